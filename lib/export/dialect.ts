import type { DecimalSign } from "./loose-cell";
import { readLooseAmount } from "./loose-cell";
import { type Header, isHeader, readHeader } from "./read-header";
import { isSummaryHeader } from "./summary-file";

/** How a table was written down. */
export interface Dialect {
  /** The byte between cells. */
  readonly delimiter: number;
  /** Each line is one cell, in quotes: a spreadsheet took the whole line for one. */
  readonly isNested: boolean;
  /** The sign before decimals, as the first rows show it. */
  readonly decimal: DecimalSign;
  /** Whether they show a point. */
  readonly showsPoint: boolean;
  /** The kind of table, by its column names. */
  readonly kind: "export" | "summary" | "other";
  /** The record that has the names, from 0; what is before it are titles. */
  readonly headerAt: number;
}

const delimiters = [",", ";", "\t", "|"];
/** As many lines as a title may have. */
const mostTitles = 20;
/** Rows that are looked at for the sign before decimals. */
const mostRows = 400;

/**
 * Detects the format of a file from its beginning: the delimiter, the line of names and the decimal mark.
 *
 * @param head the first bytes as UTF-8, some thousand if the file has as many
 */
export function dialectOf(head: Uint8Array): Dialect {
  const lines = new TextDecoder()
    .decode(head)
    .replace(/^\ufeff/, "")
    .split(/\r\n|\n|\r/)
    .filter((line) => line !== "");
  const named = /^"?sep=(.)"?/i.exec(lines[0] ?? "")?.[1];
  const candidates = named && delimiters.includes(named) ? [named, ...delimiters] : delimiters;
  for (const kind of ["export", "summary"] as const)
    for (const [headerAt, line] of lines.slice(0, mostTitles).entries())
      for (const isNested of [false, true])
        for (const delimiter of candidates) {
          const cells = cellsOf(isNested ? unquoted(line) : line, delimiter);
          const header = readHeader(cells);
          if (kind === "export" ? !isHeader(header) : !isSummaryHeader(cells)) continue;
          const rows = lines.slice(headerAt + 1, headerAt + 1 + mostRows);
          const shown = decimalsIn(
            rows.map((row) => cellsOf(isNested ? unquoted(row) : row, delimiter)),
            header,
            kind,
          );
          return { delimiter: delimiter.charCodeAt(0), isNested, ...shown, kind, headerAt };
        }
  const delimiter = mostFrequent(lines[0] ?? "");
  return { delimiter, isNested: false, decimal: ".", showsPoint: false, kind: "other", headerAt: 0 };
}

/** A rough cut: names and numbers have no line ends in them. */
function cellsOf(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let inQuotes = false;
  for (const sign of line) {
    if (sign === '"') inQuotes = !inQuotes;
    else if (sign === delimiter && !inQuotes) {
      cells.push(cell);
      cell = "";
    } else cell += sign;
  }
  cells.push(cell);
  return cells;
}

const unquoted = (line: string) =>
  line.trim().startsWith('"') ? line.trim().replace(/^"|"$/g, "").replace(/""/g, '"') : line;

function decimalsIn(
  rows: readonly (readonly string[])[],
  { at, names }: Header,
  kind: "export" | "summary",
): Pick<Dialect, "decimal" | "showsPoint"> {
  const shown = { ".": 0, ",": 0 };
  const places =
    kind === "export"
      ? [at.cost_total, at.cost_web_search, at.cost_cache, at.cost_file_processing, at.byok_usage_inference]
      : [...names.keys()];
  for (const row of rows)
    for (const place of places) {
      const read = readLooseAmount(row[place] ?? "", undefined, undefined);
      if (typeof read === "object" && read.shows) shown[read.shows] += 1;
    }
  return { decimal: shown[","] > 0 && shown["."] === 0 ? "," : ".", showsPoint: shown["."] > 0 };
}

function mostFrequent(line: string): number {
  const counts = delimiters.map((delimiter) => line.split(delimiter).length);
  return (delimiters[counts.indexOf(Math.max(...counts))] ?? ",").charCodeAt(0);
}
