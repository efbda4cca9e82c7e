// npm test: every check in order, each to its end; the last line is the sum.
// node .ci/test.mjs --only=types,unit runs some of them; --long runs what takes an hour or more, at its full length.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { installBrowser } from "./browser.mjs";
import { build } from "./build.mjs";
import { childEnv, install, root } from "./install.mjs";

const PASSED = { passed: 1, failed: 0, skipped: 0 };
const FAILED = { passed: 0, failed: 1, skipped: 0 };
const LAYERS = ["app", "components", "lib", "machines", "content"];
const reports = join(root, "test-results");

const steps = {
  types: () => one(tool("next", ["typegen"]) && tool("tsc", ["--noEmit"])),
  lint: () => one(tool("biome", ["check", "."])),
  imports: () => one(checkImports()),
  unit: () => runUnit(),
  flows: () => printFlowsDiff(),
  build: () => one(build()),
  e2e: () => runEndToEnd(),
};

/** Everything else is the same each time; what is drawn by chance is drawn anew here, and printed. */
const LONG = {
  KILLS: process.env.KILLS ?? "50",
  SIMULATED_SCHEDULES: process.env.SIMULATED_SCHEDULES ?? "200000",
  SIMULATED_ON_POSTGRES: process.env.SIMULATED_ON_POSTGRES ?? "2000",
  SIMULATION_SEED: process.env.SIMULATION_SEED ?? String(Date.now() % 2 ** 31),
};

const longSteps = {
  simulation: () => runUnit(["tests/lib/server/outbox/simulation"], LONG),
  build: () => one(build()),
  kills: () => runEndToEnd(["crash", "hostile", "bodies"], LONG),
};

const isLong = process.argv.includes("--long");
const chosen = isLong ? longSteps : steps;
const only = process.argv
  .find((argument) => argument.startsWith("--only="))
  ?.slice("--only=".length)
  .split(",");
const unknown = (only ?? []).filter((name) => !Object.hasOwn(chosen, name));
if (unknown.length > 0)
  console.error(`No such check: ${unknown.join(", ")}. There are: ${Object.keys(chosen).join(", ")}`);

const total = { passed: 0, failed: unknown.length, skipped: 0 };
if (install()) {
  for (const [name, run] of Object.entries(chosen)) {
    if (only && !only.includes(name)) continue;
    console.log(`\n── ${name}`);
    const counts = attempt(run);
    for (const key of Object.keys(total)) total[key] += counts[key];
  }
} else {
  total.failed += 1;
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);

/** A check that breaks is a check that failed; the others still run. */
function attempt(run) {
  try {
    return run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return FAILED;
  }
}

function one(good) {
  return good ? PASSED : FAILED;
}

function tool(name, args, extra) {
  const options = { cwd: root, env: childEnv(extra), stdio: "inherit", shell: process.platform === "win32" };
  return spawnSync(name, args, options).status === 0;
}

/** Without a parser for TypeScript, dependency-cruiser finds no modules and is content: that is a failure here. */
function checkImports() {
  const args = [...LAYERS, "--config", ".dependency-cruiser.cjs"];
  const options = { cwd: root, env: childEnv(), encoding: "utf8", shell: process.platform === "win32" };
  const { status, stdout, stderr } = spawnSync("depcruise", args, options);
  process.stdout.write(`${stdout ?? ""}${stderr ?? ""}`);
  const looked = !/\D0 modules/.test(stdout ?? "");
  if (!looked) console.error("No module was looked at.");
  return status === 0 && looked;
}

/** Told, not judged: a change of the flows is no failure, nor is a checkout without history. */
function printFlowsDiff() {
  const base = spawnSync("git", ["merge-base", "HEAD", process.env.BASE_REF || "HEAD~1"], {
    cwd: root,
    encoding: "utf8",
  });
  if (base.status !== 0) console.log("There is no earlier version here to compare the flows with.");
  else tool("npm", ["run", "--silent", "flows:diff", "--", base.stdout.trim()]);
  return PASSED;
}

function runUnit(which = [], extra = {}) {
  const file = freshReport("vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const good = tool("vitest", ["run", ...reporters, ...which], extra);
  const report = read(file);
  // A file that did not load has no tests to count.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  ).length;
  const skipped = report.numPendingTests + (report.numTodoTests ?? 0);
  return counted(good, { passed: report.numPassedTests, failed: report.numFailedTests + broken, skipped });
}

function runEndToEnd(which = [], extra = {}) {
  const browser = installBrowser();
  if (!browser) return FAILED;
  // What measures the page itself runs after all others, with nothing beside it.
  const together = runPlaywright(browser, "playwright.json", ["--grep-invert=@alone", ...which], extra);
  if (isLong) return together;
  return add(together, runPlaywright(browser, "playwright-alone.json", ["--grep=@alone", "--workers=1"]));
}

function runPlaywright(browser, name, which, extra = {}) {
  const file = freshReport(name);
  const good = tool("playwright", ["test", "--reporter=line,json", ...which], {
    ...extra,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    CHROMIUM_PATH: browser,
  });
  const { stats, errors } = read(file);
  const failed = stats.unexpected + stats.flaky + (errors?.length ?? 0);
  return counted(good, { passed: stats.expected, failed, skipped: stats.skipped });
}

function add(one, other) {
  return Object.fromEntries(Object.keys(one).map((key) => [key, one[key] + other[key]]));
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
