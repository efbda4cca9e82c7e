import { type FindingOf, finding } from "../finding";
import { strangerFacts } from "../stranger-facts";
import { strangeness } from "../stranger-signs";
import { thresholds } from "../thresholds";
import { costOf, rowsWhere, type Usage } from "../usage";

/**
 * A key that is disabled by now and was used unlike the others. Facts U4, A2.
 * A key that merely was replaced by another did the same work, and is not named.
 */
export function findDisabledKeys(usage: Usage): FindingOf<"disabled-key">[] {
  const { columns, groups, total } = usage;
  if (columns.key.names.length <= 1) return [];
  return groups.flatMap((rows) => {
    const key = columns.key.ids[rows[0] as number];
    if (!rows.some((row) => columns.keyDisabled[row] === 1)) return [];
    if (costOf(usage, rows) < total * thresholds.stranger.leastShare) return [];
    const others = rowsWhere(usage, (row) => columns.key.ids[row] !== key);
    const { signs, weight } = strangeness(usage, rows, others);
    if (weight < thresholds.stranger.weightDisabled) return [];
    return [finding(usage, "disabled-key", rows, strangerFacts(usage, rows, signs))];
  });
}
