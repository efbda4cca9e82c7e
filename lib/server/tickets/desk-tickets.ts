import sql, { empty, join, type Sql } from "sql-template-tag";
import type { AuditLine, Noted } from "@/lib/desk/audit-line";
import type { StoredTicket } from "@/lib/desk/stored-ticket";
import {
  kindOfSearch,
  type ListedDelivery,
  type ListedTicket,
  longestSearch,
  mostCounted,
  perPage,
  type TicketFilter,
  type TicketPage,
} from "@/lib/desk/ticket-list";
import { referenceIn, type TicketNames } from "@/lib/desk/ticket-names";
import type { Ticket } from "@/lib/ticket/schema";
import { upgradeTicket } from "@/lib/ticket/upgrade-ticket";
import { piecesOf } from "../attachments/stored-file";
import type { AttachedFile } from "../help-desks/adapter";
import { forgetting } from "../outbox/confirmation";
import { retrying } from "../outbox/retry";
import { rowsOf, type Store } from "../store/store";
import { noteOf, noteOfAll } from "./audit";

/** Lines of the audit list that a ticket shows. */
const mostLines = 50;

/**
 * The tickets as staff work on them. Everything except a page of the list without a search is recorded in the audit
 * list.
 *
 * @param desks names of the help desks that are set
 * @param onRetry called when deliveries may have become due
 */
export function createDeskTickets(
  store: Store,
  now: () => Date,
  desks: readonly string[],
  onRetry: () => void,
) {
  const idOf = async (ref: string) =>
    (
      await rowsOf<{ id: string }>(
        store,
        sql`select id from ticket where ref = ${ref} and deleted_at is null`,
      )
    )[0]?.id;
  /** Runs statements about a ticket together with their line of the audit list. @returns the rows of those after the line */
  const noted = async (
    ref: string,
    what: Noted,
    token: string,
    statements: (id: string) => readonly Sql[],
    detail = "",
  ) => {
    const id = await idOf(ref);
    if (id === undefined) return undefined;
    const at = now().getTime();
    const note = noteOf({ id, what, token, at, ...(detail === "" ? {} : { detail }) });
    const [, ...rows] = await store.run(note, ...statements(id));
    return rows;
  };
  return {
    /** @param search reference, email, case or words; empty for none */
    list: async (filter: TicketFilter, search: string, token: string): Promise<TicketPage> => {
      const text = search.trim().slice(0, longestSearch);
      const where = conditionOf(filter, text);
      const note = noteOfAll({ token, what: "searched", at: now().getTime(), detail: kindOfSearch(text) });
      const [rows = [], [counted] = []] = await store.run(
        pageOf(where, filter.page),
        sql`select count(*) as total from
          (select 1 as one from ticket_card c ${where} limit ${mostCounted + 1}) as found`,
        ...(text === "" ? [] : [note]),
      );
      return { tickets: ticketsOf(rows as unknown as Row[]), total: Number(counted?.total ?? 0) };
    },
    /** @returns `undefined` if there is no such ticket any more */
    open: async (ref: string, token: string): Promise<StoredTicket | undefined> => {
      const rows = await noted(ref, "opened", token, (id) => [
        sql`select payload, created_at from ticket where id = ${id} and payload is not null`,
        sql`select done_at from ticket_card where ticket_id = ${id}`,
        sql`select adapter, state, attempts, due_at, problem, reference, possible_duplicate, updated_at
          from delivery where ticket_id = ${id} order by adapter`,
        sql`select position from attachment where ticket_id = ${id} order by position`,
        sql`select at, token, what, ref, detail from audit where ref = ${ref} order by id desc limit ${mostLines}`,
      ]);
      const [tickets, cards, deliveries, files, audit] = (rows ?? []) as unknown as [
        { payload: string; created_at: number }[],
        { done_at: number | null }[],
        ListedDelivery[],
        { position: number }[],
        AuditLine[],
      ];
      const [found] = tickets ?? [];
      if (found === undefined) return undefined;
      return {
        ticket: upgradeTicket(JSON.parse(found.payload)),
        created_at: found.created_at,
        done_at: cards[0]?.done_at ?? null,
        deliveries,
        files: files.map(({ position }) => position),
        audit,
      };
    },
    /**
     * Tickets that somebody has only a reference, the confirmation or the case of.
     *
     * @returns each ticket once, the names in their order; and the names of none
     */
    readBack: async ({ refs, ids, cases }: TicketNames, token: string) => {
      const found = new Set<string>();
      const isMissing = async (condition: Sql) => {
        const rows = await rowsOf<{ ref: string }>(
          store,
          sql`select t.ref from ticket t where ${condition} and t.deleted_at is null
            order by t.created_at desc limit ${mostOfCase}`,
        );
        for (const { ref } of rows) found.add(ref);
        return rows.length === 0;
      };
      const missingOf = async (names: readonly string[], condition: (name: string) => Sql) => {
        const missing: string[] = [];
        for (const name of names) if (await isMissing(condition(name))) missing.push(name);
        return missing;
      };
      const missing = {
        refs: await missingOf(refs, (ref) => sql`t.ref = ${ref}`),
        ids: await missingOf(ids, (id) => sql`t.id = ${id}`),
        cases: await missingOf(cases, ofCase),
      };
      const tickets: Ticket[] = [];
      for (const ref of found) {
        const rows = await noted(ref, "read-back", token, (id) => [
          sql`select payload from ticket where id = ${id} and payload is not null`,
        ]);
        for (const { payload } of (rows?.[0] ?? []) as { payload: string }[])
          tickets.push(upgradeTicket(JSON.parse(payload)));
      }
      return { tickets, missing };
    },
    /** A file of a ticket. @param place of the attachment, from 0 */
    openFile: async (ref: string, place: number, token: string) => {
      const rows = await noted(
        ref,
        "opened-file",
        token,
        (id) => [
          sql`select f.id, a.name, f.type, f.bytes from attachment a join file f on f.id = a.file_id
            where a.ticket_id = ${id} and a.position = ${place}`,
        ],
        String(place + 1),
      );
      const [file] = (rows?.[0] ?? []) as unknown as StoredRow[];
      if (file === undefined) return undefined;
      const { id, ...told } = file;
      return { ...told, pieces: piecesOf(store, id) };
    },
    /** Tries the deliveries again that no desk has taken which is set. @returns how many are tried now; `undefined` for no such ticket */
    retry: async (ref: string, token: string) => {
      const rows = await noted(ref, "retried", token, (id) => [retrying(id, desks, now().getTime())]);
      if (rows?.[0]?.length) onRetry();
      return rows?.[0]?.length;
    },
    /** Marks as done, or as open again. @returns whether there is such a ticket */
    mark: async (ref: string, how: "done" | "answered" | "reopened", token: string) => {
      const at = how === "reopened" ? null : now().getTime();
      const rows = await noted(ref, how, token, (id) => [
        sql`update ticket_card set done_at = cast(${at} as bigint) where ticket_id = ${id} returning ticket_id`,
      ]);
      return rows?.[0]?.length === 1;
    },
    /** Deletes it here, with its files. @returns whether there was one */
    delete: async (ref: string, token: string) => {
      const rows = await noted(ref, "deleted", token, (id) => forgetting(id, now()));
      return rows?.at(-1)?.length === 1;
    },
    /** The latest lines first. @param page from 1 */
    audit: (page: number) =>
      rowsOf<AuditLine>(
        store,
        sql`select at, token, what, ref, detail from audit order by id desc
          limit ${perPage + 1} offset ${(page - 1) * perPage}`,
      ),
  };
}

