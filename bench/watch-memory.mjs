import { setTimeout as wait } from "node:timers/promises";
import { residentMb } from "./resident-mb.mjs";
import { serveProduct } from "./serve-product.mjs";
import { submitTickets } from "./submit-tickets.mjs";

/** Submitted in portions, each delivered before the next: a queue that only grows would be another question. */
const PORTION = 5_000;
const SETTLE_MS = 120_000;
/** A server goes on loading for a moment after it says that it is ready. */
const START_MS = 2_000;

/**
 * What the server holds in memory after each number of submissions, all of them delivered to the `file` desk.
 *
 * @param {Record<string, string>} store settings of the store
 * @param {number[]} marks numbers of tickets, rising
 * @returns {Promise<{ peakOfStart: number | undefined, points: { tickets: number, mb: number | undefined }[] }>} the
 *   first point is the server before any ticket
 */
export async function watchMemory(store, marks) {
  await using product = await serveProduct({ DELIVER_TO: "file", ...store });
  await wait(START_MS);
  const points = [{ tickets: 0, mb: residentMb(product.pid, "VmRSS") }];
  const peakOfStart = residentMb(product.pid, "VmHWM");
  for (const tickets of marks) {
    await submitInPortions(product, tickets - points.at(-1).tickets);
    points.push({ tickets, mb: residentMb(product.pid, "VmRSS") });
  }
  return { peakOfStart, points };
}

async function submitInPortions(product, tickets) {
  for (let left = tickets; left > 0; left -= PORTION) {
    await submitTickets(product.origin, { amount: Math.min(PORTION, left) });
    await product.until(({ undelivered }) => undelivered === 0, SETTLE_MS);
  }
}
