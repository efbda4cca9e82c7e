import { judge } from "./judge.mjs";

/** The machine counts as busy when others take more than this share of its CPUs. */
const BUSY = 0.15;
const EXPORT_READERS = {
  ours: "ours, in the page, to the first finding",
  papa: "Papa Parse in a worker, plain loops",
  duckdb: "DuckDB-WASM, the same in SQL",
};

/**
 * Prints a table for each thing that was measured, then which goals were met.
 *
 * @param {object} result what run.mjs writes to test-results/bench.json
 */
export function printReport(result) {
  if (result.weights) printPages(result);
  if (result.evidence) printExports(result.evidence);
  if (result.tickets) printTickets(result.tickets);
  const goals = judge(result);
  print("Goals", Object.fromEntries(goals.map(({ what, ...goal }) => [what, goal])));
  const met = goals.filter((goal) => goal.met).length;
  console.log(`${met} met, ${goals.length - met} missed; what could not be measured is not in it.`);
}

function printPages({ weights, next, rivals, scores, times, rates, load }) {
  const { empty, kinds, firstSteps, medianFirstStep } = weights;
  const weighed = { [`empty Next ${next}`]: empty, ...kinds, "median first step": medianFirstStep };
  print(
    "First load of a page, bytes as they come over the wire (bodies, without headers)",
    each(weighed, ({ scripts: _, ...weight }) => ({
      ...weight,
      over: weight.scriptBytes - empty.scriptBytes,
    })),
  );
  print(
    "All script that a page has fetched after 8 s, bytes",
    each(weights.later, (bytes) => ({ bytes, over: bytes - weights.later.empty })),
  );
  const bytes = firstSteps.map(({ scriptBytes }) => scriptBytes);
  console.log(`Script of the first steps: ${Math.min(...bytes)} to ${Math.max(...bytes)} bytes.`);
  print(
    "The same of other players of question flows",
    each(Object.fromEntries(rivals.map(({ name, ...rival }) => [name, rival])), ({ counted, weight }) => ({
      scriptBytes: weight.scriptBytes,
      toMedianFirstStep: weight.scriptBytes / medianFirstStep.scriptBytes,
      toForm: weight.scriptBytes / kinds.form.scriptBytes,
      cssBytes: weight.cssBytes,
      requests: weight.requests,
      counted,
    })),
  );
  print(
    "Lighthouse's performance score under its mobile throttling, median of the runs",
    each(scores, ({ score, scores: runs }) => ({ score, runs: runs.join(", ") })),
  );
  const timed = ({ count, painted, presented }) => ({
    count,
    ...painted,
    shownMedian: presented.median,
    shownP95: presented.p95,
  });
  print(`From the option chosen to the next step painted, ms, CPU slowed ${times.slowdown} times`, {
    "every step": timed(times.all),
    "first click after a load": timed(times.first),
    "later clicks": timed(times.later),
    "nothing requested before the paint": timed(times.quiet),
    "something requested before the paint": timed(times.fetching),
    "a press that changes one word": timed(times.nothing),
    "rival: the same addresses as page loads": { count: times.pageLoads.length, ...times.loads },
  });
  console.log('"shown" is the browser\'s own Event Timing, in steps of 8 ms; page loads have a warm cache.');
  for (const { from, href, before } of times.steps)
    if (before.length > 0) console.log(`  ${from} → ${href.split("?")[0]} requested ${before.join(", ")}`);
  printBusy(times.busy);
  const { rounds, seconds, connections } = load;
  const rated = ({ perSecond, rounds: all, p99Ms }, rival) => ({
    perSecond,
    rounds: all.map(Math.round).join(", "),
    p99Ms,
    toItsRival: perSecond / rival.perSecond,
  });
  print(`Answers a second, gzip, ${connections} connections, ${rounds} rounds of ${seconds} s each in turn`, {
    "empty Next page": rated(rates.empty, rates.empty),
    [`static step ${rates.static}`]: rated(rates.step, rates.empty),
    "empty Next page, made per request": rated(rates.emptyPerRequest, rates.emptyPerRequest),
    [`with answers ${rates.withAnswers}`]: rated(rates.answers, rates.emptyPerRequest),
    "the same, made anew each time": rated(rates.answersAnew, rates.emptyPerRequest),
  });
  console.log("The asking process shares the CPUs with the server: ratios tell more than the figures.");
  printBusy(rates.busy);
}

