import { type FindingOf, finding } from "../finding";
import { strangerFacts } from "../stranger-facts";
import { strangeness } from "../stranger-signs";
import { thresholds } from "../thresholds";
import { activeDays, costOf, countBefore, dollar, type Usage } from "../usage";

/**
 * A new key with use that is new for the account: another app, other models, other hours, more money. Facts U4, A2,
 * A3. A new key that continues the old work is a rotated one, and is not reported.
 */
export function findNewKeys(usage: Usage): FindingOf<"new-key">[] {
  const { columns, groups } = usage;
  if (columns.key.names.length <= 1) return [];
  return groups.flatMap((rows) => {
    if (!isNew(usage, rows, columns.byTime)) return [];
    const { signs, isStrange } = strangeness(usage, rows);
    if (!isStrange) return [];
    return [finding(usage, "new-key", rows, strangerFacts(usage, rows, signs))];
  });
}

/** Whether others were used for some days before, and enough of the money is at stake. */
export function isNew(usage: Usage, rows: Uint32Array, others: Uint32Array): boolean {
  const { daysBefore, leastShare, leastDollars } = thresholds.stranger;
  const before = others.subarray(
    0,
    countBefore(usage, others, usage.columns.at[rows[0] as number] as number),
  );
  return (
    costOf(usage, rows) >= Math.max(usage.total * leastShare, leastDollars * dollar) &&
    activeDays(usage, before) >= daysBefore
  );
}
