import { setTimeout as wait } from "node:timers/promises";
import { answers, startFakeDesk } from "../tests/lib/server/help-desks/fake-desk.ts";
import { runSource } from "./run-source.mjs";
import { serveProduct } from "./serve-product.mjs";
import { submitTickets } from "./submit-tickets.mjs";

const FAIL_MS = 60_000;
const DRAIN_MS = 60_000;

/**
 * Fills a store with tickets that a help desk on this machine refuses for good (401, a wrong key), so that all of them are
 * given up and none is tried again by the clock; then the desk takes them, and `npm run outbox -- retry --failed` makes
 * all due at once. That is the whole way of an operator who mends a key, without a hand in the store.
 *
 * @param {Record<string, string>} store settings of the store
 * @param {number} tickets
 * @returns {Promise<{
 *   tickets: number, seconds: number, startUpSeconds: number, perSecond: number, repeats: number
 * }>} `seconds` from the start of the command until the last ticket was at the desk; `startUpSeconds` is what a command
 *   takes that finds nothing to do; `repeats` are tickets that came more than once
 */
export async function drainTickets(store, tickets) {
  const desk = await startFakeDesk();
  await using stack = new AsyncDisposableStack();
  stack.defer(() => desk.close());
  const product = stack.use(
    await serveProduct({
      DELIVER_TO: "webhook",
      WEBHOOK_URL: desk.url,
      WEBHOOK_SECRET: `whsec_${Buffer.from("a secret of the bench").toString("base64")}`,
      WEBHOOK_ALLOW_PRIVATE: "1",
      ...store,
    }),
  );
  const startedAt = performance.now();
  await retryFailed(product.env);
  const startUpSeconds = (performance.now() - startedAt) / 1_000;
  desk.always = answers(401);
  await submitTickets(product.origin, { amount: tickets });
  await product.until(({ failed }) => failed === tickets, FAIL_MS);
  desk.always = undefined;
  const seconds = await drain(product.env, desk, tickets);
  await product.until(({ undelivered, failed }) => undelivered + failed === 0, FAIL_MS);
  return {
    tickets,
    seconds,
    startUpSeconds,
    perSecond: tickets / seconds,
    repeats: [...desk.taken.values()].filter(({ times }) => times > 1).length,
  };
}

/** @returns {Promise<number>} seconds until the last ticket was at the desk, also if the command ends later */
async function drain(env, desk, tickets) {
  const startedAt = performance.now();
  const since = () => (performance.now() - startedAt) / 1_000;
  const retried = retryFailed(env);
  // Heard of below, unless the tickets stay away: then that is the news.
  retried.catch(() => undefined);
  while (desk.taken.size < tickets) {
    if (since() * 1_000 > DRAIN_MS)
      throw new Error(
        `After ${Math.round(since())} s only ${desk.taken.size} of ${tickets} were at the desk`,
      );
    await wait(20);
  }
  const seconds = since();
  await retried;
  return seconds;
}

/** `npm run outbox -- retry --failed`, without npm. */
const retryFailed = (env) =>
  runSource("lib/server/outbox/outbox-cli.ts", ["retry", "--failed"], { env, timeout: DRAIN_MS });
