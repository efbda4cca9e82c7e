/** Ways to use OpenRouter in which nothing is wrong. */
export const calmCases = [
  /** Sessions in a person's waking hours, a few keys, apps and models. */
  "clean",
  /** One service that sends the same kind of request day and night. */
  "steady",
  /** Daytime use, and a large batch at the same hour in many nights. */
  "batch-nights",
  /** Used on Saturdays and Sundays only. */
  "weekend-only",
  /** A key is replaced by another, which then does the same work. */
  "rotation",
  /** Three weeks away, then as before. */
  "holiday",
  /** A little more every week. */
  "growth",
  /** Some days in another time zone. */
  "traveller",
  /** A service goes live under a key and a name of its own. */
  "launch",
  /** Somebody joins, with a key, perhaps other tools, perhaps in another time zone. */
  "new-colleague",
  /** More on the last days of each month. */
  "month-end",
  /** One run of an evaluation, over in minutes. */
  "evaluation",
  /** Old data worked through in one day by a small model. */
  "backfill",
  /** Several agents at a time, on working days. */
  "parallel-agents",
  /** A job every quarter of an hour. */
  "cron",
  /** After some time away another tool with another model, in place of the old one. */
  "new-tool",
  /** Another model of the same price. */
  "migration",
  /** The provider raises its price. */
  "price-change",
  /** One request of sixteen is cancelled. */
  "some-cancelled",
  /** Pictures, on some evenings. */
  "pictures",
  /** Two late nights of the same work. */
  "late-nights",
] as const;

/** One thing wrong each. */
export const troubleCases = [
  "loop",
  "slow-loop",
  "slow-cadence",
  "growing-loop",
  "whole-file-loop",
  "five-day-loop",
  "shared-loop",
  "loop-beside-batch",
  "fan-out",
  "prompt-growth",
  "leak",
  "leak-day",
  "new-app",
  "disabled",
  "dormant",
  "night",
  "spike-day",
  "spike-app",
  "app-day",
  "more-requests",
  "larger-prompts",
  "dearer",
  "dearer-trial",
  "paid-twin",
  "plugin",
  "pdf",
  "dispute",
  "free-limit",
  "free-limit-credits",
  "reasoning",
  "reasoning-doubles",
  "cache",
  "unfinished",
  "late-errors",
  "charged-empty",
  "byok",
  "web-search",
] as const;

export const sampleCases = [...calmCases, ...troubleCases] as const;
export type SampleCase = (typeof sampleCases)[number];
