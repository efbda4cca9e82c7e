import { expect, test } from "vitest";
import type { Adapter } from "@/lib/server/help-desks/adapter";
import { createAccept } from "@/lib/server/outbox/accept";
import { receiptOf } from "@/lib/server/outbox/confirmation";
import { startDeliverer } from "@/lib/server/outbox/deliver";
import { migrate } from "@/lib/server/store/migrate";
import type { Store } from "@/lib/server/store/store";
import { openInMemory } from "../store/in-memory";
import { aSubmission } from "./outbox-world";
import { simulatedClock, turns } from "./simulated-clock";

const silent = { info() {}, warn() {}, error() {} } as never;

/** A store that fails at one call, before or after it has done it, or for good from there on until it is mended. */
function failing(store: Store, at: number, how: "before" | "after" | "from there on") {
  let calls = 0;
  let isMended = false;
  const wrapped: Store = {
    ...store,
    run: async (...statements) => {
      const call = calls++;
      const isOut = !isMended && (how === "from there on" ? call >= at : call === at);
      if (isOut && how !== "after") throw new Error("The store is away");
      const rows = await store.run(...statements);
      if (isOut) throw new Error("The answer of the store was lost");
      return rows;
    },
  };
  return {
    store: wrapped,
    calls: () => calls,
    mend: () => {
      isMended = true;
    },
  };
}

/** Accepts a ticket and delivers it, with a fault at one call of the store. @returns how many calls there were */
async function live(at: number, how: "before" | "after" | "from there on"): Promise<number> {
  const inMemory = openInMemory();
  await migrate(inMemory);
  const clock = simulatedClock("2026-11-24T12:00:00Z");
  const { store, calls, mend } = failing(inMemory, at, how);
  const taken: string[] = [];
  const adapter: Adapter = {
    name: "desk",
    isIdempotent: true,
    send: async (_ticket, { idempotencyKey }) => {
      taken.push(idempotencyKey);
      return { reference: "T-1" };
    },
  };
  const deliverer = startDeliverer({
    store,
    adapter,
    log: silent,
    withFiles: (_id, run) => run([]),
    clock,
    lookMs: 1_000,
    random: () => 0.5,
  });
  await turns(5);
  const accept = createAccept(store, ["desk"]);
  const submission = aSubmission();
  let id: string | undefined;
  // The person presses again until the server says that it has the ticket.
  for (let press = 0; press < 5 && id === undefined; press += 1) {
    const accepted = await accept(submission, clock.now()).catch(() => undefined);
    if (press === 2) mend();
    if (accepted?.kind === "stored" || accepted?.kind === "repeated") id = accepted.link.id;
    deliverer.wake();
    await turns(5);
  }
  expect(id).toBeDefined();
  await clock.advance(30_000);
  mend();
  await clock.advance(180_000);
  expect((await receiptOf(inMemory, id ?? "", clock.now()))?.state).toBe("delivered");
  expect(new Set(taken)).toEqual(new Set([id]));
  await deliverer.stop();
  await inMemory.close();
  return calls();
}

test.each(["before", "after", "from there on"] as const)(
  "a store that fails %s each call of accepting and delivering in turn: nothing is lost, nothing is stranded",
  async (how) => {
    // Looks of an idle deliverer come on top; the first calls are those of this one ticket.
    for (let at = 0; at < 12; at += 1) expect(await live(at, how)).toBeGreaterThan(at);
  },
);
