import { type FindingOf, finding } from "../finding";
import { thresholds } from "../thresholds";
import { costOf, rowsWhere, type Usage } from "../usage";
import { failed } from "./unfinished";

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
