// npm test: every check to its end, what can beside another; the last line is the sum.
// node .ci/test.mjs --only=types,unit runs some of them; --long runs what takes an hour or more, at its full length.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { installBrowsers } from "./browser.mjs";
import { childEnv, install, root } from "./install.mjs";

const PASSED = { passed: 1, failed: 0, skipped: 0 };
const FAILED = { passed: 0, failed: 1, skipped: 0 };
const LAYERS = ["app", "components", "lib", "machines", "content"];
const SLOWEST = 10;
const reports = join(root, "test-results");

/** What each check does: `say` takes its words, `tool` runs a program, whose words go the same way, `failed` gets names of tests. */
const checks = {
  types: async (run) => one((await run.tool("next", ["typegen"])) && (await run.tool("tsc", ["--noEmit"]))),
  lint: async (run) => one(await run.tool("biome", ["check", "."])),
  imports: checkImports,
  unit: (run) => runUnit(run),
  flows: printFlowsDiff,
  build: async (run) => one(await run.tool("node", [join(".ci", "build.mjs")])),
  e2e: (run) => runEndToEnd(run),
};

/** One stage after the other; the lists of a stage beside each other, what is in a list one after the other. */
const stages = [[["unit"], ["types", "lint", "imports", "flows", "build"]], [["e2e"]]];

/** Everything else is the same each time; what is drawn by chance is drawn anew here, and printed. */
const LONG = {
  LONG: "1",
  KILLS: process.env.KILLS ?? "50",
  SIMULATED_SCHEDULES: process.env.SIMULATED_SCHEDULES ?? "200000",
  SIMULATED_ON_POSTGRES: process.env.SIMULATED_ON_POSTGRES ?? "2000",
  SIMULATION_SEED: process.env.SIMULATION_SEED ?? String(Date.now() % 2 ** 31),
  PROPERTY_SEED: process.env.PROPERTY_SEED ?? String(Date.now() % 2 ** 31),
};

const longChecks = {
  properties: (run) => {
    run.say(`PROPERTY_SEED=${LONG.PROPERTY_SEED}\n`);
    return runUnit(run, ["--exclude=**/simulation.test.ts"], { PROPERTY_SEED: LONG.PROPERTY_SEED });
  },
  simulation: (run) => runUnit(run, LONG_TESTS, LONG),
  build: checks.build,
  e2e: (run) => runEndToEnd(run, [...LONG_SPECS, "--workers=2"], LONG),
};

/** Files of tests that do more of the same when they have the time. */
const LONG_TESTS = ["tests/lib/server/outbox/simulation", "tests/lib/export/dialects"];
const LONG_SPECS = ["crash", "hostile", "bodies", "paths", "evidence", "history"];

const longStages = [[["properties"]], [["simulation"]], [["build"]], [["e2e"]]];

const isLong = process.argv.includes("--long");
const chosen = isLong ? longChecks : checks;
const only = process.argv
  .find((argument) => argument.startsWith("--only="))
  ?.slice("--only=".length)
  .split(",");
const unknown = (only ?? []).filter((name) => !Object.hasOwn(chosen, name));
if (unknown.length > 0)
  console.error(`No such check: ${unknown.join(", ")}. There are: ${Object.keys(chosen).join(", ")}`);

