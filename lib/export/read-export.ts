import {
  buildColumns,
  type ColumnsBuilder,
  type Shown,
  type Style,
  type UnreadableWhy,
} from "./build-columns";
import type { Columns } from "./columns";
import { type Dialect, dialectOf } from "./dialect";
import { mostJsonBytes, readJson } from "./json-file";
import { readLooseAmount } from "./loose-cell";
import { type Money, roundMoney, sumMoney, toDollars } from "./money";
import { type Header, isHeader, neededColumns, type ReadColumn, readHeader } from "./read-header";
import { type Recognised, recogniseFile, type WrongFile } from "./recognise-file";
import { type Cells, joined, type RecordScanner, scanRecords, unescaped } from "./scan-records";
import { type Summary, summaryReader } from "./summary-file";

/** The progress of reading. `totalBytes` and `rows` are counts; `totalBytes` is there if the caller knew it. */
export interface Progress {
  readonly bytes: number;
  readonly totalBytes: number | undefined;
  readonly rows: number;
}

/** Rows that are in the file but not in the columns, with the first few as examples. */
export interface Unreadable {
  readonly count: number;
  readonly examples: readonly { readonly line: number; readonly why: UnreadableWhy | "lost" }[];
  /** Cells of rows that were kept, such as a count of tokens, that could not be read and count as 0. */
  readonly oddCells: number;
}

/** What only the person knows of how a file is written. */
export type Answers = Partial<Pick<Style, "meant" | "order">>;

export type ReadResult =
  | {
      readonly kind: "export";
      readonly columns: Columns;
      readonly unreadable: Unreadable;
      /** Share of the money in the file that was read, from 0 to 1; of the rows where their money is not known. */
      readonly readShare: number;
      readonly duplicates: number;
      readonly shown: Shown;
      /** The file has shown its format, but too late: read it again with this. */
      readonly again: Style | undefined;
    }
  | {
      readonly kind: "summary";
      readonly summary: Summary;
      readonly again: Style | undefined;
    }
  | {
      readonly kind: "not-an-export";
      readonly why: WrongFile;
      /** For a table or a text: the first names of its first line, shortened. */
      readonly found: readonly string[];
      /** For a table: what an export has and this one lacks. */
      readonly lacks: readonly ReadColumn[];
    };

type NotAnExport = Extract<ReadResult, { kind: "not-an-export" }>;

export interface ReadOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Size of the file, where known: for `onProgress`, and to take memory for as many rows at once. */
  readonly totalBytes?: number | undefined;
  /** The format, as the person has said or an earlier reading has shown. */
  readonly style?: Partial<Style>;
}

const mostExamples = 5;
const mostNamesShown = 6;
const longestNameShown = 40;
/** As much as titles, names and some hundred rows take. */
const headBytes = 65_536;
/** Bytes of a row, about: rather too few rows than too much memory. */
const bytesOfRow = 200;
/** A summary by minute of a month and twenty models has fewer. */
const mostSummaryLines = 1_000_000;
/** Lines that may be a total are few. */
const mostTotals = 8;

/**
 * Reads an Activity export piece by piece. The text is never held: a piece is cut into rows, the rows go into
 * columns, the piece is dropped. See `docs/decisions/009-evidence-reader.md` and `030-what-people-have.md`.
 *
 * @param stream the bytes of the file, in pieces of any size; it is read to its end or cancelled
 * @returns the columns, a summary, or what the file is instead. A row that can't be read is counted, never dropped in silence.
 * @throws whatever the stream fails with
 */
