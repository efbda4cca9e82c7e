import type { Columns } from "./columns";
import { type Money, moneySums } from "./money";
import { countBefore, dayMs, hourMs } from "./usage";

/** Time cut into equal buckets. Bucket `n` begins at `from + n * step`, both in milliseconds. */
export interface CostSeries {
  readonly from: number;
  readonly step: number;
  /** Exact, one a bucket. */
  readonly money: readonly Money[];
  readonly requests: Uint32Array;
}

/** Sizes that read well on an axis, in milliseconds. */
const steps = [60_000, 5 * 60_000, 15 * 60_000, hourMs, 3 * hourMs, 6 * hourMs, dayMs, 7 * dayMs, 28 * dayMs];

/**
 * Cost over time, for a picture.
 *
 * @param most how many buckets the picture has room for
 * @param rows which rows, oldest first; all if none are named
 * @param span epoch milliseconds, the end excluded: the part to zoom to. That of the rows if it is left out
 * @returns as many buckets as are needed, each a minute, an hour, a day … that begins on a full one of UTC
 */
export function costSeries(
  columns: Columns,
  most: number,
  rows: Uint32Array = columns.byTime,
  span?: { readonly from: number; readonly to: number },
): CostSeries {
  const { cost, at } = columns;
  const first = span?.from ?? at[rows[0] ?? 0] ?? 0;
  const end = span?.to ?? (at[rows[rows.length - 1] ?? 0] ?? 0) + 1;
  const step = steps.find((size) => bucketsIn(first, end, size) <= most) ?? Math.ceil((end - first) / most);
  const from = Math.floor(first / step) * step;
  const count = rows.length === 0 ? 0 : bucketsIn(first, end, step);
  const sums = moneySums(count);
  const requests = new Uint32Array(count);
  // Rows are ordered by time, so rows before and after the span are skipped.
  for (let index = span ? countBefore({ columns }, rows, from) : 0; index < rows.length; index += 1) {
    const row = rows[index] as number;
    if ((at[row] as number) >= end) break;
    const bucket = Math.floor(((at[row] as number) - from) / step);
    if (bucket < 0 || bucket >= count) continue;
    sums.add(bucket, cost, row);
    requests[bucket] = (requests[bucket] as number) + 1;
  }
  return { from, step, money: Array.from({ length: count }, (_, bucket) => sums.sum(bucket)), requests };
}

const bucketsIn = (from: number, to: number, step: number) => Math.ceil(to / step) - Math.floor(from / step);

/** How much of the rows' time a strip shows before and after them, as a share. */
const margin = 0.5;

/**
 * The rate of requests before, during and after some rows, for a strip.
 *
 * @param rows the rows of a finding, oldest first, at least one
 * @param most how many bars the strip has room for
 * @returns `step`: milliseconds of one bar; `all` requests of each bar, and `marked`, those among them that the finding is
 *   about, both a minute
 */
export function rateStrip(columns: Columns, rows: Uint32Array, most: number) {
  const start = columns.at[rows[0] as number] as number;
  const end = columns.at[rows[rows.length - 1] as number] as number;
  const around = Math.max(60_000, (end - start) * margin);
  const span = { from: start - around, to: end + around + 1 };
  const all = costSeries(columns, most, columns.byTime, span);
  const marked = costSeries(columns, most, rows, span);
  const perMinute = (requests: Uint32Array) =>
    Float64Array.from(requests, (count) => (count * 60_000) / all.step);
  return { from: all.from, step: all.step, all: perMinute(all.requests), marked: perMinute(marked.requests) };
}
