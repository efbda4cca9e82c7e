import { metrics } from "@/lib/observe/metrics";
import type { Database } from "./database";

/** Minutes that a due delivery may lie untouched before the queue counts as stuck. */
const stuckAfterMinutes = 5;

export interface Health {
  /** The store answered. */
  readonly store: boolean;
  /** No delivery has been due for long without anybody taking it. */
  readonly queue: boolean;
}

/** Whether tickets can be stored, and are being delivered. Never throws. */
export async function healthOf(database: Database, now: Date): Promise<Health> {
  try {
    const [row] = await database.query<{ stuck: boolean }>(
      `select exists (
         select from billing_help.delivery where state in ('waiting', 'sending')
           and greatest(next_at, coalesce(lease_until, next_at)) < $1
       ) as stuck`,
      [new Date(now.getTime() - stuckAfterMinutes * 60_000)],
    );
    return { store: true, queue: row?.stuck === false };
  } catch {
    return { store: false, queue: false };
  }
}

/** Brings the gauges of the store up to date. @throws where the store can't be asked */
export async function measureStore(database: Database, now: Date): Promise<void> {
  const rows = await database.query<{ adapter: string; state: string; count: number; oldest: Date | string }>(
    `select d.adapter, d.state, count(*)::integer as count, min(t.created_at) as oldest
     from billing_help.delivery d join billing_help.ticket t on t.id = d.ticket_id
     group by d.adapter, d.state`,
  );
  const { deliveries, oldest } = metrics();
  const ages = new Map<string, number>();
  deliveries.reset();
  oldest.reset();
  for (const row of rows) {
    deliveries.set({ adapter: row.adapter, state: row.state }, row.count);
    const age = (now.getTime() - new Date(row.oldest).getTime()) / 1000;
    const before = ages.get(row.adapter) ?? 0;
    if (row.state !== "delivered") ages.set(row.adapter, Math.max(before, age));
  }
  for (const [adapter, age] of ages) oldest.set({ adapter }, age);
}
