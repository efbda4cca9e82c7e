import { residentMb } from "./resident-mb.mjs";
import { serveProduct } from "./serve-product.mjs";
import { submitTickets } from "./submit-tickets.mjs";

/** Submitted in portions, each delivered before the next: a queue that only grows would be another question. */
const PORTION = 5_000;
const SETTLE_MS = 120_000;

/**
 * What the server holds in memory after so and so many submissions, all of them delivered to the `file` desk.
 *
 * @param {Record<string, string>} store settings of the store
 * @param {number[]} marks numbers of tickets, rising
 * @param {(point: { tickets: number, mb: number | undefined }) => void} [told] of each as it is reached
 * @returns {Promise<{ tickets: number, mb: number | undefined }[]>} the first is the server before any ticket
 */
export async function watchMemory(store, marks, told) {
  const product = await serveProduct({ DELIVER_TO: "file", ...store });
  try {
    const points = [{ tickets: 0, mb: residentMb(product.pid) }];
    let submitted = 0;
    for (const tickets of marks) {
      while (submitted < tickets) {
        const amount = Math.min(PORTION, tickets - submitted);
        await submitTickets(product.origin, { amount });
        await product.until(({ undelivered }) => undelivered === 0, SETTLE_MS);
        submitted += amount;
      }
      points.push({ tickets, mb: residentMb(product.pid) });
      told?.(points.at(-1));
    }
    return points;
  } finally {
    await product.stop();
  }
}
