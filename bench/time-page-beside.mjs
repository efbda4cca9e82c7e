import { quantile } from "./quantile.mjs";
import { runSource } from "./run-source.mjs";
import { withServers } from "./serve-stores.mjs";
import { submitTickets } from "./submit-tickets.mjs";

/** Requests a second: few, because the wait is measured and not the rate. */
const PER_SECOND = 50;
const PAGES = { embedded: "/refunds", postgres: "/refunds", bare: "/" };
/** The clients submit this many seconds before the page is asked for, and after. */
const MARGIN = 0.5;
const LATE_MS = 40_000;

/**
 * @typedef {object} Waits milliseconds until a static page was there
 * @property {number} median
 * @property {number} p99 of all rounds together
 * @property {number} answers
 */

/**
 * How long a static page takes while nothing else happens, and while clients submit: on both stores, and an empty page of
 * the bare route's server, whose clients share the CPUs with it too. The servers take turns.
 *
 * @param {{ database: (name: string) => Promise<string> } | undefined} postgres
 * @param {{ rounds: number, seconds: number }} bounds
 * @returns {Promise<Record<"embedded" | "postgres" | "bare", { page: string, idle: Waits, busy: Waits }>>} without a
 *   PostgreSQL only the first
 */
export function timePageBeside(postgres, { rounds, seconds }) {
  return withServers(postgres, "pages", async (servers) => {
    const waits = Object.fromEntries(Object.keys(servers).map((name) => [name, { idle: [], busy: [] }]));
    for (const [name, { origin }] of Object.entries(servers)) await ask(origin + PAGES[name], 1);
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, { origin, body, settled }] of Object.entries(servers)) {
        waits[name].idle.push(...(await ask(origin + PAGES[name], seconds)));
        const submitting = submitTickets(origin, { duration: Math.ceil(seconds + 2 * MARGIN) }, body);
        const [busy] = await Promise.all([ask(origin + PAGES[name], seconds, MARGIN), submitting]);
        waits[name].busy.push(...busy);
        await settled();
      }
    }
    const entry = ([name, { idle, busy }]) => [
      name,
      { page: PAGES[name], idle: summed(idle), busy: summed(busy) },
    ];
    return Object.fromEntries(Object.entries(waits).map(entry));
  });
}

/** @returns {Promise<number[]>} the milliseconds of each answer */
async function ask(url, seconds, after = 0) {
  await new Promise((resolve) => setTimeout(resolve, after * 1_000));
  const words = [url, String(seconds), String(PER_SECOND)];
  return JSON.parse(await runSource("bench/time-page.mjs", words, { timeout: seconds * 1_000 + LATE_MS }));
}

function summed(values) {
  return { median: quantile(values, 0.5), p99: quantile(values, 0.99), answers: values.length };
}
