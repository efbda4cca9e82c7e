/**
 * @param {number[]} values at least one
 * @param {number} share from 0 to 1: 0.5 is the median, 0.95 the 95th percentile
 * @returns {number} the smallest value that this share of all does not exceed
 */
export function quantile(values, share) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
