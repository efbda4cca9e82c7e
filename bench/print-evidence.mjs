import { formatTable } from "./format-table.mjs";
import { heading, printBusy, ratio, whole } from "./words.mjs";

/** Times that both rivals should take of our time. */
const GOAL = 1.3;
const NAMES = {
  ours: "ours, in the page, to the first finding",
  papa: "Papa Parse in a worker, plain loops",
  duckdb: "DuckDB-WASM, the same in SQL",
};

/**
 * Prints how fast exports are read in the browser, and how much memory that takes.
 *
 * @param {object} evidence what measure-evidence.mjs found
 */
export function printExport({ failed, results, busy }) {
  heading(
    "5. An Activity export in Chromium: from choosing the file to the first finding, the better of two runs",
  );
  if (failed) return console.log(`  Not measured here: ${failed}`);
  const rows = results.map(({ size, name, ms, rowsASecond, peakMb, failed: why }) => {
    const ours = results.find((other) => other.size === size && other.name === "ours");
    if (why) return [whole(size), NAMES[name], why, "", "", ""];
    const times = ours?.ms === undefined ? "" : ratio(ms / ours.ms);
    return [whole(size), NAMES[name], whole(ms), whole(rowsASecond), times, peakMb];
  });
  console.log(formatTable(["rows", "<by", "ms", "rows a second", "time to ours", "peak MB more"], rows));
  for (const size of new Set(results.map((result) => result.size))) {
    const of = (name) => results.find((other) => other.size === size && other.name === name)?.ms;
    const ahead =
      Math.min(...["papa", "duckdb"].map((name) => of(name) ?? Number.POSITIVE_INFINITY)) / of("ours");
    if (ahead < GOAL)
      console.log(`  Missed at ${whole(size)} rows: ahead by ${ratio(ahead)}, and should be by ${GOAL}.`);
  }
  console.log(
    "  Ours keeps money exactly and finds what stands out; the others add floats up by model, key, app, day and minute. Loading DuckDB's 34 MB from this machine is counted.",
  );
  printBusy(busy);
}
