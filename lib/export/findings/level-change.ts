import { type FindingOf, finding } from "../finding";
import { findRisenLevel } from "../risen-level";
import { median } from "../robust";
import { thresholds } from "../thresholds";
import {
  costByDay,
  countBefore,
  dayMs,
  dollar,
  joinRows,
  pricePerToken,
  tokensOf,
  type Usage,
} from "../usage";

const limits = thresholds.levelChange;

/**
 * An app that costs far more from some day on, and goes on to do so: split into more requests, larger prompts and dearer
 * tokens, whose product is the rise. Fact U1. Only an app that was there before can rise; a new one is no rise.
 */
export function findLevelChanges(usage: Usage): FindingOf<"level-change">[] {
  const costs = usage.streams.map((stream) => costByDay(usage, stream));
  const found = usage.streams.flatMap((stream, place) =>
    levelChange(usage, costs[place] as Float64Array, () => stream),
  );
  if (found.length > 0) return found;
  // Several apps may have risen together, each by too little.
  const early = usage.days * limits.earlyShare;
  const established = usage.streams.flatMap(([first], place) =>
    (usage.day[first as number] as number) <= early ? [place] : [],
  );
  if (established.length < 2) return [];
  const together = new Float64Array(usage.days);
  for (const place of established)
    for (const [day, cost] of (costs[place] as Float64Array).entries())
      together[day] = (together[day] as number) + cost;
  const rows = () =>
    joinRows(
      usage,
      established.map((place) => usage.streams[place] as Uint32Array),
    );
  return levelChange(usage, together, rows);
}

function levelChange(
  usage: Usage,
  costs: Float64Array,
  rowsBehind: () => Uint32Array,
): FindingOf<"level-change">[] {
  const used = Array.from(costs.keys()).filter((day) => (costs[day] as number) > 0);
  const risen = findRisenLevel(
    withoutWeek(usage, used, costs),
    { before: limits.daysBefore, since: limits.daysSince },
    limits.times,
  );
  if (risen === undefined) return [];
  const since = used.slice(risen.from);
  const cost = since.reduce((sum, day) => sum + (costs[day] as number), 0);
  const excess = cost - risen.before * since.length;
  if (excess < Math.max(usage.total * limits.excessShare, limits.excessDollars * dollar)) return [];
  const rows = rowsBehind();
  const cut = countBefore(usage, rows, (usage.firstDay + (since[0] as number)) * dayMs);
  const [before, after] = [rows.subarray(0, cut), rows.subarray(cut)];
  const perRequest = (of: Uint32Array) => of.reduce((sum, row) => sum + tokensOf(usage, row), 0) / of.length;
  return [
    finding(usage, "level-change", after, {
      times: risen.since / risen.before,
      requestsTimes: after.length / since.length / (before.length / risen.from),
      tokensTimes: perRequest(after) / perRequest(before),
      priceTimes: pricePerToken(usage, after) / pricePerToken(usage, before),
      usual: BigInt(Math.round(risen.before)) * 10n ** 15n,
    }),
  ];
}

/** The costs of the days in use, those of weekends as if they were other days: if both are known well enough. */
function withoutWeek({ firstDay }: Usage, used: readonly number[], costs: Float64Array): number[] {
  // Day 0 of 1970 was a Thursday.
  const isWeekend = (day: number) => [2, 3].includes((day + firstDay) % 7);
  const ofKind = (weekend: boolean) =>
    used.filter((day) => isWeekend(day) === weekend).map((day) => costs[day] as number);
  const [weekdays, weekends] = [ofKind(false), ofKind(true)];
  const isKnown = Math.min(weekdays.length, weekends.length) >= thresholds.daysOfOneKind;
  const times = isKnown ? median(weekdays) / median(weekends) : 1;
  return used.map((day) => (costs[day] as number) * (isWeekend(day) ? times : 1));
}
