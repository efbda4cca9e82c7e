import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pinnedNode, root } from "../../.ci/install.mjs";
import { openBrowser } from "../open-browser.mjs";
import { installRivals } from "../rivals/install-rivals.mjs";
import { serveFiles } from "../rivals/serve-files.mjs";

const SIZES = [100_000, 1_000_000];
const ROUNDS = 2;
const CONTESTANTS = ["ours", "papa", "duckdb"];
const RUN_MS = 90_000;

/**
 * Reads made-up exports in Chromium: ours, Papa Parse with loops of an afternoon, and DuckDB-WASM with the same
 * questions in SQL. Each run is a browser of its own, in turns; the better of two counts.
 *
 * @returns {Promise<{ versions: Record<string, string>, results: object[] }>} milliseconds, rows a second, megabytes
 */
export async function measureExport() {
  const versions = installRivals();
  const folder = mkdtempSync(join(tmpdir(), "bench-evidence-"));
  const server = await serveFiles(await bundleAll());
  const results = [];
  try {
    for (const size of SIZES) {
      const file = join(folder, `${size}.csv`);
      const script = join(root, "tests", "fixtures", "make-export.ts");
      const args = [script, "--rows", String(size), "--case", "loop", "--seed", "5", "--out", file];
      spawnSync(pinnedNode(), args, { stdio: "ignore" });
      const best = new Map();
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const name of CONTESTANTS) {
          for (const whole of [false, true]) {
            const result = await once(server.origin, file, name, whole);
            const key = `${name} ${whole}`;
            const before = best.get(key);
            if (before === undefined || (result.failed === undefined && result.ms < before.ms))
              best.set(key, { name, whole, ...result });
          }
        }
      }
      results.push(...[...best.values()].map((result) => ({ size, ...result })));
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return { versions, results };
}

async function once(origin, file, name, whole) {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(origin);
    await page.locator("input").setInputFiles(file);
    const before = await memory(browser, "VmRSS");
    const result = await Promise.race([
      page.evaluate(([name, whole]) => window.run(name, whole), [name, whole]),
      new Promise((_, failed) =>
        setTimeout(() => failed(new Error(`not done after ${RUN_MS / 1000} s`)), RUN_MS),
      ),
    ]);
    return {
      ...result,
      rowsASecond: Math.round(result.rows / (result.ms / 1000)),
      peakMb: Math.round((await memory(browser, "VmHWM")) - before),
    };
  } catch (error) {
    return { failed: String(error?.message ?? error).split("\n")[0] };
  } finally {
    await browser.close();
  }
}

/** Megabytes of the largest page process, now (VmRSS) or at most (VmHWM). */
async function memory(browser, what) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const sizes = processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) =>
      Number(new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1]),
    );
  return Math.max(...sizes) / 1024;
}

async function bundleAll() {
  const script = async (name) => ({ type: "text/javascript; charset=utf-8", body: await bundle(name) });
  const duckdb = join(root, "bench", "node_modules", "@duckdb", "duckdb-wasm", "dist");
  return {
    "/": {
      type: "text/html; charset=utf-8",
      body: '<!doctype html><title>bench</title><input type="file"><script src="/page.js" type="module"></script>',
    },
    "/page.js": await script("page.mjs"),
    "/ours.js": await script("ours-worker.mjs"),
    "/papa.js": await script("papa-worker.mjs"),
    "/duckdb-worker.js": {
      type: "text/javascript",
      body: readFileSync(join(duckdb, "duckdb-browser-eh.worker.js")),
    },
    "/duckdb.wasm": { type: "application/wasm", body: readFileSync(join(duckdb, "duckdb-eh.wasm")) },
  };
}

/** Loaded here and not above: it is installed on demand. */
async function bundle(name) {
  const { build } = await import("rolldown");
  const { output } = await build({
    input: join(root, "bench", "evidence", "browser", name),
    platform: "browser",
    resolve: {
      alias: { "@": root },
      modules: [join(root, "bench", "node_modules"), join(root, "node_modules")],
    },
    output: { format: "es", minify: true, codeSplitting: false },
    write: false,
    logLevel: "silent",
  });
  return output[0].code;
}
