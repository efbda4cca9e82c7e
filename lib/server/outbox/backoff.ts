/** Milliseconds before the second attempt, at most. */
const first = 5_000;
/** Milliseconds between two attempts: at most a sixtieth of the ticket's age, but a young ticket may wait this long … */
const youngLongest = 50_000;
/** … and an old one no longer than this. */
const longest = 15 * 60_000;
/** A help desk that asks for more patience than this is asked again after it. */
const longestRetryAfter = 60 * 60_000;

/** From this age on, in milliseconds, a ticket that no desk has taken is listed as failed. */
export const giveUpAfterMs = 3 * 24 * 3_600_000;

/** The values that a wait depends on. */
export interface Failed {
  /** How many attempts have failed so far, from 1. */
  readonly attempts: number;
  /** Milliseconds since the ticket was accepted. */
  readonly ageMs: number;
  /** Milliseconds that the desk asked for; the wait is never shorter. */
  readonly retryAfterMs?: number | undefined;
}

/**
 * How long to wait after a failed attempt: doubling, with jitter so that many tickets do not come back at once. The bound
 * grows with the age of the ticket, so a desk that is well again is noticed soon after a short outage, and asked rarely
 * in a long one.
 *
 * @param random from 0 to 1, such as `Math.random()`
 * @returns milliseconds
 */
export function backoff({ attempts, ageMs, retryAfterMs = 0 }: Failed, random: number): number {
  const bound = Math.min(longest, Math.max(youngLongest, ageMs / 60));
  const doubled = Math.min(bound, first * 2 ** Math.min(attempts - 1, 16));
  const withJitter = doubled / 2 + (doubled / 2) * random;
  return Math.round(Math.max(withJitter, Math.min(retryAfterMs, longestRetryAfter)));
}

/**
 * Reads `Retry-After`.
 *
 * @param header seconds or an HTTP date
 * @param now the present moment
 * @returns milliseconds, never negative; `undefined` for none or an unreadable one
 */
export function parseRetryAfter(header: string | null, now: Date): number | undefined {
  if (header === null) return undefined;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}
