import type { Ticket } from "@/lib/ticket/schema";
import type { AuditLine } from "./audit-line";
import type { ListedDelivery } from "./ticket-list";

/** A whole ticket, as the store has it. */
export interface StoredTicket {
  readonly ticket: Ticket;
  /** Milliseconds since 1970 UTC. */
  readonly created_at: number;
  readonly done_at: number | null;
  readonly deliveries: readonly ListedDelivery[];
  /** Places, from 0, of the attachments that are still here: files go sooner than their ticket. */
  readonly files: readonly number[];
  /** What staff did with it, the latest first. */
  readonly audit: readonly AuditLine[];
}
