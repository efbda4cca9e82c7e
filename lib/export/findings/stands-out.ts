import type { TextColumn } from "../columns";
import { type FindingFacts, type FindingOf, finding } from "../finding";
import type { Money } from "../money";
import { thresholds } from "../thresholds";
import { unusualPeriods } from "../unusual-periods";
import { dollar, groupRows, hourMs, rowsOf, rowsWhere, type Usage } from "../usage";

type Of = FindingFacts["stands-out"]["of"];
const perPico = 10n ** 15n;
const toMoney = (pico: number): Money => BigInt(Math.round(pico)) * perPico;

/**
 * Days and hours that cost far more than the person's own usual, of everything and of each key, app and model alone.
 * Compared by the modified z-score (Iglewicz and Hoaglin 1993, see `unusual-periods.ts`). Fact U1.
 */
export function findWhatStandsOut(usage: Usage): FindingOf<"stands-out">[] {
  const { columns, total } = usage;
  if (total <= 0) return [];
  const ofAll = [
    ...unusual(usage, columns.byTime, "all", "day"),
    ...unusual(usage, columns.byTime, "all", "hour"),
  ];
  const names: [Exclude<Of, "all">, TextColumn][] = [
    ["key", columns.key],
    ["app", columns.app],
    ["model", columns.model],
  ];
  const ofOne = names.flatMap(([of, column]) => {
    const groups = groupRows(column, columns.byTime);
    return groups.length < 2 ? [] : groups.flatMap((rows) => unusual(usage, rows, of, "day"));
  });
  return [...ofAll, ...ofOne];
}

function unusual(usage: Usage, rows: Uint32Array, of: Of, period: "day" | "hour"): FindingOf<"stands-out">[] {
  const { columns, total } = usage;
  const limits = thresholds.standsOut;
  const isDay = period === "day";
  const length = isDay ? hourMs * 24 : hourMs;
  const periodOf = (row: number) => Math.floor((columns.at[row] as number) / length);
  const costs = new Map<number, number>();
  for (const row of rows)
    costs.set(periodOf(row), (costs.get(periodOf(row)) ?? 0) + (columns.cost.pico[row] as number));

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
  const chosen = new Set(periods);
  const behind = rowsOf(rows, (row) => chosen.has(periodOf(row)));
  const cause = causeOf(usage, behind, (row) => chosen.has(periodOf(row)), excess / cost);
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
 * @returns which, and its rows alone: the others are as usual
 */
function causeOf(
  usage: Usage,
  behind: Uint32Array,
  isBehind: (row: number) => boolean,
  excessShare: number,
): { of: Of; rows: Uint32Array } | undefined {
  const { columns } = usage;
  const rest = rowsWhere(usage, (row) => !isBehind(row));
  for (const [of, { ids, names }] of [
    ["app", columns.app],
    ["key", columns.key],
    ["model", columns.model],
  ] as const) {
    const share = shares({ ids, names }, columns.cost.pico, behind);
    const before = shares({ ids, names }, columns.cost.pico, rest);
    const [id, most] = [...share].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
    if (most >= thresholds.standsOut.causeShare * excessShare && (before.get(id) ?? 0) <= most / 2)
      return { of, rows: rowsOf(behind, (row) => ids[row] === id) };
  }
  return undefined;
}

function shares({ ids }: TextColumn, pico: Float64Array, rows: Uint32Array): Map<number, number> {
  const sums = new Map<number, number>();
  let total = 0;
  for (const row of rows) {
    const cost = pico[row] as number;
    total += cost;
    sums.set(ids[row] as number, (sums.get(ids[row] as number) ?? 0) + cost);
  }
  return new Map([...sums].map(([id, sum]) => [id, total > 0 ? sum / total : 0]));
}
