// Asks for a page on 127.0.0.1 at a steady pace, in a process of its own: in the process of the clients that submit,
// each answer would wait for their work. Prints the milliseconds of each answer. node bench/time-page.mjs <url>
// <seconds> <requests a second>
import { Agent, get } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

/** As many as an answer of a second needs: with few, asking would wait for asking, not for the server. */
const CONNECTIONS = 50;
const ANSWER_MS = 30_000;

const [url, seconds, perSecond] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
const headers = { accept: "text/html", "accept-encoding": "gzip" };
const answers = [];
const startedAt = performance.now();
for (let sent = 0; sent < Number(seconds) * Number(perSecond); sent += 1) {
  // By the clock, not by the last answer: a server that stalls must not be asked less.
  await wait(Math.max(0, startedAt + (sent * 1_000) / Number(perSecond) - performance.now()));
  answers.push(ask());
}
process.stdout.write(JSON.stringify(await Promise.all(answers)));
agent.destroy();

/** Waiting for a free connection counts. */
function ask() {
  const askedAt = performance.now();
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers, timeout: ANSWER_MS }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
      response.on("error", reject).on("end", () => resolve(performance.now() - askedAt));
      response.resume();
    });
    request.on("timeout", () => request.destroy(new Error(`${url} did not answer`))).on("error", reject);
  });
}
