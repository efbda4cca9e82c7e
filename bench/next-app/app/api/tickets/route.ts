import { createHash, randomBytes } from "node:crypto";
import pg from "pg";

/** As many connections as the product's own. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

/** Makes the table: the columns, constraints and index of the product's. Asked once, before the first ticket. */
export async function GET(): Promise<Response> {
  await pool.query(
    `create table if not exists ticket (
       id text primary key,
       idempotency_key text not null unique,
       content_hash text not null,
       ref text not null unique,
       payload text,
       created_at bigint not null,
       deleted_at bigint,
       check ((payload is null) = (deleted_at is not null))
     )`,
  );
  await pool.query("create index if not exists ticket_by_age on ticket (created_at)");
  return new Response(null, { status: 204 });
}

/** The least that a route can do and still keep a ticket: it takes a finished one, checks nothing, writes one row. */
export async function POST(request: Request): Promise<Response> {
  const { idempotency_key, ticket } = await request.json();
  const id = randomBytes(16).toString("hex");
  // A reference of its own, as each ticket of the product has.
  const ref = `BT-${id.slice(0, 9)}`;
  const payload = JSON.stringify({ ...ticket, ref });
  const hash = createHash("sha256").update(payload).digest("hex");
  await pool.query(
    `insert into ticket (id, idempotency_key, content_hash, ref, payload, created_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [id, idempotency_key, hash, ref, payload, Date.now()],
  );
  return Response.json({ id, ref }, { status: 201 });
}
