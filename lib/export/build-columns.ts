import type { Columns, IdColumn, TextColumn, TextName } from "./columns";
import { internBytes } from "./intern-bytes";
import type { MoneyColumn } from "./money";
import { type Amount, readAmount, readCount, readInstant, readYes } from "./read-cell";
import type { Header, ReadColumn } from "./read-header";
import { type Cells, unescaped } from "./scan-records";

/** Why a row can't be read. */
export type UnreadableWhy = "cells" | "quotes" | "date" | "amount";

export interface ColumnsBuilder {
  readonly rows: number;
  /** Takes a row, or says why it can't be read; then nothing of it is kept. */
  add(cells: Cells): UnreadableWhy | undefined;
  /** Cells outside of date and money that could not be read; their rows are kept, with a 0 there. */
  readonly oddCells: number;
  finish(): Columns;
}

type Numbers = Float64Array | Uint32Array | Uint8Array;

/** A column that takes memory only once something other than zero comes. Grows by half, so one column is copied at a time. */
interface Growing<T extends Numbers> {
  put(row: number, value: number): void;
  finish(rows: number): T;
  readonly used: boolean;
}

const firstRows = 1024;

function growing<T extends Numbers>(make: (length: number) => T): Growing<T> {
  let values: T | undefined;
  return {
    get used() {
      return values !== undefined;
    },
    put(row, value) {
      if (value === 0) return;
      values ??= make(Math.max(firstRows, row + 1));
      if (row >= values.length) {
        const larger = make(Math.max(Math.ceil(values.length * 1.5), row + 1));
        larger.set(values);
        values = larger;
      }
      values[row] = value;
    },
    finish(rows) {
      const all = make(rows);
      if (values) all.set(values.subarray(0, rows) as T);
      values = undefined;
      return all;
    },
  };
}

const float64 = () => growing((length) => new Float64Array(length));
const uint32 = () => growing((length) => new Uint32Array(length));
const uint8 = () => growing((length) => new Uint8Array(length));

const moneyColumns = {
  cost: "cost_total",
  webSearch: "cost_web_search",
  cache: "cost_cache",
  fileProcessing: "cost_file_processing",
  byok: "byok_usage_inference",
} as const satisfies Record<string, ReadColumn>;

const countColumns = {
  prompt: "tokens_prompt",
  completion: "tokens_completion",
  reasoning: "tokens_reasoning",
  cached: "tokens_cached",
  searchResults: "num_search_results",
} as const satisfies Record<string, ReadColumn>;

const textColumns = {
  model: "model_permaslug",
  provider: "provider_name",
  variant: "variant",
  app: "app_name",
  key: "api_key_name",
  finish: "finish_reason_normalized",
} as const satisfies Record<TextName, ReadColumn>;

const flagColumns = { cancelled: "cancelled", keyDisabled: "api_key_disabled" } as const;

const entries = <K extends string, V>(record: Record<K, V>) => Object.entries(record) as [K, V][];

/**
 * Gathers rows into {@link Columns}.
 *
 * @param decode makes a string of a name that is new
 */
