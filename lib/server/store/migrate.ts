import sql, { raw } from "sql-template-tag";
import { type Dialect, rowsOf, type Store } from "./store";
import { fillCards } from "./ticket-card";

/**
 * The tables. Moments are milliseconds since 1970 UTC in a `bigint`, flags are 0 or 1, days are `YYYY-MM-DD` in UTC: the
 * same in both stores.
 *
 * A delivery is a job: `due_at` is when somebody takes it, and while it is being sent, when that attempt counts as broken
 * off. Only finished rows have no `due_at`; a check constraint enforces it.
 */
const tables = (dialect: Dialect): readonly string[] => [
  `create table ticket (
    id text primary key,
    idempotency_key text not null unique,
    content_hash text not null,
    ref text not null unique,
    payload text,
    created_at bigint not null,
    deleted_at bigint,
    check ((payload is null) = (deleted_at is not null))
  )`,
  "create index ticket_by_age on ticket (created_at)",
  `create table delivery (
    ticket_id text not null references ticket (id) on delete cascade,
    adapter text not null,
    state text not null check (state in ('waiting', 'sending', 'delivered', 'failed')),
    due_at bigint,
    attempts integer not null default 0,
    problem text,
    reference text,
    may_have_arrived integer not null default 0,
    possible_duplicate integer not null default 0,
    created_at bigint not null,
    updated_at bigint not null,
    primary key (ticket_id, adapter),
    check ((due_at is null) = (state in ('delivered', 'failed')))
  )`,
  // As small as what is not over, however much was delivered.
  "create index delivery_unfinished on delivery (adapter, due_at) where state <> 'delivered'",
  ...fileTables(dialect.bytes),
  // How often something was seen, and nothing else: no column that could tell of a person.
  `create table insight_count (
    day text not null,
    place text not null,
    number integer not null,
    primary key (day, place)
  )`,
  // Separate from the counts, because it is deleted after a while. Without an id, so that entries of one person can't
  // be linked.
  "create table feedback (day text not null, place text not null, words text not null)",
  "create index feedback_by_day on feedback (day)",
  ...deskTables(dialect),
];

/** What staff pages ask for and keep. */
const deskTables = ({ counted }: Dialect): readonly string[] => [
  // Apart from the ticket, whose text would have to be read past for every row of a list.
  `create table ticket_card (
    ticket_id text primary key references ticket (id) on delete cascade,
    created_at bigint not null,
    ref text not null,
    issue text not null,
    language text not null,
    verdict text not null,
    subject text not null,
    email text not null,
    words text not null,
    done_at bigint
  )`,
  "create index ticket_card_by_age on ticket_card (created_at)",
  "create index ticket_card_by_issue on ticket_card (issue, created_at)",
  "create index ticket_card_by_email on ticket_card (email, created_at)",
  // Who did what on the desk. Without a foreign key, so that a line outlives its ticket.
  `create table audit (
    id ${counted},
    at bigint not null,
    token text not null,
    what text not null,
    ref text,
    detail text
  )`,
  "create index audit_by_ref on audit (ref, id)",
  "create index audit_by_age on audit (at)",
  // The desks that were reported as down, so that several processes report one once.
  `create table desk_signal (
    adapter text primary key,
    since bigint not null
  )`,
  // The replies of the team, and its signature in each language.
  `create table saved_reply (
    id text primary key,
    kind text not null check (kind in ('reply', 'signature')),
    name text not null,
    language text not null,
    body text not null,
    updated_at bigint not null
  )`,
];

/** A file belongs to the form that it was added to, by the form's idempotency key; a ticket takes it over by name. */
const fileTables = (bytes: string): readonly string[] => [
  // `sha256` is that of the stored bytes, and there once all of them are. A form has five slots, so never six files.
  `create table file (
    id text primary key,
    form_key text not null,
    slot integer not null check (slot between 0 and 4),
    sent_sha256 text not null,
    received_at bigint not null,
    type text,
    bytes integer,
    sha256 text,
    unique (form_key, slot),
    unique (form_key, sent_sha256)
  )`,
  "create index file_by_age on file (received_at)",
  `create table file_piece (
    file_id text not null references file (id) on delete cascade,
    position integer not null,
    content ${bytes} not null,
    primary key (file_id, position)
  )`,
  `create table attachment (
    ticket_id text not null references ticket (id) on delete cascade,
    position integer not null,
    file_id text not null references file (id) on delete cascade,
    name text not null,
    primary key (ticket_id, position)
  )`,
  "create index attachment_by_file on attachment (file_id)",
];

