import { type FindingOf, finding } from "../finding";
import { median } from "../robust";
import { strangerFacts } from "../stranger-facts";
import { hourOfDay, quietHours, strangeness } from "../stranger-signs";
import { thresholds } from "../thresholds";
import { costOf, dollar, hourMs, rowsOf, stretches, type Usage } from "../usage";

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
