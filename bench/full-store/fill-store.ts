import sql, { raw, type Sql } from "sql-template-tag";
import type { Store } from "@/lib/server/store/store";

/** Tickets of one transaction: large, because each one rewrites most pages of the indexes. */
const TOGETHER = 100_000;
/** Milliseconds between two tickets: a million come in 81 days, less than they are kept. */
const APART_MS = 7_000;
/** Bytes of a ticket here; a real one has about three times as many, which no index holds. */
const PAYLOAD = JSON.stringify({ note: "I bought credits, and they are not there. ".repeat(24) });

/** Random, as the product's are: they land anywhere in an index. */
const RANDOM = {
  sqlite: "lower(hex(randomblob(16)))",
  postgres: "replace(gen_random_uuid()::text, '-', '')",
};

/**
 * Fills a store with delivered tickets, by SQL only.
 *
 * @param tickets how many
 * @param seconds after which it stops, with fewer
 * @returns how many there are
 */
export async function fillStore(store: Store, desk: string, tickets: number, seconds: number) {
  const until = performance.now() + seconds * 1_000;
  const begin = Date.now() - tickets * APART_MS;
  if (store.dialect.name === "sqlite") await store.run(sql`pragma cache_size = -400000`);
  let filled = 0;
  while (filled < tickets && performance.now() < until) {
    const to = Math.min(tickets, filled + TOGETHER);
    await store.run(...delivered(store, desk, begin, filled, to));
    filled = to;
  }
  return filled;
}

function delivered({ dialect }: Store, desk: string, begin: number, from: number, to: number): Sql[] {
  const random = raw(RANDOM[dialect.name]);
  return [
    sql`with recursive n (i) as (select cast(${from} as bigint) union all select i + 1 from n where i < ${to - 1})
      insert into ticket (id, idempotency_key, content_hash, ref, payload, created_at)
      select ${random}, ${random}, ${random} || ${random}, 'BT-' || ${random}, cast(${PAYLOAD} as text),
        cast(${begin} as bigint) + i * ${raw(String(APART_MS))} from n`,
    sql`insert into delivery (ticket_id, adapter, state, attempts, created_at, updated_at)
      select id, cast(${desk} as text), 'delivered', 1, created_at, created_at from ticket
      where created_at >= ${begin + from * APART_MS} and created_at < ${begin + to * APART_MS}`,
  ];
}
