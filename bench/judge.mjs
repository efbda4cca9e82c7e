/** What is asked of the product, most of it next to a rival in the same run. 1 KB is 1,000 bytes. */
const GOALS = {
  /** Bytes of script that the first load of a step may have over the empty page's. */
  bytesOverEmpty: 15_000,
  /** From the option chosen to the next step painted. */
  stepMs: 50,
  /** Points of Lighthouse's performance score that a page may have less than the empty one. */
  pointsBelowEmpty: 2,
  /** Times that both rivals should take of our time to read an export. */
  exportAhead: 1.3,
  /** Tickets a second, at least so many times the bare route's. */
  rate: { embedded: 0.8, postgres: 0.6 },
  /** The 99th percentile of taking a ticket, at most so many times the bare route's. */
  p99: { embedded: 1.5 },
  /** The same of a static page while clients submit, at most so many times the idle one. */
  page: 2,
  startMb: 200,
  peakOfStartMb: 350,
  endMb: 300,
  drainSeconds: 10,
  /** Cost in a full store, at most so many times that in an empty one. */
  fullStore: 1.2,
  /** Milliseconds of whatever the desk asks among 10,000 tickets, 95th percentile. */
  deskMs: 100,
};

/**
 * Says which goals were met. Goals without a measurement are left out.
 *
 * @param {object} result what run.mjs writes to test-results/bench.json
 * @returns {{ what: string, measured: number, goal: string, met: boolean }[]}
 */
export function judge({ weights, scores, times, evidence, tickets }) {
  return [
    ...(weights ? ofWeights(weights) : []),
    ...(scores ? ofScores(scores) : []),
    ...(times ? ofTimes(times) : []),
    ...ofExports(evidence?.results ?? []),
    ...["embedded", "postgres"].flatMap((store) => (tickets ? ofTickets(store, tickets) : [])),
  ].filter(({ measured, goal }) => Number.isFinite(measured) && !goal.endsWith("undefined"));
}

const ofWeights = ({ empty, kinds, medianFirstStep }) =>
  Object.entries({ ...kinds, "median first step": medianFirstStep }).map(([name, { scriptBytes }]) =>
    atMost(`script over the empty page: ${name}`, scriptBytes - empty.scriptBytes, GOALS.bytesOverEmpty),
  );

const ofScores = ({ "empty page": empty, ...pages }) =>
  Object.entries(pages).map(([name, { score }]) =>
    atMost(`points below the empty page: ${name}`, empty?.score - score, GOALS.pointsBelowEmpty),
  );

const ofTimes = ({ all, requestsBefore }) => [
  atMost("option chosen to painted, median, ms", all.painted.median, GOALS.stepMs),
  atMost("option chosen to painted, p95, ms", all.painted.p95, GOALS.stepMs),
  atMost("requests between press and paint", requestsBefore, 0),
];

function ofExports(results) {
  return [...new Set(results.map(({ size }) => size))].map((size) => {
    const msOf = (wanted) => results.find((one) => one.size === size && one.name === wanted)?.ms;
    const rival = Math.min(...["papa", "duckdb"].map((name) => msOf(name) ?? Number.POSITIVE_INFINITY));
    return atLeast(`export of ${size} rows, ahead of both rivals`, rival / msOf("ours"), GOALS.exportAhead);
  });
}

function ofTickets(store, { submissions, page, memory, drains, fullStores, desks }) {
  const { bare, [store]: taken } = submissions;
  const pageTimes = page[store];
  const { points, peakOfStart } = memory[store] ?? {};
  const last = points?.at(-1);
  const drain = drains[store];
  const desk = Object.values(desks[store]?.costs ?? {}).map(({ p95Ms }) => p95Ms);
  return [
    atLeast("tickets a second, to the bare route's", taken?.perSecond / bare?.perSecond, GOALS.rate[store]),
    atMost("p99 of taking one, to the bare route's", taken?.p99Ms / bare?.p99Ms, GOALS.p99[store]),
    atMost(
      "p99 of a static page beside it, to idle",
      pageTimes?.busy?.p99 / pageTimes?.idle?.p99,
      GOALS.page,
    ),
    atMost("MB at the start", points?.[0].mb, GOALS.startMb),
    atMost("MB, the peak of the start", peakOfStart, GOALS.peakOfStartMb),
    atMost(`MB after ${last?.tickets} tickets`, last?.mb, GOALS.endMb),
    atMost(`seconds to drain ${drain?.tickets} tickets`, drain?.seconds, GOALS.drainSeconds),
    ...Object.entries(fullStores[store]?.costs ?? {}).map(([name, { emptyMs, fullMs }]) =>
      atMost(`${name}, a full store to an empty one`, fullMs / emptyMs, GOALS.fullStore),
    ),
    atMost("the slowest question of the desk, ms", Math.max(...desk), GOALS.deskMs),
  ].map((goal) => ({ ...goal, what: `${store}: ${goal.what}` }));
}

const atMost = (what, measured, most) => ({ what, measured, goal: `at most ${most}`, met: measured <= most });
const atLeast = (what, measured, least) => ({
  what,
  measured,
  goal: `at least ${least}`,
  met: measured >= least,
});
