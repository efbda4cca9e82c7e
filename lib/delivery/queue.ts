/** What a delivery job carries: where to find the ticket, nothing of its content. */
export interface Job {
  readonly ticketId: string;
}

/** Each help desk has a queue of its own, so that one that is down holds up no other. */
export const queueOf = (adapter: string): string => `deliver-${adapter}`;

/** Where the queue keeps its tables. */
export const queueSchema = "billing_help_queue";
