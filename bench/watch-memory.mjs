import { residentMb } from "./resident-mb.mjs";
import { serveProduct } from "./serve-product.mjs";
import { submitTickets } from "./submit-tickets.mjs";

const SETTLE_MS = 300_000;

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
    for (const tickets of marks) {
      await submitTickets(product.origin, { amount: tickets - points.at(-1).tickets });
      await product.until(({ waiting, sending }) => waiting + sending === 0, SETTLE_MS);
      points.push({ tickets, mb: residentMb(product.pid) });
      told?.(points.at(-1));
    }
    return points;
  } finally {
    await product.stop();
  }
}
