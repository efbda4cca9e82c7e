import type { IdColumn, TextName } from "./columns";
import { dropDuplicates } from "./drop-duplicates";
import { internBytes } from "./intern-bytes";
import {
  type DateOrder,
  type DecimalSign,
  readLooseAmount,
  readLooseCount,
  readLooseInstant,
} from "./loose-cell";
import { type Money, moneyDecimals, picoDecimals, sumMoney } from "./money";
import { orderByTime } from "./order-by-time";
import { type Amount, instantReader, readAmount, readCount, readYes, secondsInId } from "./read-cell";
import type { Header, ReadColumn } from "./read-header";
import { type Cells, unescaped } from "./scan-records";

/** Why a row can't be read. */
export type UnreadableWhy = "cells" | "quotes" | "date" | "amount" | "ambiguous";

/** How a file writes amounts and dates, as far as it shows it or the person has said so. */
export interface Style {
  /** The sign before decimals. */
  readonly decimal: DecimalSign;
  /** What a single mark before three digits means. */
  readonly meant?: "decimals" | "thousands" | undefined;
  readonly order?: DateOrder | undefined;
}

/** What was learned about the format while a file was read. */
export interface Shown {
  /** Amounts that show the decimal mark, and dates that show the order of day and month. */
  readonly decimals: Readonly<Record<DecimalSign, number>>;
  readonly orders: Readonly<Record<DateOrder, number>>;
  /** Cells that can be read in two ways, and the first of them. */
  readonly ambiguousAmounts: number;
  readonly ambiguousDates: number;
  readonly exampleAmount: string;
  readonly exampleDate: string;
  /** Times without a day, and those of them that their generation id has given back. */
  readonly lostDays: number;
  readonly foundDays: number;
  /** Cells outside of date and money that could not be read; their rows are kept, with a 0 there. */
  readonly oddCells: number;
}

export type ColumnsBuilder = ReturnType<typeof buildColumns>;

type Numbers = Float64Array | Uint32Array | Uint8Array;

/**
 * A column that takes memory only once a value other than zero comes. It grows by half, so one column is copied at a time.
 * Callers write values themselves, after `reach`: code that writes one kind of number is several times as quick as code
 * that writes all kinds.
 */
interface Growing<T extends Numbers> {
  /** The values so far, and room for others; empty while all are zero. */
  values: T;
  /** Makes room for a row. */
  reach(row: number): void;
  finish(rows: number): T;
}

const firstRows = 1024;

function growing<T extends Numbers>(first: number, make: (length: number) => T): Growing<T> {
  const column: Growing<T> = {
    values: make(0),
    reach(row) {
      const { values } = column;
      const larger = make(Math.max(values.length === 0 ? first : Math.ceil(values.length * 1.5), row + 1));
      larger.set(values);
      column.values = larger;
    },
    finish(rows) {
      const { values } = column;
      column.values = make(0);
      // Keeping a little spare room costs less than a copy.
      if (values.length >= rows && values.length <= rows * 1.1) return values.subarray(0, rows) as T;
      const all = make(rows);
      all.set(values.subarray(0, rows) as T);
      return all;
    },
  };
  return column;
}

const float64 = (first: number) => growing(first, (length) => new Float64Array(length));
const uint32 = (first: number) => growing(first, (length) => new Uint32Array(length));
const uint8 = (first: number) => growing(first, (length) => new Uint8Array(length));

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
  variant: "variant",
  app: "app_name",
  key: "api_key_name",
  finish: "finish_reason_normalized",
} as const satisfies Record<TextName, ReadColumn>;

const flagColumns = { cancelled: "cancelled", keyDisabled: "api_key_disabled" } as const;

const entries = <Name extends string>(columns: Record<Name, ReadColumn>) =>
  Object.entries(columns) as [Name, ReadColumn][];

const byName = <Name extends string, Column extends { name: Name }, Finished>(
  list: readonly Column[],
  finish: (column: Column) => Finished,
) => Object.fromEntries(list.map((one) => [one.name, finish(one)])) as Record<Column["name"], Finished>;

