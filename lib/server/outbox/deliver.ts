import sql, { raw, type Sql } from "sql-template-tag";
import type { Log } from "@/lib/server/log/log";
import { upgradeTicket } from "@/lib/ticket/upgrade-ticket";
import { type Adapter, type AttachedFile, DeliveryError } from "../help-desks/adapter";
import { rowsOf, type Store } from "../store/store";
import { backoff, giveUpAfterMs } from "./backoff";
import { type Circuit, createCircuit } from "./circuit";
import { grouped } from "./group";

/** Milliseconds that a help desk has to answer. */
const attemptMs = 20_000;
/** Milliseconds after which an unfinished attempt counts as broken off. */
const leaseMs = 3 * attemptMs;
/** Most attempts that one process makes at a time for one desk. */
const atOnce = 16;
/** Milliseconds between tries to record the result of an attempt while the store is away. */
const recordMs = 1_000;

export interface Delivering {
  readonly store: Store;
  readonly adapter: Adapter;
  readonly log: Log;
  /** Called with the result of each attempt. */
  readonly onResult?: (result: "delivered" | "waiting" | "failed") => void;
  /** Puts the files of a ticket where the adapter can read them, for as long as `run` takes. */
  readonly withFiles: <Result>(
    ticketId: string,
    run: (files: readonly AttachedFile[]) => Promise<Result>,
  ) => Promise<Result>;
  readonly clock: Clock;
  /** Milliseconds between two looks for what has become due, by time or by a crash, here or in another process. */
  readonly lookMs: number;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** Delivers to one help desk, as long as the process lives. */
export type Deliverer = ReturnType<typeof startDeliverer>;

interface Claimed {
  readonly ticket_id: string;
  /** Including this one, so that it identifies this attempt. */
  readonly attempts: number;
  /** An earlier attempt was broken off, or ended without an answer. */
  readonly may_have_arrived: number;
  readonly created_at: number;
  readonly payload: string;
}

/**
 * Starts to deliver to one help desk. Takes what is due, at most {@link atOnce} at a time: from a submission, a failed
 * attempt, or a process that died. The row is the job, so nothing else has to be notified.
 */
export function startDeliverer(world: Delivering) {
  const { clock, lookMs } = world;
  const circuit = createCircuit();
  const inHand = new Set<Promise<void>>();
  // Results of attempts that end together share a commit.
  const write = grouped<Sql, unknown>((statements) => world.store.run(...statements), atOnce);
  let isStopped = false;
  let isWoken = false;
  let looking: Promise<void> | undefined;
  let timer: unknown;

  const room = () => Math.min(atOnce - inHand.size, circuit.room(clock.now()));

  function wake(): void {
    isWoken = true;
    if (isStopped) return;
    looking ??= look().finally(() => {
      looking = undefined;
    });
  }

  async function look(): Promise<void> {
    clock.clearTimeout(timer);
    while (isWoken && !isStopped && room() > 0) {
      const most = room();
      isWoken = false;
      // As many as asked for: there may be more.
      if ((await take(most)) === most) isWoken = true;
    }
    isWoken = false;
    timer = clock.setTimeout(wake, lookMs);
  }

  /** @returns how many attempts have begun */
  async function take(most: number): Promise<number> {
    let claimed: readonly Claimed[];
    try {
      claimed = await claim(world, most);
    } catch {
      // A store that is away is looked for again with the next turn of the clock.
      return 0;
    }
    for (const one of claimed) {
      const ended = attempt(world, circuit, one, record).finally(() => {
        inHand.delete(ended);
        // In halves, so that claims stay few and large.
        if (inHand.size <= atOnce / 2) wake();
      });
      inHand.add(ended);
    }
    return claimed.length;
  }

  /**
   * Records the result of an attempt, and tries again while the store is away. After the lease another process takes the
   * delivery, so a result that is not recorded by then is not needed.
   *
   * @returns whether it is written
   */
  async function record(statement: Sql): Promise<boolean> {
    for (let tries = 0; tries * recordMs < leaseMs; tries += 1) {
      try {
        await write(statement);
        return true;
      } catch {
        if (isStopped) return false;
        await new Promise<void>((done) => clock.setTimeout(done, recordMs));
      }
    }
    return false;
  }

  wake();
  return {
    adapter: world.adapter.name,
    /** Whether the desk failed so often that it is not asked for a while. */
    get isDown() {
      return circuit.isOpen;
    },
    /** Something may have become due: looks now, not with the next turn of the clock. */
    wake,
    /** Begins no further attempt. Resolves when the running ones have ended and were stored. */
    stop: async () => {
      isStopped = true;
      await looking;
      clock.clearTimeout(timer);
      await Promise.all(inHand);
    },
  };
}

/** Takes deliveries for this process: two processes never send the same ticket at once. */
function claim({ store, adapter, clock }: Delivering, most: number): Promise<Claimed[]> {
  const now = clock.now().getTime();
  return rowsOf<Claimed>(
    store,
    // Materialized, because PostgreSQL might run the query again for each row, and take more than it was asked for.
    sql`with due as materialized (
        select ticket_id, adapter from delivery
        where adapter = ${adapter.name} and state <> 'delivered' and due_at <= ${now}
        order by due_at limit ${most} ${raw(store.dialect.skipLocked)}
      )
      update delivery set
        may_have_arrived = case state when 'sending' then 1 else may_have_arrived end,
        state = 'sending', attempts = attempts + 1, due_at = ${now + leaseMs}, updated_at = ${now}
      where (ticket_id, adapter) in (select ticket_id, adapter from due)
      returning ticket_id, attempts, may_have_arrived, created_at,
        (select t.payload from ticket t where t.id = delivery.ticket_id) as payload`,
  );
}

/**
 * Makes one attempt to hand one ticket to one help desk. Resolves once the result is recorded: delivered, failed for good,
 * or waiting until a later moment. Never rejects.
 */
async function attempt(
  world: Delivering,
  circuit: Circuit,
  claimed: Claimed,
  record: (statement: Sql) => Promise<boolean>,
): Promise<void> {
  const { adapter, log, onResult } = world;
  const trial = circuit.begin();
  let isAsked = false;
  let reference: string | undefined;
  let failure: DeliveryError | undefined;
  try {
    ({ reference } = await world.withFiles(claimed.ticket_id, (files) => {
      isAsked = true;
      return send(world, claimed, files);
    }));
  } catch (error) {
    failure = isAsked ? asFailure(error) : new DeliveryError("files not at hand", true, false);
  }
  // A refusal is an answer: the desk is there.
  if (!isAsked) trial.abandoned();
  else if (failure?.isRetryable) trial.failed(world.clock.now());
  else trial.succeeded();
  const result = failure ? afterFailure(world, claimed, failure) : afterSuccess(world, claimed, reference);
  const isWritten = await record(result.statement);
  const about = { adapter: adapter.name, ticket: claimed.ticket_id.slice(0, 6), attempt: claimed.attempts };
  if (!isWritten) return log.error(about, "result not written");
  onResult?.(result.state);
  if (failure === undefined) log.info(about, "delivered");
  else log.warn({ ...about, problem: failure.message, state: result.state }, "not delivered");
}

async function send(
  { adapter, clock }: Delivering,
  { ticket_id, payload, may_have_arrived }: Claimed,
  files: readonly AttachedFile[],
): Promise<{ readonly reference?: string }> {
  const controller = new AbortController();
  const late = new DOMException("The help desk did not answer in time", "TimeoutError");
  const timer = clock.setTimeout(() => controller.abort(late), attemptMs);
  const { signal } = controller;
  try {
    return await Promise.race([
      adapter.send(upgradeTicket(JSON.parse(payload)), {
        idempotencyKey: ticket_id,
        files,
        repeated: may_have_arrived === 1,
        signal,
        now: clock.now(),
      }),
      // Not every client stops when it is aborted.
      new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(late))),
    ]);
  } finally {
    clock.clearTimeout(timer);
  }
}

