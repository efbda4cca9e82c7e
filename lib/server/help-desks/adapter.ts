import type { Ticket } from "@/lib/ticket/schema";

/** A file that the person attached, on this machine. Its entry in `ticket.attachments` describes it. */
export interface AttachedFile {
  /** As the person named it, secrets redacted; with the ending of its type. */
  readonly name: string;
  /** Found out from the content: `image/png`, `image/jpeg`, `image/webp`, `application/pdf` or `text/plain`. */
  readonly type: string;
  readonly bytes: number;
  /** Absolute path. Read it as a stream where the desk's client can. */
  readonly path: string;
}

/** What an adapter gets besides the ticket. */
export interface Attempt {
  /** The attached files, five at most. */
  readonly files: readonly AttachedFile[];
  /** The same for every attempt of a ticket, so that a desk can tell a repeat. */
  readonly idempotencyKey: string;
  /** An earlier attempt may have got through without our hearing of it. */
  readonly repeated: boolean;
  /** Aborted when the time for one attempt is over. */
  readonly signal: AbortSignal;
  readonly now: Date;
}

/** One help desk. */
export interface Adapter {
  readonly name: string;
  /** The desk, or the adapter, makes sure that a repeat makes no second ticket. */
  readonly isIdempotent: boolean;
  /**
   * Hands a ticket over.
   *
   * @returns the desk's own number for it, if it gives one
   * @throws {DeliveryError} or anything else, which counts as a failure to be tried again
   */
  send(ticket: Ticket, attempt: Attempt): Promise<{ readonly reference?: string }>;
}

/** Why a desk did not take a ticket. The message holds a status or a code, never a word of the ticket. */
export class DeliveryError extends Error {
  override readonly name = "DeliveryError";
  constructor(
    message: string,
    /** False if trying again can't help, such as a wrong key. */
    readonly isRetryable: boolean,
    /** The desk may have the ticket all the same: it broke, or its answer is missing or unreadable. False for a refusal. */
    readonly mayHaveArrived: boolean,
    /** Milliseconds that the desk asked us to wait. */
    readonly retryAfterMs?: number,
  ) {
    super(message);
  }
}
