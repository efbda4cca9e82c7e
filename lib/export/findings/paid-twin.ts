import { type FindingOf, finding } from "../finding";
import { thresholds } from "../thresholds";
import { costOf, rowsWhere, type Usage } from "../usage";

/**
 * A model of which the person used the free variant and, for money, the paid one too. Facts F1, P4.
 */
export function findPaidTwins(usage: Usage): FindingOf<"paid-twin">[] {
  const { columns, policy, free, total, has } = usage;
  if (!has.free) return [];
  const { suffix } = policy.freeModels;
  const bases = columns.model.names.map((name) =>
    name.endsWith(suffix) ? name.slice(0, -suffix.length) : name,
  );
  const baseOf = (row: number) => bases[columns.model.ids[row] as number] ?? "";
  const freeRequests = new Map<string, number>();
  for (const row of columns.byTime)
    if (free[row]) freeRequests.set(baseOf(row), (freeRequests.get(baseOf(row)) ?? 0) + 1);
  freeRequests.delete("");
  return [...freeRequests].flatMap(([base, count]) => {
    const rows = rowsWhere(
      usage,
      (row) => !free[row] && (columns.cost.pico[row] as number) > 0 && baseOf(row) === base,
    );
    if (rows.length === 0 || costOf(usage, rows) < total * thresholds.paidTwinShare) return [];
    return [finding(usage, "paid-twin", rows, { freeRequests: count })];
  });
}
