import { median, modifiedZ } from "./robust";
import { thresholds } from "./thresholds";

/**
 * Periods (days or hours) whose value stands out against the others, unless such periods keep coming back. The score
 * is Iglewicz and Hoaglin's (see `robust.ts`), of logarithms: costs are skewed, and "three times as much" should mean
 * the same to everybody. Values that follow the week are compared separately for weekends and other days, or a quiet
 * Sunday would widen the usual range.
 *
 * @param values by the period's number, counted from 1970; periods with 0 were not in use and don't count
 * @param times how many times the usual it takes besides
 * @param least how many periods in use it takes to know what is usual
 * @param perDay how many periods a day has: 1 or 24
 * @param weekly whether the value follows the week, as spending does and the length of an answer does not
 * @returns the numbers of the `periods`, rising; `usual`: the median of the periods in use
 */
export function unusualPeriods(
  values: ReadonlyMap<number, number>,
  { times, least, perDay, weekly }: { times: number; least: number; perDay: number; weekly: boolean },
): { readonly periods: readonly number[]; readonly usual: number } {
  const used = [...values].filter(([, value]) => value > 0).sort(([a], [b]) => a - b);
  const usual = median(used.map(([, value]) => value));
  if (used.length < least) return { periods: [], usual };
  const scores = modifiedZ(weekly ? withoutWeek(used, perDay) : used.map(([, value]) => Math.log(value)));
  const outliers = used.filter(
    ([, value], index) => (scores[index] as number) >= thresholds.modifiedZ && value >= usual * times,
  );
  const periods = new Set(outliers.map(([period]) => period));
  if (!isHabit(used, periods, perDay)) return { periods: [...periods], usual };
  // Among nights that are all large, one may still be far larger.
  const habitual = median(outliers.map(([, value]) => value));
  return {
    periods: outliers.filter(([, value]) => value >= habitual * times).map(([period]) => period),
    usual: habitual,
  };
}

/** Logarithms of the values, each less that of the median of its kind of day where both kinds are known well enough. */
function withoutWeek(used: readonly (readonly [number, number])[], perDay: number): number[] {
  // Day 0 of 1970 was a Thursday.
  const isWeekend = (period: number) => [2, 3].includes(Math.floor(period / perDay) % 7);
  const usualOf = (weekend: boolean) => {
    const values = used.filter(([period]) => isWeekend(period) === weekend).map(([, value]) => value);
    return values.length >= thresholds.daysOfOneKind * perDay ? median(values) : undefined;
  };
  const [weekday, weekend] = [usualOf(false), usualOf(true)];
  return used.map(([period, value]) => {
    const usual = weekday && weekend ? (isWeekend(period) ? weekend : weekday) : 1;
    return Math.log(value / usual);
  });
}

/**
 * Whether periods come in several episodes, spread over time. An incident is one episode, or a few close together.
 * Days on which nothing was sent don't end an episode: what came before and after them is the same state of things.
 */
function isHabit(
  used: readonly (readonly [number, number])[],
  outliers: ReadonlySet<number>,
  perDay: number,
) {
  let episodes = 0;
  let inEpisode = false;
  for (const [period] of used) {
    const isOutlier = outliers.has(period);
    if (isOutlier && !inEpisode) episodes += 1;
    inEpisode = isOutlier;
  }
  const periods = [...outliers];
  const span = ((periods.at(-1) ?? 0) - (periods[0] ?? 0)) / perDay;
  return episodes >= thresholds.habit.episodes && span >= thresholds.habit.overDays;
}