export async function readExport(
  stream: ReadableStream<Uint8Array>,
  options: ReadOptions = {},
): Promise<ReadResult> {
  const { onProgress, totalBytes } = options;
  let reader = stream.getReader();
  const cancel = () => void reader.cancel().catch(() => {});
  let intake: Intake | undefined;
  let wrong: NotAnExport | undefined;
  let head = new Uint8Array(0);
  let bytes = 0;
  let isUnpacked = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (value) bytes += value.length;
      if (!intake) {
        if (value) head = joined(head, value);
        if (!done && head.length < headBytes) continue;
        const recognised = recogniseFile(head);
        if ("wrong" in recognised && recognised.wrong === "gzip" && !isUnpacked) {
          isUnpacked = true;
          reader.releaseLock();
          reader = unpacked(head, stream).getReader();
          head = new Uint8Array(0);
          bytes = 0;
          continue;
        }
        if ("wrong" in recognised && recognised.wrong !== "json") {
          cancel();
          return notAnExport(recognised.wrong);
        }
        intake = "wrong" in recognised ? openJson(options) : openText(recognised, head, options);
        wrong = intake.push("wrong" in recognised ? head : head.subarray(recognised.markBytes));
        head = new Uint8Array(0);
      } else if (value) wrong = intake.push(value);
      if (wrong) {
        cancel();
        return wrong;
      }
      if (done) break;
      onProgress?.({ bytes, totalBytes, rows: intake.rows });
    }
    const result = intake.finish();
    onProgress?.({ bytes, totalBytes, rows: intake.rows });
    return result;
  } catch (error) {
    // What breaks while it is unpacked is the packing.
    if (isUnpacked && error instanceof TypeError) return notAnExport("gzip");
    throw error;
  }
}

/** A packed stream, unpacked: the part that was read, and the rest. */
function unpacked(
  head: Uint8Array<ArrayBuffer>,
  rest: ReadableStream<Uint8Array>,
): ReadableStream<Uint8Array> {
  const { readable, writable } = new DecompressionStream("gzip");
  const writer = writable.getWriter();
  // Who reads what is unpacked hears of a failure.
  writer.write(head).catch(() => {});
  writer.releaseLock();
  (rest as ReadableStream<Uint8Array<ArrayBuffer>>).pipeTo(writable).catch(() => {});
  return readable;
}

interface Intake {
  readonly rows: number;
  /** @returns what the file is instead, as soon as it is known that the rest need not be read */
  push(chunk: Uint8Array): NotAnExport | undefined;
  finish(): ReadResult;
}

/** An answer of the API is small, and can only be read whole. */
function openJson({ style }: ReadOptions): Intake {
  const decoder = new TextDecoder();
  let text = "";
  let length = 0;
  return {
    rows: 0,
    push(chunk) {
      length += chunk.length;
      if (length > mostJsonBytes) return notAnExport("json");
      text += decoder.decode(chunk, { stream: true });
      return undefined;
    },
    finish() {
      const cellsOfAll = readJson(text);
      if (cellsOfAll === undefined) return notAnExport("json");
      const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
      // JSON goes through the same columns as a table, so everything after is shared.
      const csv = cellsOfAll.map((cells) => cells.map(quoted).join(",")).join("\n");
      const table = new TextEncoder().encode(csv);
      const intake = openText({ encoding: "utf-8", markBytes: 0 }, table, style ? { style } : {});
      intake.push(table);
      return intake.finish();
    },
  };
}

/** Bytes as they come go to the scanner; UTF-16 is made UTF-8 on the way. */
function openText(
  { encoding }: Extract<Recognised, { encoding: string }>,
  head: Uint8Array,
  { style, totalBytes }: ReadOptions,
): Intake {
  const isWide = encoding !== "utf-8";
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  const dialect = dialectOf(isWide ? encoder.encode(new TextDecoder(encoding).decode(head)) : head);
  const settled: Style = { decimal: dialect.decimal, ...style };
  const expected = Math.ceil((totalBytes ?? 0) / bytesOfRow / (isWide ? 2 : 1));
  const table = readTable(dialect, settled, expected);
  const scanner = openScanner(dialect, table);
  return {
    get rows() {
      return table.rows;
    },
    push(chunk) {
      scanner.push(isWide ? encoder.encode(decoder.decode(chunk, { stream: true })) : chunk);
      return table.wrong;
    },
    finish() {
      if (isWide) scanner.push(encoder.encode(decoder.decode()));
      scanner.end();
      return table.finish();
    },
  };
}

