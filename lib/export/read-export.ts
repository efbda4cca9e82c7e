import { buildColumns, type ColumnsBuilder, type UnreadableWhy } from "./build-columns";
import type { Columns } from "./columns";
import { type Header, neededColumns, type ReadColumn, readHeader } from "./read-header";
import { type Recognised, recogniseFile, type WrongFile } from "./recognise-file";
import { type Cells, scanRecords, unescaped } from "./scan-records";

/** How far reading is. `totalBytes` and `rows` are counts; `totalBytes` is there where the caller knew it. */
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

export type ReadResult =
  | {
      readonly kind: "export";
      readonly columns: Columns;
      readonly unreadable: Unreadable;
      /** Columns that findings use and this file lacks. */
      readonly missing: readonly ReadColumn[];
      readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "latin-1";
      readonly bytes: number;
    }
  | {
      readonly kind: "not-an-export";
      readonly why: WrongFile;
      /** For a table or a text: the first names of its first line, shortened. */
      readonly found: readonly string[];
      /** For a table: what an export has and this one lacks. */
      readonly lacks: readonly ReadColumn[];
    };

export interface ReadOptions {
  /** Ends the reading; `readExport` then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Size of the file, where known: only handed on to `onProgress`. */
  readonly totalBytes?: number;
}

const mostExamples = 5;
const mostNamesShown = 6;
const longestNameShown = 40;
/** As much as any first line takes; what a file is shows in far less. */
const headBytes = 65_536;

/**
 * Reads an Activity export piece by piece. The text is never held: a piece is cut into rows, the rows go into
 * columns, the piece is dropped. See `docs/decisions/009-evidence-reader.md`.
 *
 * @param stream the bytes of the file, in pieces of any size; it is read to its end or cancelled
 * @returns the columns, or what the file is instead. A row that can't be read is counted, never dropped in silence.
 * @throws the reason of `signal` once that is aborted, and whatever the stream fails with
 */
export async function readExport(
  stream: ReadableStream<Uint8Array>,
  options: ReadOptions = {},
): Promise<ReadResult> {
  const { signal, onProgress, totalBytes } = options;
  signal?.throwIfAborted();
  const reader = stream.getReader();
  const cancel = () => void reader.cancel(signal?.reason).catch(() => {});
  signal?.addEventListener("abort", cancel);
  const table = readTable();
  let intake: Intake | undefined;
  let head = new Uint8Array(0);
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      signal?.throwIfAborted();
      if (value) bytes += value.length;
      if (!intake) {
        if (value) head = join(head, value);
        if (!done && head.length < headBytes && !head.includes(10)) continue;
        const recognised = recogniseFile(head);
        if ("wrong" in recognised) {
          cancel();
          return notAnExport(recognised.wrong);
        }
        intake = openIntake(recognised, head, table);
        intake.push(head.subarray(recognised.markBytes));
        head = new Uint8Array(0);
      } else if (value) intake.push(value);
      if (table.wrong) {
        cancel();
        return table.wrong;
      }
      if (done) break;
      onProgress?.({ bytes, totalBytes, rows: table.rows });
    }
    intake.end();
    onProgress?.({ bytes, totalBytes, rows: table.rows });
    return table.finish(intake.encoding, bytes);
  } finally {
    signal?.removeEventListener("abort", cancel);
  }
}

interface Intake {
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be";
  push(chunk: Uint8Array): void;
  end(): void;
}

/** Bytes as they come go to the scanner; UTF-16 is made UTF-8 on the way. */
function openIntake(
  { encoding }: Extract<Recognised, { encoding: string }>,
  head: Uint8Array,
  table: Table,
): Intake {
  if (encoding === "utf-8") {
    const scanner = scanRecords(delimiterOf(head), table);
    return { encoding, push: scanner.push, end: scanner.end };
  }
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  const decoded = encoder.encode(new TextDecoder(encoding).decode(head));
  const scanner = scanRecords(delimiterOf(decoded), table);
  return {
    encoding,
    push: (chunk) => scanner.push(encoder.encode(decoder.decode(chunk, { stream: true }))),
    end: () => {
      scanner.push(encoder.encode(decoder.decode()));
      scanner.end();
    },
  };
}

/** Exports have commas. A spreadsheet may have saved them again with semicolons or tabs. */
function delimiterOf(head: Uint8Array): number {
  const counts = new Map([44, 59, 9].map((byte) => [byte, 0]));
  for (const byte of head) {
    if (byte === 10 || byte === 13) break;
    const count = counts.get(byte);
    if (count !== undefined) counts.set(byte, count + 1);
  }
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most))[0];
}

type Table = ReturnType<typeof readTable>;

/** Takes the records of the scanner: the first is the header, each other one a row. */
function readTable() {
  let header: Header | undefined;
  let builder: ColumnsBuilder | undefined;
  let wrong: Extract<ReadResult, { kind: "not-an-export" }> | undefined;
  let latin = false;
  let unreadable = 0;
  const examples: { line: number; why: UnreadableWhy | "lost" }[] = [];
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  const windows = new TextDecoder("windows-1252");

  /** Names alone can hold more than ASCII, so a file in Latin-1 shows here, at the first name that is no UTF-8. */
  const decode = (bytes: Uint8Array) => {
    try {
      return utf8.decode(bytes);
    } catch {
      latin = true;
      return windows.decode(bytes);
    }
  };
  const lost = (line: number, why: UnreadableWhy | "lost") => {
    unreadable += 1;
    if (examples.length < mostExamples) examples.push({ line, why });
  };
  const cellsOf = ({ bytes, from, to, escaped, count }: Cells) =>
    Array.from({ length: Math.min(count, from.length) }, (_, cell) => {
      const [start, end] = [from[cell] ?? 0, to[cell] ?? 0];
      return decode(escaped[cell] ? unescaped(bytes, start, end) : bytes.subarray(start, end));
    });

  return {
    get wrong() {
      return wrong;
    },
    get rows() {
      return builder?.rows ?? 0;
    },
    onRecord(cells: Cells) {
      if (wrong) return;
      if (!builder) {
        const names = cellsOf(cells);
        header = readHeader(names);
        const lacks = neededColumns.filter((column) => header?.missing.includes(column));
        if (lacks.length > 0) wrong = notAnExport(names.length > 1 ? "other-table" : "text", names, lacks);
        else builder = buildColumns(header, decode);
        return;
      }
      const why = builder.add(cells);
      if (why) lost(cells.line, why);
    },
    onLostLine(line: number) {
      if (builder) lost(line, "lost");
      else wrong ??= notAnExport("text");
    },
    finish(encoding: "utf-8" | "utf-16le" | "utf-16be", bytes: number): ReadResult {
      if (wrong) return wrong;
      if (!header || !builder) return notAnExport("empty");
      return {
        kind: "export",
        columns: builder.finish(),
        unreadable: { count: unreadable, examples, oddCells: builder.oddCells },
        missing: header.missing,
        encoding: latin ? "latin-1" : encoding,
        bytes,
      };
    },
  };
}

function notAnExport(
  why: WrongFile,
  names: readonly string[] = [],
  lacks: readonly ReadColumn[] = [],
): Extract<ReadResult, { kind: "not-an-export" }> {
  const found = names
    .slice(0, mostNamesShown)
    .map((name) => (name.length > longestNameShown ? `${name.slice(0, longestNameShown)}…` : name));
  return { kind: "not-an-export", why, found, lacks };
}

function join(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}
