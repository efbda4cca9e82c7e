import { type Logger, pino } from "pino";

/** Structured log: JSON lines on standard output. Nothing of a ticket goes into it, not even its reference. */
export type Log = Pick<Logger, "info" | "warn" | "error">;

/** Next bundles routes apart; what a process has once hangs on `globalThis`. */
const place = globalThis as typeof globalThis & { billingHelpLog?: Log };

/** The log of this process, at the level of `LOG_LEVEL`. */
export function processLog(): Log {
  place.billingHelpLog ??= pino({
    level: process.env.LOG_LEVEL || "info",
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
  });
  return place.billingHelpLog;
}

/** What a log may say about an error: its kind and code. Messages may hold what a person typed. */
export function describeError(error: unknown): string {
  const { name, code } = (error ?? {}) as { name?: unknown; code?: unknown };
  return (
    [name, code].filter((part) => typeof part === "string" && /^[\w-]{1,60}$/.test(part)).join(" ") ||
    "unknown"
  );
}
