import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

const place = globalThis as typeof globalThis & { billingHelpMetrics?: ReturnType<typeof createMetrics> };

/**
 * What this process counts, for Prometheus. It holds nothing about a person: names of routes and help desks, numbers.
 */
export function metrics() {
  place.billingHelpMetrics ??= createMetrics();
  return place.billingHelpMetrics;
}

function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requests: new Counter({
      name: "billing_help_requests_total",
      help: "Requests to the API, by route and status",
      labelNames: ["route", "status"],
      registers,
    }),
    seconds: new Histogram({
      name: "billing_help_request_seconds",
      help: "Seconds until an answer of the API",
      labelNames: ["route"],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
      registers,
    }),
    attempts: new Counter({
      name: "billing_help_delivery_attempts_total",
      help: "Attempts to hand a ticket to a help desk: delivered, waiting (tried again later) or failed",
      labelNames: ["adapter", "result"],
      registers,
    }),
    /** This and the next are set when they are asked for, out of the store. */
    deliveries: new Gauge({
      name: "billing_help_deliveries",
      help: "Deliveries in the store, by state",
      labelNames: ["adapter", "state"],
      registers,
    }),
    oldest: new Gauge({
      name: "billing_help_oldest_undelivered_seconds",
      help: "Age of the oldest ticket that a help desk has not taken",
      labelNames: ["adapter"],
      registers,
    }),
  };
}
