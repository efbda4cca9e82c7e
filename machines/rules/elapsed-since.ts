import { differenceInMilliseconds } from "date-fns/differenceInMilliseconds";
import { minutesToMilliseconds } from "date-fns/minutesToMilliseconds";

/** How far a person's clock may be ahead of ours before a time counts as mistyped. */
const CLOCK_SKEW_MINUTES = 2;

/**
 * How long ago something happened.
 *
 * @param then the moment that the person named
 * @param now the present moment
 * @returns milliseconds, never negative; `undefined` when either moment is no date, or `then` lies more
 *   than two minutes ahead (a slip of the date field, not a clock that runs fast)
 */
export function elapsedSince(then: Date, now: Date): number | undefined {
  const elapsed = differenceInMilliseconds(now, then);
  if (!(elapsed >= -minutesToMilliseconds(CLOCK_SKEW_MINUTES))) return undefined;
  return Math.max(0, elapsed);
}
