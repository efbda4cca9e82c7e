import type { Policy } from "@/content/policy";
import { type Columns, freeRows, type TextColumn } from "./columns";

export const dayMs = 86_400_000;
export const hourMs = 3_600_000;

/** Columns with what several findings look at, worked out once. Days and hours are of UTC, as the export's times are. */
export type Usage = Readonly<ReturnType<typeof usageOf>>;

/** A dollar in pico-dollars. */
export const dollar = 1e12;

export function usageOf(columns: Columns, policy: Policy) {
  const { count, byTime, at, cost, key, app } = columns;
  const firstDay = Math.floor((at[byTime[0] ?? 0] ?? 0) / dayMs);
  const last = byTime[count - 1];
  const days = last === undefined ? 0 : Math.floor((at[last] as number) / dayMs) - firstDay + 1;
  const day = new Uint32Array(count);
  const hours = new Uint32Array(days * 24);
  const dayCost = new Float64Array(days);
  let total = 0;
  for (let row = 0; row < count; row += 1) {
    const hour = Math.floor((at[row] as number) / hourMs) - firstDay * 24;
    const of = Math.floor(hour / 24);
    day[row] = of;
    dayCost[of] = (dayCost[of] as number) + (cost.pico[row] as number);
    hours[hour] = (hours[hour] as number) + 1;
    total += cost.pico[row] as number;
  }
  const groups = groupRows(key.names.length > 1 ? key : app, byTime);
  const free = freeRows(columns, policy);
  return {
    columns,
    policy,
    /** 1 for rows on a free variant. */
    free,
    /** Days since 1970 of the first row. */
    firstDay,
    /** How many days the file spans, the first and the last included; 0 for an empty file. */
    days,
    /** Day of each row, from 0. */
    day,
    /** Requests by day and hour: hour `h` of day `d` is at `d * 24 + h`. */
    hours,
    /** Pico-dollars of each day. */
    dayCost,
    /** All money of the file, in pico-dollars: to compare with, not to show. */
    total,
    /** For each key its rows, oldest first. By app where the file names no keys. */
    groups,
    /** The same for each app within a key, and for each model. */
    streams:
      key.names.length > 1 && app.names.length > 1 ? groups.flatMap((rows) => groupRows(app, rows)) : groups,
    /** What occurs in the file: most have no plugins and no free variants, so those searches are skipped. */
    has: {
      plugins:
        columns.webSearch.pico.some((pico) => pico !== 0) ||
        columns.fileProcessing.pico.some((pico) => pico !== 0) ||
        columns.searchResults.some((count) => count > 0),
      free: free.includes(1),
    },
    models: groupRows(columns.model, byTime),
  };
}

/** Rows by the text of a column, in the order of `rows`; groups without rows are left out. */
export function groupRows({ ids, names }: TextColumn, rows: Uint32Array): Uint32Array[] {
  if (rows.length === 0) return [];
  const sizes = new Uint32Array(names.length);
  for (let index = 0; index < rows.length; index += 1) {
    const id = ids[rows[index] as number] as number;
    sizes[id] = (sizes[id] as number) + 1;
  }
  if (sizes[ids[rows[0] as number] as number] === rows.length) return [rows];
  // All groups are in one list, one after the other: each is a slice of it.
  const all = new Uint32Array(rows.length);
  const next = new Uint32Array(names.length);
  for (let id = 1; id < names.length; id += 1)
    next[id] = (next[id - 1] as number) + (sizes[id - 1] as number);
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as number;
    const id = ids[row] as number;
    const place = next[id] as number;
    all[place] = row;
    next[id] = place + 1;
  }
  const groups: Uint32Array[] = [];
  for (let id = 0; id < names.length; id += 1)
    if (sizes[id]) groups.push(all.subarray((next[id] as number) - (sizes[id] as number), next[id]));
  return groups;
}

/** Rows, in time order, that a test holds for. */
export function rowsWhere({ columns: { byTime } }: Usage, test: (row: number) => boolean): Uint32Array {
  return rowsOf(byTime, test);
}

/** Those of some rows that a test holds for, in their order. */
export function rowsOf(rows: Uint32Array, test: (row: number) => boolean): Uint32Array {
  const found = new Uint32Array(rows.length);
  let count = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as number;
    if (!test(row)) continue;
    found[count] = row;
    count += 1;
  }
  return found.slice(0, count);
}

