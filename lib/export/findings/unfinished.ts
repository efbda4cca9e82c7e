import { type FindingOf, finding } from "../finding";
import { thresholds } from "../thresholds";
import { costByDay, costOf, rowsOf, rowsWhere, type Usage } from "../usage";

/** Whether a reason for the end of a generation says that it failed. */
export const failed = (reason: string): boolean => reason.trim().toLowerCase() === "error";

/**
 * Generations that were cancelled or ended in an error and still cost money: if that was a large part of the money, or
 * became one. Facts U1, U6.
 */
export function findUnfinished(usage: Usage): FindingOf<"unfinished">[] {
  const { columns, total } = usage;
  const isError = columns.finish.names.map(failed);
  const rows = rowsWhere(
    usage,
    (row) =>
      (columns.cost.pico[row] as number) > 0 &&
      (columns.cancelled[row] === 1 || isError[columns.finish.ids[row] as number] === true),
  );
  const { share, shareWhereRisen } = thresholds.unfinished;
  const cost = costOf(usage, rows);
  if (rows.length === 0 || cost < total * shareWhereRisen) return [];
  if (cost < total * share && !hasRisen(usage, rows)) return [];
  const cancelled = rowsOf(rows, (row) => columns.cancelled[row] === 1).length;
  return [finding(usage, "unfinished", rows, { cancelled, failed: rows.length - cancelled })];
}

/** Whether a day of the last such use has many times the share of the money that the days before its beginning had. */
function hasRisen(usage: Usage, rows: Uint32Array): boolean {
  const { risenTimes, lateShare } = thresholds.unfinished;
  const own = costByDay(usage, rows);
  const used = Array.from(own.keys()).filter((day) => (usage.dayCost[day] as number) > 0);
  const least = thresholds.activeDaysForBaseline;
  const ofSome = (days: readonly number[]) =>
    days.reduce((sum, day) => sum + (own[day] as number), 0) /
    days.reduce((sum, day) => sum + (usage.dayCost[day] as number), 0);
  for (let cut = least; cut <= used.length - 3; cut += 1) {
    const since = ofSome(used.slice(cut));
    if (since >= lateShare && since >= ofSome(used.slice(0, cut)) * risenTimes) return true;
  }
  return false;
}
