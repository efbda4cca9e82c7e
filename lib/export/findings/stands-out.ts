import type { TextColumn } from "../columns";
import { type FindingFacts, type FindingOf, finding } from "../finding";
import type { Money } from "../money";
import { thresholds } from "../thresholds";
import { unusualPeriods } from "../unusual-periods";
import { costOf, dollar, groupRows, hourMs, rowsOf, type Usage } from "../usage";

type Of = FindingFacts["stands-out"]["of"];
type SumsOfAll = (column: TextColumn) => Float64Array;
const perPico = 10n ** 15n;
const toMoney = (pico: number): Money => BigInt(Math.round(pico)) * perPico;

/**
 * Days and hours that cost far more than usual for this person: in total, and for each key, app and model.
 * Compared by the modified z-score (Iglewicz and Hoaglin 1993, see `unusual-periods.ts`). Fact U1.
 */
export function findWhatStandsOut(usage: Usage): FindingOf<"stands-out">[] {
  const { columns, total } = usage;
  if (total <= 0) return [];
  const sums = new Map<TextColumn, Float64Array>();
  /** What each name of a column cost in the whole file: asked for by each candidate. */
  const allBy: SumsOfAll = (column) => {
    const known = sums.get(column) ?? sumsBy(column, columns.cost.pico, columns.byTime);
    sums.set(column, known);
    return known;
  };
  const ofAll = [
    ...unusual(usage, columns.byTime, "all", "day", allBy),
    ...unusual(usage, columns.byTime, "all", "hour", allBy),
  ];
  const lists: [Exclude<Of, "all">, readonly Uint32Array[]][] = [
    ["key", columns.key.names.length > 1 ? usage.groups : []],
    ["app", groupRows(columns.app, columns.byTime)],
    ["model", usage.models],
  ];
  const ofOne = lists.flatMap(([of, groups]) =>
    groups.length < 2 ? [] : groups.flatMap((rows) => unusual(usage, rows, of, "day", allBy)),
  );
  return [...ofAll, ...ofOne];
}

function unusual(
  usage: Usage,
  rows: Uint32Array,
  of: Of,
  period: "day" | "hour",
  allBy: SumsOfAll,
): FindingOf<"stands-out">[] {
  const { columns, total, day, days, firstDay } = usage;
  const limits = thresholds.standsOut;
  const isDay = period === "day";
  const { pico } = columns.cost;
  const first = firstDay * (isDay ? 1 : 24);
  const placeOf = (row: number) =>
    isDay ? (day[row] as number) : Math.floor((columns.at[row] as number) / hourMs) - first;
  const sums = new Float64Array(isDay ? days : days * 24);
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as number;
    const place = placeOf(row);
    sums[place] = (sums[place] as number) + (pico[row] as number);
  }
  const costs = new Map<number, number>();
  for (let place = 0; place < sums.length; place += 1)
    if ((sums[place] as number) > 0) costs.set(first + place, sums[place] as number);

  const { periods, usual } = unusualPeriods(costs, {
    times: isDay ? (of === "all" ? limits.dayTimes : limits.oneTimes) : limits.hourTimes,
    least: isDay ? thresholds.activeDaysForBaseline : limits.activeHoursForBaseline,
    perDay: isDay ? 1 : 24,
    weekly: isDay,
  });
  const cost = periods.reduce((sum, one) => sum + (costs.get(one) ?? 0), 0);
  const least = isDay ? limits.excessShare : limits.hourExcessShare;
  const excess = cost - usual * periods.length;
  if (periods.length === 0 || excess < Math.max(total * least, limits.excessDollars * dollar)) return [];
  const chosen = new Uint8Array(sums.length);
  for (const one of periods) chosen[one - first] = 1;
  const behind = rowsOf(rows, (row) => chosen[placeOf(row)] === 1);
  const cause = causeOf(usage, behind, excess / cost, allBy);
  const facts = {
    period,
    periods: periods.length,
    usual: toMoney(usual),
    times: cost / periods.length / usual,
    of: cause?.of ?? of,
  };
  return [finding(usage, "stands-out", cause?.rows ?? behind, facts)];
}

/**
 * Whether one app, key or model made the difference: most of this money, though little of the rest.
 *
 * @returns which one, and only its rows: the others are as usual
 */
function causeOf(
  usage: Usage,
  behind: Uint32Array,
  excessShare: number,
  allBy: SumsOfAll,
): { of: Of; rows: Uint32Array } | undefined {
  const { columns, total } = usage;
  const cost = costOf(usage, behind);
  for (const [of, column] of [
    ["app", columns.app],
    ["key", columns.key],
    ["model", columns.model],
  ] as const) {
    const own = sumsBy(column, columns.cost.pico, behind);
    const all = allBy(column);
    let id = 0;
    for (let one = 1; one < own.length; one += 1) if ((own[one] as number) > (own[id] as number)) id = one;
    const most = (own[id] as number) / cost;
    const before = total > cost ? ((all[id] as number) - (own[id] as number)) / (total - cost) : 0;
    if (most >= thresholds.standsOut.causeShare * excessShare && before <= most / 2)
      return { of, rows: rowsOf(behind, (row) => column.ids[row] === id) };
  }
  return undefined;
}

function sumsBy({ ids, names }: TextColumn, pico: Float64Array, rows: Uint32Array): Float64Array {
  const sums = new Float64Array(names.length);
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as number;
    const id = ids[row] as number;
    sums[id] = (sums[id] as number) + (pico[row] as number);
  }
  return sums;
}
