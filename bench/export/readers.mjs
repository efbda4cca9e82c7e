// The readers that are compared. Each takes the bytes of a file as a stream and hands over rows as arrays of texts,
// but for ours, which fills its columns itself. None holds the file.
import { Readable } from "node:stream";
import "../../lib/tools/register-source.mjs";

async function* decoded(stream) {
  const decoder = new TextDecoder();
  for await (const chunk of stream) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** @type {Record<string, (stream: ReadableStream<Uint8Array>, onRow: (cells: string[]) => void) => Promise<void>>} */
export const readers = {
  async "Papa Parse"(stream, onRow) {
    const { default: Papa } = await import("papaparse");
    const input = Readable.from(decoded(stream), { objectMode: false });
    await new Promise((resolve, reject) => {
      Papa.parse(input, {
        skipEmptyLines: true,
        step: ({ data }) => onRow(data),
        complete: resolve,
        error: reject,
      });
    });
  },
  async uDSV(stream, onRow) {
    const { inferSchema, initParser } = await import("udsv");
    let parser;
    for await (const text of decoded(stream)) {
      if (text === "") continue;
      if (!parser) {
        const schema = inferSchema(text);
        onRow(schema.cols.map(({ name }) => name));
        parser = initParser(schema);
      }
      parser.chunk(text, parser.stringArrs, onRow);
    }
    parser?.end();
  },
  async "csv-parse"(stream, onRow) {
    const { parse } = await import("csv-parse");
    const parser = parse({ bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true });
    Readable.fromWeb(stream).pipe(parser);
    for await (const row of parser) onRow(row);
  },
  async "our scanner, as texts"(stream, onRow) {
    const { scanRecords, unescaped } = await import("../../lib/export/scan-records.ts");
    const decoder = new TextDecoder();
    const scanner = scanRecords(44, {
      onRecord: ({ bytes, from, to, escaped, count }) =>
        onRow(
          Array.from({ length: count }, (_, cell) =>
            decoder.decode(
              escaped[cell] ? unescaped(bytes, from[cell], to[cell]) : bytes.subarray(from[cell], to[cell]),
            ),
          ),
        ),
      onLostLine: () => {},
    });
    for await (const chunk of stream) scanner.push(chunk);
    scanner.end();
  },
};
