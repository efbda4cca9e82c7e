// npm run bench: how heavy a step is on first load, how fast the next one is there, how many the server serves, and the
// same of rivals in the same run. Prints tables and writes test-results/bench.json. A goal that is missed is said, not
// punished: only a bench that could not measure ends with an error.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { build } from "../.ci/build.mjs";
import { root } from "../.ci/install.mjs";
import { buildEmptyNext } from "./build-empty-next.mjs";
import { countRequests } from "./count-requests.mjs";
import { formatTable } from "./format-table.mjs";
import { measureBusy } from "./measure-busy.mjs";
import { measureRivals } from "./measure-rivals.mjs";
import { measureWeights } from "./measure-weights.mjs";
import { openBrowser } from "./open-browser.mjs";
import { quantile } from "./quantile.mjs";
import { serveNext } from "./serve-next.mjs";
import { timePageLoads } from "./time-page-loads.mjs";
import { CPU_SLOWDOWN, timeSteps } from "./time-steps.mjs";

/** Bytes of script that a step may have over the empty page; 1 KB is 1,000 bytes throughout. */
const GOAL_BYTES = 25_000;
/** From the option chosen to the next step painted. */
const GOAL_MS = 50;
const PAGE_LOADS = 20;
const LOAD = { rounds: 2, seconds: 5, connections: 10 };
const STEP = "/refunds/used-any";
const STEP_WITH_ANSWERS = `${STEP}?already-asked=not-yet`;

/** The machine counts as busy when others take more than this share of its CPUs. */
const BUSY = 0.15;
const BUSY_LOOK_MS = 3_000;
const ALL_MS = 6 * 60_000;

const startedAt = Date.now();
// Whatever happens it ends, and its servers and browser with it.
const tooLong = setTimeout(() => {
  console.error(`Not done after ${ALL_MS / 60_000} minutes.`);
  process.exit(1);
}, ALL_MS);
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
const cleanUp = [];
try {
  const result = await measure();
  const file = join(root, "test-results", "bench.json");
  mkdirSync(join(root, "test-results"), { recursive: true });
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  console.log(`\nAll figures: test-results/bench.json. It took ${Math.round(result.seconds)} s.`);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  for (const close of cleanUp.reverse()) await close();
  clearTimeout(tooLong);
}

async function measure() {
  if (!build()) throw new Error("The product did not build.");
  const emptyServer = buildEmptyNext();
  const product = await serveNext(join(root, ".next", "standalone", "server.js"));
  cleanUp.push(product.stop);
  const empty = await serveNext(emptyServer);
  cleanUp.push(empty.stop);
  const browser = await openBrowser();
  cleanUp.push(() => browser.close());

  const flows = await fetch(`${product.origin}/api/flows`).then((answer) => answer.json());
  const firstSteps = flows.map(({ issue }) => `/${issue}`);
  const machine = { cpus: cpus().length, cpu: cpus()[0].model, node: process.version };
  const next = JSON.parse(readFileSync(join(root, "node_modules", "next", "package.json"), "utf8")).version;
  console.log(`\nNext ${next}, Chromium ${browser.version()}, Node ${machine.node}, ${machine.cpus} CPUs`);

  // Times first, while nothing else has heated the machine; the counting loads it fully and comes last.
  const busyForTimes = await measureBusy(BUSY_LOOK_MS);
  const steps = await timeSteps(browser, product.origin, firstSteps);
  const hrefs = spread(steps, PAGE_LOADS).map(({ href }) => href);
  const pageLoads = await timePageLoads(browser, product.origin, hrefs);
  const times = { busy: busyForTimes, ...summarize(steps, pageLoads), steps, pageLoads };
  const weights = await measureWeights(browser, product.origin, empty.origin, firstSteps);
  const rivals = await measureRivals(browser);
  const busyForRates = await measureBusy(BUSY_LOOK_MS);
  const rates = await countRequests(
    { empty: empty.origin, step: product.origin + STEP, answers: product.origin + STEP_WITH_ANSWERS },
    LOAD,
  );

  printWeights(weights, next);
  printRivals(rivals, weights);
  printTimes(times);
  printRates(rates, busyForRates);
  const seconds = (Date.now() - startedAt) / 1_000;
  const goals = { bytesOverEmpty: GOAL_BYTES, ms: GOAL_MS };
  return {
    at: new Date(startedAt).toISOString(),
    seconds,
    machine,
    next,
    goals,
    weights,
    rivals,
    times,
    rates,
  };
}

