import { createHash, randomBytes } from "node:crypto";
import pg from "pg";

/** As many connections as the product's own. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

/** Makes the table: the columns and constraints of the product's. Asked once, before the first ticket. */
export async function GET(): Promise<Response> {
  await pool.query(
    `create table if not exists bare_ticket (
       id text primary key,
       idempotency_key text not null unique,
       content_hash text not null,
       ref text not null,
       payload jsonb not null,
       created_at timestamptz not null
     )`,
  );
  return new Response(null, { status: 204 });
}

/** The least that a route can do and still keep a ticket: it takes a finished one, checks nothing, writes one row. */
export async function POST(request: Request): Promise<Response> {
  const { idempotency_key, ticket } = await request.json();
  const id = randomBytes(16).toString("hex");
  const payload = JSON.stringify(ticket);
  const hash = createHash("sha256").update(payload).digest("hex");
  await pool.query(
    `insert into bare_ticket (id, idempotency_key, content_hash, ref, payload, created_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [id, idempotency_key, hash, ticket.ref, payload, ticket.created_at],
  );
  return Response.json({ id, ref: ticket.ref }, { status: 201 });
}
