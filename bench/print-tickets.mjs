import { formatTable } from "./format-table.mjs";
import { CLIENTS } from "./submit-tickets.mjs";
import { heading, printBusy, ratio, whole } from "./words.mjs";

const STORES = { embedded: "embedded store (SQLite)", postgres: "PostgreSQL" };

/**
 * Prints the tables of the tickets: submissions, drain, memory.
 *
 * @param {object} tickets what measure-tickets.mjs found
 */
export function printTickets({ load, postgres, submissions, drains, memory, busy }) {
  printSubmissions(submissions, load, postgres);
  printDrains(drains);
  printMemory(drains, memory);
  printBusy(busy);
}

function printSubmissions(submissions, { rounds, seconds }, postgres) {
  heading(
    `6. Tickets taken a second, ${CLIENTS} clients, ${rounds} rounds of ${seconds} s each in turn; DELIVER_TO=file`,
  );
  if (submissions.failed) return console.log(`  Not measured here: ${submissions.failed}`);
  const { bare } = submissions;
  const row = (name, rate) =>
    rate
      ? [
          [
            name,
            Math.round(rate.perSecond),
            rate.rounds.map(whole).join(" / "),
            rate.p99s.map(whole).join(" / "),
            ...(bare ? [ratio(rate.perSecond / bare.perSecond), ratio(rate.p99Ms / bare.p99Ms)] : ["", ""]),
            rate.settledMs === undefined ? "" : rate.settledMs / 1_000,
          ],
        ]
      : [];
  console.log(
    formatTable(
      ["<", "a second", "rounds", "p99 ms", "to the bare route", "its p99", "delivered after s"],
      [
        ...row(STORES.embedded, submissions.embedded),
        ...row(STORES.postgres, submissions.postgres),
        ...row("bare Next route, the same row by pg", bare),
      ],
    ),
  );
  if (postgres.failed) console.log(`  PostgreSQL and the bare route: not measured here: ${postgres.failed}`);
  else
    console.log(`  PostgreSQL ${postgres.version} as its package comes; the bare route is on the same one.`);
  console.log(
    "  Ours also check, redact and deliver each ticket meanwhile; the bare route does nothing of that.",
  );
}

function printDrains(drains) {
  heading("7. From `npm run outbox -- retry --failed` until a desk on this machine has all tickets");
  const all = Object.entries(drains);
  const rows = all.flatMap(([store, drain]) =>
    drain.failed
      ? []
      : [[STORES[store], drain.tickets, drain.seconds, drain.perSecond, drain.retrySeconds, drain.repeats]],
  );
  console.log(formatTable(["<", "tickets", "s", "a second", "the command s", "sent twice"], rows));
  for (const [store, { failed }] of all)
    if (failed) console.log(`  ${STORES[store]}: not measured here: ${failed}`);
  console.log("  The desk had refused all of them with 401 while they were submitted.");
}

function printMemory(drains, memory) {
  heading("8. Memory of the server, MB resident");
  const known = (points) => Array.isArray(points) && points.every(({ mb }) => mb !== undefined);
  const line = (name, points) =>
    console.log(
      `  ${name}: ${known(points) ? points.map(({ after, mb }) => `${whole(mb)} after ${after}`).join(", ") : "not measured here"}`,
    );
  for (const [store, drain] of Object.entries(drains)) line(STORES[store], drain.memory);
  if (memory === undefined) return console.log("  Up to 100,000 tickets with --long.");
  const points = memory.failed
    ? undefined
    : memory.map(({ tickets, mb }) => ({ after: `${whole(tickets)} delivered`, mb }));
  line(`${STORES.embedded}, DELIVER_TO=file`, points);
}
