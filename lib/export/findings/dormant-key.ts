import { type FindingOf, finding } from "../finding";
import { strangerFacts } from "../stranger-facts";
import { strangeness } from "../stranger-signs";
import { thresholds } from "../thresholds";
import { activeDays, costOf, countBefore, dayMs, dollar, type Usage } from "../usage";

/**
 * A key that was not used for weeks while others were, and then comes back with an app, models, hours or spending of
 * another kind. Facts U4, A2, A3. Coming back to the same work is nothing, and neither is a holiday of the whole account.
 */
export function findDormantKeys(usage: Usage): FindingOf<"dormant-key">[] {
  const { columns, groups, total } = usage;
  const { gapDays, daysMeanwhile, leastShare, leastDollars } = thresholds.stranger;
  return groups.flatMap((rows) => {
    const { place, gap } = longestGap(columns.at, rows);
    if (gap < gapDays * dayMs) return [];
    const after = rows.subarray(place);
    if (costOf(usage, after) < Math.max(total * leastShare, leastDollars * dollar)) return [];
    const [asleep, awake] = [rows[place - 1] as number, after[0] as number];
    const meanwhile = columns.byTime.subarray(
      countBefore(usage, columns.byTime, (columns.at[asleep] as number) + 1),
      countBefore(usage, columns.byTime, columns.at[awake] as number),
    );
    if (activeDays(usage, meanwhile) < daysMeanwhile) return [];
    const { signs, isStrange } = strangeness(usage, after);
    if (!isStrange) return [];
    const facts = { ...strangerFacts(usage, after, signs), gapDays: Math.floor(gap / dayMs) };
    return [finding(usage, "dormant-key", after, facts)];
  });
}

function longestGap(at: Float64Array, rows: Uint32Array): { place: number; gap: number } {
  let place = 0;
  let gap = 0;
  for (let index = 1; index < rows.length; index += 1) {
    const length = (at[rows[index] as number] as number) - (at[rows[index - 1] as number] as number);
    if (length <= gap) continue;
    gap = length;
    place = index;
  }
  return { place, gap };
}
