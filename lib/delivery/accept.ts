import { createHash, randomBytes } from "node:crypto";
import type { PgBoss } from "pg-boss";
import { ticketWording } from "@/content/words/ticket";
import { loadScreen } from "@/lib/flow/load-screen";
import { languageOf } from "@/lib/language/language-path";
import { loadWords } from "@/lib/language/load-words";
import { type BuiltTicket, buildTicket } from "@/lib/ticket/build-ticket";
import { refOf } from "@/lib/ticket/new-ref";
import { printable } from "@/lib/ticket/printable";
import { redact } from "@/lib/ticket/redact";
import type { Evidence } from "@/lib/ticket/schema";
import type { ReceiptLink, Submission } from "@/lib/ticket/submission";
import { isTimeZone } from "@/machines/rules/time-zone";
import { nameAs } from "./attachments/kind";
import { storedFileOf } from "./attachments/receive";
import { asBossDb, type Database, type Query } from "./database";
import { type Job, queueOf } from "./queue";

interface Accepting {
  readonly database: Database;
  readonly boss: PgBoss;
  /** Names of the help desks that it goes to. */
  readonly adapters: readonly string[];
  /** Absolute path; the files lie there. */
  readonly dataDir: string;
}

export type Accepted =
  /** Stored now. */
  | { readonly kind: "stored"; readonly link: ReceiptLink }
  /** The same submission was stored before. */
  | { readonly kind: "repeated"; readonly link: ReceiptLink }
  /** The same key was used for another content; `link` is to what was stored then. */
  | { readonly kind: "conflict"; readonly link: ReceiptLink }
  /** The form names files that were not received, or no longer are. */
  | { readonly kind: "files-missing" }
  /** The form has gaps, or its address is that of no ticket step. */
  | { readonly kind: "invalid"; readonly errors: BuiltTicket["errors"] };

/**
 * Makes the ticket of a submission, without storing it.
 *
 * @param evidence what is known of its files
 * @returns `undefined` where the address names no ticket step
 */
export async function ticketOf(
  submission: Submission,
  evidence: readonly Evidence[],
  now: Date,
): Promise<BuiltTicket | undefined> {
  const { language, path } = languageOf(submission.address);
  // In English, whatever language the person reads: staff will read it.
  const shown = await loadScreen(path);
  if (shown?.screen.meta.kind !== "form") return undefined;
  return buildTicket({
    flow: shown.flow,
    screen: shown.screen,
    words: await loadWords(language, ticketWording),
    draft: submission.draft,
    evidence,
    now,
    timeZone: isTimeZone(submission.time_zone) ? submission.time_zone : "UTC",
    locale: submission.locale,
    ref: refOf(submission.idempotency_key),
  });
}

/**
 * Stores a ticket and its deliveries in one transaction. When this returns, the ticket is on disk.
 *
 * @throws where the store did not commit; then nothing was stored, or the same submission can be sent again safely
 */
export async function accept(
  { database, boss, adapters, dataDir }: Accepting,
  submission: Submission,
  now: Date,
): Promise<Accepted> {
  const hash = contentHash(submission);
  const files = await storedFiles(dataDir, submission);
  if (files === undefined) {
    // Of a ticket that was delivered long ago the files are gone: it is still the same ticket.
    const before = await storedBefore(database.query, submission.idempotency_key, hash);
    return before ?? { kind: "files-missing" };
  }
  const built = await ticketOf(submission, files, now);
  if (built?.ticket === undefined) return { kind: "invalid", errors: built?.errors ?? {} };
  const { ticket } = built;
  const id = randomBytes(16).toString("hex");

  return database.transaction(async (query): Promise<Accepted> => {
    const inserted = await query(
      `insert into billing_help.ticket (id, idempotency_key, content_hash, ref, payload, created_at)
       values ($1, $2, $3, $4, $5, $6) on conflict (idempotency_key) do nothing returning id`,
      [id, submission.idempotency_key, hash, ticket.ref, JSON.stringify(ticket), ticket.created_at],
    );
    if (inserted.length === 0) {
      const meanwhile = await storedBefore(query, submission.idempotency_key, hash);
      if (meanwhile === undefined) throw new Error("The ticket was deleted while it was sent again");
      return meanwhile;
    }
    for (const [position, file] of files.entries()) {
      await query(
        `insert into billing_help.attachment (ticket_id, position, sha256, name, type, bytes)
         values ($1, $2, $3, $4, $5, $6)`,
        [id, position, file.sent_sha256, file.name, file.type, file.bytes],
      );
    }
    for (const adapter of adapters) {
      await query(
        `insert into billing_help.delivery (ticket_id, adapter, state, next_at, updated_at)
         values ($1, $2, 'waiting', $3, $3)`,
        [id, adapter, ticket.created_at],
      );
      const job: Job = { ticketId: id };
      await boss.send(queueOf(adapter), job, { db: asBossDb(query) });
    }
    return { kind: "stored", link: linkTo(id, ticket.ref) };
  });
}

/** What was stored under the same key. */
async function storedBefore(query: Query, key: string, hash: string): Promise<Accepted | undefined> {
  const [before] = await query<{ id: string; ref: string; content_hash: string }>(
    "select id, ref, content_hash from billing_help.ticket where idempotency_key = $1",
    [key],
  );
  if (before === undefined) return undefined;
  const kind = before.content_hash === hash ? "repeated" : "conflict";
  return { kind, link: linkTo(before.id, before.ref) };
}

/**
 * The files of a submission as they lie on disk: of what the browser says of them only the names are taken over.
 *
 * @returns `undefined` where one is missing
 */
async function storedFiles(dataDir: string, { idempotency_key, evidence }: Submission) {
  const files: (Evidence & { readonly sent_sha256: string })[] = [];
  for (const { name, sha256 } of evidence) {
    const stored = await storedFileOf(dataDir, idempotency_key, sha256);
    if (stored === undefined) return undefined;
    files.push({
      ...stored,
      name: nameAs(printable(redact(name).text.slice(0, 200)), stored.type),
      sent_sha256: sha256,
    });
  }
  return files;
}

const linkTo = (id: string, ref: string): ReceiptLink => ({ id, ref, receipt: `/tickets/${id}` });

/** Tells a repeat from another ticket: the same for the same answers and fields, whatever their order. */
function contentHash({ idempotency_key: _, draft, ...rest }: Submission): string {
  const fields = Object.entries(draft)
    .filter(([, text]) => text?.trim())
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify([rest.address, fields, rest.evidence]))
    .digest("hex");
}
