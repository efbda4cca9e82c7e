/** What is asked of the product, most of it next to a rival in the same run. 1 KB is 1,000 bytes. */
const GOALS = {
  /** Bytes of script that a first load may have over the empty page's: of a form, and of all else. */
  bytesOverEmpty: { form: 30_000, other: 15_000 },
  /** The same of all script that a first step has fetched after eight seconds. */
  laterOverEmpty: 60_000,
  requests: 12,
  htmlBytes: 5_000,
  /** From the option chosen to the next step painted. */
  stepMs: { median: 25, p95: 50 },
  /** Its median, to that of a press that changes one word. */
  stepToOneWord: 1.5,
  /** Answers a second, to those of the empty page that is made in the same way. */
  answers: { step: 0.8, withAnswers: 0.7 },
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
export function judge({ weights, scores, times, rates, evidence, tickets }) {
  return [
    ...(weights ? ofWeights(weights) : []),
    ...(scores ? ofScores(scores) : []),
    ...(times ? ofTimes(times) : []),
    ...(rates ? ofRates(rates) : []),
    ...ofExports(evidence?.results ?? []),
    ...["embedded", "postgres"].flatMap((store) => (tickets ? ofTickets(store, tickets) : [])),
  ].filter(({ measured, goal }) => Number.isFinite(measured) && !goal.endsWith("undefined"));
}

function ofWeights({ empty, kinds, medianFirstStep, later }) {
  const { form, other } = GOALS.bytesOverEmpty;
  return [
    ...Object.entries({ ...kinds, "median first step": medianFirstStep }).map(([name, { scriptBytes }]) =>
      atMost(
        `script over the empty page: ${name}`,
        scriptBytes - empty.scriptBytes,
        name === "form" ? form : other,
      ),
    ),
    ...Object.entries(later)
      .filter(([name]) => name !== "empty")
      .map(([name, bytes]) =>
        atMost(`script after 8 s, over the empty page: ${name}`, bytes - later.empty, GOALS.laterOverEmpty),
      ),
    atMost("requests of a first step", medianFirstStep.requests, GOALS.requests),
    atMost("bytes of HTML of a first step", medianFirstStep.htmlBytes, GOALS.htmlBytes),
  ];
}

const ofScores = ({ "empty page": empty, ...pages }) =>
  Object.entries(pages).map(([name, { score }]) =>
    atMost(`points below the empty page: ${name}`, empty?.score - score, GOALS.pointsBelowEmpty),
  );

const ofTimes = ({ all, nothing, requestsBefore }) => [
  atMost("option chosen to painted, median, ms", all.painted.median, GOALS.stepMs.median),
  atMost("option chosen to painted, p95, ms", all.painted.p95, GOALS.stepMs.p95),
  atMost(
    "its median to a press that changes one word",
    all.painted.median / nothing.painted.median,
    GOALS.stepToOneWord,
  ),
  atMost("requests between press and paint", requestsBefore, 0),
];

const ofRates = ({ empty, emptyPerRequest, step, answers }) => [
  atLeast("static step, to the empty page", step.perSecond / empty.perSecond, GOALS.answers.step),
  atLeast(
    "step with answers, to the empty page made per request",
    answers.perSecond / emptyPerRequest.perSecond,
    GOALS.answers.withAnswers,
  ),
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