/** Version 3 was the last store with a second queue, which only PostgreSQL had. */
const fromVersion3 = (dialect: Dialect): readonly string[] => [
  `alter table ticket
    alter column payload type text using payload::text,
    alter column payload drop not null,
    alter column created_at type bigint using (extract(epoch from created_at) * 1000)::bigint,
    add column deleted_at bigint,
    add unique (ref),
    add check ((payload is null) = (deleted_at is not null))`,
  "create index ticket_by_age on ticket (created_at)",
  "drop index delivery_unfinished",
  `alter table delivery
    alter column possible_duplicate drop default,
    alter column may_have_arrived drop default`,
  `alter table delivery
    drop column next_at,
    drop column lease_until,
    add column due_at bigint,
    add column created_at bigint,
    alter column updated_at type bigint using (extract(epoch from updated_at) * 1000)::bigint,
    alter column possible_duplicate type integer using possible_duplicate::integer,
    alter column may_have_arrived type integer using may_have_arrived::integer`,
  "update delivery set created_at = (select t.created_at from ticket t where t.id = delivery.ticket_id)",
  `alter table delivery
    alter column created_at set not null,
    alter column possible_duplicate set default 0,
    alter column may_have_arrived set default 0,
    add check ((due_at is null) = (state in ('delivered', 'failed')))`,
  "create index delivery_unfinished on delivery (adapter, due_at) where state <> 'delivered'",
  "drop table attachment",
  ...fileTables(dialect.bytes),
  "drop table rate_limit",
  "alter table insight_count alter column day type text using to_char(day, 'YYYY-MM-DD')",
  "alter table feedback alter column day type text using to_char(day, 'YYYY-MM-DD')",
  "drop schema if exists billing_help_queue cascade",
  ...deskTables(dialect),
];

/** The last one without the desk's tables. */
const beforeDesk = 4;
/** The desk's tables are there, and tickets of before have no cards yet. */
const withoutCards = 5;
const latest = 6;
/** Several servers may start at once on one PostgreSQL: all except one fail at first, and try again. */
const mostTries = 20;
const betweenTriesMs = 500;

/** Tickets of an earlier version still wait in this PostgreSQL: a person has to do something. */
export class StillWaiting extends Error {
  override readonly name = "StillWaiting";
}

/**
 * Brings the store to the present form. Safe to run by any number of processes at once: who writes the version first
 * does the work, in one transaction.
 *
 * @throws a sentence for the person who runs this, where tickets of an earlier version still wait
 */
export async function migrate(store: Store): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await migrateOnce(store);
    } catch (error) {
      if (error instanceof StillWaiting || tries === mostTries) throw error;
      await new Promise((done) => setTimeout(done, betweenTriesMs));
    }
  }
}

async function migrateOnce(store: Store): Promise<void> {
  if (store.dialect.name === "postgres") await store.run(sql`create schema if not exists billing_help`);
  await store.run(sql`create table if not exists migration (version integer primary key)`);
  const [row] = await rowsOf<{ version: number | null }>(
    store,
    sql`select max(version) as version from migration`,
  );
  const version = row?.version ?? 0;
  if (version >= latest) return;
  if (version > 0 && version < beforeDesk) await refuseWaiting(store);
  if (version < withoutCards) {
    const statements = version === 0 ? tables : version < beforeDesk ? fromVersion3 : deskTables;
    await store.run(
      sql`insert into migration (version) values (${version === 0 ? latest : withoutCards})`,
      ...statements(store.dialect).map((statement) => raw(statement)),
    );
  }
  if (version === 0) return;
  await fillCards(store);
  // Another server may have been quicker: both have made the same cards.
  await store.run(sql`insert into migration (version) values (${latest}) on conflict do nothing`);
}

/** What an earlier version was about to send it sends better itself: files of its tickets lie in a folder of its own. */
async function refuseWaiting(store: Store): Promise<void> {
  const waiting = await rowsOf(
    store,
    sql`select 1 as one from delivery where state in ('waiting', 'sending') limit 1`,
  );
  if (waiting.length === 0) return;
  throw new StillWaiting(
    "This PostgreSQL holds tickets of an earlier version that are not delivered yet: let that version deliver them (npm run outbox -- list), then start this one.",
  );
}