function put(column: Growing<Uint32Array>, row: number, value: number): void {
  if (row >= column.values.length) column.reach(row);
  column.values[row] = value;
}

/** Cells that a row may lack at its end: spreadsheets leave empty ones out there. */
const neverEmpty: readonly ReadColumn[] = [
  "generation_id",
  "created_at",
  "cost_total",
  "tokens_prompt",
  "tokens_completion",
  "model_permaslug",
];
const latin = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(0, 200));

/**
 * Gathers rows into `Columns`.
 *
 * @param decode makes a string of a name that is new
 * @param style how amounts and dates are written
 * @param expected about how many rows will come: memory is taken for so many at once
 */
export function buildColumns(
  first: Header,
  decode: (bytes: Uint8Array) => string,
  style: Style,
  expected = firstRows,
) {
  let header = first;
  let rows = 0;
  const room = Math.max(firstRows, expected);
  const sign = style.decimal.charCodeAt(0);
  const readInstant = instantReader();
  const shown = {
    decimals: { ".": 0, ",": 0 },
    orders: { "day-first": 0, "month-first": 0 },
    ambiguousAmounts: 0,
    ambiguousDates: 0,
    exampleAmount: "",
    exampleDate: "",
    lostDays: 0,
    foundDays: 0,
    oddCells: 0,
  } satisfies Shown;
  const at = float64(room);
  const money = entries(moneyColumns).map(([name, column]) => ({
    name,
    column,
    cell: -1,
    pico: float64(room),
    rest: float64(room),
    amount: { pico: 0, rest: 0 } satisfies Amount,
  }));
  const counts = entries(countColumns).map(([name, column]) => ({
    name,
    column,
    cell: -1,
    values: uint32(room),
  }));
  const texts = entries(textColumns).map(([name, column]) => ({
    name,
    column,
    cell: -1,
    ids: uint32(room),
    interner: internBytes(decode),
  }));
  const flags = entries(flagColumns).map(([name, column]) => ({
    name,
    column,
    cell: -1,
    values: uint8(room),
  }));
  const generationIds = idBytes(room);
  let [idCell, atCell, leastCells] = [-1, -1, 0];
  // Columns that the file lacks are left out of the loops that run for every row.
  let [moneyThere, countsThere, textsThere, flagsThere] = [money, counts, texts, flags];
  /** The columns that have an amount in the present row. */
  const pending = [...money];
  const order = (next: Header) => {
    header = next;
    for (const one of [...money, ...counts, ...texts, ...flags]) one.cell = next.at[one.column];
    const there = <C extends { cell: number }>(list: C[]) => list.filter(({ cell }) => cell >= 0);
    [moneyThere, countsThere, textsThere, flagsThere] = [
      there(money),
      there(counts),
      there(texts),
      there(flags),
    ];
    idCell = next.at.generation_id;
    atCell = next.at.created_at;
    // One cell more, so that the last needed cell is complete.
    leastCells = Math.min(next.width, Math.max(...neverEmpty.map((column) => next.at[column])) + 2);
  };
  order(first);

  const textOf = ({ bytes, from, to, escaped }: Cells, cell: number) => {
    const [start, end] = [from[cell] as number, to[cell] as number];
    return escaped[cell] ? latin(unescaped(bytes, start, end)) : latin(bytes.subarray(start, end));
  };

  /** Whether a row has the right number of cells, or differs only by empty ones. */
  const fits = ({ from, to, count }: Cells) => {
    if (count < leastCells) return false;
    for (let cell = header.width; cell < count; cell += 1)
      if ((to[cell] as number) > (from[cell] as number)) return false;
    return true;
  };

  const instantOf = (cells: Cells): number | "ambiguous" => {
    const { bytes, from, to, count } = cells;
    const plain = readInstant(bytes, from[atCell] as number, to[atCell] as number);
    if (!Number.isNaN(plain)) return plain;
    const text = textOf(cells, atCell);
    const read = readLooseInstant(text, style.order);
    if (read === undefined) return Number.NaN;
    const seconds =
      idCell >= 0 && idCell < count
        ? secondsInId(bytes, from[idCell] as number, to[idCell] as number)
        : Number.NaN;
    if ("sinceHour" in read) {
      shown.lostDays += 1;
      // The id was made in the same second or the one before.
      const since = (seconds % 3600) * 1000;
      const apart = Math.min(Math.abs(read.sinceHour - since), 3_600_000 - Math.abs(read.sinceHour - since));
      if (!(apart <= 2000)) return Number.NaN;
      shown.foundDays += 1;
      return seconds * 1000 + (read.sinceHour % 1000);
    }
    let instant: number;
    if ("either" in read) {
      const near = read.either.find((one) => Math.abs(one - seconds * 1000) < 36 * 3_600_000);
      if (near === undefined) {
        shown.ambiguousDates += 1;
        shown.exampleDate ||= text.trim();
        return "ambiguous";
      }
      shown.orders[near === read.either[0] ? "day-first" : "month-first"] += 1;
      instant = near;
    } else {
      instant = read.at;
      if (read.shows) shown.orders[read.shows] += 1;
    }
    // If a spreadsheet has left the seconds out, the id still has them.
    return !read.hasSeconds && Math.floor(seconds / 60) * 60_000 === instant ? seconds * 1000 : instant;
  };

  const looseAmount = (cells: Cells, cell: number) =>
    readLooseAmount(textOf(cells, cell), style.decimal, style.meant);
  const readMoney = (cells: Cells, cell: number, amount: Amount): UnreadableWhy | undefined => {
    const { bytes, from, to } = cells;
    if (readAmount(bytes, from[cell] as number, to[cell] as number, sign, amount)) return undefined;
    const read = looseAmount(cells, cell);
    if (read === "ambiguous") {
      shown.ambiguousAmounts += 1;
      shown.exampleAmount ||= textOf(cells, cell).trim();
      return "ambiguous";
    }
    if (read === undefined || !putMoney(read.money, amount)) return "amount";
    if (read.shows) shown.decimals[read.shows] += 1;
    return undefined;
  };

  return {
    get rows() {
      return rows;
    },
    shown,
    /** Another line with the names of the columns: what follows it is in its order. */
    reorder: order,
    /** The cost of the unreadable row, if that can be read; the larger one if it can be read in two ways. */
    amountOf(cells: Cells): Money | undefined {
      const cell = header.at.cost_total;
      if (cell >= cells.count) return undefined;
      const amount = { pico: 0, rest: 0 };
      if (readAmount(cells.bytes, cells.from[cell] as number, cells.to[cell] as number, sign, amount))
        return moneyOf(amount);
      const read = readLooseAmount(textOf(cells, cell), style.decimal, "thousands");
      return typeof read === "object" ? read.money : undefined;
    },
    /** All money so far. */
    total(): Money {
      const [{ pico, rest }] = money as [(typeof money)[number]];
      return sumMoney({ pico: pico.values, rest: rest.values });
    },
    /** Takes a row, or says why it can't be read; then nothing of it is kept. */
    add(cells: Cells): UnreadableWhy | undefined {
      if (cells.count !== header.width && !fits(cells)) return "cells";
      if (!cells.wellFormed) return "quotes";
      const { bytes, from, to, count } = cells;
      const instant = instantOf(cells);
      if (instant === "ambiguous") return "ambiguous";
      if (Number.isNaN(instant)) return "date";
      // Read all amounts first, because nothing of an unreadable row may be kept.
      let filled = 0;
      for (let place = 0; place < moneyThere.length; place += 1) {
        const one = moneyThere[place] as (typeof money)[number];
        if (one.cell >= count || from[one.cell] === to[one.cell]) continue;
        const why = readMoney(cells, one.cell, one.amount);
        if (why) return why;
        pending[filled] = one;
        filled += 1;
      }
      if (rows >= at.values.length) at.reach(rows);
      at.values[rows] = instant;
      for (let place = 0; place < filled; place += 1) {
        const { pico, rest, amount } = pending[place] as (typeof money)[number];
        if (amount.pico !== 0 || amount.rest !== 0) {
          if (rows >= pico.values.length) pico.reach(rows);
          pico.values[rows] = amount.pico;
        }
        if (amount.rest !== 0) {
          if (rows >= rest.values.length) rest.reach(rows);
          rest.values[rows] = amount.rest;
        }
      }
      for (const { cell, values } of countsThere) {
        if (cell >= count || from[cell] === to[cell]) continue;
        let value = readCount(bytes, from[cell] as number, to[cell] as number);
        if (Number.isNaN(value)) value = readLooseCount(textOf(cells, cell));
        if (value > 0 && value <= 0xffffffff) {
          if (rows >= values.values.length) values.reach(rows);
          values.values[rows] = value;
        } else if (value !== 0) shown.oddCells += 1;
      }
      for (const { cell, ids, interner } of textsThere) {
        if (cell >= count) continue;
        let start = from[cell] as number;
        let end = to[cell] as number;
        while (start < end && (bytes[start] as number) <= 32) start += 1;
        while (end > start && (bytes[end - 1] as number) <= 32) end -= 1;
        if (start === end) continue;
        if (cells.escaped[cell]) {
          const text = unescaped(bytes, start, end);
          put(ids, rows, interner.intern(text, 0, text.length));
        } else put(ids, rows, interner.intern(bytes, start, end));
      }
      for (const { cell, values } of flagsThere)
        if (cell < count && readYes(bytes, from[cell] as number, to[cell] as number)) {
          if (rows >= values.values.length) values.reach(rows);
          values.values[rows] = 1;
        }
      // A file without ids may be joined with one that has them.
      const hasId = idCell >= 0 && idCell < count;
      generationIds.add(
        rows,
        bytes,
        hasId ? (from[idCell] as number) : 0,
        hasId ? (to[idCell] as number) : 0,
      );
      rows += 1;
      return undefined;
    },
    finish() {
      const instantsOfRows = at.finish(rows);
      return dropDuplicates({
        count: rows,
        byTime: orderByTime(instantsOfRows),
        generationId: generationIds.finish(rows),
        at: instantsOfRows,
        ...byName(money, ({ pico, rest }) => ({
          rest: rest.values.length > 0 ? rest.finish(rows) : undefined,
          pico: pico.finish(rows),
        })),
        ...byName(counts, ({ values }) => values.finish(rows)),
        ...byName(texts, ({ ids, interner }) => ({ ids: ids.finish(rows), names: interner.names })),
        ...byName(flags, ({ values }) => values.finish(rows)),
      });
    },
  };
}

