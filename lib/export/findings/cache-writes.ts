import { type FindingOf, finding } from "../finding";
import { type Money, sumMoney, toDollars } from "../money";
import { thresholds } from "../thresholds";
import { rowsWhere, type Usage } from "../usage";

/**
 * Writing prompts into a cache costs extra and pays off only if they are read from it again. Reported if the writes
 * were a large part of the money and saved less than they cost. Fact U1.
 */
export function findCacheWrites(usage: Usage): FindingOf<"cache-writes">[] {
  const { columns } = usage;
  const rows = rowsWhere(usage, (row) => (columns.cache.pico[row] as number) > 0);
  if (rows.length === 0) return [];
  const written = sumMoney(columns.cache, rows);
  const saved = written - sumMoney(columns.cache);
  const { share: least, leastDollars } = thresholds.cacheWrites;
  if (toDollars(written - saved) < leastDollars || share(written, sumMoney(columns.cost)) < least) return [];
  return [finding(usage, "cache-writes", rows, { saved }, written - saved)];
}

const share = (part: Money, whole: Money) => (whole > 0n ? toDollars(part) / toDollars(whole) : 0);
