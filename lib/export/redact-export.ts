import { dialectOf } from "./dialect";
import { isHeader, plainName, readHeader } from "./read-header";
import { recogniseFile } from "./recognise-file";
import { type Cells, joined, type RecordScanner, scanRecords } from "./scan-records";

/** Columns with names that a person may not want to send. */
export const redactable = ["user", "app_name", "api_key_name"] as const;
export type Redactable = (typeof redactable)[number];

/** As much as titles and names take. */
const headBytes = 16_384;

/**
 * A copy of an export with some columns emptied; every other byte stays as it is. It works row by row and holds
 * nothing.
 *
 * Lines that can't be read as a row are left out, because the place of a name in them is unknown. The stream fails
 * with a TypeError for a file that is no export in UTF-8 or Latin-1: it could not be redacted.
 *
 * @param blank the columns to empty
 */
export function redactExport(blank: readonly Redactable[]): TransformStream<Uint8Array, Uint8Array> {
  let head: Uint8Array | undefined = new Uint8Array(0);
  let out: (bytes: Uint8Array) => void = () => {};
  let scanner: RecordScanner | undefined;
  let width = 0;
  let titles = 0;
  let timeCell = 0;
  let cut: number[] = [];

  const onRecord = (cells: Cells) => {
    const { bytes, start, next, ends, count } = cells;
    if (titles > 0) {
      titles -= 1;
      out(bytes.slice(start, next));
      return;
    }
    const isFirst = width === 0;
    if (isFirst || count !== width || mayBeHeader(cells, timeCell)) {
      const names = namesOf(cells);
      const header = readHeader(names);
      if (isFirst || isHeader(header)) {
        width = count;
        scanner?.expect(count);
        timeCell = header.at.created_at;
        cut = blankedCells(names, blank);
        out(bytes.slice(start, next));
        return;
      }
    }
    if (count !== width || !cells.wellFormed) return;
    let kept = start;
    for (const cell of cut) {
      const from = cell === 0 ? start : (ends[cell - 1] as number) + 1;
      out(bytes.slice(kept, from));
      kept = ends[cell] as number;
    }
    out(bytes.slice(kept, next));
  };
  const events = {
    onRecord,
    onLostLine: () => {},
    onEmptyLine: (bytes: Uint8Array, start: number, next: number) => out(bytes.slice(start, next)),
  };

  /** The first bytes tell of a byte order mark, which is no part of the first name, of titles and of the sign between cells. */
  const begin = (bytes: Uint8Array) => {
    const recognised = recogniseFile(bytes);
    const isText = "encoding" in recognised && recognised.encoding === "utf-8";
    if (!isText) throw new TypeError("not an export");
    const { delimiter, kind, isNested, headerAt } = dialectOf(bytes);
    if (kind !== "export" || isNested) throw new TypeError("not an export");
    titles = headerAt;
    out(bytes.slice(0, recognised.markBytes));
    scanner = scanRecords(delimiter, events, true);
    scanner.push(bytes.subarray(recognised.markBytes));
  };

  return new TransformStream({
    start(controller) {
      out = (bytes) => {
        if (bytes.length > 0) controller.enqueue(bytes);
      };
    },
    transform(chunk) {
      if (!head) return scanner?.push(chunk);
      const read = joined(head, chunk);
      head = read;
      if (read.length < headBytes) return;
      head = undefined;
      begin(read);
    },
    flush() {
      if (head && head.length > 0) begin(head);
      scanner?.end();
    },
  });
}

const namesOf = ({ bytes, from, to, count }: Cells) => {
  const decoder = new TextDecoder();
  return Array.from({ length: count }, (_, cell) => decoder.decode(bytes.subarray(from[cell], to[cell])));
};

/** Whether the cell under the times holds no time: then the line may be another header, with another order. */
const mayBeHeader = ({ bytes, from, to }: Cells, cell: number) =>
  from[cell] === to[cell] || !/[\d"]/.test(String.fromCharCode(bytes[from[cell] as number] as number));

/** The positions of the columns to empty, under any of their names. */
function blankedCells(names: readonly string[], blank: readonly Redactable[]): number[] {
  const header = readHeader(names);
  if (!isHeader(header)) throw new TypeError("not an export");
  const known = blank.flatMap((column) => (column === "user" ? [] : [header.at[column]]));
  return [
    ...new Set([
      ...known.filter((cell) => cell >= 0),
      ...names.flatMap((name, cell) =>
        (blank as readonly string[]).includes(plainName(name)) ? [cell] : [],
      ),
    ]),
  ].sort((a, b) => a - b);
}
