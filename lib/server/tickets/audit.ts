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
export const noteOf = ({ token, what, at, detail, id }: Note & { readonly id: string }): Sql =>
  sql`insert into audit (at, token, what, ref, detail)
    select cast(${at} as bigint), cast(${token} as text), cast(${what} as text), ref, cast(${detail ?? null} as text)
    from ticket where id = ${id} and deleted_at is null`;

/** A line about no single ticket. */
export const noteOfAll = ({ token, what, at, detail }: Note): Sql =>
  sql`insert into audit (at, token, what, ref, detail) values (${at}, ${token}, ${what}, null, ${detail ?? null})`;