/** How many of the rows, oldest first, are before an instant: epoch milliseconds. */
export function countBefore(
  { columns: { at } }: Pick<Usage, "columns">,
  rows: Uint32Array,
  instant: number,
): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[rows[middle] as number] as number) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Rows of several lists in one, oldest first. */
export function joinRows({ columns: { at } }: Usage, parts: readonly Uint32Array[]): Uint32Array {
  if (parts.length === 1) return parts[0] as Uint32Array;
  const all = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let length = 0;
  for (const part of parts) {
    all.set(part, length);
    length += part.length;
  }
  return all.sort((a, b) => (at[a] as number) - (at[b] as number) || a - b);
}

/**
 * Rows, oldest first, cut where nothing happens for a while.
 *
 * @param pause milliseconds
 */
export function stretches(at: Float64Array, rows: Uint32Array, pause: number): Uint32Array[] {
  const parts: Uint32Array[] = [];
  let start = 0;
  for (let index = 1; index <= rows.length; index += 1) {
    const isGoingOn =
      index < rows.length &&
      (at[rows[index] as number] as number) - (at[rows[index - 1] as number] as number) <= pause;
    if (isGoingOn) continue;
    parts.push(rows.subarray(start, index));
    start = index;
  }
  return parts;
}

/** Money of rows in pico-dollars: to compare with, not to show. */
export function costOf({ columns: { cost } }: Usage, rows: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < rows.length; index += 1) sum += cost.pico[rows[index] as number] as number;
  return sum;
}

/** Pico-dollars of each day of the file; days without rows are 0. */
export function costByDay({ columns: { cost }, day, days }: Usage, rows: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(days);
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as number;
    sums[day[row] as number] = (sums[day[row] as number] as number) + (cost.pico[row] as number);
  }
  return sums;
}

/** On how many different days the rows are. */
export function activeDays({ day, days }: Usage, rows: ArrayLike<number>): number {
  const seen = new Uint8Array(days);
  for (let index = 0; index < rows.length; index += 1) seen[day[rows[index] as number] as number] = 1;
  return seen.reduce((sum, one) => sum + one, 0);
}

/** Pico-dollars a token, plugins and free variants left out; NaN if nothing on a paid model was used. */
export function pricePerToken(usage: Usage, rows: Uint32Array): number {
  let cost = 0;
  let tokens = 0;
  for (const row of rows) {
    cost += paidFor(usage, row);
    tokens += usage.free[row] ? 0 : tokensOf(usage, row);
  }
  return cost / tokens;
}

/**
 * Pico-dollars a token, as the mean of the models' prices weighted by the money spent. A cheap job that runs all day
 * has most of the tokens, and would hide what the rest costs.
 */
export function priceOfMoney(usage: Usage, rows: Uint32Array): number {
  const { ids, names } = usage.columns.model;
  const costs = new Float64Array(names.length);
  const tokens = new Float64Array(names.length);
  for (const row of rows) {
    if (usage.free[row]) continue;
    const id = ids[row] as number;
    costs[id] = (costs[id] as number) + paidFor(usage, row);
    tokens[id] = (tokens[id] as number) + tokensOf(usage, row);
  }
  let [weighed, all] = [0, 0];
  for (let id = 0; id < names.length; id += 1) {
    const cost = costs[id] as number;
    if (!(cost > 0 && (tokens[id] as number) > 0)) continue;
    weighed += (cost * cost) / (tokens[id] as number);
    all += cost;
  }
  return weighed / all;
}

/** Without the effects of a cache, so that a model has one price. */
function paidFor({ columns, free }: Usage, row: number): number {
  if (free[row]) return 0;
  return (
    (columns.cost.pico[row] as number) -
    (columns.cache.pico[row] as number) -
    (columns.webSearch.pico[row] as number) -
    (columns.fileProcessing.pico[row] as number)
  );
}

/** Tokens of a row, those of the prompt and those of the answer. */
export const tokensOf = ({ columns: { prompt, completion } }: Usage, row: number): number =>
  (prompt[row] as number) + (completion[row] as number);
