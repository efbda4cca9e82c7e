// npm run bench: how heavy a step is on first load, how fast the next one is there, how many the server serves, how many
// tickets it takes and delivers, and the same of rivals in the same run. Prints tables and writes
// test-results/bench.json. A missed goal is reported and is no error: only a bench that could not
// measure fails.
//   --pages, --evidence, --tickets   only these parts
//   --long      the server's memory up to 100,000 tickets instead of 5,000, and stores that hold a million instead of
//               100,000: half an hour more
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { build } from "../.ci/build.mjs";
import { root } from "../.ci/install.mjs";
import { freePort } from "../tests/e2e/postgres.ts";
import { buildNextApp } from "./build-next-app.mjs";
import { countRequests } from "./count-requests.mjs";
import { measureExport } from "./export/measure-evidence.mjs";
import { measureBusy } from "./measure-busy.mjs";
import { measureTickets } from "./measure-tickets.mjs";
import { measureWeights } from "./measure-weights.mjs";
import { openBrowser } from "./open-browser.mjs";
import { printReport } from "./print-report.mjs";
import { quantile } from "./quantile.mjs";
import { weighRivals } from "./rivals/weigh-rivals.mjs";
import { scorePages } from "./score-pages.mjs";
import { serveNext } from "./serve-next.mjs";
import { timePageLoads } from "./time-page-loads.mjs";
import { CPU_SLOWDOWN, timeNothing, timeSteps } from "./time-steps.mjs";

const PAGE_LOADS = 20;
/** Ten seconds for each server, in turns. */
const LOAD = { rounds: 2, seconds: 5, connections: 10 };
const STEP = "/refunds/used-any";
const STEP_WITH_ANSWERS = `/refunds/bought-when?used-any=unused`;

const long = process.argv.includes("--long");
const parts = ["pages", "evidence", "tickets"].filter((part) => process.argv.includes(`--${part}`));
const wanted = (part) => parts.length === 0 || parts.includes(part);
/** Each part of them ends within three minutes, but for the long ones. */
const TICKETS = {
  load: { rounds: 3, seconds: 5 },
  pageLoad: { rounds: 2, seconds: 6 },
  memory: long ? [1_000, 10_000, 50_000, 100_000] : [1_000, 5_000],
  drain: 10_000,
  desk: { tickets: 10_000, rounds: 50 },
  fullStore: { tickets: long ? 1_000_000 : 100_000, fillSeconds: long ? 600 : 60, rounds: 300 },
};

const BUSY_LOOK_MS = 3_000;
const ALL_MS = (long ? 75 : 30) * 60_000;

const startedAt = Date.now();
// Whatever happens it ends, and its servers and browser with it.
const tooLong = setTimeout(() => {
  console.error(`Not done after ${ALL_MS / 60_000} minutes.`);
  process.exit(1);
}, ALL_MS);
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
try {
  const result = await measure();
  printReport(result);
  const file = join(root, "test-results", "bench.json");
  mkdirSync(join(root, "test-results"), { recursive: true });
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  console.log(`\nAll figures: test-results/bench.json. It took ${Math.round(result.seconds)} s.`);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  clearTimeout(tooLong);
}

async function measure() {
  if (!build()) throw new Error("The product did not build.");
  const machine = { cpus: cpus().length, cpu: cpus()[0].model, node: process.version };
  const next = JSON.parse(readFileSync(join(root, "node_modules", "next", "package.json"), "utf8")).version;
  const pages = wanted("pages") ? await measurePages(machine, next) : {};
  const evidence = wanted("evidence")
    ? { busy: await measureBusy(BUSY_LOOK_MS), ...(await measureExport().catch(failure)) }
    : undefined;
  // The servers and the browser of the pages are gone by now.
  const tickets = wanted("tickets")
    ? { busy: await measureBusy(BUSY_LOOK_MS), ...(await measureTickets(TICKETS)) }
    : undefined;
  const at = { at: new Date(startedAt).toISOString(), seconds: (Date.now() - startedAt) / 1_000 };
  return { ...at, machine, next, ...pages, evidence, tickets };
}

