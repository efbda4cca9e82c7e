import { type FindingOf, finding } from "../finding";
import { thresholds } from "../thresholds";
import { activeDays, costOf, groupRows, rowsWhere, type Usage } from "../usage";

/**
 * A model that came later than the others, costs several times as much a token as they did, and took a good part
 * of the money since. Facts U1, L5. A dear model that the person had from the beginning is their choice.
 */
export function findDearerModels(usage: Usage): FindingOf<"dearer-model">[] {
  const { columns, total } = usage;
  const { priceTimes, shareSince, leastShare } = thresholds.dearerModel;
  return groupRows(columns.model, columns.byTime).flatMap((rows) => {
    const cost = costOf(usage, rows);
    if (cost < total * leastShare || total <= 0) return [];
    const first = columns.at[rows[0] as number] as number;
    const before = rowsWhere(usage, (row) => (columns.at[row] as number) < first);
    if (activeDays(usage, before) < thresholds.activeDaysForBaseline) return [];
    const times = pricePerToken(usage, rows) / pricePerToken(usage, before);
    const since = total - costOf(usage, before);
    if (!(times >= priceTimes) || cost < since * shareSince) return [];
    return [finding(usage, "dearer-model", rows, { times })];
  });
}

/** Pico-dollars a token, plugins left out; NaN where nothing on a paid model was used. */
function pricePerToken({ columns, free }: Usage, rows: Uint32Array): number {
  let cost = 0;
  let tokens = 0;
  for (const row of rows) {
    if (free[row]) continue;
    cost +=
      (columns.cost.pico[row] as number) -
      (columns.webSearch.pico[row] as number) -
      (columns.fileProcessing.pico[row] as number);
    tokens += (columns.prompt[row] as number) + (columns.completion[row] as number);
  }
  return cost / tokens;
}