/** A file of a ticket, as the store has it. */
type StoredRow = Pick<AttachedFile, "name" | "type" | "bytes"> & { readonly id: string };

/** A ticket beside one of its deliveries. */
type Row = Omit<ListedTicket, "deliveries"> & {
  readonly [K in keyof ListedDelivery]: ListedDelivery[K] | null;
};

/** The cards first, few of them, and then what belongs to these. */
const pageOf = (where: Sql, page: number) =>
  sql`select c.ref, c.created_at, c.issue, c.language, c.verdict, c.subject, c.done_at,
      d.adapter, d.state, d.attempts, d.due_at, d.problem, d.reference, d.possible_duplicate, d.updated_at
    from (select ticket_id, ref, created_at, issue, language, verdict, subject, done_at from ticket_card c ${where}
      order by c.created_at desc, c.ticket_id limit ${perPage} offset ${(page - 1) * perPage}) as c
    left join delivery d on d.ticket_id = c.ticket_id
    order by c.created_at desc, c.ticket_id, d.adapter`;

function ticketsOf(rows: readonly Row[]): ListedTicket[] {
  const byRef = new Map<string, ListedTicket & { deliveries: ListedDelivery[] }>();
  for (const { ref, created_at, issue, language, verdict, subject, done_at, ...delivery } of rows) {
    const before = byRef.get(ref);
    const one = before ?? { ref, created_at, issue, language, verdict, subject, done_at, deliveries: [] };
    if (delivery.adapter !== null) one.deliveries.push(delivery as ListedDelivery);
    byRef.set(ref, one);
  }
  return [...byRef.values()];
}

function conditionOf({ issue, language, delivery, work }: TicketFilter, text: string): Sql {
  // Open deliveries are few, however many are done, and have an index.
  const undelivered = sql`select ticket_id from delivery where state <> 'delivered'`;
  const conditions = [
    ...(issue ? [sql`c.issue = ${issue}`] : []),
    ...(language ? [sql`c.language = ${language}`] : []),
    ...(work ? [work === "done" ? sql`c.done_at is not null` : sql`c.done_at is null`] : []),
    ...(delivery === "undelivered" ? [sql`c.ticket_id in (${undelivered})`] : []),
    ...(delivery === "failed" ? [sql`c.ticket_id in (${undelivered} and state = 'failed')`] : []),
    ...(delivery === "delivered" ? [sql`c.ticket_id not in (${undelivered})`] : []),
    ...searched(text),
  ];
  return conditions.length === 0 ? empty : sql`where ${join(conditions, " and ")}`;
}

/** A reference and an email address whole by their indexes; else every word, a case or a part of an address among them. */
function searched(text: string): Sql[] {
  const ref = referenceIn(text);
  if (ref) return [sql`c.ticket_id = (select id from ticket where ref = ${ref})`];
  const lower = text.toLowerCase().replaceAll("\0", "");
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(lower)) return [sql`c.email = ${lower}`];
  return (
    lower
      .split(/\s+/)
      // A case is written with a mark that no ticket holds.
      .map((word) => word.replace(/^#/, ""))
      .filter(Boolean)
      .slice(0, mostWords)
      .map((word) => sql`c.words like ${`%${escapedLike(word)}%`} escape '\\'`)
  );
}

/** A ticket by the desk's name for it, or by a whole line of its facts. */
function ofCase(name: string): Sql {
  const line = `%\n${escapedLike(name.toLowerCase())}\n%`;
  return sql`t.id in (
    select ticket_id from delivery where reference = ${name}
    union select ticket_id from ticket_card where (${"\n"} || words || ${"\n"}) like ${line} escape '\\')`;
}

/** Tickets of one case that are read back, the newest first. */
const mostOfCase = 5;

const escapedLike = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** Words of a search that count. */
const mostWords = 8;
