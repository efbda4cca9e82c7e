import { createHash, randomBytes } from "node:crypto";
import sql, { bulk, join } from "sql-template-tag";
import { ticketLoaders } from "@/content/ui/ticket/messages";
import { exportTold } from "@/lib/export/export-told";
import { loadScreen } from "@/lib/flow/load-screen";
import { languageOf } from "@/lib/language/language-path";
import { loadMessages } from "@/lib/language/load-messages";
import { type BuiltTicket, buildTicket } from "@/lib/ticket/build-ticket";
import type { ConfirmationLink } from "@/lib/ticket/confirmation";
import { newRef, refOf } from "@/lib/ticket/new-ref";
import { printable, redact } from "@/lib/ticket/redact";
import { type Attachment, type Ticket, ticketSchema } from "@/lib/ticket/schema";
import type { Submission } from "@/lib/ticket/submission";
import { everyIssue } from "@/machines/every-issue";
import { isTimeZone } from "@/machines/rules/time-zone";
import { nameAs } from "../attachments/kind";
import { storedFileOf } from "../attachments/stored-file";
import { rowsOf, type Store } from "../store/store";
import { insertCards } from "../store/ticket-card";
import { grouped } from "./group";

export type Accepted =
  /** Stored now. */
  | { readonly kind: "stored"; readonly link: ConfirmationLink }
  /** The same submission was stored before. */
  | { readonly kind: "repeated"; readonly link: ConfirmationLink }
  /** The same key was used for another content; `link` is to what was stored then. */
  | { readonly kind: "conflict"; readonly link: ConfirmationLink }
  /** The same submission was stored before, and deleted since. */
  | { readonly kind: "deleted" }
  /** The form names files that were not received, or no longer are. */
  | { readonly kind: "files-missing" }
  /** The form has gaps, or its address is that of no ticket step. */
  | { readonly kind: "invalid"; readonly errors: BuiltTicket["errors"] };

/**
 * Makes the ticket of a submission, without storing it.
 *
 * @param attachments the stored files
 * @param ref its reference; by default the one of its key
 * @returns `undefined` if the address names no ticket step
 */
export async function ticketOf(
  submission: Submission,
  attachments: readonly Attachment[],
  now: Date,
  ref = refOf(submission.idempotency_key),
): Promise<BuiltTicket | undefined> {
  const { language, path } = languageOf(submission.address);
  // In English, whatever language the person reads: staff will read it.
  const shown = await loadScreen(path);
  if (shown?.screen.meta.kind !== "form") return undefined;
  return buildTicket({
    flow: shown.flow,
    parts: everyIssue,
    screen: shown.screen,
    words: await loadMessages(language, ticketLoaders),
    draft: submission.draft,
    summary: exportTold(submission.draft.activity, shown.flow.policy),
    attachments,
    now,
    timeZone: isTimeZone(submission.time_zone) ? submission.time_zone : "UTC",
    language,
    locale: submission.locale,
    ref,
  });
}

/** A ticket that is about to be stored. */
interface NewTicket {
  /** The address of its confirmation: 128 random bits in hex. */
  readonly id: string;
  readonly key: string;
  readonly hash: string;
  readonly ticket: Ticket;
  readonly fileIds: readonly { readonly id: string; readonly name: string }[];
}

/** The row of the store for a key. */
interface Found {
  readonly id: string;
  readonly key: string;
  readonly ref: string;
  readonly hash: string;
  readonly deleted_at: number | null;
}

/** Tickets that share a commit, at most. */
const mostTogether = 50;
/** References that are tried: two in a row are taken once in 10²⁴ tickets. */
const mostRefs = 3;

/**
 * Stores each ticket and its deliveries in one transaction, shared with those that come at the same time.
 * When that returns "stored", they are on the disk.
 *
 * @param adapters names of the help desks that tickets go to
 * @throws if the store did not commit; then nothing was stored, or the same submission can be sent again safely
 */
