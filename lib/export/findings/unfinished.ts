import { type FindingOf, finding } from "../finding";
import { thresholds } from "../thresholds";
import { costOf, rowsWhere, type Usage } from "../usage";

const failed = "error";

/** Generations that were cancelled or ended in an error and still cost money, where that was a good part of it. Facts U1, U6. */
export function findUnfinished(usage: Usage): FindingOf<"unfinished">[] {
  const { columns, total } = usage;
  const isError = columns.finish.names.map((name) => name.toLowerCase() === failed);
  const didFail = (row: number) => isError[columns.finish.ids[row] as number] === true;
  const rows = rowsWhere(
    usage,
    (row) => (columns.cost.pico[row] as number) > 0 && (columns.cancelled[row] === 1 || didFail(row)),
  );
  if (rows.length === 0 || costOf(usage, rows) < total * thresholds.unfinishedShare) return [];
  const cancelled = rows.filter((row) => columns.cancelled[row] === 1).length;
  return [finding(usage, "unfinished", rows, { cancelled, failed: rows.length - cancelled })];
}
