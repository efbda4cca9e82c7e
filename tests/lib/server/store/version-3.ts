/** What the last version with pg-boss had made of a PostgreSQL, as its migrations wrote it, with a ticket in it. */
export const version3 = [
  "create schema billing_help",
  "create table billing_help.migration (version integer primary key)",
  "insert into billing_help.migration values (1), (2), (3)",
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
  "alter table billing_help.delivery add column may_have_arrived boolean not null default false",
  `create table billing_help.attachment (
    ticket_id text not null references billing_help.ticket on delete cascade,
    position integer not null,
    sha256 text not null,
    name text not null,
    type text not null,
    bytes integer not null,
    primary key (ticket_id, position)
  )`,
  `create unlogged table billing_help.rate_limit (
    key varchar(255) primary key,
    points integer not null default 0,
    expire bigint
  )`,
  `create table billing_help.insight_count (
    day date not null,
    place text not null,
    number integer not null,
    primary key (day, place)
  )`,
  "create table billing_help.feedback (day date not null, place text not null, words text not null)",
  "create index feedback_day on billing_help.feedback (day)",
  "create schema billing_help_queue",
  "create table billing_help_queue.job (id integer)",
  `insert into billing_help.ticket values (repeat('ab', 16), 'key', 'hash', 'BT-1', '{"ref":"BT-1"}', '2026-11-20T09:00:00Z')`,
  "insert into billing_help.insight_count values ('2026-11-20', 'view:refunds/used-any', 3)",
  "insert into billing_help.feedback values ('2026-11-20', 'unhelpful:refunds/used-any', 'hm')",
];
