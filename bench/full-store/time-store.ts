// Fills one of two stores, then asks both in turns for what is asked of a store all day, through the product's own
// modules. Prints medians as JSON.
//   node --import ./lib/tools/register-source.mjs --conditions=react-server bench/full-store/time-store.ts '<Asked as JSON>'
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import sql, { type Sql } from "sql-template-tag";
import { withFilesOf } from "@/lib/server/attachments/stored-file";
import type { Adapter } from "@/lib/server/help-desks/adapter";
import { createAccept } from "@/lib/server/outbox/accept";
import { runCommand } from "@/lib/server/outbox/commands";
import { startDeliverer, systemClock } from "@/lib/server/outbox/deliver";
import { healthOf, measureStore } from "@/lib/server/outbox/health";
import { readSettings, type Settings } from "@/lib/server/settings";
import { openStore } from "@/lib/server/store/open-store";
import { openPostgres } from "@/lib/server/store/postgres";
import type { Store } from "@/lib/server/store/store";
import type { Submission } from "@/lib/ticket/submission";
import { quantile } from "../quantile.mjs";
import { fillStore } from "./fill-store";

interface Asked {
  /** Settings of each store. */
  readonly empty: Readonly<Record<string, string>>;
  readonly full: Readonly<Record<string, string>>;
  readonly tickets: number;
  readonly fillSeconds: number;
  readonly rounds: number;
  readonly submission: Omit<Submission, "idempotency_key">;
}

/** The desk of the filled and the new tickets, and the desk of those that stay undelivered for `outbox list`. */
const DESK = "webhook";
const DESK_THAT_IS_AWAY = "plain";
const UNDELIVERED = 20;
/** Tickets of a round. */
const TICKETS = 4;
/** Rounds at first that count for nothing. */
const WARM_UP = 10;

type Costs = Record<"accept" | "insert" | "claim" | "list" | "health" | "counts", number[]>;

const desk: Adapter = { name: DESK, isIdempotent: true, send: async () => ({}) };
const log = { info() {}, warn() {}, error() {} };

/** Everything that is asked of a store in a round, its milliseconds noted. */
async function openWorld(settings: Settings, submission: Asked["submission"]) {
  const opened = await openStore(settings);
  let costs = noCosts();
  const store: Store = { ...opened, run: (...statements) => watched(statements) };

  async function watched(statements: readonly Sql[]) {
    const startedAt = performance.now();
    const rows = await opened.run(...statements);
    const text = statements[0]?.sql.trimStart() ?? "";
    const name = text.startsWith("with due")
      ? "claim"
      : text.startsWith("insert into ticket")
        ? "insert"
        : undefined;
    if (name) costs[name].push(performance.now() - startedAt);
    return rows;
  }

  async function timed(name: keyof Costs, action: () => Promise<unknown>): Promise<void> {
    const startedAt = performance.now();
    await action();
    costs[name].push(performance.now() - startedAt);
  }

  const take = async (adapter: string) => {
    const accept = createAccept(store, [adapter]);
    const { kind } = await accept({ ...submission, idempotency_key: randomUUID() }, new Date());
    if (kind !== "stored") throw new Error(`A submission was ${kind}.`);
  };
  /** One claim, and what comes of it written down. */
  const deliver = async () => {
    const staging = join(settings.dataDir, "staging");
    const withFiles: Parameters<typeof startDeliverer>[0]["withFiles"] = (id, run) =>
      withFilesOf(store, staging, id, run);
    const world = { store, adapter: desk, log, withFiles, clock: systemClock, lookMs: 1_000 };
    const deliverer = startDeliverer({ ...world, random: Math.random });
    await deliverer.stop();
    return deliverer;
  };

  for (let number = 0; number < UNDELIVERED; number += 1) await take(DESK_THAT_IS_AWAY);
  return {
    costs: () => costs,
    forget: () => {
      costs = noCosts();
    },
    round: async () => {
      for (let number = 0; number < TICKETS; number += 1) await timed("accept", () => take(DESK));
      const deliverer = await deliver();
      await timed("list", () => runCommand({ store, settings, now: () => new Date() }, ["list"]));
      await timed("health", () => healthOf(store, [deliverer], new Date()));
      await timed("counts", () => measureStore(store, [deliverer], new Date()));
    },
    close: store.close,
  };
}

const noCosts = (): Costs => ({ accept: [], insert: [], claim: [], list: [], health: [], counts: [] });

/** Brings the store up to date as the product does, then fills it without the product's haste. */
async function fill(settings: Settings, tickets: number, seconds: number): Promise<number> {
  const migrated = await openStore(settings);
  if (settings.databaseUrl === undefined) {
    return fillStore(migrated, DESK, tickets, seconds).finally(migrated.close);
  }
  await migrated.close();
  const store = await openPostgres(settings.databaseUrl, { statementMs: 0 });
  try {
    const filled = await fillStore(store, DESK, tickets, seconds);
    // What its own autovacuum does within minutes; else that would run beside the first rounds.
    await store.run(sql`vacuum analyze`);
    await store.run(sql`checkpoint`);
    return filled;
  } finally {
    await store.close();
  }
}

async function run({ tickets, fillSeconds, rounds, submission, ...settings }: Asked) {
  const startedAt = performance.now();
  const full = readSettings(settings.full);
  const filled = await fill(full, tickets, fillSeconds);
  const filledSeconds = (performance.now() - startedAt) / 1_000;
  const worlds = [
    await openWorld(readSettings(settings.empty), submission),
    await openWorld(full, submission),
  ] as const;
  for (let round = 0; round < WARM_UP; round += 1) for (const { round: once } of worlds) await once();
  for (const { forget } of worlds) forget();
  // Each is the first of two as often as the other.
  for (let round = 0; round < rounds; round += 1)
    for (const world of round % 2 ? worlds : worlds.toReversed()) await world.round();
  const [ofEmpty, ofFull] = worlds.map(({ costs }) => costs());
  for (const { close } of worlds) await close();
  const median = (values: number[] = []) => {
    if (values.length < rounds)
      throw new Error("The product asks its store in other words than the bench knows.");
    return quantile(values, 0.5);
  };
  const costs = Object.keys(noCosts()).map((name) => {
    const key = name as keyof Costs;
    return [name, { emptyMs: median(ofEmpty?.[key]), fullMs: median(ofFull?.[key]) }];
  });
  return { tickets: filled, wanted: tickets, filledSeconds, rounds, costs: Object.fromEntries(costs) };
}

process.stdout.write(JSON.stringify(await run(JSON.parse(process.argv[2] ?? ""))));
