import { type FindingOf, finding } from "../finding";
import { thresholds } from "../thresholds";
import { costByDay, costOf, rowsOf, rowsWhere, type Usage } from "../usage";

/** Whether a reason for the end of a generation says that it failed. */
const failed = (reason: string): boolean => reason.trim().toLowerCase() === "error";

/**
 * Generations without a token of output, with a blank reason for their end or an error, that cost something:
 * OpenRouter says that they are not charged for. Facts U6, O8. Cancelled generations do not count, nor models that
 * never have output.
 */
export function findChargedEmpty(usage: Usage): FindingOf<"charged-empty">[] {
  const { columns, total } = usage;
  const { completion, cost, cancelled, finish, model } = columns;
  // A file without the column has no blank reasons either.
  if (finish.names.length <= 1) return [];
  const answers = new Uint8Array(model.names.length);
  for (let row = 0; row < columns.count; row += 1) if (completion[row]) answers[model.ids[row] as number] = 1;
  const isBlank = finish.names.map((name) => name.trim() === "" || failed(name));
  const rows = rowsWhere(
    usage,
    (row) =>
      completion[row] === 0 &&
      (cost.pico[row] as number) > 0 &&
      cancelled[row] === 0 &&
      isBlank[finish.ids[row] as number] === true &&
      answers[model.ids[row] as number] === 1,
  );
  const { leastRequests, leastShare } = thresholds.chargedEmpty;
  if (rows.length < leastRequests || costOf(usage, rows) < total * leastShare) return [];
  return [finding(usage, "charged-empty", rows, {})];
}

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