/** What is stored, and the state of the delivery after it. */
interface Result {
  readonly state: "delivered" | "waiting" | "failed";
  readonly statement: Sql;
}

/**
 * True whatever another process holds of the row by now: the desk has the ticket. Where another one has begun an attempt
 * since, that may get through as well.
 */
function afterSuccess({ adapter, clock }: Delivering, claimed: Claimed, reference = ""): Result {
  const { ticket_id, attempts, may_have_arrived } = claimed;
  return {
    state: "delivered",
    statement: sql`update delivery set state = 'delivered', due_at = null, problem = null,
        reference = coalesce(nullif(${reference}, ''), reference), updated_at = ${clock.now().getTime()},
        possible_duplicate = case
          when ${adapter.isIdempotent ? 1 : 0} = 0 and (${may_have_arrived} = 1 or attempts <> ${attempts}) then 1
          else possible_duplicate end
      where ticket_id = ${ticket_id} and adapter = ${adapter.name}`,
  };
}

function afterFailure(
  { adapter, clock, random }: Delivering,
  { ticket_id, attempts, created_at }: Claimed,
  { message, isRetryable, mayHaveArrived, retryAfterMs }: DeliveryError,
): Result {
  const now = clock.now().getTime();
  const ageMs = now - created_at;
  const state = isRetryable && ageMs <= giveUpAfterMs ? "waiting" : "failed";
  const due = state === "waiting" ? now + backoff({ attempts, ageMs, retryAfterMs }, random()) : null;
  return {
    state,
    // Changes nothing if a later attempt has begun: this one took longer than its lease.
    statement: sql`update delivery set state = ${state}, due_at = ${due}, problem = ${message.slice(0, 200)},
        may_have_arrived = case when ${mayHaveArrived ? 1 : 0} = 1 then 1 else may_have_arrived end,
        updated_at = ${now}
      where ticket_id = ${ticket_id} and adapter = ${adapter.name}
        and state = 'sending' and attempts = ${attempts}`,
  };
}

/** Everything that goes wrong without a word from the desk may go right next time: no network, a time-out, a reset. */
function asFailure(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const name = error instanceof Error ? error.name : "";
  return new DeliveryError(name === "TimeoutError" ? "no answer in time" : "no connection", true, true);
}

/** Time as delivery knows it: handed in, so that a test can turn it by hand. */
export interface Clock {
  now(): Date;
  /** @param ms milliseconds; @returns what {@link Clock.clearTimeout} takes */
  setTimeout(run: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** The time of this machine. Its timers keep no process alive. */
export const systemClock: Clock = {
  now: () => new Date(),
  setTimeout: (run, ms) => setTimeout(run, ms).unref(),
  clearTimeout: (timer) => clearTimeout(timer as NodeJS.Timeout),
};
