/** One record of a CSV file, valid only while the callback runs: the next record overwrites it. */
export interface Cells {
  bytes: Uint8Array;
  /** How many cells the record has. */
  count: number;
  from: Int32Array;
  to: Int32Array;
  /** 1 if a quoted cell holds doubled quotes, each of which means one: see {@link unescaped}. */
  escaped: Uint8Array;
  /** Where each cell ends with all that belongs to it: the comma or line end behind it. Only if it was asked for. */
  ends: Int32Array;
  /** Where the record begins, and where the next one does. */
  start: number;
  next: number;
  /** Line of the file that the record begins on, from 1. */
  line: number;
  /** False if there is text between a closing quote and the next comma. */
  wellFormed: boolean;
}

export interface RecordScanner {
  /** Takes the next bytes of the file, in pieces of any size. */
  push(chunk: Uint8Array): void;
  /** How many cells records have from here on; by default as many as the first record. */
  expect(width: number): void;
  /** The file is over: what is left is the last record. */
  end(): void;
}

interface ScanEvents {
  onRecord(cells: Cells): void;
  /** A line that is part of no record: its quote does not close, or it is longer than any record. */
  onLostLine(line: number): void;
  /** Called for an empty line; without it, empty lines are skipped. */
  onEmptyLine?(bytes: Uint8Array, start: number, next: number): void;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;
/** Longer than any record of an export. If a quote swallows more than this, it was not meant as one. */
const longestRecord = 65_536;
const mostCells = 512;

/**
 * Splits CSV (RFC 4180) into records, byte by byte: no text is made, so a chunk may end inside a character. Lines end
 * in LF, CRLF or CR; empty lines are skipped; a quote counts only if a cell begins with it.
 *
 * A stray quote must not swallow the rows behind it. So where a quoted cell runs over a line's end and the record then
 * does not have the width of the file, only its first line is given up, and scanning goes on with the next.
 *
 * @param delimiter the byte between cells
 * @param hasEnds whether `ends` is filled in, too
 */
export function scanRecords(delimiter: number, events: ScanEvents, hasEnds = false): RecordScanner {
  const cells: Cells = {
    bytes: new Uint8Array(0),
    count: 0,
    from: new Int32Array(mostCells),
    to: new Int32Array(mostCells),
    escaped: new Uint8Array(mostCells),
    ends: new Int32Array(mostCells),
    start: 0,
    next: 0,
    line: 1,
    wellFormed: true,
  };
  const { from: froms, to: tos, escaped: escapes, ends } = cells;
  /** 1 for the bytes that end a bare cell: one look a byte instead of three. */
  const stops = new Uint8Array(256);
  for (const stop of [delimiter, LF, CR]) stops[stop] = 1;
  let rest: Uint8Array = new Uint8Array(0);
  let line = 1;
  let width = 0;
  let skipping = false;
  /** Line ends inside of the record that was scanned last. */
  let innerLines = 0;
  /** Whether the record that was scanned last ended in an open quote. */
  let open = false;
  /** Whether a cell with doubled quotes has come yet. Until then `escaped` need not be written. */
  let anyEscaped = false;

  /** Scans one record. Returns where the next begins, or -1 if bytes are missing. */
  function scanRecord(bytes: Uint8Array, start: number, last: boolean): number {
    const end = bytes.length;
    let count = 0;
    let index = start;
    innerLines = 0;
    open = false;
    cells.wellFormed = true;
    for (;;) {
      let from = index;
      let to = index;
      let escaped = 0;
      let byte = bytes[index];
      if (byte === QUOTE) {
        from += 1;
        to = from;
        for (;;) {
          byte = bytes[to];
          if (to >= end) {
            if (!last) return -1;
            open = true;
            break;
          }
          if (byte === QUOTE) {
            if (bytes[to + 1] !== QUOTE) break;
            escaped = 1;
            to += 1;
          } else if (byte === LF || (byte === CR && bytes[to + 1] !== LF)) innerLines += 1;
          to += 1;
        }
        index = to + 1;
        byte = bytes[index];
        while (index < end && byte !== delimiter && byte !== LF && byte !== CR) {
          cells.wellFormed = false;
          index += 1;
          byte = bytes[index];
        }
      } else {
        while (index < end && stops[bytes[index] as number] === 0) index += 1;
        byte = bytes[index];
        to = index;
      }
      if (index >= end && !last) return -1;
      if (count < mostCells) {
        froms[count] = from;
        tos[count] = to;
        if (escaped !== 0 || anyEscaped) {
          escapes[count] = escaped;
          anyEscaped = true;
        }
        if (hasEnds) ends[count] = Math.min(index, end);
      }
      count += 1;
      cells.count = count;
      if (index >= end) return end;
      if (byte === delimiter) {
        index += 1;
        continue;
      }
      if (byte === LF) return index + 1;
      // CR: whether an LF belongs to it is known only once the next byte is there.
      if (index + 1 >= end && !last) return -1;
      return bytes[index + 1] === LF ? index + 2 : index + 1;
    }
  }

  function afterLine(bytes: Uint8Array, start: number): number {
    for (let index = start; index < bytes.length; index += 1) {
      if (bytes[index] === LF) return index + 1;
      if (bytes[index] === CR && index + 1 < bytes.length)
        return bytes[index + 1] === LF ? index + 2 : index + 1;
    }
    return -1;
  }

  function scan(bytes: Uint8Array, last: boolean): void {
    let at = 0;
    if (skipping) {
      at = afterLine(bytes, 0);
      if (at < 0) {
        rest = bytes.subarray(Math.max(0, bytes.length - 1));
        return;
      }
      skipping = false;
      line += 1;
    }
    while (at < bytes.length) {
      cells.bytes = bytes;
      const next = scanRecord(bytes, at, last);
      const waits = next < 0;
      if (waits && bytes.length - at <= longestRecord) break;
      const strayQuote = !waits && (open || (innerLines > 0 && width > 0 && cells.count !== width));
      if (waits || strayQuote) {
        events.onLostLine(line);
        const resumed = afterLine(bytes, at);
        if (resumed < 0) {
          skipping = !last;
          rest = new Uint8Array(0);
          return;
        }
        line += 1;
        at = resumed;
        continue;
      }
      const isEmptyLine =
        cells.count === 1 && (cells.from[0] ?? 0) === (cells.to[0] ?? 0) && innerLines === 0;
      cells.line = line;
      cells.start = at;
      cells.next = next;
      line += 1 + innerLines;
      at = next;
      if (isEmptyLine) {
        events.onEmptyLine?.(bytes, cells.start, next);
        continue;
      }
      width ||= cells.count;
      events.onRecord(cells);
    }
    rest = bytes.subarray(at);
  }

  return {
    expect(cells) {
      width = cells;
    },
    push(chunk) {
      if (rest.length === 0) return scan(chunk, false);
      scan(joined(rest, chunk), false);
    },
    end() {
      if (rest.length > 0 && !skipping) scan(rest, true);
      rest = new Uint8Array(0);
    },
  };
}

/** Two pieces of a file as one. */
export function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}

/** The text of a cell that holds doubled quotes, each made one. */
export function unescaped(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const text = new Uint8Array(to - from);
  let length = 0;
  for (let index = from; index < to; index += 1) {
    text[length] = bytes[index] ?? 0;
    length += 1;
    if (bytes[index] === QUOTE && bytes[index + 1] === QUOTE) index += 1;
  }
  return text.subarray(0, length);
}
