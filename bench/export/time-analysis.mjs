// node bench/export/time-analysis.mjs file.csv: how long reading and the whole analysis take in Node, in seconds of the
// processor, and the most memory the process ever had.
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import "../../lib/tools/register-source.mjs";

const { readExport } = await import("../../lib/export/read-export.ts");
const { analyse } = await import("../../lib/export/analyse.ts");
const { totalUp } = await import("../../lib/export/total-up.ts");
const { costSeries } = await import("../../lib/export/series.ts");
const { policy } = await import("../../content/policy.ts");

const [, , file] = process.argv;
if (!file) throw new Error("Which file?");

async function timed(what, run) {
  const started = process.cpuUsage();
  const result = await run();
  const { user, system } = process.cpuUsage(started);
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1000);
  return [result, { what, seconds: ((user + system) / 1e6).toFixed(2), "peak MB so far": peakMb }];
}

const [read, reading] = await timed("read", () =>
  readExport(Readable.toWeb(createReadStream(file, { highWaterMark: 262_144 }))),
);
if (read.kind !== "export") throw new Error(`Not an export: ${read.why}`);
const [findings, analysing] = await timed("analyse", () => analyse(read.columns, policy));
const [, adding] = await timed("totals and a series", () => [
  totalUp(read.columns),
  costSeries(read.columns, 200),
]);
console.table([reading, analysing, adding]);
console.log(`${read.columns.count} rows, findings: ${findings.map(({ kind }) => kind).join(", ") || "none"}`);
