import { randomUUID } from "node:crypto";
import autocannon from "autocannon";

/** People who submit at the same time. */
const CLIENTS = 50;

/** All that the form of a missing invoice sends, with a note of a few sentences. */
export const submission = {
  address: "/invoices/ticket?what-you-need=find-invoice&find-invoice=not-listed",
  draft: {
    email: "ada@example.org",
    note: "I bought credits on three days of last month, and the list of invoices shows two of them. ".repeat(
      4,
    ),
  },
  evidence: [],
  open_seconds: 60,
  time_zone: "UTC",
  locale: "en",
};

/**
 * Submits tickets as fast as they are taken, each under a key of its own.
 *
 * @param {string} origin
 * @param {{ duration: number } | { amount: number }} bound seconds, or how many
 * @param {object} [body] what to send beside the key; a whole submission where absent
 * @returns {Promise<{ perSecond: number, p99Ms: number, taken: number, seconds: number }>}
 * @throws when an answer is not 201 or a connection fails: such a rate would mean nothing
 */
export async function submitTickets(origin, bound, body = submission) {
  const rest = JSON.stringify(body).slice(1);
  const result = await autocannon({
    url: `${origin}/api/tickets`,
    connections: CLIENTS,
    timeout: 60,
    ...bound,
    requests: [
      {
        method: "POST",
        headers: { "content-type": "application/json" },
        setupRequest: (request) => ({ ...request, body: `{"idempotency_key":"${randomUUID()}",${rest}` }),
      },
    ],
  });
  const taken = result.statusCodeStats[201]?.count ?? 0;
  const statuses = Object.keys(result.statusCodeStats);
  if (result.errors > 0 || statuses.some((status) => status !== "201") || taken === 0)
    throw new Error(
      `${origin}: ${result.errors} errors, answers ${statuses.join(", ") || "none"}, not only 201`,
    );
  return { perSecond: taken / result.duration, p99Ms: result.latency.p99, taken, seconds: result.duration };
}
