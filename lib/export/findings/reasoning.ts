import { type FindingOf, finding } from "../finding";
import { findRisenLevel } from "../risen-level";
import { median } from "../robust";
import { thresholds } from "../thresholds";
import { unusualPeriods } from "../unusual-periods";
import { costOf, rowsOf, type Usage } from "../usage";

const limits = thresholds.reasoning;

/**
 * Days on which a model thought longer than it did before for this person, and cost more for it: from some day on, or on
 * single days. Reasoning tokens are paid like output. Fact U1. A model that always reasons much is no surprise.
 */
export function findReasoning(usage: Usage): FindingOf<"reasoning">[] {
  const { columns, day, days, total } = usage;
  return usage.models.flatMap((rows) => {
    if (total <= 0 || costOf(usage, rows) < total * limits.leastShare) return [];
    const tokens = new Float64Array(days);
    const requests = new Float64Array(days);
    const costs = new Float64Array(days);
    for (const row of rows) {
      const of = day[row] as number;
      tokens[of] = (tokens[of] as number) + (columns.reasoning[row] as number);
      requests[of] = (requests[of] as number) + 1;
      costs[of] = (costs[of] as number) + (columns.cost.pico[row] as number);
    }
    const used = Array.from(requests.keys()).filter((of) => (requests[of] as number) > 0);
    // One more each, so that days without any reasoning can be compared with.
    const each = used.map((of) => (tokens[of] as number) / (requests[of] as number) + 1);
    const { chosen, usual } = daysOfMuchReasoning(used, each);
    if (chosen.size === 0) return [];
    const behind = rowsOf(
      rows,
      (row) => chosen.has(day[row] as number) && (columns.reasoning[row] as number) > 0,
    );
    const costEach = (isChosen: boolean) =>
      median(
        used
          .filter((of) => chosen.has(of) === isChosen)
          .map((of) => (costs[of] as number) / (requests[of] as number)),
      );
    let reasoning = 0;
    let all = 0;
    for (const row of behind) {
      reasoning += columns.reasoning[row] as number;
      all += (columns.prompt[row] as number) + (columns.completion[row] as number);
    }
    if (!(costEach(true) >= costEach(false) * limits.costTimes) || reasoning < all * limits.tokenShare)
      return [];
    if (costOf(usage, behind) < total * limits.leastShare) return [];
    return [
      finding(usage, "reasoning", behind, { tokensEach: reasoning / behind.length, usualEach: usual - 1 }),
    ];
  });
}

function daysOfMuchReasoning(
  used: readonly number[],
  each: readonly number[],
): { chosen: ReadonlySet<number>; usual: number } {
  const least = { before: thresholds.activeDaysForBaseline, since: limits.daysSince };
  const risen = findRisenLevel(each, least, limits.risenTimes);
  if (risen) return { chosen: new Set(used.slice(risen.from)), usual: risen.before };
  const byDay = new Map(used.map((of, place) => [of, each[place] as number]));
  const { periods, usual } = unusualPeriods(byDay, {
    times: limits.tokensTimes,
    least: thresholds.activeDaysForBaseline,
    perDay: 1,
    weekly: false,
  });
  return { chosen: new Set(periods), usual };
}
