import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { childEnv, pinnedNode, root } from "../.ci/install.mjs";
import { answers, startFakeDesk } from "../tests/lib/delivery/fake-desk.ts";
import { residentMb } from "./resident-mb.mjs";
import { serveProduct } from "./serve-product.mjs";
import { submitTickets } from "./submit-tickets.mjs";

/** Where the memory is looked at for the first time. */
const FIRST = 1_000;
const FAIL_MS = 60_000;
const DRAIN_MS = 150_000;

/**
 * Fills a store with tickets that a help desk on this machine refuses for good (401, a wrong key), so that all of them are
 * given up and none is tried again by the clock; then the desk takes them, and `npm run outbox -- retry --failed` makes
 * all due at once. That is the whole way of an operator who mends a key, without a hand in the store.
 *
 * @param {Record<string, string>} store settings of the store
 * @param {number} tickets more than 1,000
 * @returns {Promise<{
 *   tickets: number, memory: { after: string, mb: number | undefined }[], retrySeconds: number, seconds: number,
 *   perSecond: number, repeats: number
 * }>} `retrySeconds` until the command ended, `seconds` until the last ticket was at the desk, both from its start;
 *   `repeats` are tickets that came more than once
 */
export async function drainTickets(store, tickets) {
  const desk = await startFakeDesk();
  let product;
  try {
    product = await serveProduct({
      DELIVER_TO: "webhook",
      WEBHOOK_URL: desk.url,
      WEBHOOK_SECRET: `whsec_${Buffer.from("a secret of the bench").toString("base64")}`,
      WEBHOOK_ALLOW_PRIVATE: "1",
      ...store,
    });
    desk.next.push(...Array(2 * tickets).fill(answers(401)));
    const memory = [{ after: "the start", mb: residentMb(product.pid) }];
    for (const amount of [FIRST, tickets - FIRST]) {
      await submitTickets(product.origin, { amount });
      memory.push({ after: `${amount === FIRST ? amount : tickets} tickets`, mb: residentMb(product.pid) });
    }
    await product.until(({ failed }) => failed === tickets, FAIL_MS);
    desk.next.length = 0;

    const startedAt = Date.now();
    const since = () => (Date.now() - startedAt) / 1_000;
    const retried = retryAll(product.env).then(since);
    // Heard of below, unless the tickets stay away: then that is the news.
    retried.catch(() => undefined);
    while (desk.taken.size < tickets) {
      if (since() * 1_000 > DRAIN_MS)
        throw new Error(`After ${since()} s only ${desk.taken.size} of ${tickets} tickets were at the desk`);
      await wait(20);
    }
    const seconds = since();
    const retrySeconds = await retried;
    await product.until(({ undelivered, failed }) => undelivered + failed === 0, FAIL_MS);
    return {
      tickets,
      memory: [...memory, { after: "the drain", mb: residentMb(product.pid) }],
      retrySeconds,
      seconds,
      perSecond: tickets / seconds,
      repeats: [...desk.taken.values()].filter(({ times }) => times > 1).length,
    };
  } finally {
    await product?.stop();
    await desk.close();
  }
}

/** `npm run outbox -- retry --failed`, without npm. */
async function retryAll(env) {
  const tsx = join(root, "node_modules", "tsx", "dist", "cli.mjs");
  const cli = join(root, "lib", "delivery", "outbox-cli.ts");
  const command = spawn(pinnedNode(), [tsx, "--conditions=react-server", cli, "retry", "--failed"], {
    cwd: root,
    env: childEnv(env),
    stdio: ["ignore", "ignore", "inherit"],
    timeout: DRAIN_MS,
  });
  const [code] = await once(command, "exit");
  if (code !== 0) throw new Error("npm run outbox -- retry --failed did not work.");
}
