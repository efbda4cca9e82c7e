import type { PgBoss } from "pg-boss";

/** What a delivery job carries: where to find the ticket, nothing of its content. */
export interface Job {
  readonly ticketId: string;
}

/** Each help desk has a queue of its own, so that one that is down holds up no other. */
export const queueOf = (adapter: string): string => `deliver-${adapter}`;

/** Where the queue keeps its tables. */
export const queueSchema = "billing_help_queue";

/**
 * Makes the queue of a help desk, where it is not there yet. A job outlives any number of crashes: only what the desk
 * answers ends a delivery.
 */
export const createDeskQueue = (boss: PgBoss, adapter: string): Promise<void> =>
  boss.createQueue(queueOf(adapter), {
    notify: true,
    heartbeatSeconds: 10,
    retryLimit: 1_000_000,
    retryDelay: 1,
    deleteAfterSeconds: 3600,
    retentionSeconds: 30 * 86_400,
  });
