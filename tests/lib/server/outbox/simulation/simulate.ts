import fc from "fast-check";
import sql from "sql-template-tag";
import { runCommand } from "@/lib/server/outbox/commands";
import { forgetTicket, receiptOf } from "@/lib/server/outbox/confirmation";
import { purge } from "@/lib/server/outbox/purge";
import { readSettings } from "@/lib/server/settings";
import { migrate } from "@/lib/server/store/migrate";
import { rowsOf, type Store } from "@/lib/server/store/store";
import { openInMemory } from "../../store/in-memory";
import { aSubmission } from "../outbox-world";
import { type SimulatedClock, simulatedClock, turns } from "../simulated-clock";
import { type Mood, moods, type SimulatedDesk, simulatedDesk } from "./desk";
import { type Fate, type SimulatedProcess, startProcess } from "./process";

/** One thing that happens in a schedule. `process` is the first or the second. */
export type Event =
  | { readonly kind: "submit"; readonly process: 0 | 1; readonly key: number }
  | { readonly kind: "pass"; readonly ms: number }
  | { readonly kind: "kill"; readonly process: 0 | 1 }
  | { readonly kind: "start"; readonly process: 0 | 1 }
  | { readonly kind: "jump"; readonly process: 0 | 1; readonly ms: number }
  | { readonly kind: "retry"; readonly ticket: number }
  | { readonly kind: "purge" }
  | { readonly kind: "forget"; readonly ticket: number };

export interface Schedule {
  /** Of every chance in it: what the desks and the store do. */
  readonly seed: number;
  /** How likely a call of the store goes wrong, and an attempt at a desk: from 0 to 1. */
  readonly trouble: { readonly store: number; readonly desk: number };
  readonly events: readonly Event[];
}

const process = fc.constantFrom<0 | 1>(0, 1);
const hourMs = 3_600_000;

export const schedules: fc.Arbitrary<Schedule> = fc.record({
  seed: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  trouble: fc.record({
    store: fc.constantFrom(0, 0.02, 0.1, 0.3),
    desk: fc.constantFrom(0, 0.3, 0.7, 1),
  }),
  events: fc.array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          kind: fc.constant("submit" as const),
          process,
          key: fc.integer({ min: 0, max: 5 }),
        }),
      },
      {
        weight: 6,
        arbitrary: fc.record({
          kind: fc.constant("pass" as const),
          ms: fc.constantFrom(1, 100, 1_000, 5_000, 25_000, 61_000, 600_000),
        }),
      },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant("kill" as const), process }) },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant("start" as const), process }) },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant("jump" as const),
          process,
          ms: fc.constantFrom(-hourMs, -60_000, 60_000, hourMs),
        }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant("retry" as const), ticket: fc.nat(5) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant("purge" as const) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant("forget" as const), ticket: fc.nat(5) }) },
    ),
    { minLength: 10, maxLength: 40 },
  ),
});

const start = "2026-11-24T12:00:00Z";
const settings = { ...readSettings({}), deliverTo: ["careful", "forgetful"] };

/** What a schedule came to, for whoever wants to know that something happened in it. */
export interface Outcome {
  readonly acknowledged: number;
  readonly killed: number;
  readonly attempts: number;
}

/**
 * Plays one schedule with the real code of delivery on a real store in memory, and holds it to its promises: after each
 * event the confirmation pages tell the truth and no job is without a due time; in the end, with all well again, every
 * ticket that was acknowledged is delivered, or failed by the rules.
 *
 * @param spoil stands between the code and the store: for putting a fault back in
 * @param open an empty store; one in memory unless told
 * @throws what promise was broken
 */
