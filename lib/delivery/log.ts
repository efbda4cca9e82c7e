import { type Logger, pino } from "pino";

/** Structured log: JSON lines on standard output. Nothing of a ticket goes into it, not even its reference. */
export type Log = Pick<Logger, "info" | "warn" | "error">;

/** @param level the least that is written */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