export function createAccept(store: Store, adapters: readonly string[]) {
  const insert = grouped<NewTicket, Found | undefined>(
    (tickets) => insertAll(store, adapters, tickets),
    mostTogether,
  );
  return async (submission: Submission, now: Date): Promise<Accepted> => {
    const key = submission.idempotency_key;
    const hash = contentHash(submission);
    const files = await storedFiles(store, submission);
    if (files === undefined) {
      // A ticket that was delivered long ago has lost its files, and is still the same ticket.
      const [before] = await findAll(store, [key]);
      return before ? known(before, hash) : { kind: "files-missing" };
    }
    const attachments = files.map(({ id: _, ...file }) => file);
    const id = randomBytes(16).toString("hex");
    for (let tries = 1; ; tries += 1) {
      // The form shows a reference that is made from its key; who made two keys of one reference gets another.
      const ref = tries === 1 ? refOf(key) : newRef(randomBytes(8));
      const built = await ticketOf(submission, attachments, now, ref);
      if (built?.ticket === undefined) return { kind: "invalid", errors: built?.errors ?? {} };
      // Made from the same draft, so that only a fault of ours can make it other than the published schema says.
      const ticket = ticketSchema.parse(built.ticket);
      const found = await insert({ id, key, hash, ticket, fileIds: files });
      if (found) return found.id === id ? { kind: "stored", link: linkTo(found) } : known(found, hash);
      if (tries === mostRefs) throw new Error("No reference was free");
    }
  };
}

/** @returns what each key leads to now: this ticket, an earlier one, or nothing if the reference is taken */
async function insertAll(
  store: Store,
  adapters: readonly string[],
  tickets: readonly NewTicket[],
): Promise<(Found | undefined)[]> {
  const ids = join(tickets.map(({ id }) => id));
  // In one order, so that two processes with the same keys never wait for each other.
  const inOrder = [...tickets].sort((one, other) => (one.key < other.key ? -1 : 1));
  const rows = await store.run(
    sql`insert into ticket (id, idempotency_key, content_hash, ref, payload, created_at) values ${bulk(
      inOrder.map(({ id, key, hash, ticket }) => [
        id,
        key,
        hash,
        ticket.ref,
        JSON.stringify(ticket),
        Date.parse(ticket.created_at),
      ]),
    )} on conflict do nothing`,
    // Only for tickets that were inserted: a repeat is not sent again.
    insertCards(tickets),
    ...adapters.map(
      (adapter) =>
        sql`insert into delivery (ticket_id, adapter, state, due_at, created_at, updated_at)
          select id, cast(${adapter} as text), 'waiting', created_at, created_at, created_at
          from ticket where id in (${ids})`,
    ),
    ...tickets.flatMap(({ id, fileIds }) =>
      fileIds.map(
        (file, position) =>
          sql`insert into attachment (ticket_id, position, file_id, name)
            select id, cast(${position} as integer), cast(${file.id} as text), cast(${file.name} as text)
            from ticket where id = ${id}`,
      ),
    ),
    foundBy(tickets.map(({ key }) => key)),
  );
  const found = new Map((rows.at(-1) as unknown as Found[]).map((row) => [row.key, row]));
  return tickets.map(({ key }) => found.get(key));
}

const foundBy = (keys: readonly string[]) =>
  sql`select id, idempotency_key as key, ref, content_hash as hash, deleted_at
    from ticket where idempotency_key in (${join([...keys])})`;

const findAll = (store: Store, keys: readonly string[]) => rowsOf<Found>(store, foundBy(keys));

/** What a key that was used before means for a submission of this content. */
function known(found: Found, hash: string): Accepted {
  if (found.deleted_at !== null) return { kind: "deleted" };
  return { kind: found.hash === hash ? "repeated" : "conflict", link: linkTo(found) };
}

/**
 * The stored files of a submission; the browser only decides their names.
 *
 * @returns `undefined` if one is missing
 */
async function storedFiles(store: Store, { idempotency_key, evidence }: Submission) {
  const files: (Attachment & { readonly id: string })[] = [];
  for (const { name, sha256 } of evidence) {
    const stored = await storedFileOf(store, idempotency_key, sha256);
    if (stored === undefined) return undefined;
    files.push({ ...stored, name: nameAs(printable(redact(name).text.slice(0, 200)), stored.type) });
  }
  return files;
}

const linkTo = ({ id, ref }: Found): ConfirmationLink => ({ id, ref, receipt: `/tickets/${id}` });

/** Tells a repeat from another ticket: the same for the same answers and fields, whatever their order. */
function contentHash({ idempotency_key: _, draft, ...rest }: Submission): string {
  const fields = Object.entries(draft)
    .filter(([, text]) => text?.trim())
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify([rest.address, fields, rest.evidence]))
    .digest("hex");
}
