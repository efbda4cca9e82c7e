import { type FindingOf, finding } from "../finding";
import { median } from "../robust";
import { strangerFacts } from "../stranger-facts";
import { hourOfDay, quietHours, strangeness } from "../stranger-signs";
import { thresholds } from "../thresholds";
import { costOf, dollar, hourMs, rowsOf, type Usage } from "../usage";

/**
 * A stretch of use, worth a usual day or more, in hours in which the account hardly ever sends anything, and with an app
 * or a model that is not its usual one. Facts A2, A3. The same work late at night is a deadline.
 */
export function findUnusualHours(usage: Usage): FindingOf<"unusual-hours">[] {
  const { columns, total, dayCost } = usage;
  const { inQuietShare, leastRequests, leastShare, pauseHours } = thresholds.unusualHours;
  const { leastDollars } = thresholds.stranger;
  if (!quietHours(usage, new Uint32Array(0)).some(Boolean)) return [];
  const usualDay = median(dayCost.filter((cost) => cost > 0));
  const least = Math.max(usualDay, total * leastShare, leastDollars * dollar);
  return usage.groups.flatMap((ofKey) =>
    stretches(columns.at, ofKey, pauseHours * hourMs).flatMap((rows) => {
      if (rows.length < leastRequests || costOf(usage, rows) < least) return [];
      const quiet = quietHours(usage, rows);
      const inQuiet = rowsOf(rows, (row) => quiet[hourOfDay(columns.at[row] as number)] === true).length;
      if (inQuiet < rows.length * inQuietShare) return [];
      const { signs, isStrange } = strangeness(usage, rows);
      if (!isStrange) return [];
      return [finding(usage, "unusual-hours", rows, strangerFacts(usage, rows, signs))];
    }),
  );
}

/** Rows cut where nothing happens for a while. */
function stretches(at: Float64Array, rows: Uint32Array, pause: number): Uint32Array[] {
  const parts: Uint32Array[] = [];
  let start = 0;
  for (let index = 1; index <= rows.length; index += 1) {
    const gap =
      index === rows.length
        ? Number.POSITIVE_INFINITY
        : (at[rows[index] as number] as number) - (at[rows[index - 1] as number] as number);
    if (gap <= pause) continue;
    parts.push(rows.subarray(start, index));
    start = index;
  }
  return parts;
}
