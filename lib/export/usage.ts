import type { Policy } from "@/content/policy";
import { type Columns, freeRows, type TextColumn } from "./columns";

export const dayMs = 86_400_000;
export const hourMs = 3_600_000;

/** Columns with what several findings look at, worked out once. Days and hours are of UTC, as the export's times are. */
export interface Usage {
  readonly columns: Columns;
  readonly policy: Policy;
  /** 1 for rows on a free variant. */
  readonly free: Uint8Array;
  /** Days since 1970 of the first row. */
  readonly firstDay: number;
  /** How many days the file spans, the first and the last included; 0 for an empty file. */
  readonly days: number;
  /** Day of each row, from 0. */
  readonly day: Uint32Array;
  /** All money of the file, in pico-dollars: to compare with, not to show. */
  readonly total: number;
  /** For each key its rows, oldest first. By app where the file names no keys. */
  readonly groups: readonly Uint32Array[];
}

export function usageOf(columns: Columns, policy: Policy): Usage {
  const { count, byTime, at, cost } = columns;
  const firstDay = Math.floor((at[byTime[0] ?? 0] ?? 0) / dayMs);
  const day = new Uint32Array(count);
  let total = 0;
  for (let row = 0; row < count; row += 1) {
    day[row] = Math.floor((at[row] as number) / dayMs) - firstDay;
    total += cost.pico[row] as number;
  }
  const last = byTime[count - 1];
  const grouped = columns.key.names.length > 1 ? columns.key : columns.app;
  return {
    columns,
    policy,
    free: freeRows(columns, policy),
    firstDay,
    days: last === undefined ? 0 : (day[last] as number) + 1,
    day,
    total,
    groups: groupRows(grouped, byTime),
  };
}

/** Rows by the text of a column, in the order of `rows`; groups without rows are left out. */
export function groupRows({ ids, names }: TextColumn, rows: Uint32Array): Uint32Array[] {
  const sizes = new Uint32Array(names.length);
  for (const row of rows) sizes[ids[row] as number] = (sizes[ids[row] as number] as number) + 1;
  const groups = Array.from(sizes, (size) => new Uint32Array(size));
  const filled = new Uint32Array(names.length);
  for (const row of rows) {
    const id = ids[row] as number;
    (groups[id] as Uint32Array)[filled[id] as number] = row;
    filled[id] = (filled[id] as number) + 1;
  }
  return groups.filter((group) => group.length > 0);
}

/** Rows, in time order, that a test holds for. */
export function rowsWhere({ columns }: Usage, test: (row: number) => boolean): Uint32Array {
  return columns.byTime.filter(test);
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
