import fc from "fast-check";
import { Sql } from "sql-template-tag";
import { expect, test } from "vitest";
import type { Store } from "@/lib/delivery/store/store";
import { schedules, simulate } from "./simulate";

const runs = Number(process.env.SIMULATED_SCHEDULES ?? 2_000);
/** A failed run prints its seed and path; `SIMULATION_SEED` draws the same schedules again. */
const seed = Number(process.env.SIMULATION_SEED ?? Date.now() % 2 ** 31);

test(`${runs} schedules of trouble: every acknowledged ticket arrives, and nothing untrue is said`, async () => {
  const total = { acknowledged: 0, attempts: 0, killed: 0 };
  await fc.assert(
    fc.asyncProperty(schedules, async (schedule) => {
      const outcome = await simulate(schedule);
      for (const key of ["acknowledged", "attempts", "killed"] as const) total[key] += outcome[key];
    }),
    { numRuns: runs, seed },
  );
  console.log(`seed ${seed}, ${runs} schedules: ${JSON.stringify(total)}`);
  expect(total.acknowledged).toBeGreaterThan(runs);
  expect(total.killed).toBeGreaterThan(runs / 10);
}, 7_200_000);

/** The store with every statement changed that reads like this. */
const spoiled =
  (from: string, to: string) =>
  (store: Store): Store => ({
    ...store,
    run: (...statements) =>
      store.run(
        ...statements.map(
          ({ strings, values }) =>
            new Sql(
              strings.map((text) => text.replace(from, to)),
              values,
            ),
        ),
      ),
  });

test.each([
  // The fault that stranded 106 of 2,554 tickets: what a crash left in `sending` was nobody's any more.
  [
    "nobody takes what a dead process was sending",
    "state <> 'delivered' and due_at <=",
    "state = 'waiting' and due_at <=",
  ],
  [
    "a broken-off attempt is not told to the next",
    "case state when 'sending' then 1",
    "case state when 'sending' then 0",
  ],
  [
    "an attempt that took too long overwrites a later one",
    "and state = 'sending' and attempts =",
    "and attempts <>",
  ],
  ["a repeat is sent again", "select id, cast(", "select id || '', cast("],
])(
  "the simulation finds a fault that is put in: %s",
  async (name, from, to) => {
    let played = 0;
    const found = fc.check(
      fc.asyncProperty(schedules, async (schedule) => {
        played += 1;
        await simulate(schedule, spoiled(from, to));
      }),
      { numRuns: runs, seed: 16, endOnFailure: true },
    );
    const { failed } = await found;
    console.log(`${name}: ${failed ? `found in ${played} schedules` : "not found"}`);
    expect(failed).toBe(true);
  },
  600_000,
);
