/** The middle value; NaN of nothing. */
export function median(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle] as number;
  return ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/**
 * Modified z-scores by the median and the median absolute deviation (MAD), which a few wild values don't move:
 * B. Iglewicz and D. C. Hoaglin, "How to Detect and Handle Outliers", ASQC Quality Press, 1993, section 3.
 * If more than half of the values are equal the MAD is 0, and the mean absolute deviation stands in for it.
 *
 * @returns one score a value; 3.5 is the cut-off they recommend. 0 for all if all values are equal.
 */
export function modifiedZ(values: ArrayLike<number>): Float64Array {
  const list = Float64Array.from(values);
  const middle = median(list);
  const deviations = list.map((value) => Math.abs(value - middle));
  const mad = median(deviations);
  if (mad > 0) return list.map((value) => (0.6745 * (value - middle)) / mad);
  const mean = deviations.reduce((sum, value) => sum + value, 0) / Math.max(1, list.length);
  return mean > 0 ? list.map((value) => (value - middle) / (1.253314 * mean)) : list.map(() => 0);
}
