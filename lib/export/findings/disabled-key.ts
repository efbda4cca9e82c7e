import { type FindingOf, finding } from "../finding";
import { isStrange, strangerSigns } from "../stranger-signs";
import { thresholds } from "../thresholds";
import { activeDays, costOf, rowsWhere, type Usage } from "../usage";

/**
 * A key that is disabled by now and was used as if by somebody else. Facts U4, A2.
 * A key that merely was replaced by another did the same work, and is not named.
 */
export function findDisabledKeys(usage: Usage): FindingOf<"disabled-key">[] {
  const { columns, groups, total } = usage;
  if (columns.key.names.length <= 1) return [];
  return groups.flatMap((rows) => {
    const key = columns.key.ids[rows[0] as number];
    if (!rows.some((row) => columns.keyDisabled[row] === 1)) return [];
    if (costOf(usage, rows) < total * thresholds.stranger.leastShare) return [];
    const signs = strangerSigns(
      usage,
      rows,
      rowsWhere(usage, (row) => columns.key.ids[row] !== key),
    );
    if (!isStrange(signs)) return [];
    return [finding(usage, "disabled-key", rows, { days: activeDays(usage, rows), signs })];
  });
}
