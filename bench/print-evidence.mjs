import { formatTable } from "./format-table.mjs";
import { heading, printBusy, ratio, whole } from "./words.mjs";

const NAMES = {
  ours: "ours, in a worker",
  papa: "Papa Parse in a worker, plain loops",
  duckdb: "DuckDB-WASM, the same in SQL",
};

/**
 * Prints how fast exports are read in the browser, and how much memory that takes.
 *
 * @param {object} evidence what measure-evidence.mjs found
 */
export function printExport({ failed, results, busy }) {
  heading("5. An Activity export in Chromium: until the answer is there, the better of two runs in turn");
  if (failed) return console.log(`  Not measured here: ${failed}`);
  const rows = results.map(({ size, name, whole: isWhole, ms, rowsASecond, peakMb, failed: why }) => {
    const ours = results.find(
      (other) => other.size === size && other.whole === isWhole && other.name === "ours",
    );
    const what = isWhole ? "whole analysis" : "parse alone";
    if (why) return [whole(size), what, NAMES[name], why, "", "", ""];
    return [whole(size), what, NAMES[name], whole(ms), whole(rowsASecond), ratio(ms / ours.ms), peakMb];
  });
  console.log(
    formatTable(["rows", "<what", "<by", "ms", "rows a second", "time to ours", "peak MB more"], rows),
  );
  console.log(
    "  Ours keeps money exactly and finds what stands out; the others add floats up by model, key, app, day and minute. Loading DuckDB's 34 MB from this machine is counted.",
  );
  printBusy(busy);
}
