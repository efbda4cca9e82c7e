import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sql from "sql-template-tag";
import { withFilesOf } from "@/lib/server/attachments/stored-file";
import type { Adapter } from "@/lib/server/help-desks/adapter";
import { createAccept } from "@/lib/server/outbox/accept";
import { receiptOf } from "@/lib/server/outbox/confirmation";
import { type Deliverer, type Delivering, startDeliverer } from "@/lib/server/outbox/deliver";
import { readSettings } from "@/lib/server/settings";
import { openStore } from "@/lib/server/store/open-store";
import { rowsOf, type Store } from "@/lib/server/store/store";
import type { Submission } from "@/lib/ticket/submission";
import { type SimulatedClock, simulatedClock } from "./simulated-clock";

/** A row of the table of deliveries. */
export interface DeliveryRow {
  readonly state: string;
  readonly attempts: number;
  readonly problem: string | null;
  readonly due_at: number | null;
  readonly possible_duplicate: number;
}

/** A real store in a folder of its own; the clock alone is the test's. */
export async function outboxWorld() {
  const folder = mkdtempSync(join(tmpdir(), "outbox-"));
  const store: Store = await openStore(readSettings({ DATA_DIR: folder }));
  let clock: SimulatedClock = simulatedClock("2026-11-24T12:00:00Z");
  const silent = { info() {}, warn() {}, error() {} } as never;
  const fromStore: Delivering["withFiles"] = (id, run) =>
    withFilesOf(store, join(folder, "staging"), id, run);
  const start = (adapter: Adapter, withFiles = fromStore): Deliverer =>
    startDeliverer({
      store,
      adapter,
      log: silent,
      withFiles,
      clock,
      lookMs: 1_000,
      random: () => 1,
    });
  return {
    folder,
    store,
    now: () => clock.now(),
    clock: () => clock,
    /** The clock as it was at first. */
    reset: () => {
      clock = simulatedClock("2026-11-24T12:00:00Z");
    },
    pass: (minutes: number) => clock.jump(minutes * 60_000),
    start,
    /** Attempts all that is due, and lets each attempt end. */
    deliverDue: async (adapter: Adapter) => {
      await start(adapter).stop();
    },
    /** Stores a ticket for the help desks with these names. @returns its id */
    stored: async (...adapters: string[]): Promise<string> => {
      const accepted = await createAccept(store, adapters)(aSubmission(), clock.now());
      if (accepted.kind !== "stored") throw new Error(accepted.kind);
      return accepted.link.id;
    },
    stateOf: async (id: string) => (await receiptOf(store, id, clock.now()))?.state,
    deliveryOf: async (id: string): Promise<DeliveryRow | undefined> =>
      (await rowsOf<DeliveryRow>(store, sql`select * from delivery where ticket_id = ${id}`))[0],
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

let count = 0;

/** A submission that is whole, with a key that no other has. */
export function aSubmission(more: Partial<Submission> = {}): Submission {
  count += 1;
  return {
    idempotency_key: `00000000-0000-4000-8000-${String(count).padStart(12, "0")}`,
    address: "/invoices/ticket?what-you-need=find-invoice&find-invoice=not-listed",
    draft: { email: "ada@example.org", note: "Where is my invoice?" },
    evidence: [],
    open_seconds: 60,
    time_zone: "UTC",
    locale: "en",
    ...more,
  };
}