function printWeights({ empty, kinds, firstSteps, medianFirstStep }, next) {
  const lightest = Math.min(...firstSteps.map(({ scriptBytes }) => scriptBytes));
  const heaviest = Math.max(...firstSteps.map(({ scriptBytes }) => scriptBytes));
  const row = (name, weight) => {
    const over = weight.scriptBytes - empty.scriptBytes;
    return [
      name,
      weight.path,
      weight.scriptBytes,
      ...(weight === empty ? ["", ""] : [signed(over), verdict(over <= GOAL_BYTES)]),
      weight.htmlBytes,
      weight.cssBytes,
      weight.otherBytes,
      weight.requests,
      weight.scriptHeaderBytes,
      weight.encoding,
    ];
  };
  heading("1. First load of a step, bytes as they come over the wire (bodies, without headers)");
  console.log(
    formatTable(
      [
        "<page",
        "<path",
        "script",
        "over",
        "<goal",
        "HTML",
        "CSS",
        "other",
        "requests",
        "headers",
        "<encoding",
      ],
      [
        row(`empty Next ${next}`, empty),
        ...Object.entries(kinds).map(([kind, weight]) => row(kind, weight)),
        row(`median of ${firstSteps.length} first steps`, medianFirstStep),
      ],
    ),
  );
  console.log(
    `  Goal: script at most ${whole(GOAL_BYTES)} bytes over the empty page. First steps: ${whole(lightest)} to ` +
      `${whole(heaviest)}. "headers" came with the scripts, beside their bytes.`,
  );
}

function printRivals(rivals, { medianFirstStep, kinds }) {
  heading("2. The same of other players of question flows");
  const row = (name, weight) => [
    name,
    weight.scriptBytes,
    ratio(weight.scriptBytes / medianFirstStep.scriptBytes),
    ratio(weight.scriptBytes / kinds.form.scriptBytes),
    weight.cssBytes,
    weight.requests,
  ];
  console.log(
    formatTable(
      ["<page", "script", "to our median first step", "to our form", "CSS", "requests"],
      [
        row("our median first step, React and Next included", medianFirstStep),
        ...rivals.flatMap(({ name, weight }) => (weight ? [row(name, weight)] : [])),
      ],
    ),
  );
  for (const { name, counted, failed } of rivals)
    console.log(`  ${name}: ${failed ? `not measured here: ${failed}` : `${counted}.`}`);
}

function printTimes({ busy, all, first, later, quiet, fetching, loads, requestsBefore, steps, pageLoads }) {
  heading(`3. From the option chosen to the next step painted, ms, CPU slowed ${CPU_SLOWDOWN} times`);
  const row = (name, { count, painted, presented }) => [
    name,
    count,
    painted.median,
    painted.p95,
    presented.median,
    presented.p95,
    verdict(painted.median <= GOAL_MS),
    verdict(painted.p95 <= GOAL_MS),
  ];
  console.log(
    formatTable(
      ["<", "samples", "median", "p95", "shown: median", "p95", "<goal: median", "<p95"],
      [
        row("every step", all),
        row("  first click after a load", first),
        row("  later clicks", later),
        row("  nothing requested before the paint", quiet),
        row("  something requested before the paint", fetching),
      ].filter(([, count]) => count > 0),
    ),
  );
  console.log(
    `  Rival, the same addresses as page loads with a warm cache: ${pageLoads.length} samples, median ` +
      `${whole(loads.median)} ms, p95 ${whole(loads.p95)} ms to First Contentful Paint; ` +
      `${ratio(loads.median / all.painted.median)} times as long by the median, ` +
      `${ratio(loads.p95 / all.painted.p95)} by the p95.`,
  );
  console.log(`  Goal: ${GOAL_MS} ms. "shown" is the browser's own Event Timing, in steps of 8 ms.`);
  const asking = steps.filter(({ before }) => before.length > 0);
  console.log(
    `  Requests between click and paint: ${requestsBefore} in ${steps.length} samples ` +
      `(${verdict(requestsBefore === 0)}; goal 0).`,
  );
  for (const { from, href, before } of asking)
    console.log(`    ${from} → ${href.split("?")[0]}: ${before.map(name).join(", ")}`);
  printBusy(busy);
}

function printRates(rates, busy) {
  const { rounds, seconds, connections } = LOAD;
  heading(
    `4. Answers a second, gzip, ${connections} connections, ${rounds} rounds of ${seconds} s each in turn`,
  );
  const row = (name, { perSecond, rounds: each, p99Ms }) => [
    name,
    Math.round(perSecond),
    each.map(whole).join(" / "),
    p99Ms,
    ratio(perSecond / rates.empty.perSecond),
  ];
  console.log(
    formatTable(
      ["<page", "a second", "rounds", "p99 ms", "to the empty page"],
      [
        row("empty Next page", rates.empty),
        row(`static step ${STEP}`, rates.step),
        row(`with answers ${STEP_WITH_ANSWERS}`, rates.answers),
      ],
    ),
  );
  console.log("  The asking process shares the CPUs with the server: ratios tell more than the figures.");
  printBusy(busy);
}

/** Other work on the machine shows up as slowness of the product: say so beside the figures. */
function printBusy(busy) {
  const note = busy > BUSY ? ": BUSY, so these figures are slower than the product is" : "";
  console.log(`  Just before, other programs used ${Math.round(busy * 100)} % of the CPUs${note}.`);
}

function summarize(steps, pageLoads) {
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

function heading(text) {
  console.log(`\n${text}`);
}

function verdict(met) {
  return met ? "met" : "MISSED";
}

function signed(bytes) {
  return `${bytes < 0 ? "−" : "+"}${whole(Math.abs(bytes))}`;
}

function ratio(value) {
  return value.toFixed(2);
}

function whole(value) {
  return Math.round(value).toLocaleString("en");
}

function name(path) {
  return path.split("/").at(-1);
}
