import autocannon from "autocannon";

/**
 * @typedef {object} Rate
 * @property {number} perSecond answers a second, mean over all rounds
 * @property {number[]} rounds the same for each round
 * @property {number} p99Ms 99th percentile of the time to an answer, of the slowest round
 * @property {number} answers how many there were in all
 */

/**
 * Asks servers as fast as they answer. They take turns, round after round, so that a machine that slows down slows all
 * of them. Answers come compressed, as browsers ask for them.
 *
 * @param {Record<string, string>} urls by name; all on 127.0.0.1
 * @param {{ rounds: number, seconds: number, connections: number }} bounds `seconds` for each round of each server
 * @returns {Promise<Record<string, Rate>>} by the same names
 * @throws when an answer is not 2xx or a connection fails: such a rate would mean nothing
 */
export async function countRequests(urls, { rounds, seconds, connections }) {
  const results = Object.fromEntries(Object.keys(urls).map((name) => [name, []]));
  const headers = { "accept-encoding": "gzip, deflate, br, zstd", accept: "text/html" };
  const fire = (url, duration) => autocannon({ url, headers, connections, duration });
  // A first second each warms up what the server compiles and caches.
  for (const url of Object.values(urls)) await fire(url, 1);
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, url] of Object.entries(urls)) {
      const result = await fire(url, seconds);
      if (result.non2xx + result.errors + result.timeouts > 0 || result["2xx"] === 0)
        throw new Error(`${url}: ${result.non2xx} answers not 2xx, ${result.errors} errors`);
      results[name].push(result);
    }
  }
  return Object.fromEntries(Object.entries(results).map(([name, all]) => [name, summed(all)]));
}

function summed(results) {
  const answers = results.reduce((all, result) => all + result["2xx"], 0);
  const seconds = results.reduce((all, result) => all + result.duration, 0);
  return {
    perSecond: answers / seconds,
    rounds: results.map((result) => result["2xx"] / result.duration),
    p99Ms: Math.max(...results.map((result) => result.latency.p99)),
    answers,
  };
}
