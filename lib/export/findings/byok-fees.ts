import { type FindingOf, finding } from "../finding";
import { sumMoney } from "../money";
import { thresholds } from "../thresholds";
import { costOf, rowsWhere, type Usage } from "../usage";

/** What OpenRouter took for requests that ran with the person's own key of a provider (BYOK). Fact F4. */
export function findByokFees(usage: Usage): FindingOf<"byok-fees">[] {
  const { columns, total } = usage;
  const rows = rowsWhere(
    usage,
    (row) => (columns.byok.pico[row] as number) > 0 && (columns.cost.pico[row] as number) > 0,
  );
  if (rows.length === 0 || costOf(usage, rows) < total * thresholds.byokShare) return [];
  return [finding(usage, "byok-fees", rows, { providerUsage: sumMoney(columns.byok, rows) })];
}
