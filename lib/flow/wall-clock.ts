/** A clock for XState that follows the time of day: a laptop that slept wakes up to timers that are due. */
export interface WallClock {
  setTimeout(run: (...args: unknown[]) => void, delay: number): number;
  clearTimeout(id: number): void;
  /** Runs what is due. Called once a second by the page, and by tests. */
  tick(): void;
}

/** @param now milliseconds since 1970, such as `Date.now` */
export function createWallClock(now: () => number): WallClock {
  const timers = new Map<number, { due: number; run: () => void }>();
  let last = 0;
  return {
    setTimeout(run, delay) {
      last += 1;
      timers.set(last, { due: now() + delay, run });
      return last;
    },
    clearTimeout(id) {
      timers.delete(id);
    },
    tick() {
      for (const [id, timer] of timers) {
        if (timer.due > now()) continue;
        timers.delete(id);
        timer.run();
      }
    },
  };
}