const unitsInPico = 10n ** BigInt(moneyDecimals - picoDecimals);
const moneyOf = ({ pico, rest }: Amount): Money => BigInt(pico) * unitsInPico + BigInt(rest);

/** @returns whether the amount can be kept exactly */
function putMoney(money: Money, amount: Amount): boolean {
  const pico = money / unitsInPico;
  if ((pico < 0n ? -pico : pico) > BigInt(Number.MAX_SAFE_INTEGER)) return false;
  amount.pico = Number(pico) || 0;
  amount.rest = Number(money % unitsInPico) || 0;
  return true;
}

/** Ids never repeat, so they are kept as bytes: a million strings would take three times as much. */
function idBytes(room: number) {
  const bytes = uint8(firstRows * 32);
  const starts = uint32(room + 1);
  let length = 0;
  return {
    add(row: number, source: Uint8Array, from: number, to: number) {
      if (length + to - from > bytes.values.length)
        // Once an id has shown its length, make room for all expected rows.
        bytes.reach(Math.max(length + to - from, Math.min((to - from + 1) * room, length * 64)));
      if (row + 1 >= starts.values.length) starts.reach(row + 1);
      const { values } = bytes;
      // A loop: for thirty bytes it is quicker than a view and `set`.
      for (let index = from; index < to; index += 1) {
        values[length] = source[index] as number;
        length += 1;
      }
      starts.values[row + 1] = length;
    },
    finish: (rows: number): IdColumn => ({
      bytes: bytes.values.subarray(0, length),
      starts: starts.values.subarray(0, rows + 1),
    }),
  };
}