function openScanner({ delimiter, isNested }: Dialect, table: Table): RecordScanner {
  const scanner = scanRecords(delimiter, table);
  table.onWidth = scanner.expect;
  if (!isNested) return scanner;
  // Each line is one cell in quotes: without them it is a line of a table.
  const outer = scanRecords(delimiter, {
    onRecord: ({ bytes, from, to, escaped, count }) => {
      if (count !== 1) return;
      const [start, end] = [from[0] as number, to[0] as number];
      scanner.push(escaped[0] ? unescaped(bytes, start, end) : bytes.slice(start, end));
      scanner.push(lineEnd);
    },
    onLostLine: table.onLostLine,
  });
  return {
    ...outer,
    end() {
      outer.end();
      scanner.end();
    },
  };
}

const lineEnd = new Uint8Array([10]);

type Table = ReturnType<typeof readTable>;

/** Words that a line with a total begins with. */
const totalWords =
  /^\s*"?(grand )?(total|totals|sum|summe|gesamt|gesamtsumme|suma|totale|somme|المجموع|الإجمالي)\b/i;

/** Takes the records of the scanner: titles, the names of the columns, then the rows. */
function readTable(dialect: Dialect, style: Style, expected: number) {
  let header: Header | undefined;
  let builder: ColumnsBuilder | undefined;
  let summary: ReturnType<typeof summaryReader> | undefined;
  let wrong: NotAnExport | undefined;
  let unreadable = 0;
  let records = 0;
  /** Money of rows that can't be read, and how many of them don't tell it. */
  let unread: Money = 0n;
  let unknown = 0;
  const totals: { amounts: readonly string[]; after: Money; line: number; money: Money | undefined }[] = [];
  const examples: { line: number; why: UnreadableWhy | "lost" }[] = [];
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  const windows = new TextDecoder("windows-1252");

  /** Only names can hold more than ASCII: one that is not UTF-8 is Latin-1. */
  const decode = (bytes: Uint8Array) => {
    try {
      return utf8.decode(bytes);
    } catch {
      return windows.decode(bytes);
    }
  };
  const lost = (line: number, why: UnreadableWhy | "lost", money?: Money) => {
    unreadable += 1;
    if (money === undefined) unknown += 1;
    else unread += money;
    if (examples.length < mostExamples) examples.push({ line, why });
  };
  const cellsOf = ({ bytes, from, to, escaped, count }: Cells) =>
    Array.from({ length: Math.min(count, from.length) }, (_, cell) => {
      const [start, end] = [from[cell] ?? 0, to[cell] ?? 0];
      return decode(escaped[cell] ? unescaped(bytes, start, end) : bytes.subarray(start, end));
    });

  /** Whether a record is no row of data: empty cells, the column names again, a line of text, or a total. */
  const isNoRow = (
    names: readonly string[],
    current: ColumnsBuilder,
    line: number,
    money?: Money,
  ): boolean => {
    // Some programs end a file with a sign of their own.
    const filled = names.filter((name) => /[^\0-\x20\s]/.test(name));
    if (filled.length === 0) return true;
    const again = readHeader(names);
    if (isHeader(again)) {
      header = again;
      current.reorder(again);
      table.onWidth(names.length);
      return true;
    }
    const isRow = names.some((name) => /^gen-\w/.test(name.trim()));
    if (isRow) return false;
    const [text = ""] = filled;
    if (filled.length === 1 && /\S\s\S/.test(text) && !/\d[.,]\d/.test(text)) return true;
    if (totalWords.test(filled[0] ?? "")) return true;
    // Whether it is the total of all is known once all is read.
    if (totals.length < mostTotals && names.every((name) => !/\d{4}-\d\d-\d\d/.test(name)))
      totals.push({ amounts: filled, after: current.total(), line, money });
    return false;
  };
  const isTotal = ({ amounts, after }: (typeof totals)[number], ...sums: Money[]) =>
    amounts.some((cell) => {
      const read = readLooseAmount(cell, style.decimal, "thousands");
      return (
        typeof read === "object" &&
        (read.money > 0n || amounts.length === 1) &&
        [after, ...sums].some((sum) => read.money === sum || roundMoney(read.money) === roundMoney(sum))
      );
    });

  const table = {
    /** Set by the scanner's owner: how many cells the records have. */
    onWidth: (_width: number) => {},
    get wrong() {
      return wrong;
    },
    get rows() {
      return builder?.rows ?? 0;
    },
    onRecord(cells: Cells) {
      if (wrong) return;
      if (builder) {
        const why = builder.add(cells);
        if (why === undefined) return;
        const money = why === "date" || why === "ambiguous" ? builder.amountOf(cells) : undefined;
        if ((why === "cells" || why === "date") && isNoRow(cellsOf(cells), builder, cells.line, money))
          return;
        lost(cells.line, why, money);
        return;
      }
      if (summary) {
        summary.add(cellsOf(cells));
        if (summary.lines > mostSummaryLines) wrong = notAnExport("other-table", []);
        return;
      }
      records += 1;
      if (records <= dialect.headerAt) return;
      const names = cellsOf(cells);
      table.onWidth(names.length);
      if (dialect.kind === "summary") {
        summary = summaryReader(names, style);
        return;
      }
      header = readHeader(names);
      const lacks = neededColumns.filter((column) => header?.missing.includes(column));
      if (lacks.length > 0) wrong = notAnExport(names.length > 1 ? "other-table" : "text", names, lacks);
      else builder = buildColumns(header, decode, style, expected);
    },
    onLostLine(line: number) {
      if (builder) lost(line, "lost");
      else if (summary) summary.add(["?"]);
      else if (records >= dialect.headerAt) wrong ??= notAnExport("text");
    },
    finish(): ReadResult {
      if (wrong) return wrong;
      if (summary) {
        const read = summary.finish();
        if (read === undefined) return notAnExport("unclear-metric");
        if (read.lines.length === 0 && read.unreadable === 0) return notAnExport("no-rows");
        const isComma = read.ambiguous.count > 0 && read.shown[","] > 0 && read.shown["."] === 0;
        const again = isComma && style.decimal === "." ? { ...style, decimal: "," as const } : undefined;
        return { kind: "summary", summary: read, again };
      }
      if (!header || !builder) return notAnExport("empty");
      const all = builder.total();
      const { shown } = builder;
      const { columns, duplicates } = builder.finish();
      const once = duplicates > 0 ? sumMoney(columns.cost) : all;
      for (const one of totals.filter((each) => isTotal(each, all, once))) {
        unreadable -= 1;
        if (one.money === undefined) unknown -= 1;
        else unread -= one.money;
        const place = examples.findIndex(({ line }) => line === one.line);
        if (place >= 0) examples.splice(place, 1);
      }
      if (columns.count === 0) {
        if (shown.lostDays > 0) return notAnExport("lost-days");
        if (unreadable === 0) return notAnExport("no-rows");
      }
      const rows = columns.count + duplicates + unreadable;
      const money = toDollars(all);
      const told = money + toDollars(unread);
      return {
        kind: "export",
        columns,
        unreadable: { count: unreadable, examples: unreadable > 0 ? examples : [], oddCells: shown.oddCells },
        readShare: unreadable === 0 ? 1 : ((told > 0 ? money / told : 1) * (rows - unknown)) / rows,
        duplicates,
        shown,
        again: styleShown(style, dialect, shown),
      };
    },
  };
  return table;
}

/** The format of the whole file, if it decides what its beginning left open. */
function styleShown(style: Style, { showsPoint }: Dialect, shown: Shown): Style | undefined {
  const { decimals, orders } = shown;
  let again: Style | undefined;
  if (
    shown.ambiguousAmounts > 0 &&
    style.decimal === "." &&
    decimals[","] > 0 &&
    decimals["."] === 0 &&
    !showsPoint
  )
    again = { ...style, decimal: "," };
  if (shown.ambiguousDates > 0 && style.order === undefined) {
    const [dayFirst, monthFirst] = [orders["day-first"], orders["month-first"]];
    if (dayFirst > 0 !== monthFirst > 0)
      again = { ...(again ?? style), order: dayFirst > 0 ? "day-first" : "month-first" };
  }
  return again;
}

function notAnExport(
  why: WrongFile,
  names: readonly string[] = [],
  lacks: readonly ReadColumn[] = [],
): NotAnExport {
  const found = names
    .slice(0, mostNamesShown)
    .map((name) => (name.length > longestNameShown ? `${name.slice(0, longestNameShown)}…` : name));
  return { kind: "not-an-export", why, found, lacks };
}
