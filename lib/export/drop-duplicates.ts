import type { Columns, IdColumn } from "./columns";
import { orderByTime } from "./order-by-time";

/**
 * Counts each generation once: two exports of overlapping time in one file have some of them twice.
 *
 * @returns `duplicates`: how many rows were left out because their generation id was there before
 */
export function dropDuplicates(columns: Columns): {
  readonly columns: Columns;
  readonly duplicates: number;
} {
  const isTwice = repeated(columns);
  if (isTwice === undefined) return { columns, duplicates: 0 };
  const kept = new Uint32Array(columns.count);
  let count = 0;
  for (let row = 0; row < columns.count; row += 1) {
    if (isTwice[row]) continue;
    kept[count] = row;
    count += 1;
  }
  const rows = kept.subarray(0, count);
  const pick = <T extends Float64Array | Uint32Array | Uint8Array>(values: T): T => {
    const picked = new (values.constructor as new (length: number) => T)(count);
    for (let place = 0; place < count; place += 1) picked[place] = values[rows[place] as number] as number;
    return picked;
  };
  const pickFrom = (column: Columns[keyof Columns]) => {
    if (typeof column === "number") return count;
    if (ArrayBuffer.isView(column)) return pick(column);
    if ("bytes" in column) return pickIds(column, rows);
    if ("ids" in column) return { ids: pick(column.ids), names: column.names };
    return { pico: pick(column.pico), rest: column.rest && pick(column.rest) };
  };
  const picked = Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, pickFrom(column)]),
  ) as unknown as Columns;
  return {
    duplicates: columns.count - count,
    columns: { ...picked, byTime: orderByTime(picked.at) },
  };
}

function pickIds({ bytes, starts }: IdColumn, rows: Uint32Array): IdColumn {
  const begins = new Uint32Array(rows.length + 1);
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place] as number;
    begins[place + 1] = (begins[place] as number) + (starts[row + 1] as number) - (starts[row] as number);
  }
  const all = new Uint8Array(begins[rows.length] as number);
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place] as number;
    all.set(bytes.subarray(starts[row], starts[row + 1]), begins[place]);
  }
  return { bytes: all, starts: begins };
}

/** Marks each row whose id an earlier row has with a 1; `undefined` if no row does. Rows without an id never repeat. */
function repeated({ count, at, byTime, generationId }: Columns): Uint8Array | undefined {
  const { bytes, starts } = generationId;
  if (bytes.length === 0) return undefined;
  const isSame = (one: number, other: number) => {
    const [from, start] = [starts[one] as number, starts[other] as number];
    const length = (starts[one + 1] as number) - from;
    if (length === 0 || length !== (starts[other + 1] as number) - start) return false;
    // The ends differ sooner than the beginnings.
    for (let index = length - 1; index >= 0; index -= 1)
      if (bytes[from + index] !== bytes[start + index]) return false;
    return true;
  };
  let found: Uint8Array | undefined;
  // One generation has one time, to the second however it is written: only rows of one second can be the same.
  for (let begin = 0; begin < count; ) {
    let end = begin + 1;
    const time = Math.floor((at[byTime[begin] as number] as number) / 1000);
    while (end < count && Math.floor((at[byTime[end] as number] as number) / 1000) === time) end += 1;
    if (end - begin > mostByPairs) found = markBySet(byTime.subarray(begin, end), generationId, found, count);
    else
      for (let one = begin + 1; one < end; one += 1)
        for (let other = begin; other < one; other += 1) {
          if (!isSame(byTime[one] as number, byTime[other] as number)) continue;
          found ??= new Uint8Array(count);
          found[byTime[one] as number] = 1;
          break;
        }
    begin = end;
  }
  return found;
}

/** From so many rows of one time on a set is quicker than pairs. */
const mostByPairs = 24;

function markBySet(
  rows: Uint32Array,
  { bytes, starts }: IdColumn,
  before: Uint8Array | undefined,
  count: number,
): Uint8Array | undefined {
  let found = before;
  const seen = new Set<string>();
  const decoder = new TextDecoder("latin1");
  for (const row of rows) {
    const id = decoder.decode(bytes.subarray(starts[row], starts[row + 1]));
    if (id === "") continue;
    if (seen.has(id)) {
      found ??= new Uint8Array(count);
      found[row] = 1;
    }
    seen.add(id);
  }
  return found;
}
