/** Milliseconds before the second attempt. */
const first = 5_000;
/** Milliseconds between two attempts at most. */
const longest = 15 * 60_000;
/** A help desk that asks for more patience than this is asked again after it. */
const longestRetryAfter = 60 * 60_000;

/** From here on a ticket that no desk has taken is listed as failed, for a person to look at. */
export const giveUpAfterMs = 3 * 24 * 3_600_000;

/**
 * How long to wait after a failed attempt: doubling, with jitter so that many tickets do not come back at once.
 *
 * @param attempts how many have failed so far, from 1
 * @param retryAfterMs what the desk asked for; the wait is never shorter
 * @param random from 0 to 1, such as `Math.random()`
 * @returns milliseconds
 */
export function backoff(attempts: number, retryAfterMs: number | undefined, random: number): number {
  const doubled = Math.min(longest, first * 2 ** Math.min(attempts - 1, 16));
  const withJitter = doubled / 2 + (doubled / 2) * random;
  return Math.max(withJitter, Math.min(retryAfterMs ?? 0, longestRetryAfter));
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
