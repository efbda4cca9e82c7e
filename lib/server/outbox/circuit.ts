/** This many failures in a row open the circuit. */
const limit = 5;
/** Milliseconds that it stays open, at first and at most. */
const shortest = 5_000;
const longest = 40_000;

export type Circuit = ReturnType<typeof createCircuit>;

/**
 * A circuit breaker for a help desk, closed at first. After failures in a row no attempt is made for a while; then one
 * attempt, the trial, decides for all.
 */
export function createCircuit() {
  let failures = 0;
  let pauseMs = 0;
  let openUntil = 0;
  let isTrialUnderWay = false;
  const isOpen = () => pauseMs > 0;
  const open = (now: Date, ms: number) => {
    pauseMs = Math.min(ms, longest);
    openUntil = now.getTime() + pauseMs;
  };
  return {
    get isOpen() {
      return isOpen();
    },
    /** How many attempts may begin now. */
    room(now: Date) {
      if (!isOpen()) return Number.POSITIVE_INFINITY;
      // A clock that was set back must not keep a desk out for longer than it would ever be.
      const left = openUntil - now.getTime();
      return isTrialUnderWay || (left > 0 && left <= longest) ? 0 : 1;
    },
    /** Call at the start of each attempt. @returns what to call with its result */
    begin() {
      const isTrial = isOpen();
      if (isTrial) isTrialUnderWay = true;
      const ended = () => {
        if (isTrial) isTrialUnderWay = false;
      };
      return {
        /** The desk was never asked, so there is nothing to learn of it. */
        abandoned: ended,
        succeeded() {
          ended();
          failures = 0;
          pauseMs = 0;
        },
        failed(now: Date) {
          ended();
          if (isTrial) return open(now, pauseMs * 2);
          failures += 1;
          // What fails beside it was under way before, and says nothing new.
          if (!isOpen() && failures >= limit) open(now, shortest);
        },
      };
    },
  };
}
