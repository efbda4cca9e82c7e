import sql from "sql-template-tag";
import { metrics } from "@/lib/server/log/metrics";
import { rowsOf, type Store } from "../store/store";
import type { Deliverer } from "./deliver";

/** Whether tickets can be taken, and how far each desk is behind. Never throws. */
export async function healthOf(store: Store, deliverers: readonly Deliverer[], now: Date) {
  try {
    // Writes, because a full disk can still be read.
    await store.run(sql`update migration set version = version`);
    const waiting = new Map((await undelivered(store)).map((row) => [row.adapter, row]));
    return {
      /** This process can take tickets: the store writes. */
      store: true,
      desks: deliverers.map(({ adapter, isDown }) => {
        const { number = 0, oldest } = waiting.get(adapter) ?? {};
        return {
          desk: adapter,
          /** `down`: it failed several times in a row, and is asked rarely until it answers. */
          state: isDown ? "down" : "well",
          /** Tickets that it has not taken yet. */
          undelivered: number,
          /** Since the oldest of them was received; 0 for none. */
          oldest_seconds: oldest === undefined ? 0 : secondsSince(oldest, now),
        };
      }),
    };
  } catch {
    return { store: false, desks: [] };
  }
}

/** Brings the gauges of the store up to date. @throws if the store can't be asked */
export async function measureStore(store: Store, deliverers: readonly Deliverer[], now: Date): Promise<void> {
  const rows = await undelivered(store);
  const given = await rowsOf<{ adapter: string; number: number }>(
    store,
    sql`select adapter, count(*) as number from delivery
      where state <> 'delivered' and state = 'failed' group by adapter`,
  );
  const { deliveries, oldest } = metrics();
  deliveries.reset();
  oldest.reset();
  for (const { adapter } of deliverers) {
    deliveries.set({ adapter, state: "undelivered" }, 0);
    deliveries.set({ adapter, state: "failed" }, 0);
    oldest.set({ adapter }, 0);
  }
  for (const { adapter, number, oldest: since } of rows) {
    deliveries.set({ adapter, state: "undelivered" }, number);
    oldest.set({ adapter }, secondsSince(since, now));
  }
  for (const { adapter, number } of given) deliveries.set({ adapter, state: "failed" }, number);
}

const undelivered = (store: Store) =>
  rowsOf<{ adapter: string; number: number; oldest: number }>(
    store,
    sql`select adapter, count(*) as number, min(created_at) as oldest from delivery
      where state <> 'delivered' and due_at is not null group by adapter`,
  );

const secondsSince = (moment: number, now: Date) => Math.max(0, Math.round((now.getTime() - moment) / 1000));
