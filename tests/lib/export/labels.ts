import { type SampleCase, sampleCases } from "@/lib/export/sample-export";
import type { FindingKind } from "@/machines/step";

/** What must be found in a made-up export, and what may be found besides because it is true of it too. */
export interface Label {
  readonly must: readonly FindingKind[];
  readonly may?: readonly FindingKind[];
}

const nothing: Label = { must: [] };

export const labels: Readonly<Record<SampleCase, Label>> = {
  clean: nothing,
  steady: nothing,
  "batch-nights": nothing,
  "weekend-only": nothing,
  rotation: nothing,
  holiday: nothing,
  growth: nothing,
  loop: { must: ["runaway-loop"] },
  // Hours of a loop run on into the night.
  "slow-loop": { must: ["runaway-loop"], may: ["unusual-hours"] },
  leak: { must: ["new-key"] },
  disabled: { must: ["disabled-key"] },
  dormant: { must: ["dormant-key"] },
  // It runs on another model than the person's, and a dear one.
  night: { must: ["unusual-hours"], may: ["dearer-model"] },
  "spike-day": { must: ["stands-out"] },
  "spike-app": { must: ["stands-out"] },
  dearer: { must: ["dearer-model"] },
  "paid-twin": { must: ["paid-twin"] },
  plugin: { must: ["free-plugin"] },
  pdf: { must: ["free-plugin"] },
  dispute: { must: ["free-charged"] },
  "free-limit": { must: ["free-limit"] },
  "free-limit-credits": { must: ["free-limit"] },
  reasoning: { must: ["reasoning"] },
  cache: { must: ["cache-writes"] },
  unfinished: { must: ["unfinished"] },
  byok: { must: ["byok-fees"] },
  "web-search": { must: ["plugin-costs"] },
};

/**
 * Some of the thirty seeds that the thresholds were set on, and seeds that nobody looked at before they were set. An export is made
 * of each case with each seed, small ones and large ones in turn.
 */
const seedsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => first + index);
export const tunedSeeds = seedsFrom(1, 4);
export const heldOutSeeds = seedsFrom(101, 20);
const rowsOf = [600, 2500, 6000, 1200];

export const labelledExports = (seeds: readonly number[]) =>
  sampleCases.flatMap((name) =>
    seeds.map((seed, index) => ({ case: name, seed, rows: rowsOf[index % rowsOf.length] as number })),
  );
