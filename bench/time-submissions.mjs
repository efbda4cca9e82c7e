import { quantile } from "./quantile.mjs";
import { withServers } from "./serve-stores.mjs";
import { submitTickets } from "./submit-tickets.mjs";

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
export function timeSubmissions(postgres, { rounds, seconds }) {
  return withServers(postgres, "submissions", async (servers) => {
    const results = Object.fromEntries(Object.keys(servers).map((name) => [name, []]));
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, { origin, body, settled }] of Object.entries(servers)) {
        const result = await submitTickets(origin, { duration: seconds }, body);
        results[name].push({ ...result, settledMs: await settled() });
      }
    }
    return Object.fromEntries(Object.entries(results).map(([name, all]) => [name, summed(all)]));
  });
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