/** A rival that can't be installed here is said to be so; the rest goes on. */
function failure(error) {
  return { failed: String(error?.message ?? error).split("\n")[0] };
}

async function measurePages(machine, next) {
  const emptyServer = buildNextApp();
  await using product = await serveNext(join(root, ".next", "standalone", "server.js"));
  await using empty = await serveNext(emptyServer);
  await using browser = await openBrowser();

  const flows = await fetch(`${product.origin}/api/flows`).then((answer) => answer.json());
  const firstSteps = flows.map(({ issue }) => `/${issue}`);
  console.log(`\nNext ${next}, Chromium ${browser.version()}, Node ${machine.node}, ${machine.cpus} CPUs`);

  // Times first, while nothing else has heated the machine; the counting loads it fully and comes last.
  const busyForTimes = await measureBusy(BUSY_LOOK_MS);
  const steps = await timeSteps(browser, product.origin, firstSteps);
  const nothing = await timeNothing(browser, empty.origin);
  const hrefs = spread(steps, PAGE_LOADS).map(({ href }) => href);
  const pageLoads = await timePageLoads(browser, product.origin, hrefs);
  const times = {
    busy: busyForTimes,
    slowdown: CPU_SLOWDOWN,
    ...summarize(steps, pageLoads, nothing),
    steps,
    pageLoads,
  };
  const scores = await measureScores(product.origin, empty.origin).catch(failure);
  const weights = await measureWeights(browser, product.origin, empty.origin, firstSteps);
  const rivals = await weighRivals(browser);
  const busyForRates = await measureBusy(BUSY_LOOK_MS);
  const rates = await countRequests(
    {
      empty: empty.origin,
      emptyPerRequest: `${empty.origin}/per-request?a=b`,
      step: product.origin + STEP,
      answers: product.origin + STEP_WITH_ANSWERS,
      // An address with a reference is never kept, so each answer is the first.
      answersAnew: `${product.origin}${STEP_WITH_ANSWERS}&ref=CASE-17`,
    },
    LOAD,
  );

  return {
    weights,
    scores,
    rivals,
    times,
    load: LOAD,
    rates: { busy: busyForRates, static: STEP, withAnswers: STEP_WITH_ANSWERS, ...rates },
  };
}

/** In a browser of its own, for Lighthouse closes and opens pages as it likes. */
async function measureScores(product, empty) {
  const port = await freePort();
  await using _browser = await openBrowser(port);
  return await scorePages(port, {
    "empty page": empty,
    "start page": product,
    "a first step": `${product}/refunds`,
    "a step with answers": product + STEP_WITH_ANSWERS,
    "a ticket form": `${product}/refunds/ticket`,
  });
}

/** Medians and 95th percentiles, of all steps and of the kinds of step that differ. */
function summarize(steps, pageLoads, nothing) {
  const of = (some) =>
    some.length === 0
      ? { count: 0, painted: {}, presented: {} }
      : {
          count: some.length,
          painted: spreadOf(some.map(({ paintedMs }) => paintedMs)),
          presented: spreadOf(some.map(({ presentedMs }) => presentedMs)),
        };
  return {
    all: of(steps),
    first: of(steps.filter(({ first }) => first)),
    later: of(steps.filter(({ first }) => !first)),
    quiet: of(steps.filter(({ before }) => before.length === 0)),
    fetching: of(steps.filter(({ before }) => before.length > 0)),
    nothing: of(nothing),
    loads: spreadOf(pageLoads),
    requestsBefore: steps.reduce((sum, { before }) => sum + before.length, 0),
  };
}

function spreadOf(values) {
  return { median: quantile(values, 0.5), p95: quantile(values, 0.95) };
}

/** As many as asked for, evenly from all. */
function spread(list, count) {
  const step = Math.max(1, list.length / count);
  return Array.from({ length: Math.min(count, list.length) }, (_, index) => list[Math.floor(index * step)]);
}
