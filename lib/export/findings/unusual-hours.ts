import { type FindingOf, finding } from "../finding";
import { median } from "../robust";
import { hourOfDay, quietHours } from "../stranger-signs";
import { thresholds } from "../thresholds";
import { costByDay, costOf, hourMs, type Usage } from "../usage";

/**
 * A stretch of use, worth a usual day or more, in hours in which the person hardly ever sends anything. Facts A2, A3.
 * Whoever works around the clock, or has a program that runs at night, has no such hours.
 */
export function findUnusualHours(usage: Usage): FindingOf<"unusual-hours">[] {
  const { columns, total } = usage;
  const { inQuietShare, leastRequests, leastShare, pauseHours } = thresholds.unusualHours;
  const quiet = quietHours(usage, columns.byTime);
  if (!quiet.some(Boolean)) return [];
  const usualDay = median(costByDay(usage, columns.byTime).filter((cost) => cost > 0));
  return stretches(columns.at, columns.byTime, pauseHours * hourMs).flatMap((rows) => {
    if (rows.length < leastRequests) return [];
    const cost = costOf(usage, rows);
    if (cost < Math.max(usualDay, total * leastShare)) return [];
    const inQuiet = rows.filter((row) => quiet[hourOfDay(columns.at[row] as number)]).length;
    if (inQuiet < rows.length * inQuietShare) return [];
    const facts = {
      fromHour: hourOfDay(columns.at[rows[0] as number] as number),
      toHour: hourOfDay(columns.at[rows[rows.length - 1] as number] as number),
    };
    return [finding(usage, "unusual-hours", rows, facts)];
  });
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
