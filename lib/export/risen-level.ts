import { median } from "./robust";

/** A level that rose and stayed there. */
interface RisenLevel {
  /** Place of the first value of the new level. */
  readonly from: number;
  /** The median before and since. */
  readonly before: number;
  readonly since: number;
}

/**
 * Finds where a series of positive values rises to a new level and stays there: the cut with the largest difference of
 * the means of logarithms for its lengths (the change point of a mean, by likelihood), taken if the two sides hardly
 * overlap. A median of all the values would contain the change and hide it.
 *
 * @param values one a day, oldest first
 * @param least how many values it takes on each side
 * @param times how many times the median before the median since must be
 */
export function findRisenLevel(
  values: ArrayLike<number>,
  least: { readonly before: number; readonly since: number },
  times: number,
): RisenLevel | undefined {
  const count = values.length;
  if (count < least.before + least.since) return undefined;
  const logs = Float64Array.from(values, (value) => Math.log(Math.max(value, Number.MIN_VALUE)));
  let from = changePoint(logs, least)?.cut ?? 0;
  const list = Array.from(values);
  // The best cut may be after the first days of the new level.
  const between = Math.sqrt(median(list.slice(0, from)) * median(list.slice(from)));
  while (from > least.before && (list[from - 1] as number) >= between) from -= 1;
  const [old, fresh] = [list.slice(0, from), list.slice(from)];
  const level = { from, before: median(old), since: median(fresh) };
  if (from === 0 || !(level.since >= level.before * times)) return undefined;
  // Wild days on both sides are no two levels.
  const high = quantile(old, 0.8);
  return fresh.filter((value) => value > high).length >= fresh.length * 0.8 ? level : undefined;
}

/**
 * The cut of a series with the largest rise of its mean for the lengths of both sides.
 *
 * @param least how many values each side has at least
 * @returns `before` is the mean before the cut; `undefined` if there is no cut
 */
export function changePoint(
  values: ArrayLike<number>,
  least: { readonly before: number; readonly since: number },
): { readonly cut: number; readonly weight: number; readonly before: number } | undefined {
  const count = values.length;
  let sum = 0;
  for (let place = 0; place < count; place += 1) sum += values[place] as number;
  let best: ReturnType<typeof changePoint>;
  let before = 0;
  for (let cut = 1; cut <= count - least.since; cut += 1) {
    before += values[cut - 1] as number;
    if (cut < least.before) continue;
    const apart = (sum - before) / (count - cut) - before / cut;
    const weight = apart * Math.sqrt((cut * (count - cut)) / count);
    if (weight > (best?.weight ?? Number.NEGATIVE_INFINITY)) best = { cut, weight, before: before / cut };
  }
  return best;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
