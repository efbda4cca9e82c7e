import { formatTable } from "./format-table.mjs";
import { printExport } from "./print-evidence.mjs";
import { printTickets } from "./print-tickets.mjs";
import { heading, printBusy, ratio, signed, verdict, whole } from "./words.mjs";

/**
 * Prints the tables: weight, rivals, times, rates, exports, tickets.
 *
 * @param {object} result what run.mjs writes to test-results/bench.json
 */
export function printReport(result) {
  if (result.weights) {
    printWeights(result);
    printRivals(result);
    printScores(result);
    printTimes(result);
    printRates(result);
  }
  if (result.evidence) printExport(result.evidence);
  if (result.tickets) printTickets(result.tickets);
}

function printWeights({ weights: { empty, kinds, firstSteps, medianFirstStep }, next, goals }) {
  const lightest = Math.min(...firstSteps.map(({ scriptBytes }) => scriptBytes));
  const heaviest = Math.max(...firstSteps.map(({ scriptBytes }) => scriptBytes));
  const row = (name, weight) => {
    const over = weight.scriptBytes - empty.scriptBytes;
    return [
      name,
      weight.path,
      weight.scriptBytes,
      ...(weight === empty ? ["", ""] : [signed(over), verdict(over <= goals.bytesOverEmpty)]),
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
    `  Goal: script at most ${whole(goals.bytesOverEmpty)} bytes over the empty page. First steps: ${whole(lightest)} to ` +
      `${whole(heaviest)}. "headers" came with the scripts, beside their bytes.`,
  );
}

function printScores({ scores, goals: { pointsBelowEmpty } }) {
  heading("Lighthouse's performance score under its mobile throttling, median of the runs");
  if (scores.failed) return console.log(`  Not measured here: ${scores.failed}`);
  const { score: most } = scores["empty page"];
  console.log(
    formatTable(
      ["<page", "score", "<goal", "<runs"],
      Object.entries(scores).map(([name, { score, scores: all }]) => [
        name,
        score,
        name === "empty page" ? "" : verdict(most - score <= pointsBelowEmpty),
        all.join(", "),
      ]),
    ),
  );
  console.log(`  Goal: at most ${pointsBelowEmpty} points below the empty page.`);
}

function printRivals({ rivals, weights: { medianFirstStep, kinds } }) {
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

function printTimes({ times, goals }) {
  const { all, nothing, loads, requestsBefore, steps, pageLoads } = times;
  heading(`3. From the option chosen to the next step painted, ms, CPU slowed ${times.slowdown} times`);
  const row = (name, { count, painted, presented }) => [
    name,
    count,
    painted.median,
    painted.p95,
    presented.median,
    presented.p95,
    verdict(painted.median <= goals.stepMs),
    verdict(painted.p95 <= goals.stepMs),
  ];
  console.log(
    formatTable(
      ["<", "samples", "median", "p95", "shown: median", "p95", "<goal: median", "<p95"],
      [
        row("every step", all),
        row("  first click after a load", times.first),
        row("  later clicks", times.later),
        row("  nothing requested before the paint", times.quiet),
        row("  something requested before the paint", times.fetching),
        [...row("a press that changes one word (no step can be quicker)", nothing).slice(0, 6), "", ""],
      ].filter(([, count]) => count > 0),
    ),
  );
  console.log(
    `  Rival, the same addresses as page loads with a warm cache: ${pageLoads.length} samples, median ` +
      `${whole(loads.median)} ms, p95 ${whole(loads.p95)} ms to First Contentful Paint; ` +
      `${ratio(loads.median / all.painted.median)} times as long by the median, ` +
      `${ratio(loads.p95 / all.painted.p95)} by the p95.`,
  );
  console.log(`  Goal: ${goals.stepMs} ms. "shown" is the browser's own Event Timing, in steps of 8 ms.`);
  const asking = steps.filter(({ before }) => before.length > 0);
  console.log(
    `  Requests between click and paint: ${requestsBefore} in ${steps.length} samples ` +
      `(${verdict(requestsBefore === 0)}; goal 0).`,
  );
  for (const { from, href, before } of asking)
    console.log(`    ${from} → ${href.split("?")[0]}: ${before.map(fileName).join(", ")}`);
  printBusy(times.busy);
}

function printRates({ rates, load: { rounds, seconds, connections } }) {
  heading(
    `4. Answers a second, gzip, ${connections} connections, ${rounds} rounds of ${seconds} s each in turn`,
  );
  const row = (name, { perSecond, rounds: each, p99Ms }, rival) => [
    name,
    Math.round(perSecond),
    each.map(whole).join(" / "),
    p99Ms,
    ratio(perSecond / rival.perSecond),
  ];
  console.log(
    formatTable(
      ["<page", "a second", "rounds", "p99 ms", "to its rival"],
      [
        row("empty Next page", rates.empty, rates.empty),
        row(`static step ${rates.static}`, rates.step, rates.empty),
        row("empty Next page, made per request", rates.emptyPerRequest, rates.emptyPerRequest),
        row(`with answers ${rates.withAnswers}`, rates.answers, rates.emptyPerRequest),
        row("the same, made anew each time", rates.answersAnew, rates.emptyPerRequest),
      ],
    ),
  );
  console.log("  The asking process shares the CPUs with the server: ratios tell more than the figures.");
  printBusy(rates.busy);
}

function fileName(path) {
  return path.split("/").at(-1);
}
