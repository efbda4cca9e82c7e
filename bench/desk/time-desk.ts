// Fills one of two stores with whole tickets, as the product makes them, then times in turns what the desk asks of both.
// Prints medians as JSON.
//   node --import ./lib/tools/register-source.mjs --conditions=react-server bench/desk/time-desk.ts '<Asked as JSON>'
import { randomBytes, randomUUID } from "node:crypto";
import sql, { bulk } from "sql-template-tag";
import { ticketOf } from "@/lib/server/outbox/accept";
import { readSettings } from "@/lib/server/settings";
import { openStore } from "@/lib/server/store/open-store";
import type { Store } from "@/lib/server/store/store";
import { insertCards } from "@/lib/server/store/ticket-card";
import { createDeskTickets } from "@/lib/server/tickets/desk-tickets";
import { newRef } from "@/lib/ticket/new-ref";
import type { Submission } from "@/lib/ticket/submission";
import { quantile } from "../quantile.mjs";

interface Asked {
  readonly empty: Readonly<Record<string, string>>;
  readonly full: Readonly<Record<string, string>>;
  readonly tickets: number;
  readonly rounds: number;
  readonly submission: Omit<Submission, "idempotency_key">;
}

/** Tickets of one transaction. */
const TOGETHER = 500;
const TOKEN = "bench";
const WARM_UP = 5;
/** A word that only one ticket has. */
const RARE = "needle-in-the-hay";

/** @returns the references, the oldest first */
async function fill(store: Store, submission: Asked["submission"], count: number): Promise<string[]> {
  const refs: string[] = [];
  const begin = Date.now() - count * 60_000;
  while (refs.length < count) {
    const made = [];
    for (let number = 0; number < Math.min(TOGETHER, count - refs.length); number += 1) {
      const at = new Date(begin + (refs.length + number) * 60_000);
      const email = `person-${refs.length + number}@example.org`;
      const note = refs.length + number === 7 ? `A ${RARE}.` : submission.draft.note;
      const key = randomUUID();
      const draft = { ...submission.draft, email, ...(note ? { note } : {}) };
      const built = await ticketOf(
        { ...submission, idempotency_key: key, draft },
        [],
        at,
        newRef(randomBytes(8)),
      );
      if (built?.ticket === undefined) throw new Error("The submission of the bench makes no ticket.");
      made.push({ id: randomBytes(16).toString("hex"), key, ticket: built.ticket, at: at.getTime() });
    }
    await store.run(
      sql`insert into ticket (id, idempotency_key, content_hash, ref, payload, created_at) values ${bulk(
        made.map(({ id, key, ticket, at }) => [id, key, key, ticket.ref, JSON.stringify(ticket), at]),
      )}`,
      insertCards(made),
      sql`insert into delivery (ticket_id, adapter, state, attempts, created_at, updated_at) values ${bulk(
        made.map(({ id, at }) => [id, "webhook", "delivered", 1, at, at]),
      )}`,
    );
    refs.push(...made.map(({ ticket }) => ticket.ref));
  }
  return refs;
}

async function openWorld(env: Asked["empty"], { submission, tickets }: Asked, isFull: boolean) {
  const store = await openStore(readSettings(env));
  // The other holds one page and no more: what a list costs that has nothing to leave out.
  const refs = await fill(store, submission, isFull ? tickets : 1);
  if (store.dialect.name === "postgres") await store.run(sql`analyze`);
  const desk = createDeskTickets(
    store,
    () => new Date(),
    [],
    () => {},
  );
  const middle = refs[Math.floor(refs.length / 2)] ?? "";
  const asks: Readonly<Record<string, () => Promise<unknown>>> = {
    list: () => desk.list({ page: 1 }, "", TOKEN),
    lastPage: () => desk.list({ page: Math.max(1, Math.floor(refs.length / 50)) }, "", TOKEN),
    narrowed: () => desk.list({ page: 1, language: "en", delivery: "undelivered" }, "", TOKEN),
    email: () => desk.list({ page: 1 }, "person-7@example.org", TOKEN),
    words: () => desk.list({ page: 1 }, RARE, TOKEN),
    nothing: () => desk.list({ page: 1 }, "found nowhere at all", TOKEN),
    open: () => desk.open(middle, TOKEN),
    audit: () => desk.audit(1),
  };
  return { asks, close: store.close };
}

async function run(asked: Asked) {
  const worlds = [
    await openWorld(asked.empty, asked, false),
    await openWorld(asked.full, asked, true),
  ] as const;
  const names = Object.keys(worlds[0].asks);
  const times = worlds.map(() => Object.fromEntries(names.map((name) => [name, [] as number[]])));
  for (let round = -WARM_UP; round < asked.rounds; round += 1)
    for (const [place, { asks }] of worlds.entries())
      for (const name of names) {
        const startedAt = performance.now();
        await asks[name]?.();
        if (round >= 0) times[place]?.[name]?.push(performance.now() - startedAt);
      }
  for (const { close } of worlds) await close();
  const of = (place: number, name: string, share: number) => quantile(times[place]?.[name] ?? [], share);
  const costs = Object.fromEntries(
    names.map((name) => [
      name,
      { emptyMs: of(0, name, 0.5), fullMs: of(1, name, 0.5), p95Ms: of(1, name, 0.95) },
    ]),
  );
  return { tickets: asked.tickets, rounds: asked.rounds, costs };
}

process.stdout.write(JSON.stringify(await run(JSON.parse(process.argv[2] ?? ""))));
