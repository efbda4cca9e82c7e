import sql, { type Sql } from "sql-template-tag";
import type { Noted } from "@/lib/desk/audit-line";

/** The name in the audit list for the operator, who works without a token. */
export const commandLine = "command line";

interface Note {
  /** Name of the token. */
  readonly token: string;
  readonly what: Noted;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** Never of a person: how a search was made, the number of a file. */
  readonly detail?: string;
}

/**
 * A line of the audit list about a ticket that is there. Run it in the transaction of what it notes, before a deletion.
 *
 * @param id of the ticket
 */
export const noteOf = ({ id, ...note }: Note & { readonly id: string }): Sql => noteOfEach(note, sql`${id}`);

/**
 * A line for each of these tickets that is there.
 *
 * @param ids what stands between the brackets of `in ()`
 */
export const noteOfEach = ({ token, what, at, detail }: Note, ids: Sql): Sql =>
  sql`insert into audit (at, token, what, ref, detail)
    select cast(${at} as bigint), cast(${token} as text), cast(${what} as text), ref, cast(${detail ?? null} as text)
    from ticket where id in (${ids}) and deleted_at is null order by created_at`;

/** A line about no single ticket. */
export const noteOfAll = ({ token, what, at, detail }: Note): Sql =>
  sql`insert into audit (at, token, what, ref, detail) values (${at}, ${token}, ${what}, null, ${detail ?? null})`;
