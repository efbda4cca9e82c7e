import type { PgBoss } from "pg-boss";
import type { Log } from "@/lib/observe/log";
import type { Ticket } from "@/lib/ticket/schema";
import { type Adapter, type AttachedFile, DeliveryError } from "./adapters/adapter";
import { filesOf } from "./attachments/files-of";
import { backoff, giveUpAfterMs } from "./backoff";
import type { Circuit } from "./circuit";
import { asBossDb, type Database } from "./database";
import { type Job, queueOf } from "./queue";

/** Milliseconds that a help desk has to answer. */
export const attemptMs = 20_000;
/** Milliseconds after which an attempt that nobody finished counts as broken off. */
const leaseMs = 3 * attemptMs;

export interface Delivering {
  readonly database: Database;
  readonly boss: PgBoss;
  readonly adapter: Adapter;
  readonly circuit: Circuit;
  readonly log: Log;
  /** Told what came of each attempt. */
  readonly onResult?: (result: "delivered" | "waiting" | "failed") => void;
  /** Absolute path; the attached files lie there. */
  readonly dataDir: string;
  readonly now: () => Date;
  /** From 0 to 1. */
  readonly random: () => number;
}

interface Claimed {
  readonly payload: Ticket;
  readonly attempts: number;
  /** An earlier attempt was broken off, or ended without an answer. */
  readonly may_have_arrived: boolean;
  readonly created_at: string | Date;
}

/**
 * One attempt to hand one ticket to one help desk. Whatever comes of it is written down before this returns: delivered,
 * failed for good, or waiting with a job for the next attempt in the same transaction. Never throws for the desk's sake.
 */
export async function deliver(world: Delivering, { ticketId }: Job): Promise<void> {
  const { database, adapter, circuit, log } = world;
  const startedAt = world.now();
  const wait = circuit.waitMs(startedAt);
  if (wait > 0) return postpone(world, ticketId, new Date(startedAt.getTime() + wait));

  const claimed = await claim(database, ticketId, adapter.name, startedAt);
  if (claimed === undefined) return comeBackLater(world, ticketId, startedAt);

  let files: readonly AttachedFile[];
  try {
    files = await filesOf(database, world.dataDir, ticketId);
  } catch (error) {
    return recordFailure(world, ticketId, claimed, asFailure(error));
  }
  let reference: string | undefined;
  try {
    ({ reference } = await adapter.send(claimed.payload, {
      idempotencyKey: ticketId,
      files,
      repeated: claimed.may_have_arrived,
      signal: AbortSignal.timeout(attemptMs),
      now: startedAt,
    }));
  } catch (error) {
    const failure = asFailure(error);
    if (failure.isRetryable) circuit.failed(world.now());
    else circuit.succeeded();
    return recordFailure(world, ticketId, claimed, failure);
  }
  circuit.succeeded();
  world.onResult?.("delivered");
  await database.query(
    `update billing_help.delivery set state = 'delivered', attempts = attempts + 1, reference = $3, problem = null,
       lease_until = null, updated_at = $4, possible_duplicate = possible_duplicate or $5
     where ticket_id = $1 and adapter = $2`,
    [
      ticketId,
      adapter.name,
      reference ?? null,
      world.now(),
      claimed.may_have_arrived && !adapter.isIdempotent,
    ],
  );
  log.info(
    { adapter: adapter.name, ticket: ticketId.slice(0, 6), attempt: claimed.attempts + 1 },
    "delivered",
  );
}

/** Takes a delivery for this process: two jobs, or two processes, never send the same ticket at once. */
async function claim(
  database: Database,
  ticketId: string,
  adapter: string,
  now: Date,
): Promise<Claimed | undefined> {
  const [claimed] = await database.query<Claimed>(
    `with due as (
       select ticket_id, adapter, state from billing_help.delivery
       where ticket_id = $1 and adapter = $2
         and ((state = 'waiting' and next_at <= $3) or (state = 'sending' and lease_until <= $3))
       for update
     )
     update billing_help.delivery d set state = 'sending', lease_until = $4, updated_at = $3
     from due, billing_help.ticket t
     where d.ticket_id = due.ticket_id and d.adapter = due.adapter and t.id = d.ticket_id
     returning t.payload, t.created_at, d.attempts,
       due.state = 'sending' or d.may_have_arrived as may_have_arrived`,
    [ticketId, adapter, now, new Date(now.getTime() + leaseMs)],
  );
  return claimed;
}

/** The delivery is not to be had: done, or waiting, or in somebody's hands. Then a job must be there for when it is. */
async function comeBackLater(world: Delivering, ticketId: string, now: Date): Promise<void> {
  const [row] = await world.database.query<{ state: string; due: string | Date }>(
    `select state, case state when 'sending' then lease_until else next_at end as due
     from billing_help.delivery where ticket_id = $1 and adapter = $2`,
    [ticketId, world.adapter.name],
  );
  if (row?.state !== "sending" && row?.state !== "waiting") return;
  const due = new Date(row.due);
  if (due > now) await enqueue(world, world.database.query, ticketId, due);
}

async function recordFailure(
  world: Delivering,
  ticketId: string,
  { attempts, created_at }: Claimed,
  failure: DeliveryError,
): Promise<void> {
  const { adapter, log } = world;
  const now = world.now();
  const isOver = now.getTime() - new Date(created_at).getTime() > giveUpAfterMs;
  const state = failure.isRetryable && !isOver ? "waiting" : "failed";
  const next = new Date(now.getTime() + backoff(attempts + 1, failure.retryAfterMs, world.random()));
  log.warn(
    {
      adapter: adapter.name,
      ticket: ticketId.slice(0, 6),
      attempt: attempts + 1,
      problem: failure.message,
      state,
    },
    "not delivered",
  );
  world.onResult?.(state);
  await world.database.transaction(async (query) => {
    await query(
      `update billing_help.delivery set state = $3, attempts = attempts + 1, problem = $4, next_at = $5,
         lease_until = null, updated_at = $6, may_have_arrived = may_have_arrived or $7
       where ticket_id = $1 and adapter = $2`,
      [ticketId, adapter.name, state, failure.message.slice(0, 200), next, now, failure.mayHaveArrived],
    );
    if (state === "waiting") await enqueue(world, query, ticketId, next);
  });
}

/** Puts a ticket off without asking the desk, because it is known to be down. */
async function postpone(world: Delivering, ticketId: string, until: Date): Promise<void> {
  await world.database.transaction(async (query) => {
    const waiting = await query(
      `update billing_help.delivery set next_at = $3, updated_at = $4
       where ticket_id = $1 and adapter = $2 and state = 'waiting' and next_at <= $3 returning 1`,
      [ticketId, world.adapter.name, until, world.now()],
    );
    if (waiting.length > 0) await enqueue(world, query, ticketId, until);
  });
}

async function enqueue(
  { boss, adapter }: Delivering,
  query: Database["query"],
  ticketId: string,
  startAfter: Date,
): Promise<void> {
  await boss.send(queueOf(adapter.name), { ticketId }, { startAfter, db: asBossDb(query) });
}

/** Everything that goes wrong without a word from the desk may go right next time: no network, a time-out, a reset. */
function asFailure(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const name = error instanceof Error ? error.name : "";
  return new DeliveryError(name === "TimeoutError" ? "no answer in time" : "no connection", true, true);
}
