import { type FindingOf, finding } from "../finding";
import { isStrange, strangerSigns } from "../stranger-signs";
import { thresholds } from "../thresholds";
import { costOf, dayMs, rowsWhere, type Usage } from "../usage";

/**
 * A key that was not used for weeks and then comes back with an app, models, hours or spending of another kind.
 * Facts U4, A2, A3. Coming back to the same work after a holiday is nothing.
 */
export function findDormantKeys(usage: Usage): FindingOf<"dormant-key">[] {
  const { columns, groups, total } = usage;
  return groups.flatMap((rows) => {
    const { place, gap } = longestGap(columns.at, rows);
    if (gap < thresholds.stranger.gapDays * dayMs) return [];
    const after = rows.subarray(place);
    if (costOf(usage, after) < total * thresholds.stranger.leastShare) return [];
    const awake = columns.at[after[0] as number] as number;
    const signs = strangerSigns(
      usage,
      after,
      rowsWhere(usage, (row) => (columns.at[row] as number) < awake),
    );
    if (!isStrange(signs)) return [];
    return [finding(usage, "dormant-key", after, { gapDays: Math.floor(gap / dayMs), signs })];
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
