import type { FindingKind } from "@/machines/step";
import type { SampleOptions } from "./sample-export";

/**
 * What staff can save and try: one made-up export for each kind of finding, and one in which nothing is wrong.
 */
export const samples: Readonly<Record<FindingKind | "nothing", SampleOptions>> = {
  nothing: { case: "clean", rows: 600, seed: 1 },
  "runaway-loop": { case: "loop", rows: 1200, seed: 1 },
  "stands-out": { case: "spike-day", rows: 600, seed: 1 },
  "disabled-key": { case: "disabled", rows: 600, seed: 1 },
  "new-key": { case: "leak", rows: 600, seed: 1 },
  "dormant-key": { case: "dormant", rows: 600, seed: 1 },
  "unusual-hours": { case: "night", rows: 600, seed: 1 },
  "dearer-model": { case: "dearer", rows: 600, seed: 2 },
  "paid-twin": { case: "paid-twin", rows: 600, seed: 1 },
  "free-plugin": { case: "plugin", rows: 600, seed: 1 },
  "free-charged": { case: "dispute", rows: 600, seed: 1 },
  "free-limit": { case: "free-limit", rows: 600, seed: 1 },
  reasoning: { case: "reasoning", rows: 600, seed: 2 },
  "cache-writes": { case: "cache", rows: 600, seed: 1 },
  "plugin-costs": { case: "web-search", rows: 600, seed: 1 },
  unfinished: { case: "unfinished", rows: 600, seed: 1 },
  "new-app": { case: "new-app", rows: 1200, seed: 1 },
  "prompt-growth": { case: "prompt-growth", rows: 600, seed: 1 },
  "level-change": { case: "more-requests", rows: 600, seed: 1 },
  "charged-empty": { case: "charged-empty", rows: 600, seed: 1 },
  "byok-fees": { case: "byok", rows: 600, seed: 1 },
};