export async function simulate(
  { seed, trouble, events }: Schedule,
  open: () => Promise<Store> = openEmpty,
): Promise<Outcome> {
  const random = randomOf(seed);
  const opened = await open();
  let calls = 0;
  const store: Store = {
    ...opened,
    run: async (...statements) => {
      calls += 1;
      return opened.run(...statements).finally(() => {
        calls -= 1;
      });
    },
  };
  /** Until nothing is under way but what waits for the clock. */
  const rest = async () => {
    do await turns(1);
    while (calls > 0);
  };
  const desks = [simulatedDesk("careful", true), simulatedDesk("forgetful", false)];
  let isWell = false;
  let killed = 0;
  let attempts = 0;
  const pick = <One>(list: readonly One[]) => list[Math.floor(random() * list.length)] as One;
  const mood = (): Mood => {
    attempts += 1;
    return !isWell && random() < trouble.desk ? pick(moods) : "takes";
  };
  const fate = (): Fate =>
    !isWell && random() < trouble.store
      ? pick<Fate>([
          "throws before",
          "throws after",
          "throws before",
          "throws after",
          "dies before",
          "dies after",
        ])
      : "works";
  const clocks = [simulatedClock(start, rest), simulatedClock(start, rest)] as const;
  const begin = (at: 0 | 1) =>
    startProcess({
      store,
      clock: clocks[at],
      adapters: desks.map((desk) => desk.adapter(mood)),
      fate,
      random,
    });
  const processes: [SimulatedProcess, SimulatedProcess] = [begin(0), begin(1)];

  /** Ids of tickets that somebody was told are received. */
  const acknowledged = new Map<string, string>();
  const forgotten = new Set<string>();
  const idOf = (ticket: number) => [...acknowledged.keys()][ticket];

  async function happen(event: Event): Promise<void> {
    switch (event.kind) {
      case "submit": {
        const one = processes[event.process];
        if (!one.isAlive) return;
        const submission = aSubmission({
          idempotency_key: `00000000-0000-4000-8000-00000000000${event.key}`,
        });
        const answer = one.accept(submission, one.clock.now()).catch(() => "unavailable" as const);
        const accepted = await Promise.race([answer, one.death]);
        if (typeof accepted === "string") return;
        if (accepted.kind === "stored" || accepted.kind === "repeated")
          acknowledged.set(accepted.link.id, submission.idempotency_key);
        if (accepted.kind === "stored") one.wake();
        return;
      }
      case "pass":
        await passTime(clocks, event.ms);
        return;
      case "kill":
        if (processes[event.process].isAlive) killed += 1;
        processes[event.process].kill();
        return;
      case "start":
        if (!processes[event.process].isAlive) processes[event.process] = begin(event.process);
        return;
      case "jump": {
        // Never further from the other than that, or the end would take days.
        const apart =
          clocks[event.process].now().getTime() - clocks[(1 - event.process) as 0 | 1].now().getTime();
        if (Math.abs(apart + event.ms) <= hourMs) clocks[event.process].jump(event.ms);
        return;
      }
      case "retry": {
        const id = idOf(event.ticket);
        if (id) await runCommand({ store, settings, now: clocks[0].now }, ["retry", id]);
        return;
      }
      case "purge":
        await purge(store, settings, clocks[0].now());
        return;
      case "forget": {
        const id = idOf(event.ticket);
        if (id && (await forgetTicket(store, id, clocks[0].now()))) forgotten.add(id);
        return;
      }
    }
  }

  const arrived = new Set<string>();
  const told = () => check(store, desks, clocks, acknowledged, forgotten, arrived);
  for (const event of events) {
    await happen(event);
    await rest();
    await told();
  }

  isWell = true;
  for (const at of [0, 1] as const) if (!processes[at].isAlive) processes[at] = begin(at);
  // Longer than any wait: a clock that was set back an hour, and a desk that asked for patience.
  for (let minutes = 0; minutes < 240 && !(await isQuiet(store)); minutes += 10)
    await passTime(clocks, 600_000);
  await told();
  await everythingArrived(store, desks, clocks, acknowledged, forgotten);
  for (const one of processes) one.kill();
  await opened.close();
  return { acknowledged: acknowledged.size, killed, attempts };
}

/** Tables take longer to make than most schedules to play. */
let template: Uint8Array | undefined;

