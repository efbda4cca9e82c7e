import { type FindingOf, finding } from "../finding";
import { sumMoney } from "../money";
import { thresholds } from "../thresholds";
import { costOf, rowsWhere, type Usage } from "../usage";

/** What plugins cost in a row, in pico-dollars. */
function pluginCost({ columns, free }: Usage, row: number): number {
  const told = (columns.webSearch.pico[row] as number) + (columns.fileProcessing.pico[row] as number);
  if (told !== 0 || !free[row] || columns.searchResults[row] === 0) return told;
  return columns.cost.pico[row] as number;
}

/** Web search and file processing on free variants: they stay paid. Fact F5. */
export function findFreePlugins(usage: Usage): FindingOf<"free-plugin">[] {
  const { columns, free, has } = usage;
  if (!has.plugins || !has.free) return [];
  const rows = rowsWhere(usage, (row) => free[row] === 1 && pluginCost(usage, row) > 0);
  if (rows.length === 0) return [];
  const searched = rows.filter(
    (row) =>
      (columns.webSearch.pico[row] as number) === 0 && (columns.fileProcessing.pico[row] as number) === 0,
  );
  // An older file has the number of search results, but not their separate cost.
  const webSearch = sumMoney(columns.webSearch, rows) + sumMoney(columns.cost, searched);
  const fileProcessing = sumMoney(columns.fileProcessing, rows);
  return [finding(usage, "free-plugin", rows, { webSearch, fileProcessing }, webSearch + fileProcessing)];
}

/** Web search and file processing on paid models, where they are a good part of the money. Facts U1, F5. */
export function findPluginCosts(usage: Usage): FindingOf<"plugin-costs">[] {
  const { columns, free, total, has } = usage;
  if (!has.plugins) return [];
  const rows = rowsWhere(usage, (row) => free[row] === 0 && pluginCost(usage, row) > 0);
  let cost = 0;
  for (const row of rows) cost += pluginCost(usage, row);
  if (rows.length === 0 || cost < total * thresholds.pluginShare) return [];
  const webSearch = sumMoney(columns.webSearch, rows);
  const fileProcessing = sumMoney(columns.fileProcessing, rows);
  return [finding(usage, "plugin-costs", rows, { webSearch, fileProcessing }, webSearch + fileProcessing)];
}

/**
 * Generations on a free variant that cost something though no plugin explains it: a charge to dispute. Fact F6.
 * With a key from a provider of one's own it would be a fee, so those are left out.
 */
export function findFreeCharges(usage: Usage): FindingOf<"free-charged">[] {
  const { columns, free, has } = usage;
  if (!has.free) return [];
  const rows = rowsWhere(
    usage,
    (row) =>
      free[row] === 1 &&
      (columns.byok.pico[row] as number) === 0 &&
      (columns.cost.pico[row] as number) > pluginCost(usage, row),
  );
  if (rows.length === 0) return [];
  const told = rows.filter((row) => pluginCost(usage, row) !== 0);
  const money =
    sumMoney(columns.cost, rows) - sumMoney(columns.webSearch, told) - sumMoney(columns.fileProcessing, told);
  return [finding(usage, "free-charged", rows, {}, money)];
}

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

/**
 * A model of which the person used the free variant and, for money, the paid one too. Facts F1, P4.
 */
export function findPaidTwins(usage: Usage): FindingOf<"paid-twin">[] {
  const { columns, policy, free, total, has } = usage;
  if (!has.free) return [];
  const { suffix } = policy.freeModels;
  const bases = columns.model.names.map((name) =>
    name.endsWith(suffix) ? name.slice(0, -suffix.length) : name,
  );
  const baseOf = (row: number) => bases[columns.model.ids[row] as number] ?? "";
  const freeRequests = new Map<string, number>();
  for (const row of columns.byTime)
    if (free[row]) freeRequests.set(baseOf(row), (freeRequests.get(baseOf(row)) ?? 0) + 1);
  freeRequests.delete("");
  return [...freeRequests].flatMap(([base, count]) => {
    const rows = rowsWhere(
      usage,
      (row) => !free[row] && (columns.cost.pico[row] as number) > 0 && baseOf(row) === base,
    );
    if (rows.length === 0 || costOf(usage, rows) < total * thresholds.paidTwinShare) return [];
    return [finding(usage, "paid-twin", rows, { freeRequests: count })];
  });
}
