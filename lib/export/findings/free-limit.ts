import { type FindingOf, finding } from "../finding";
import { thresholds } from "../thresholds";
import { rowsWhere, type Usage } from "../usage";

/**
 * Days on which the requests to free variants reached the daily limit. Facts F2, F3. The file does not tell which
 * of the two limits holds: a day clearly above the lower one shows that it is the higher. Costs nothing, so it comes last.
 */
export function findFreeLimitDays(usage: Usage): FindingOf<"free-limit">[] {
  const { policy, free, day, days, has } = usage;
  if (!has.free) return [];
  const { requestsPerDay, requestsPerDayWithCredits } = policy.freeModels;
  const counts = new Uint32Array(days);
  for (let row = 0; row < free.length; row += 1)
    if (free[row]) counts[day[row] as number] = (counts[day[row] as number] as number) + 1;
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  const limit = most > requestsPerDay * thresholds.freeLimitOver ? requestsPerDayWithCredits : requestsPerDay;
  const reached = counts.map((count) => (count >= limit * thresholds.freeLimitNear ? 1 : 0));
  const reachedDays = reached.reduce((sum, one) => sum + one, 0);
  if (reachedDays < thresholds.freeLimitDays) return [];
  const rows = rowsWhere(usage, (row) => free[row] === 1 && reached[day[row] as number] === 1);
  return [finding(usage, "free-limit", rows, { limit, days: reachedDays }, 0n)];
}
