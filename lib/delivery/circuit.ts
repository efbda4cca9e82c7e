/** This many failures in a row open the circuit. */
const limit = 5;
/** Milliseconds that it stays open, at first and at most. */
const shortest = 15_000;
const longest = 5 * 60_000;

/** Whether a help desk is worth asking: after failures in a row nobody asks for a while, then one does. */
export interface Circuit {
  /** @returns milliseconds to wait before asking; 0 to ask now */
  waitMs(now: Date): number;
  succeeded(): void;
  failed(now: Date): void;
}

/** A circuit that starts closed. */
export function createCircuit(): Circuit {
  let failures = 0;
  let openUntil = 0;
  return {
    waitMs(now) {
      const left = openUntil - now.getTime();
      if (left > 0) return left;
      // Half open: this one asks, the others wait for what it finds.
      if (failures >= limit) openUntil = now.getTime() + shortest;
      return 0;
    },
    succeeded() {
      failures = 0;
      openUntil = 0;
    },
    failed(now) {
      failures += 1;
      if (failures >= limit) {
        openUntil = now.getTime() + Math.min(longest, shortest * 2 ** Math.min(failures - limit, 10));
      }
    },
  };
}
