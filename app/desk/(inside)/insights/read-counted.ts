import type { Range } from "@/lib/counts/days";
import type { Figure } from "@/lib/counts/hide-small";
import type { InsightStore } from "@/lib/server/store/insight-store";
import { type Change, changesOf } from "@/lib/staff/insights/changes";
import type { Counted } from "@/lib/staff/insights/trend";
import type { Issue } from "@/machines/registry";

/**
 * Reads the data of a trend: one issue by day, and the days on which its flow changed.
 *
 * @param figures of the range
 * @throws if the store is away
 */
export async function readCounted(
  insights: InsightStore,
  issue: Issue,
  range: Range,
  figures: ReadonlyMap<string, Figure>,
): Promise<Counted & { readonly changes: readonly Change[] }> {
  const [days, seen] = await Promise.all([
    insights.readDays(issue, range),
    insights.readVersions(issue, range.to),
  ]);
  const changes = changesOf(seen, range);
  return { issue, range, figures, days, changes, cuts: changes.map(({ day }) => day) };
}
