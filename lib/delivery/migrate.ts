import type { Database } from "./database";

/** Each runs once, in order. Never change one that has been released; add another. */
const migrations: readonly (readonly string[])[] = [
  [
    `create table billing_help.ticket (
      id text primary key,
      idempotency_key text not null unique,
      content_hash text not null,
      ref text not null,
      payload jsonb not null,
      created_at timestamptz not null
    )`,
    `create table billing_help.delivery (
      ticket_id text not null references billing_help.ticket on delete cascade,
      adapter text not null,
      state text not null check (state in ('waiting', 'sending', 'delivered', 'failed')),
      attempts integer not null default 0,
      next_at timestamptz not null,
      lease_until timestamptz,
      problem text,
      reference text,
      possible_duplicate boolean not null default false,
      updated_at timestamptz not null,
      primary key (ticket_id, adapter)
    )`,
    "create index delivery_unfinished on billing_help.delivery (next_at) where state in ('waiting', 'sending')",
  ],
  [
    // An attempt ended without an answer, so the desk may have the ticket all the same.
    "alter table billing_help.delivery add column may_have_arrived boolean not null default false",
    // The sha256 of what was sent names the file in its folder; that of what was stored stands in the ticket.
    `create table billing_help.attachment (
      ticket_id text not null references billing_help.ticket on delete cascade,
      position integer not null,
      sha256 text not null,
      name text not null,
      type text not null,
      bytes integer not null,
      primary key (ticket_id, position)
    )`,
    // In the form that rate-limiter-flexible wants.
    `create unlogged table billing_help.rate_limit (
      key varchar(255) primary key,
      points integer not null default 0,
      expire bigint
    )`,
  ],
  [
    // How often something was seen, and nothing else: no column that could tell of a person.
    `create table billing_help.insight_count (
      day date not null,
      place text not null,
      number integer not null,
      primary key (day, place)
    )`,
    // Apart from the counts, for it goes after a while. Without an id: who wrote what together is not to be known.
    "create table billing_help.feedback (day date not null, place text not null, words text not null)",
    "create index feedback_day on billing_help.feedback (day)",
  ],
];

/** Any number that nothing else on the same PostgreSQL takes: two processes that start at once wait for each other. */
const lockNumber = 7_312_004_418;

/** Brings the store to the present form. Safe to run by any number of processes at once. */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async (query) => {
    await query("select pg_advisory_xact_lock($1)", [lockNumber]);
    await query("create schema if not exists billing_help");
    await query("create table if not exists billing_help.migration (version integer primary key)");
    const [row] = await query<{ version: number }>(
      "select coalesce(max(version), 0)::integer as version from billing_help.migration",
    );
    for (const [index, statements] of migrations.entries()) {
      if (index < (row?.version ?? 0)) continue;
      for (const statement of statements) await query(statement);
      await query("insert into billing_help.migration (version) values ($1)", [index + 1]);
    }
  });
}
