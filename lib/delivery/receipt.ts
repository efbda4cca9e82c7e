import { rm } from "node:fs/promises";
import type { Receipt } from "@/lib/ticket/receipt";
import type { Ticket } from "@/lib/ticket/schema";
import { folderOf } from "./attachments/receive";
import type { Database } from "./database";

interface Row {
  readonly ref: string;
  readonly payload: Ticket;
  readonly created_at: string | Date;
  readonly state: "waiting" | "sending" | "delivered" | "failed" | null;
  readonly attempts: number | null;
  readonly reference: string | null;
  readonly next_at: string | Date | null;
  readonly updated_at: string | Date | null;
}

const idForm = /^[0-9a-f]{32}$/;

/**
 * What the receipt of a ticket may show: nothing personal but the masked email address.
 *
 * @returns `undefined` where there is no such ticket (any more)
 */
export async function receiptOf(database: Database, id: string): Promise<Receipt | undefined> {
  if (!idForm.test(id)) return undefined;
  const rows = await database.query<Row>(
    `select t.ref, t.payload, t.created_at, d.state, d.attempts, d.reference, d.next_at, d.updated_at
     from billing_help.ticket t left join billing_help.delivery d on d.ticket_id = t.id
     where t.id = $1 order by d.adapter`,
    [id],
  );
  const [first] = rows;
  if (first === undefined) return undefined;
  const deliveries = rows.filter((row) => row.state !== null);
  const delivered = deliveries.filter((row) => row.state === "delivered");
  const isDelayed = deliveries.some(
    (row) => row.state === "failed" || (row.state === "waiting" && (row.attempts ?? 0) > 0),
  );
  return {
    id,
    ref: first.ref,
    issue: first.payload.issue,
    request: first.payload.request,
    email: maskEmail(first.payload.requester.email),
    files: first.payload.evidence.length,
    received_at: new Date(first.created_at).toISOString(),
    // One desk that has it is enough for the person: somebody can answer.
    state:
      delivered.length > 0
        ? "delivered"
        : isDelayed
          ? "delayed"
          : deliveries.some((row) => row.state === "sending")
            ? "delivering"
            : "received",
    references: delivered.flatMap(({ reference }) => reference ?? []),
  };
}

/**
 * Deletes a ticket with its files and what is known of its deliveries. What a help desk has taken is the help desk's to delete.
 *
 * @returns whether there was one
 */
export async function forgetTicket(database: Database, dataDir: string, id: string): Promise<boolean> {
  if (!idForm.test(id)) return false;
  const [gone] = await database.query<{ key: string }>(
    "delete from billing_help.ticket where id = $1 returning idempotency_key as key",
    [id],
  );
  if (gone === undefined) return false;
  await rm(folderOf(dataDir, gone.key), { recursive: true, force: true });
  return true;
}

/** `a•••@example.org`: enough for its owner, too little for anybody else. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf("@");
  return at < 1 ? "•••" : `${email.slice(0, 1)}•••${email.slice(at)}`;
}
