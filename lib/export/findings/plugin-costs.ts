import { type FindingOf, finding } from "../finding";
import { sumMoney } from "../money";
import { thresholds } from "../thresholds";
import { rowsWhere, type Usage } from "../usage";
import { pluginCost } from "./free-plugin";

/** Web search and file processing on paid models, where they are a good part of the money. Facts U1, F5. */
export function findPluginCosts(usage: Usage): FindingOf<"plugin-costs">[] {
  const { columns, free, total, has } = usage;
  if (!has.plugins) return [];
  const rows = rowsWhere(usage, (row) => free[row] === 0 && pluginCost(usage, row) > 0);
  let cost = 0;
  for (const row of rows) cost += pluginCost(usage, row);
  if (rows.length === 0 || cost < total * thresholds.pluginShare) return [];
  const webSearch = sumMoney(columns.webSearch, rows);
  const fileProcessing = sumMoney(columns.fileProcessing, rows);
  return [finding(usage, "plugin-costs", rows, { webSearch, fileProcessing }, webSearch + fileProcessing)];
}
