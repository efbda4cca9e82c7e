import { formatTable } from "./format-table.mjs";
import { CLIENTS } from "./submit-tickets.mjs";
import { PER_SECOND } from "./time-page-beside.mjs";
import { heading, printBusy, ratio, verdict, whole } from "./words.mjs";

const STORES = {
  embedded: "embedded store (SQLite)",
  postgres: "PostgreSQL",
  bare: "bare Next route, the same row by pg",
};

/** What is asked of a store all day, as full-store/time-store.ts names it. */
const COSTS = {
  accept: "a submission accepted",
  insert: "  its transaction alone",
  claim: "due tickets claimed",
  list: "outbox list, 20 waiting",
  health: "/readyz: a write, and what is behind",
  counts: "/metrics: what is behind, what was given up",
};

/**
 * Prints the tables of the tickets: submissions, a page beside them, memory, drain, full stores, and which goals were met.
 *
 * @param {object} tickets what measure-tickets.mjs found
 */
export function printTickets({
  load,
  pageLoad,
  postgres,
  submissions,
  page,
  memory,
  drains,
  fullStores,
  desks,
  goals,
  busy,
}) {
  if (postgres.failed)
    console.log(`\n  PostgreSQL and the bare route: not measured here: ${postgres.failed}`);
  else
    console.log(
      `\n  PostgreSQL ${postgres.version} as its package comes; the bare route is on the same one.`,
    );
  printSubmissions(submissions, load);
  printPage(page, pageLoad);
  printMemory(memory);
  printDrains(drains);
  printFullStores(fullStores);
  printDesks(desks);
  printGoals(goals);
  printBusy(busy);
}

function printSubmissions(submissions, { rounds, seconds }) {
  heading(
    `6. Tickets taken a second, ${CLIENTS} clients, ${rounds} rounds of ${seconds} s each in turn; DELIVER_TO=file`,
  );
  if (submissions.failed) return notMeasured("submissions", submissions);
  const { bare } = submissions;
  const row = ([store, rate]) => [
    STORES[store],
    Math.round(rate.perSecond),
    rate.rounds.map(whole).join(" / "),
    rate.p99s.map(whole).join(" / "),
    ...(bare ? [ratio(rate.perSecond / bare.perSecond), ratio(rate.p99Ms / bare.p99Ms)] : ["", ""]),
    rate.settledMs === undefined ? "" : rate.settledMs / 1_000,
  ];
  console.log(
    formatTable(
      ["<", "a second", "rounds", "p99 ms", "to the bare route", "its p99", "delivered after s"],
      measured(submissions).map(row),
    ),
  );
  console.log(
    "  Ours also check, redact and deliver each ticket meanwhile; the bare route does nothing of that.",
  );
}

function printPage(page, { rounds, seconds }) {
  heading(
    `7. A static page, ${PER_SECOND} times a second, ms until it is there: idle, and while ${CLIENTS} clients submit; ${rounds} rounds of ${seconds} s`,
  );
  if (page.failed) return notMeasured("the page", page);
  const row = ([store, { page: path, idle, busy }]) => [
    store === "bare" ? "bare route's server, an empty page" : STORES[store],
    path,
    idle.median,
    idle.p99,
    busy.median,
    busy.p99,
    ratio(busy.p99 / idle.p99),
    page.bare ? ratio(busy.p99 / page.bare.busy.p99) : "",
  ];
  console.log(
    formatTable(
      ["<", "<page", "idle: median", "p99", "submitting: median", "p99", "to idle", "to the bare one"],
      measured(page).map(row),
    ),
  );
  console.log("  The clients share the CPUs with each server: the bare one tells how much of it is theirs.");
}

function printMemory(memory) {
  heading("8. Memory of the server, MB resident");
  for (const [store, { failed, peakOfStart, points }] of Object.entries(memory)) {
    if (failed) notMeasured(STORES[store], { failed });
    else if (peakOfStart === undefined) notMeasured(STORES[store], { failed: "no /proc" });
    else {
      const after = points.map(({ tickets, mb }) =>
        tickets === 0 ? `${whole(mb)} at the start` : `${whole(mb)} after ${whole(tickets)} tickets`,
      );
      console.log(`  ${STORES[store]}: ${after.join(", ")}; the peak of the start was ${whole(peakOfStart)}`);
    }
  }
}

function printDrains(drains) {
  heading("9. From `npm run outbox -- retry --failed` until a desk on this machine has all tickets");
  const row = ([store, { tickets, seconds, startUpSeconds, perSecond, repeats }]) => [
    STORES[store],
    tickets,
    seconds,
    seconds - startUpSeconds,
    perSecond,
    repeats,
  ];
  console.log(
    formatTable(
      ["<", "tickets", "s", "without the command's start-up", "a second", "sent twice"],
      measured(drains).map(row),
    ),
  );
  for (const [store, drain] of Object.entries(drains)) if (drain.failed) notMeasured(STORES[store], drain);
  console.log("  The desk had refused all of them with 401 while they were submitted.");
}

/** What the desk asks, as desk/time-desk.ts names it. */
const DESK = {
  list: "the list",
  lastPage: "its last page",
  narrowed: "narrowed to what is not delivered",
  email: "searched by email",
  words: "searched by words that one ticket has",
  nothing: "searched by words that none has",
  open: "one ticket whole",
  audit: "the audit list",
};

function printDesks(desks) {
  for (const [store, desk] of Object.entries(desks)) {
    heading(`11. What the desk asks of a store, ms, median of many in turns: ${STORES[store]}`);
    if (desk.failed) {
      notMeasured("the desk", desk);
      continue;
    }
    const rows = Object.entries(desk.costs).map(([name, { emptyMs, fullMs, p95Ms }]) => [
      DESK[name],
      emptyMs.toFixed(2),
      fullMs.toFixed(2),
      p95Ms.toFixed(2),
      ratio(fullMs / emptyMs),
    ]);
    console.log(formatTable(["<", "one ticket", whole(desk.tickets), "p95", "to one"], rows));
  }
}

function printFullStores(fullStores) {
  for (const [store, full] of Object.entries(fullStores)) {
    heading(`10. What a full store costs, ms, median of many in turns: ${STORES[store]}`);
    if (full.failed) {
      notMeasured("the full store", full);
      continue;
    }
    const rows = Object.entries(full.costs).map(([name, { emptyMs, fullMs }]) => [
      COSTS[name],
      emptyMs.toFixed(2),
      fullMs.toFixed(2),
      ratio(fullMs / emptyMs),
    ]);
    console.log(formatTable(["<", "empty", `${whole(full.tickets)} delivered`, "to empty"], rows));
    if (full.tickets < full.wanted)
      console.log(`  Filling stopped before ${whole(full.wanted)}: it took too long.`);
  }
  console.log("  Its tickets have a payload of 1 KB, a third of real ones.");
}

function printGoals(goals) {
  heading("11. Goals of the tickets");
  const row = ({ what, store, value, kind, goal, met }) => [
    what,
    STORES[store],
    value < 10 ? ratio(value) : whole(value),
    `at ${kind} ${goal}`,
    verdict(met),
  ];
  console.log(formatTable(["<what", "<store", "measured", "goal", "<"], goals.map(row)));
  const missed = goals.filter(({ met }) => !met).length;
  console.log(`  ${goals.length - missed} met, ${missed} missed; what could not be measured is not in it.`);
}

const measured = (part) => Object.entries(part).filter(([store, entry]) => store in STORES && !entry.failed);
const notMeasured = (what, { failed }) => console.log(`  ${what}: not measured here: ${failed}`);