function printExports({ failed, results = [], busy }) {
  const rows = Object.fromEntries(
    results.map(({ size, name, ...figures }) => [`${size} rows, ${EXPORT_READERS[name]}`, figures]),
  );
  print(
    "An Activity export in Chromium: from choosing the file to the first finding, the better of two runs",
    failed ? { failed } : each(rows, ({ ms, rowsASecond, peakMb }) => ({ ms, rowsASecond, peakMb })),
  );
  console.log(
    "Ours keeps money exactly and finds what stands out; the others add floats up. DuckDB's load is counted.",
  );
  printBusy(busy);
}

function printTickets({
  load,
  pageLoad,
  postgres,
  submissions,
  page,
  memory,
  drains,
  fullStores,
  desks,
  busy,
}) {
  console.log(
    postgres.failed
      ? `\nPostgreSQL and the bare route were not measured: ${postgres.failed}`
      : `\nPostgreSQL ${postgres.version} as its package comes; the bare route writes the same row to it.`,
  );
  print(
    `Tickets taken a second, ${load.rounds} rounds of ${load.seconds} s each in turn; DELIVER_TO=file`,
    each(submissions, ({ perSecond, rounds, p99s, settledMs }) => ({
      perSecond,
      rounds: rounds.map(Math.round).join(", "),
      p99Ms: p99s.map(Math.round).join(", "),
      deliveredAfterMs: settledMs,
    })),
  );
  print(
    `A static page, ms until it is there: idle, and while clients submit; ${pageLoad.rounds} rounds of ${pageLoad.seconds} s`,
    each(page, ({ page: path, idle, busy: submitting }) => ({
      path,
      idle: idle.median,
      idleP99: idle.p99,
      submitting: submitting.median,
      submittingP99: submitting.p99,
    })),
  );
  print(
    "Memory of the server, MB resident",
    each(memory, ({ peakOfStart, points }) => ({
      peakOfStart,
      ...Object.fromEntries(points.map(({ tickets, mb }) => [`after ${tickets}`, mb])),
    })),
  );
  print(
    "From `npm run outbox -- retry --failed` until a desk on this machine has all tickets",
    each(drains, ({ tickets, seconds, startUpSeconds, perSecond, repeats }) => ({
      tickets,
      seconds,
      withoutStartUp: seconds - startUpSeconds,
      perSecond,
      sentTwice: repeats,
    })),
  );
  for (const [title, stores] of Object.entries({
    "What a full store costs": fullStores,
    "What the desk asks": desks,
  }))
    for (const [store, { failed, tickets, wanted = tickets, costs }] of Object.entries(stores))
      print(
        `${title}, ms, median of many in turns: ${store}, ${tickets} of ${wanted} tickets`,
        failed ? { failed } : each(costs, (cost) => ({ ...cost, toEmpty: cost.fullMs / cost.emptyMs })),
      );
  printBusy(busy);
}

/** Figures by row and column; of a row that could not be measured, why. */
function each(rows, figuresOf) {
  if (rows.failed) return { failed: rows.failed };
  const { tookSeconds: _, ...parts } = rows;
  return Object.fromEntries(
    Object.entries(parts).map(([name, row]) => [name, row.failed ? { failed: row.failed } : figuresOf(row)]),
  );
}

function print(title, rows) {
  console.log(`\n${title}`);
  if (typeof rows.failed === "string") return console.log(`Not measured here: ${rows.failed}`);
  const short = (value) => (typeof value === "number" ? Number(value.toFixed(value < 100 ? 2 : 0)) : value);
  const rounded = (row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, short(value)]));
  console.table(Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, rounded(row)])));
}

/** Other work on the machine shows up as slowness of the product: say so beside the figures. */
function printBusy(busy) {
  const note = busy > BUSY ? ": BUSY, so these figures are slower than the product is" : "";
  console.log(`Just before, other programs used ${Math.round(busy * 100)} % of the CPUs${note}.`);
}
