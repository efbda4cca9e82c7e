import { type FindingOf, finding } from "../finding";
import { sumMoney } from "../money";
import { rowsWhere, type Usage } from "../usage";

/** Web search and file processing on free variants: they stay paid. Fact F5. */
export function findFreePlugins(usage: Usage): FindingOf<"free-plugin">[] {
  const { columns, free, has } = usage;
  if (!has.plugins || !has.free) return [];
  const rows = rowsWhere(usage, (row) => free[row] === 1 && pluginCost(usage, row) > 0);
  if (rows.length === 0) return [];
  const searched = rows.filter(
    (row) =>
      (columns.webSearch.pico[row] as number) === 0 && (columns.fileProcessing.pico[row] as number) === 0,
  );
  // An older file has the number of search results, but not their separate cost.
  const webSearch = sumMoney(columns.webSearch, rows) + sumMoney(columns.cost, searched);
  const fileProcessing = sumMoney(columns.fileProcessing, rows);
  return [finding(usage, "free-plugin", rows, { webSearch, fileProcessing }, webSearch + fileProcessing)];
}

/** What plugins cost in a row, in pico-dollars. */
export function pluginCost({ columns, free }: Usage, row: number): number {
  const told = (columns.webSearch.pico[row] as number) + (columns.fileProcessing.pico[row] as number);
  if (told !== 0 || !free[row] || columns.searchResults[row] === 0) return told;
  return columns.cost.pico[row] as number;
}
