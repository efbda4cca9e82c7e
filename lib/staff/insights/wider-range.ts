import { lastDays, type Range } from "@/lib/counts/days";
import type { Report } from "./issue-report";

/** Days of the ranges that are tried, whole weeks each. */
const lengths = [91, 182, 364, 728];

/** Longer ranges with the same last day. */
export const widerRanges = (range: Range): Range[] =>
  lengths.map((days) => lastDays(range.to, days)).filter(({ from }) => from < range.from);

/** Ends that have a number, and those that have none though they came about. */
function told({ ends }: Report) {
  return {
    known: ends.filter(({ number }) => number > 0).length,
    hidden: ends.filter(({ number, isWhole }) => number === 0 && !isWhole).length,
  };
}

/** Whether a longer range may tell more: some end came about too rarely, or nothing was counted. */
export const isTooShort = (report: Report): boolean => told(report).hidden > 0 || told(report).known === 0;

/** A longer range that shows more about how pages ended. */
export type WiderRange = NonNullable<ReturnType<typeof widerRange>>;

/**
 * The shortest range in which every end has a number; if there is none, the range with the most numbers.
 *
 * @param wider the shortest first
 * @returns `isAll`: whether every end that came about has a number there; `undefined` if none shows more than the current one
 */
export function widerRange(
  shown: Report,
  wider: readonly { readonly range: Range; readonly report: Report }[],
) {
  const better = wider
    .map(({ range, report }) => ({ range, ...told(report) }))
    .filter(({ known }) => known > told(shown).known);
  const all = better.find(({ hidden }) => hidden === 0);
  const best = all ?? better.toSorted((a, b) => b.known - a.known)[0];
  return best && { range: best.range, isAll: all !== undefined };
}
