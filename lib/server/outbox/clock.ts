/** Time as delivery knows it: handed in, so that a test can turn it by hand. */
export interface Clock {
  now(): Date;
  /** @param ms milliseconds; @returns what {@link Clock.clearTimeout} takes */
  setTimeout(run: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** The time of this machine. Its timers keep no process alive. */
export const systemClock: Clock = {
  now: () => new Date(),
  setTimeout: (run, ms) => setTimeout(run, ms).unref(),
  clearTimeout: (timer) => clearTimeout(timer as NodeJS.Timeout),
};

/** Resolves after so many milliseconds. */
export const passed = (clock: Clock, ms: number): Promise<void> =>
  new Promise((done) => clock.setTimeout(done, ms));
