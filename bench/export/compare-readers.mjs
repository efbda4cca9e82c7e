// node bench/export/compare-readers.mjs [rows]: which reader for the Activity export? Speed, memory and what each makes
// of awkward files. Every measurement is a process of its own, in turns; the best of three counts. Seconds are of the
// processor, which a busy machine changes less than the clock on the wall.
// The figures are in docs/decisions/009-evidence-reader.md.
import { spawnSync } from "node:child_process";
import { createReadStream, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { childEnv, root } from "../../.ci/install.mjs";
import { installRivals } from "../rivals/install-rivals.mjs";
import "../../lib/tools/register-source.mjs";
import { readers } from "./readers.mjs";

const OURS = "ours, into columns";
const ROUNDS = 3;

const streamOf = (file) => Readable.toWeb(createReadStream(file, { highWaterMark: 262_144 }));

/** Rivals fill the least that any analysis needs: time, cost, model, key and app, in typed arrays. */
async function fill(read, file) {
  let at = new Float64Array(1024);
  let cost = new Float64Array(1024);
  const names = new Map();
  let ids = new Uint32Array(3 * 1024);
  let rows = -1;
  let place;
  const intern = (name) => {
    const known = names.get(name);
    if (known !== undefined) return known;
    names.set(name, names.size);
    return names.size - 1;
  };
  await read(streamOf(file), (cells) => {
    rows += 1;
    if (rows === 0) {
      place = ["created_at", "cost_total", "model_permaslug", "api_key_name", "app_name"].map((name) =>
        cells.indexOf(name),
      );
      return;
    }
    const row = rows - 1;
    if (row >= at.length) {
      const grown = (old, length) => {
        const larger = new old.constructor(length);
        larger.set(old);
        return larger;
      };
      at = grown(at, at.length * 2);
      cost = grown(cost, cost.length * 2);
      ids = grown(ids, ids.length * 2);
    }
    at[row] = Date.parse(`${cells[place[0]].replace(" ", "T")}Z`);
    cost[row] = Number(cells[place[1]]);
    for (let name = 0; name < 3; name += 1) ids[row * 3 + name] = intern(cells[place[2 + name]]);
  });
  return rows;
}

async function one(name, file) {
  const started = process.cpuUsage();
  let rows;
  if (name === OURS) {
    const { readExport } = await import("../../lib/export/read-export.ts");
    rows = (await readExport(streamOf(file))).columns.count;
  } else rows = await fill(readers[name], file);
  const { user, system } = process.cpuUsage(started);
  const seconds = (user + system) / 1e6;
  console.log(JSON.stringify({ rows, seconds, peakMb: process.resourceUsage().maxRSS / 1000 }));
}

const awkward = {
  "comma, quote and line end inside of a cell": [
    'a,b\n"x,""y""\nz",1\n',
    [
      ["a", "b"],
      ['x,"y"\nz', "1"],
    ],
  ],
  CRLF: [
    "a,b\r\n1,2\r\n",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  "CR alone": [
    "a,b\r1,2\r",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  "no line end at the end": [
    "a,b\n1,2",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  "letters of several bytes": [
    'a,b\n"é€😀",2\n',
    [
      ["a", "b"],
      ["é€😀", "2"],
    ],
  ],
  "a quote within a bare cell": [
    'a,b\n5" disk,2\n3,4\n',
    [
      ["a", "b"],
      ['5" disk', "2"],
      ["3", "4"],
    ],
  ],
  "empty last cell": [
    "a,b\n1,\n",
    [
      ["a", "b"],
      ["1", ""],
    ],
  ],
  "a stray quote costs one row, not those behind it": [
    'a,b\n"1,2\n3,4\n5,6\n',
    [
      ["a", "b"],
      ["3", "4"],
      ["5", "6"],
    ],
  ],
};

/** How many of the ways to cut the bytes into pieces give the right rows. */
async function correct(read, text, expected) {
  const bytes = new TextEncoder().encode(text);
  let right = 0;
  const sizes = [1, 2, 3, 5, 7, 1000];
  for (const size of sizes) {
    const rows = [];
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.subarray(index * size, (index + 1) * size),
    );
    try {
      await read(ReadableStream.from(pieces), (cells) => rows.push([...cells]));
    } catch {
      continue;
    }
    if (JSON.stringify(rows) === JSON.stringify(expected)) right += 1;
  }
  return `${right}/${sizes.length}`;
}

const self = fileURLToPath(import.meta.url);
const [, , first, file] = process.argv;
if (file) await one(first, file);
else {
  installRivals();
  const rows = Number(first ?? 1_000_000);
  const folder = join(root, "test-results");
  mkdirSync(folder, { recursive: true });
  const sample = join(folder, `sample-${rows}.csv`);
  if (!existsSync(sample)) {
    const make = join(root, "tests", "fixtures", "make-export.ts");
    spawnSync("node", [make, "--rows", String(rows), "--out", sample], { env: childEnv(), stdio: "inherit" });
  }
  const best = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of [OURS, ...Object.keys(readers)]) {
      const { stdout, status } = spawnSync("node", [self, name, sample], {
        env: childEnv(),
        encoding: "utf8",
      });
      if (status !== 0) continue;
      const result = JSON.parse(stdout);
      const before = best[name];
      best[name] = before && before.seconds < result.seconds ? before : result;
    }
  }
  console.table(
    Object.fromEntries(
      Object.entries(best).map(([name, { rows: count, seconds, peakMb }]) => [
        name,
        {
          rows: count,
          seconds: seconds.toFixed(2),
          "rows/s": Math.round(count / seconds),
          "peak MB": Math.round(peakMb),
        },
      ]),
    ),
  );
  const table = {};
  for (const [what, [text, expected]] of Object.entries(awkward)) {
    table[what] = {};
    for (const [name, read] of Object.entries(readers))
      table[what][name] = await correct(read, text, expected);
  }
  console.table(table);
}
