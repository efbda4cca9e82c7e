import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { root } from "../.ci/install.mjs";
import { serveNext } from "./serve-next.mjs";

/** @typedef {{ undelivered: number, failed: number }} Deliveries how many, by state */

const METRICS_TOKEN = "only for the bench";

/**
 * Serves the product with a data folder of its own.
 *
 * @param {Record<string, string>} settings
 * @returns {Promise<{
 *   origin: string, pid: number, folder: string, env: Record<string, string>,
 *   until: (isSo: (deliveries: Deliveries) => boolean, ms: number) => Promise<number>
 * } & AsyncDisposable>} `until` waits for a state of the store and returns the ms that took; it throws after `ms`
 */
export async function serveProduct(settings) {
  const env = {
    LOG_LEVEL: "silent",
    NEXT_MANUAL_SIG_HANDLE: "true",
    SUBMITS_PER_MINUTE: "100000000",
    METRICS_TOKEN,
    ...settings,
  };
  const serverJs = join(root, ".next", "standalone", "server.js");
  const server = await serveNext(serverJs, { env, ready: "/readyz" });
  return {
    ...server,
    env: { ...env, DATA_DIR: server.folder },
    until: (isSo, ms) => until(server.origin, isSo, ms),
  };
}

async function until(origin, isSo, ms) {
  const startedAt = Date.now();
  let deliveries = await countDeliveries(origin);
  while (!isSo(deliveries)) {
    if (Date.now() - startedAt > ms)
      throw new Error(`After ${ms / 1_000} s the deliveries were still ${JSON.stringify(deliveries)}`);
    await wait(250);
    deliveries = await countDeliveries(origin);
  }
  return Date.now() - startedAt;
}

/** @returns {Promise<Deliveries>} as the product tells its operators */
async function countDeliveries(origin) {
  const answer = await fetch(`${origin}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } });
  const counts = { undelivered: 0, failed: 0 };
  for (const [, state, count] of (await answer.text()).matchAll(
    /^billing_help_deliveries\{.*state="(\w+)"\} (\d+)$/gm,
  ))
    counts[state] += Number(count);
  return counts;
}
