import { neededColumns, plainName, readHeader } from "./read-header";
import { recogniseFile } from "./recognise-file";
import { type Cells, scanRecords } from "./scan-records";

/** Columns with names that a person may not want to send. */
export const redactable = ["user", "app_name", "api_key_name"] as const;
export type Redactable = (typeof redactable)[number];

/**
 * A copy of an export with some columns emptied; every other byte stays as it is. Row by row: nothing is held.
 *
 * Lines that can't be read as a row are left out, since nobody can tell where in them a name stands. The stream
 * fails with a TypeError for a file that is no export in UTF-8 or Latin-1 with commas: it could not be redacted.
 *
 * @param blank the columns to empty
 */
export function redactExport(blank: readonly Redactable[]): TransformStream<Uint8Array, Uint8Array> {
  let head: Uint8Array | undefined = new Uint8Array(0);
  let out: (bytes: Uint8Array) => void = () => {};
  let width = 0;
  let cut: number[] = [];

  const onRecord = (cells: Cells) => {
    const { bytes, start, next, ends, count } = cells;
    if (width === 0) {
      width = count;
      cut = blankedCells(cells, blank);
      out(bytes.slice(start, next));
      return;
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
  const scanner = scanRecords(44, {
    onRecord,
    onLostLine: () => {},
    onEmptyLine: (bytes, start, next) => out(bytes.slice(start, next)),
  });

  /** The first bytes tell of a byte order mark, which is no part of the first name. */
  const begin = (bytes: Uint8Array) => {
    const recognised = recogniseFile(bytes);
    const isText = "encoding" in recognised && recognised.encoding === "utf-8";
    if (!isText) throw new TypeError("not an export");
    out(bytes.slice(0, recognised.markBytes));
    scanner.push(bytes.subarray(recognised.markBytes));
  };

  return new TransformStream({
    start(controller) {
      out = (bytes) => {
        if (bytes.length > 0) controller.enqueue(bytes);
      };
    },
    transform(chunk) {
      if (!head) return scanner.push(chunk);
      const joined: Uint8Array = new Uint8Array(head.length + chunk.length);
      joined.set(head);
      joined.set(chunk, head.length);
      head = joined;
      if (head.length < 256) return;
      head = undefined;
      begin(joined);
    },
    flush() {
      if (head && head.length > 0) begin(head);
      scanner.end();
    },
  });
}

function blankedCells({ bytes, from, to, count }: Cells, blank: readonly Redactable[]): number[] {
  const decoder = new TextDecoder();
  const cells = Array.from({ length: count }, (_, cell) =>
    decoder.decode(bytes.subarray(from[cell], to[cell])),
  );
  const { missing } = readHeader(cells);
  if (neededColumns.some((column) => missing.includes(column))) throw new TypeError("not an export");
  return cells.flatMap((name, cell) =>
    (blank as readonly string[]).includes(plainName(name)) ? [cell] : [],
  );
}