const total = { passed: 0, failed: unknown.length, skipped: 0 };
/** Every test that was run: its name, and the milliseconds that it took. */
const timed = [];
/** Names of what failed, said once more at the end. */
const failed = [];
if (install()) {
  for (const lists of isLong ? longStages : stages) {
    const wanted = lists
      .map((list) => list.filter((name) => !only || only.includes(name)))
      .filter((list) => list.length > 0);
    // Beside another check, each says what it has to say when it is over: nobody could read both at once.
    const isAlone = wanted.length === 1;
    if (!isAlone && wanted.length > 0)
      console.log(`\n── ${wanted.map((list) => list.join(", ")).join(" beside ")}`);
    await Promise.all(
      wanted.map(async (list) => {
        for (const name of list) {
          add(total, await attempt(name, isAlone));
        }
      }),
    );
  }
} else {
  total.failed += 1;
}
printSlowest();
if (failed.length > 0) console.log(`\nFailed:\n${failed.map((name) => `  ${name}`).join("\n")}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);

/** A check that breaks is a check that failed; the others still run. */
async function attempt(name, isAlone) {
  const started = performance.now();
  const run = isAlone ? aloud() : collecting();
  if (isAlone) console.log(`\n── ${name}`);
  let counts = FAILED;
  try {
    counts = await chosen[name](run);
  } catch (error) {
    run.say(`${error instanceof Error ? error.message : error}\n`);
  }
  failed.push(...(counts.failed > 0 && run.failed.length === 0 ? [name] : run.failed));
  if (!isAlone) process.stdout.write(`\n── ${name}\n${run.said()}`);
  console.log(`── ${name}: ${Math.round((performance.now() - started) / 1000)} s`);
  return counts;
}

/** Says everything at once. */
function aloud() {
  return {
    failed: [],
    say: (text) => process.stdout.write(text),
    tool: (name, args, extra) => started(name, args, extra, "inherit"),
  };
}

/** Keeps what is said, for one piece at the end. */
function collecting() {
  const pieces = [];
  const say = (text) => pieces.push(text);
  return {
    failed: [],
    say,
    tool: (name, args, extra) => started(name, args, extra, "pipe", say),
    said: () => pieces.join(""),
  };
}

function one(good) {
  return good ? PASSED : FAILED;
}

/** @returns whether a program of node_modules ended well */
function started(name, args, extra, stdio, say) {
  const options = { cwd: root, env: childEnv(extra), stdio, shell: process.platform === "win32" };
  return new Promise((done) => {
    const child = spawn(name, args, { ...options, stdio: ["ignore", stdio, stdio] });
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", say);
    child.on("error", (error) => {
      console.error(error.message);
      done(false);
    });
    child.on("close", (status) => done(status === 0));
  });
}

/** Without a parser for TypeScript, dependency-cruiser finds no modules and is content: that is a failure here. */
async function checkImports(run) {
  const inner = collecting();
  const good = await inner.tool("depcruise", [...LAYERS, "--config", ".dependency-cruiser.cjs"]);
  run.say(inner.said());
  const looked = !/\D0 modules/.test(inner.said());
  if (!looked) run.say("No module was looked at.\n");
  return one(good && looked);
}

/** Told, not judged: a change of the flows is no failure, nor is a checkout without history. */
async function printFlowsDiff(run) {
  const base = spawnSync("git", ["merge-base", "HEAD", process.env.BASE_REF || "HEAD~1"], {
    cwd: root,
    encoding: "utf8",
  });
  if (base.status !== 0) run.say("There is no earlier version here to compare the flows with.\n");
  else await run.tool("npm", ["run", "--silent", "flows:diff", "--", base.stdout.trim()]);
  return PASSED;
}

async function runUnit(run, which = [], extra = {}) {
  const file = freshReport("vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const good = await run.tool("vitest", ["run", ...reporters, ...which], extra);
  const report = read(file);
  let broken = 0;
  for (const { name: path, status, assertionResults } of report.testResults) {
    const file = relative(root, path);
    for (const { fullName, duration, status } of assertionResults) {
      const name = `${file} › ${fullName}`;
      timed.push({ name, ms: duration ?? 0 });
      if (status === "failed") run.failed.push(name);
    }
    // A file that did not load has no tests to count.
    if (status !== "failed" || assertionResults.some((test) => test.status === "failed")) continue;
    broken += 1;
    run.failed.push(file);
  }
  const skipped = report.numPendingTests + (report.numTodoTests ?? 0);
  return counted(good, { passed: report.numPassedTests, failed: report.numFailedTests + broken, skipped });
}

async function runEndToEnd(run, which = [], extra = {}) {
  const browsers = installBrowsers();
  if (!browsers.CHROMIUM_PATH) return FAILED;
  const engines = ["chromium", "firefox", "webkit"].map((name) => `--project=${name}`);
  const parts = [
    ["playwright.json", ["--project=waits", "--project=works", "--grep-invert=@alone"]],
    // Three engines at once are load enough for one machine. The long tests have none of them.
    ...(which.length > 0 ? [] : [["playwright-engines.json", engines]]),
    // What measures the page itself runs after all others, with nothing beside it.
    ["playwright-alone.json", ["--grep=@alone", "--workers=1"]],
  ];
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, words] of parts)
    add(counts, await runPlaywright(run, browsers, name, [...which, ...words], extra));
  return counts;
}

async function runPlaywright(run, browsers, name, which, extra = {}) {
  const file = freshReport(name);
  const good = await run.tool("playwright", ["test", "--reporter=line,json", ...which], {
    ...extra,
    ...browsers,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  const { stats, errors, suites } = read(file);
  for (const suite of suites ?? []) note(run, suite, relative(root, join(root, "tests", "e2e", suite.file)));
  // Only walks in the three engines are tried again, see playwright.config.ts.
  if (stats.flaky > 0) run.say(`${stats.flaky} passed only when tried again.\n`);
  const passed = stats.expected + stats.flaky;
  const failed = stats.unexpected + (errors?.length ?? 0);
  return counted(good, { passed, failed, skipped: stats.skipped });
}

/** Notes how long each test of a suite took and whether it failed, those of the suites in it included. */
function note(run, suite, file) {
  for (const { title, tests } of suite.specs ?? [])
    for (const { results, status, projectName } of tests) {
      const name = `${file} › ${title}`;
      timed.push({ name, ms: results.reduce((sum, { duration }) => sum + duration, 0) });
      if (status === "unexpected") run.failed.push(`${name} (${projectName})`);
    }
  for (const inner of suite.suites ?? []) note(run, inner, file);
}

function printSlowest() {
  if (timed.length === 0) return;
  const slowest = timed.toSorted((one, other) => other.ms - one.ms).slice(0, SLOWEST);
  console.log(`\nThe slowest of ${timed.length} tests:`);
  for (const { name, ms } of slowest) console.log(`${(ms / 1000).toFixed(1).padStart(7)} s  ${name}`);
}

/** Adds counts to a sum. */
function add(sum, counts) {
  for (const key of Object.keys(sum)) sum[key] += counts[key];
}

/** A run that ends badly without naming a failed test is one failure. */
function counted(good, counts) {
  return good || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/** Path for a report, without the one of an earlier run. */
function freshReport(name) {
  mkdirSync(reports, { recursive: true });
  rmSync(join(reports, name), { force: true });
  return join(reports, name);
}

function read(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}
