import { type Logger, pino } from "pino";

/** Structured log: JSON lines on standard output. Nothing of a ticket goes into it, not even its reference. */
export type Log = Pick<Logger, "info" | "warn" | "error">;

/** @param level the least that is written */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}

/** Next bundles routes apart; what a process has once hangs on `globalThis`. */
const place = globalThis as typeof globalThis & { billingHelpLog?: Log };

/** The log of this process, at the level of `LOG_LEVEL`. */
export function processLog(): Log {
  place.billingHelpLog ??= createLog(process.env.LOG_LEVEL || "info");
  return place.billingHelpLog;
}