export function buildColumns(header: Header, decode: (bytes: Uint8Array) => string): ColumnsBuilder {
  let rows = 0;
  let oddCells = 0;
  const at = float64();
  const money = entries(moneyColumns).map(([name, column]) => ({
    name,
    cell: header.at[column],
    pico: float64(),
    rest: float64(),
    amount: { pico: 0, rest: 0 } satisfies Amount,
  }));
  const counts = entries(countColumns).map(([name, column]) => ({
    name,
    cell: header.at[column],
    values: uint32(),
  }));
  const texts = entries(textColumns).map(([name, column]) => ({
    name,
    cell: header.at[column],
    ids: uint32(),
    interner: internBytes(decode),
  }));
  const flags = entries(flagColumns).map(([name, column]) => ({
    name,
    cell: header.at[column],
    values: uint8(),
  }));
  // Columns that the file lacks are left out of the loops that run for every row.
  const moneyThere = money.filter(({ cell }) => cell >= 0);
  const countsThere = counts.filter(({ cell }) => cell >= 0);
  const textsThere = texts.filter(({ cell }) => cell >= 0);
  const flagsThere = flags.filter(({ cell }) => cell >= 0);
  const generationIds = idBytes();
  const idCell = header.at.generation_id;
  const atCell = header.at.created_at;

  return {
    get rows() {
      return rows;
    },
    get oddCells() {
      return oddCells;
    },
    add(cells) {
      if (cells.count !== header.width) return "cells";
      if (!cells.wellFormed) return "quotes";
      const { bytes, from, to } = cells;
      const instant = readInstant(bytes, from[atCell] as number, to[atCell] as number);
      if (Number.isNaN(instant)) return "date";
      // All amounts first: of a row that can't be read nothing may be kept.
      for (const { cell, amount } of moneyThere) {
        if (!readAmount(bytes, from[cell] as number, to[cell] as number, amount)) return "amount";
      }
      at.put(rows, instant);
      for (const { pico, rest, amount } of moneyThere) {
        if (amount.pico !== 0) pico.put(rows, amount.pico);
        if (amount.rest !== 0) rest.put(rows, amount.rest);
      }
      for (const { cell, values } of countsThere) {
        const value = readCount(bytes, from[cell] as number, to[cell] as number);
        if (value > 0) values.put(rows, value);
        else if (Number.isNaN(value)) oddCells += 1;
      }
      for (const { cell, ids, interner } of textsThere) {
        const start = from[cell] as number;
        const end = to[cell] as number;
        if (start === end) continue;
        if (cells.escaped[cell]) {
          const text = unescaped(bytes, start, end);
          ids.put(rows, interner.intern(text, 0, text.length));
        } else ids.put(rows, interner.intern(bytes, start, end));
      }
      for (const { cell, values } of flagsThere) {
        if (readYes(bytes, from[cell] as number, to[cell] as number)) values.put(rows, 1);
      }
      if (idCell >= 0) generationIds.add(bytes, from[idCell] as number, to[idCell] as number);
      rows += 1;
      return undefined;
    },
    finish() {
      const instants = at.finish(rows);
      const moneyOf = Object.fromEntries(
        money.map(({ name, pico, rest }): [string, MoneyColumn] => [
          name,
          { rest: rest.used ? rest.finish(rows) : undefined, pico: pico.finish(rows) },
        ]),
      ) as Record<keyof typeof moneyColumns, MoneyColumn>;
      const countOf = Object.fromEntries(
        counts.map(({ name, values }) => [name, values.finish(rows)]),
      ) as Record<keyof typeof countColumns, Uint32Array>;
      const textOf = Object.fromEntries(
        texts.map(({ name, ids, interner }): [string, TextColumn] => [
          name,
          { ids: ids.finish(rows), names: interner.names },
        ]),
      ) as Record<TextName, TextColumn>;
      const flagOf = Object.fromEntries(
        flags.map(({ name, values }) => [name, values.finish(rows)]),
      ) as Record<keyof typeof flagColumns, Uint8Array>;
      return {
        count: rows,
        byTime: orderByTime(instants),
        generationId: generationIds.finish(rows),
        at: instants,
        ...moneyOf,
        ...countOf,
        ...textOf,
        ...flagOf,
      };
    },
  };
}

/** Exports come newest first or oldest first as a rule: both are seen in one pass, only others are sorted. */
function orderByTime(at: Float64Array): Uint32Array {
  const order = new Uint32Array(at.length);
  let rising = true;
  let falling = true;
  for (let row = 1; row < at.length; row += 1) {
    order[row] = row;
    const step = (at[row] as number) - (at[row - 1] as number);
    if (step < 0) rising = false;
    if (step > 0) falling = false;
  }
  if (rising) return order;
  if (falling) return order.reverse();
  return order.sort((a, b) => (at[a] as number) - (at[b] as number) || a - b);
}

/** Ids never repeat, so they are kept as bytes: a million strings would take three times as much. */
function idBytes() {
  let bytes = new Uint8Array(firstRows * 32);
  let starts = new Uint32Array(firstRows);
  let count = 0;
  let length = 0;
  return {
    add(source: Uint8Array, from: number, to: number) {
      if (length + to - from > bytes.length) {
        const larger = new Uint8Array(Math.ceil((length + to - from) * 1.5));
        larger.set(bytes.subarray(0, length));
        bytes = larger;
      }
      if (count + 2 > starts.length) {
        const larger = new Uint32Array(Math.ceil(starts.length * 1.5));
        larger.set(starts);
        starts = larger;
      }
      // A loop: for thirty bytes it is quicker than a view and `set`.
      for (let index = from; index < to; index += 1) {
        bytes[length] = source[index] as number;
        length += 1;
      }
      count += 1;
      starts[count] = length;
    },
    finish(rows: number): IdColumn {
      if (count === 0) return { bytes: new Uint8Array(0), starts: new Uint32Array(rows + 1) };
      return { bytes: bytes.slice(0, length), starts: starts.slice(0, rows + 1) };
    },
  };
}
