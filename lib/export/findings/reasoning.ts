import { type FindingOf, finding } from "../finding";
import { median } from "../robust";
import { thresholds } from "../thresholds";
import { type UnusualPeriods, unusualPeriods } from "../unusual-periods";
import { costOf, groupRows, type Usage } from "../usage";

/**
 * Days on which a model thought far longer than it usually does for this person, and cost more for it.
 * Reasoning tokens are paid like output. Fact U1. A model that always reasons much is no surprise.
 */
export function findReasoning(usage: Usage): FindingOf<"reasoning">[] {
  const { columns, day, total } = usage;
  const { costTimes, tokenShare, leastShare } = thresholds.reasoning;
  return groupRows(columns.model, columns.byTime).flatMap((rows) => {
    const perDay = new Map<number, { tokens: number; requests: number; cost: number }>();
    for (const row of rows) {
      const of = perDay.get(day[row] as number) ?? { tokens: 0, requests: 0, cost: 0 };
      of.tokens += columns.reasoning[row] as number;
      of.requests += 1;
      of.cost += columns.cost.pico[row] as number;
      perDay.set(day[row] as number, of);
    }
    // One more each, so that days without any reasoning can be compared with.
    const each = new Map([...perDay].map(([of, { tokens, requests }]) => [of, tokens / requests + 1]));
    const { periods, usual } = daysOfMuchReasoning(each);
    if (periods.length === 0) return [];
    const chosen = new Set(periods);
    const behind = rows.filter(
      (row) => chosen.has(day[row] as number) && (columns.reasoning[row] as number) > 0,
    );
    const costEach = (of: (one: number) => boolean) =>
      median([...perDay].filter(([one]) => of(one)).map(([, { cost, requests }]) => cost / requests));
    const dearer = costEach((one) => chosen.has(one)) / costEach((one) => !chosen.has(one));
    let reasoning = 0;
    let all = 0;
    for (const row of behind) {
      reasoning += columns.reasoning[row] as number;
      all += (columns.prompt[row] as number) + (columns.completion[row] as number);
    }
    if (dearer < costTimes || reasoning < all * tokenShare) return [];
    if (costOf(usage, behind) < total * leastShare || total <= 0) return [];
    return [
      finding(usage, "reasoning", behind, { tokensEach: reasoning / behind.length, usualEach: usual - 1 }),
    ];
  });
}

/**
 * Days that stand out against the others. Where the change lasts, those days may be half of all and hide themselves:
 * then they are the days beyond three times anything that the first half of the time has seen.
 */
function daysOfMuchReasoning(each: ReadonlyMap<number, number>): UnusualPeriods {
  const { tokensTimes } = thresholds.reasoning;
  const least = thresholds.activeDaysForBaseline;
  const found = unusualPeriods(each, { times: tokensTimes, least, perDay: 1, weekly: false });
  const days = [...each].sort(([a], [b]) => a - b);
  if (found.periods.length > 0 || days.length < least) return found;
  const first = days.slice(0, Math.floor(days.length / 2)).map(([, value]) => value);
  const beyond = Math.max(...first) * tokensTimes;
  return { periods: days.filter(([, value]) => value >= beyond).map(([day]) => day), usual: median(first) };
}
