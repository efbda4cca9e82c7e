import { policy } from "@/content/policy";
import { analyse } from "@/lib/export/analyse";
import type { Columns } from "@/lib/export/columns";
import type { Finding } from "@/lib/export/finding";
import { type ReadOptions, type ReadResult, readExport } from "@/lib/export/read-export";

/** A stream of bytes, in pieces of one size or as given. */
export function streamOf(pieces: Iterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      const { done, value } = iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

/** Reads what is given as text (in UTF-8) or as bytes. */
export function read(file: string | Uint8Array, options?: ReadOptions): Promise<ReadResult> {
  return readExport(streamOf([typeof file === "string" ? new TextEncoder().encode(file) : file]), options);
}

/** Reads a file that must be an export. */
export async function columnsOf(file: string): Promise<Columns> {
  const result = await read(file);
  if (result.kind !== "export") throw new Error(`not an export: ${JSON.stringify(result)}`);
  return result.columns;
}

/** Cells of a row, by the name of their column; what is left out is empty. */
export type Cells = Readonly<Record<string, string | number | boolean | undefined>>;

/** CSV of rows in the order given. Each has a time and a cost unless it says so itself. */
export function csvOf(rows: readonly Cells[]): string {
  const filled = rows.map((cells, index) => ({
    generation_id: `gen-${1_000_000 + index}-x`,
    cost_total: 0,
    ...cells,
  }));
  const names = [...new Set(filled.flatMap((cells) => Object.keys(cells)))];
  const line = (cells: Cells) => names.map((name) => cells[name] ?? "").join(",");
  return `${[names.join(","), ...filled.map(line)].join("\n")}\n`;
}

/** What the analysis finds in rows. */
export const findIn = async (rows: readonly Cells[]): Promise<Finding[]> =>
  analyse(await columnsOf(csvOf(rows)), policy);
