import { type FindingOf, finding } from "../finding";
import { sumMoney } from "../money";
import { rowsWhere, type Usage } from "../usage";
import { pluginCost } from "./free-plugin";

/**
 * Generations on a free variant that cost something though no plugin explains it: a charge to dispute. Fact F6.
 * With a key from a provider of one's own it would be a fee, so those are left out.
 */
export function findFreeCharges(usage: Usage): FindingOf<"free-charged">[] {
  const { columns, free, has } = usage;
  if (!has.free) return [];
  const rows = rowsWhere(
    usage,
    (row) =>
      free[row] === 1 &&
      (columns.byok.pico[row] as number) === 0 &&
      (columns.cost.pico[row] as number) > pluginCost(usage, row),
  );
  if (rows.length === 0) return [];
  const told = rows.filter((row) => pluginCost(usage, row) !== 0);
  const money =
    sumMoney(columns.cost, rows) - sumMoney(columns.webSearch, told) - sumMoney(columns.fileProcessing, told);
  return [finding(usage, "free-charged", rows, {}, money)];
}
