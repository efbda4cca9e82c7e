import type { StepMeta } from "@/machines/step";

/** How long somebody stayed at a step. Neither a date nor a formula to a spreadsheet. */
export const timeBuckets = [
  "under-10s",
  "10s-to-30s",
  "30s-to-1min",
  "1min-to-3min",
  "3min-to-10min",
  "over-10min",
] as const;

export type TimeBucket = (typeof timeBuckets)[number];

/** Seconds at which each bucket but the last ends. */
const limits = [10, 30, 60, 180, 600];

/** @param seconds 0 or more */
export const bucketOf = (seconds: number): TimeBucket =>
  timeBuckets[limits.filter((limit) => seconds >= limit).length] as TimeBucket;

/** How a page ended for the person: at an outcome, with a ticket that was sent, or left before. */
export const pageEnds = ["solved", "ticket", "why-not", "hand-over", "left"] as const;

export type PageEnd = (typeof pageEnds)[number];

/** How a page ends that is left at a step, unless a ticket was sent there. */
export const endAt = (meta: StepMeta): PageEnd => (meta.kind === "outcome" ? meta.outcome : "left");