/** An empty store in memory. */
export async function openEmpty(): Promise<Store> {
  if (template === undefined) {
    const store = openInMemory();
    await migrate(store);
    template = store.serialize();
  }
  return openInMemory(template);
}

/** Both clocks go on together, in small steps. */
async function passTime(clocks: readonly SimulatedClock[], ms: number): Promise<void> {
  // Long times in large steps: what rings in between rings in its order on each clock.
  const step = Math.max(5_000, ms / 10);
  for (let left = ms; left > 0; left -= step) {
    for (const clock of clocks) await clock.advance(Math.min(step, left));
  }
}

const isQuiet = async (store: Store) =>
  (await rowsOf(store, sql`select 1 as one from delivery where due_at is not null`)).length === 0;

interface DeliveryRow {
  readonly ticket_id: string;
  readonly adapter: string;
  readonly state: string;
  readonly due_at: number | null;
  readonly possible_duplicate: number;
}

/** What must be true at every moment. */
async function check(
  store: Store,
  desks: readonly SimulatedDesk[],
  clocks: readonly SimulatedClock[],
  acknowledged: ReadonlyMap<string, string>,
  forgotten: ReadonlySet<string>,
  arrived: Set<string>,
): Promise<void> {
  const rows = await rowsOf<DeliveryRow>(store, sql`select * from delivery`);
  for (const { ticket_id, adapter, state, due_at } of rows) {
    const desk = desks.find(({ name }) => name === adapter);
    const is = `${adapter} of ${ticket_id.slice(0, 6)} is ${state}`;
    if (state === "delivered" && !desk?.made.has(ticket_id))
      throw new Error(`${is}, but the desk never took it`);
    const delivery = `${adapter} ${ticket_id}`;
    if (state === "delivered") arrived.add(delivery);
    else if (arrived.has(delivery)) throw new Error(`${is}, and was delivered before`);
    if ((due_at === null) !== (state === "delivered" || state === "failed"))
      throw new Error(`${is}, due ${due_at}`);
  }
  for (const [id] of acknowledged) {
    if (forgotten.has(id)) continue;
    for (const clock of clocks) {
      const receipt = await receiptOf(store, id, clock.now());
      if (receipt === undefined)
        throw new Error(`${id.slice(0, 6)} was acknowledged, and there is no such ticket`);
      const isThere = desks.some(({ made }) => made.has(id));
      if (receipt.state === "delivered" && !isThere)
        throw new Error(`${id.slice(0, 6)} is said to have arrived`);
    }
  }
}

/** What must be true once all is well again. */
async function everythingArrived(
  store: Store,
  desks: readonly SimulatedDesk[],
  clocks: readonly SimulatedClock[],
  acknowledged: ReadonlyMap<string, string>,
  forgotten: ReadonlySet<string>,
): Promise<void> {
  if (new Set(acknowledged.values()).size !== acknowledged.size) throw new Error("A key made two tickets");
  const listed = await runCommand({ store, settings, now: clocks[0]?.now ?? (() => new Date()) }, ["list"]);
  for (const [id] of acknowledged) {
    if (forgotten.has(id)) continue;
    const rows = await rowsOf<DeliveryRow>(store, sql`select * from delivery where ticket_id = ${id}`);
    if (rows.length !== desks.length) throw new Error(`${id.slice(0, 6)} has ${rows.length} deliveries`);
    for (const { adapter, state, possible_duplicate } of rows) {
      const desk = desks.find(({ name }) => name === adapter);
      const times = desk?.made.get(id) ?? 0;
      const is = `${adapter} of ${id.slice(0, 6)} is ${state}, made ${times} times`;
      if (state === "failed" && desk?.refused.has(id) && listed.text.includes(id)) continue;
      if (state !== "delivered") throw new Error(`${is}: it is stranded`);
      if (times > 1 && (desk?.isIdempotent || possible_duplicate !== 1))
        throw new Error(`${is}, and nobody was told`);
    }
  }
}

/** Numbers from 0 to 1 out of a seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
