import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { childEnv, pinnedNode, root } from "../.ci/install.mjs";
import { quantile } from "./quantile.mjs";
import { withServers } from "./serve-stores.mjs";
import { submitTickets } from "./submit-tickets.mjs";

/** Requests a second: few, for it is the wait that is asked for. */
export const PER_SECOND = 50;
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
 * the bare route's server, whose clients share the CPUs with it just so. In turns.
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
  const script = join(root, "bench", "time-page.mjs");
  await new Promise((resolve) => setTimeout(resolve, after * 1_000));
  const asking = spawn(pinnedNode(), [script, url, String(seconds), String(PER_SECOND)], {
    env: childEnv(),
    stdio: ["ignore", "pipe", "inherit"],
    timeout: seconds * 1_000 + LATE_MS,
  });
  const [printed, [code]] = await Promise.all([text(asking.stdout), once(asking, "exit")]);
  if (code !== 0) throw new Error(`${url} could not be asked for at a steady pace.`);
  return JSON.parse(printed);
}

function summed(values) {
  return { median: quantile(values, 0.5), p99: quantile(values, 0.99), answers: values.length };
}
