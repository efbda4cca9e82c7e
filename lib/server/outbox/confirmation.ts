import sql, { type Sql } from "sql-template-tag";
import type { Confirmation } from "@/lib/ticket/confirmation";
import { upgradeTicket } from "@/lib/ticket/upgrade-ticket";
import { rowsOf, type Store } from "../store/store";

interface Row {
  readonly adapter: string | null;
  readonly ref: string;
  readonly payload: string;
  readonly created_at: number;
  readonly state: "waiting" | "sending" | "delivered" | "failed" | null;
  readonly attempts: number | null;
  readonly due_at: number | null;
  readonly reference: string | null;
}

const idForm = /^[0-9a-f]{32}$/;

/**
 * What the receipt of a ticket may show: nothing personal but the masked email address.
 *
 * @returns `undefined` if there is no such ticket (any more)
 */
export async function receiptOf(store: Store, id: string, now: Date): Promise<Confirmation | undefined> {
  if (!idForm.test(id)) return undefined;
  const rows = await rowsOf<Row>(
    store,
    sql`select t.ref, t.payload, t.created_at, d.adapter, d.state, d.attempts, d.due_at, d.reference
      from ticket t left join delivery d on d.ticket_id = t.id
      where t.id = ${id} and t.deleted_at is null order by d.adapter`,
  );
  const [first] = rows;
  if (first === undefined) return undefined;
  const ticket = upgradeTicket(JSON.parse(first.payload));
  return {
    id,
    ref: first.ref,
    issue: ticket.issue,
    request: ticket.request,
    email: maskEmail(ticket.requester.email),
    files: ticket.attachments.length,
    received_at: new Date(first.created_at).toISOString(),
    ...howFar(rows, now),
    references: rows.flatMap(({ state, reference }) => (state === "delivered" ? (reference ?? []) : [])),
  };
}

/** A folder on this server is no help desk: a ticket in it may not have been seen by anybody. */
const isDesk = ({ adapter }: Row) => adapter !== "file";

function howFar(rows: readonly Row[], now: Date): Pick<Confirmation, "state" | "held_by"> {
  const holding = rows.filter(({ state }) => state === "delivered");
  // One desk that has it is enough for the person: somebody can answer.
  if (holding.some(isDesk)) return { state: "delivered", held_by: "desk" };
  if (holding.length === 0) return { state: stateOf(rows, now), held_by: null };
  // It is stored for support. If a desk is still due, the state follows the desk.
  const open = rows.filter((row) => isDesk(row) && row.state !== "failed");
  return { state: open.length === 0 ? "delivered" : stateOf(open, now), held_by: "folder" };
}

/** How far deliveries are of which none has ended well. */
function stateOf(rows: readonly Row[], now: Date): Confirmation["state"] {
  const sending = rows.filter(({ state }) => state === "sending");
  const isFirstTry = ({ attempts, due_at }: Row) => attempts === 1 && (due_at ?? 0) > now.getTime();
  if (rows.some((row) => row.state === "failed" || (row.state === "waiting" && (row.attempts ?? 0) > 0)))
    return "delayed";
  if (sending.length === 0) return "received";
  return sending.every(isFirstTry) ? "delivering" : "delayed";
}

/**
 * Empties a ticket: its content, files and deliveries are deleted at once. A row stays for a while, so that a browser
 * which sends the ticket again learns that it was deleted. A copy at a help desk has to be deleted there.
 *
 * @returns whether there was one
 */
export async function forgetTicket(store: Store, id: string, now: Date): Promise<boolean> {
  if (!idForm.test(id)) return false;
  const rows = await store.run(...forgetting(id, now));
  return rows.at(-1)?.length === 1;
}

/**
 * The statements that empty a ticket, in this order and in one transaction. The last one returns its id, if there was
 * one.
 */
export const forgetting = (id: string, now: Date): readonly Sql[] => [
  sql`delete from file where id in (select file_id from attachment where ticket_id = ${id})`,
  sql`delete from delivery where ticket_id = ${id}`,
  sql`delete from ticket_card where ticket_id = ${id}`,
  sql`update ticket set payload = null, content_hash = '', deleted_at = ${now.getTime()}
    where id = ${id} and deleted_at is null returning id`,
];

/** `a•••@example.org`: enough for its owner, too little for anybody else. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf("@");
  return at < 1 ? "•••" : `${email.slice(0, 1)}•••${email.slice(at)}`;
}
