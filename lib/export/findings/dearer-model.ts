import { type FindingOf, finding } from "../finding";
import { changePoint } from "../risen-level";
import { thresholds } from "../thresholds";
import {
  activeDays,
  costOf,
  countBefore,
  dayMs,
  dollar,
  priceOfMoney,
  pricePerToken,
  rowsOf,
  type Usage,
} from "../usage";

const limits = thresholds.dearerModel;

/**
 * A model that costs several times as much a token as the others did before, and took over a good part of the money from
 * some day on. Facts U1, L5. A few tries before that day don't hide it; a model that always had its part is a choice.
 */
export function findDearerModels(usage: Usage): FindingOf<"dearer-model">[] {
  const { columns, total } = usage;
  const { byTime } = columns;
  const all = tokensByDay(usage, byTime);
  return usage.models.flatMap((ofModel) => {
    if (costOf(usage, ofModel) < Math.max(total * limits.leastShare, limits.leastDollars * dollar)) return [];
    const day = dayOfTakeover(usage, ofModel, all);
    if (day === undefined) return [];
    const instant = (usage.firstDay + day) * dayMs;
    const rows = ofModel.subarray(countBefore(usage, ofModel, instant));
    if (activeDays(usage, rows) < limits.leastDays) return [];
    const id = columns.model.ids[rows[0] as number];
    const cut = countBefore(usage, byTime, instant);
    const before = rowsOf(byTime.subarray(0, cut), (row) => columns.model.ids[row] !== id);
    if (activeDays(usage, before) < thresholds.activeDaysForBaseline) return [];
    const times = pricePerToken(usage, rows) / priceOfMoney(usage, before);
    if (!(times >= limits.priceTimes)) return [];
    const since = total - costOf(usage, byTime.subarray(0, cut));
    if (costOf(usage, rows) < since * limits.shareSince) return [];
    if (!wereUsedBefore(usage, rows, before)) return [];
    return [finding(usage, "dearer-model", rows, { times })];
  });
}

/** Whether most of the money is of keys that did other work before: a new service has its own model from its first day. */
function wereUsedBefore(usage: Usage, rows: Uint32Array, before: Uint32Array): boolean {
  const { key, app } = usage.columns;
  const { ids, names } = key.names.length > 1 ? key : app;
  const known = new Uint8Array(names.length);
  for (const row of before) known[ids[row] as number] = 1;
  const ofKnown = rowsOf(rows, (row) => known[ids[row] as number] === 1);
  return costOf(usage, ofKnown) >= costOf(usage, rows) / 2;
}

/** The day that sets the model's share of the tokens before and since furthest apart; days of the file, from 0. */
function dayOfTakeover(usage: Usage, ofModel: Uint32Array, all: Float64Array): number | undefined {
  const own = tokensByDay(usage, ofModel);
  const used = Array.from(all.keys()).filter((day) => (all[day] as number) > 0);
  const shares = used.map((day) => (own[day] as number) / (all[day] as number));
  const change = changePoint(shares, { before: 1, since: 1 });
  return change && change.weight > 0 && change.before <= limits.shareBefore ? used[change.cut] : undefined;
}

function tokensByDay(
  { columns: { prompt, completion }, day, days, free }: Usage,
  rows: Uint32Array,
): Float64Array {
  const sums = new Float64Array(days);
  for (const row of rows) {
    if (free[row]) continue;
    const of = day[row] as number;
    sums[of] = (sums[of] as number) + (prompt[row] as number) + (completion[row] as number);
  }
  return sums;
}
