import type { Clock } from "@/lib/server/outbox/deliver";

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** A clock that a test turns by hand. */
export interface SimulatedClock extends Clock {
  /** Lets so many milliseconds pass, timer by timer; what each sets going comes to rest before the next. */
  advance(ms: number): Promise<void>;
  /** Sets the clock as an operator does, or a time server: timers still ring after as long as they were set for. */
  jump(ms: number): void;
}

/** @param start ISO 8601 */
export function simulatedClock(start: string, rest = () => turns(3)): SimulatedClock {
  let passed = 0;
  let offset = Date.parse(start);
  let timers: Timer[] = [];
  const ring = async (until: number) => {
    for (;;) {
      const [next] = timers.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at);
      if (next === undefined) return;
      timers = timers.filter((timer) => timer !== next);
      passed = Math.max(passed, next.at);
      next.run();
      await rest();
    }
  };
  return {
    now: () => new Date(offset + passed),
    setTimeout: (run, ms) => {
      const timer = { at: passed + ms, run };
      timers.push(timer);
      return timer;
    },
    clearTimeout: (timer) => {
      timers = timers.filter((one) => one !== timer);
    },
    advance: async (ms) => {
      const until = passed + ms;
      await rest();
      await ring(until);
      passed = until;
    },
    jump: (ms) => {
      offset += ms;
    },
  };
}

/** Lets everything that waits for nothing but its turn have it. */
export async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((done) => setImmediate(done));
}
