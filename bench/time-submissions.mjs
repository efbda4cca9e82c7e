import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildNextApp } from "./build-next-app.mjs";
import { host } from "./free-port.mjs";
import { quantile } from "./quantile.mjs";
import { serveNext } from "./serve-next.mjs";
import { serveProduct } from "./serve-product.mjs";
import { submitTickets } from "./submit-tickets.mjs";

const SETTLE_MS = 40_000;
const done = ({ undelivered }) => undelivered === 0;

/**
 * @typedef {object} SubmitRate
 * @property {number} perSecond tickets taken a second, mean over all rounds
 * @property {number[]} rounds the same for each round
 * @property {number} p99Ms 99th percentile of the time to "received": the median of the rounds
 * @property {number[]} p99s the same for each round
 * @property {number} taken how many in all
 * @property {number} [settledMs] how long after a round the last of its tickets was delivered: the slowest round
 */

/**
 * Submits to both stores, and to a bare route that writes the same row, in turns. The next turn begins when the tickets of
 * the last one are delivered, so that none works through another's.
 *
 * @param {{ database: (name: string) => Promise<string> } | undefined} postgres
 * @param {{ rounds: number, seconds: number }} bounds
 * @returns {Promise<Record<"embedded" | "postgres" | "bare", SubmitRate>>} without a PostgreSQL only the first
 */
export async function timeSubmissions(postgres, { rounds, seconds }) {
  const stops = [];
  const started = async (server) => {
    stops.push(server.stop);
    return server;
  };
  try {
    const embedded = await started(await serveProduct({ DELIVER_TO: "file" }));
    const servers = { embedded };
    // The first seconds of each compile and fill its caches, and count for nothing.
    await submitTickets(embedded.origin, { duration: 2 });
    await embedded.until(done, SETTLE_MS);
    if (postgres) {
      const url = await postgres.database("submissions");
      servers.postgres = await started(await serveProduct({ DELIVER_TO: "file", DATABASE_URL: url }));
      await submitTickets(servers.postgres.origin, { duration: 2 });
      await servers.postgres.until(done, SETTLE_MS);
      const bare = await serveNext(buildNextApp("bare-route"), {
        env: { DATABASE_URL: await postgres.database("bare"), HOSTNAME: host },
        ready: "/api/tickets",
      });
      servers.bare = { ...(await started(bare)), body: { ticket: ticketOf(embedded.folder) } };
      await submitTickets(bare.origin, { duration: 2 }, servers.bare.body);
    }
    const results = Object.fromEntries(Object.keys(servers).map((name) => [name, []]));
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, { origin, body, until }] of Object.entries(servers)) {
        const result = await submitTickets(origin, { duration: seconds }, body);
        results[name].push({ ...result, settledMs: await until?.(done, SETTLE_MS) });
      }
    }
    return Object.fromEntries(Object.entries(results).map(([name, all]) => [name, summed(all)]));
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

/** A ticket as the product made and delivered it. */
function ticketOf(folder) {
  const delivered = join(folder, "tickets");
  const [file] = readdirSync(delivered).filter((name) => name.endsWith(".jsonl"));
  const { id: _, ...ticket } = JSON.parse(readFileSync(join(delivered, file), "utf8").split("\n")[0]);
  return ticket;
}

function summed(results) {
  const sum = (field) => results.reduce((all, result) => all + result[field], 0);
  const p99s = results.map(({ p99Ms }) => p99Ms);
  const settled = results.flatMap(({ settledMs }) => settledMs ?? []);
  return {
    perSecond: sum("taken") / sum("seconds"),
    rounds: results.map(({ perSecond }) => perSecond),
    p99Ms: quantile(p99s, 0.5),
    p99s,
    taken: sum("taken"),
    ...(settled.length > 0 ? { settledMs: Math.max(...settled) } : {}),
  };
}
