import { type FindingOf, finding } from "../finding";
import { isStrange, strangerSigns } from "../stranger-signs";
import { thresholds } from "../thresholds";
import { activeDays, costOf, rowsWhere, type Usage } from "../usage";

/**
 * A key never seen before that does what the person never did: another app, other models, other hours, more money.
 * Facts U4, A2, A3. A new key that goes on with the old work is a rotated one, and is not named.
 */
export function findNewKeys(usage: Usage): FindingOf<"new-key">[] {
  const { columns, groups, total } = usage;
  if (columns.key.names.length <= 1) return [];
  return groups.flatMap((rows) => {
    const first = columns.at[rows[0] as number] as number;
    const before = rowsWhere(usage, (row) => (columns.at[row] as number) < first);
    if (activeDays(usage, before) < thresholds.stranger.daysBefore) return [];
    if (costOf(usage, rows) < total * thresholds.stranger.leastShare) return [];
    const signs = strangerSigns(usage, rows, before);
    if (!isStrange(signs)) return [];
    return [finding(usage, "new-key", rows, { days: activeDays(usage, rows), signs })];
  });
}
