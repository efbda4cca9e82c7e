import sql, { bulk, type Sql } from "sql-template-tag";
import { defaultLanguage } from "@/content/languages";
import type { Ticket } from "@/lib/ticket/schema";
import { upgradeTicket } from "@/lib/ticket/upgrade-ticket";
import { rowsOf, type Store } from "./store";

/** Characters of a ticket that a search looks at. */
const mostWords = 12_000;

/**
 * What staff search and sort by, beside the ticket: there a list would have to read the whole of each.
 *
 * @param ticket one of another version may lack anything
 */
function cardOf({
  ref,
  issue,
  language,
  verdict,
  subject,
  requester,
  staff_ref,
  note,
  facts,
}: Partial<Ticket>) {
  const { issue: _, ...told } = facts ?? {};
  const values = Object.values(told).map((value) =>
    typeof value === "object" && value !== null ? Object.values(value).join(" ") : String(value ?? ""),
  );
  const { email = "", account } = requester ?? {};
  const words = [ref, staff_ref, email, subject, verdict, note, account?.organization, ...values]
    .filter(Boolean)
    .join("\n");
  return {
    issue: issue ?? "",
    language: language ?? defaultLanguage,
    verdict: verdict ?? "",
    subject: subject ?? ref ?? "",
    email: email.toLowerCase(),
    // PostgreSQL keeps no NUL in a text.
    words: words.toLowerCase().replaceAll("\0", "").slice(0, mostWords),
  };
}

/**
 * Writes the cards of tickets that are in the store and have no card yet.
 *
 * @param tickets one or more
 */
export const insertCards = (tickets: readonly { readonly id: string; readonly ticket: Ticket }[]): Sql =>
  sql`insert into ticket_card (ticket_id, created_at, ref, issue, language, verdict, subject, email, words)
    select t.id, t.created_at, t.ref, v.column2, v.column3, v.column4, v.column5, v.column6, v.column7
    from (values ${bulk(
      tickets.map(({ id, ticket }) => {
        const { issue, language, verdict, subject, email, words } = cardOf(ticket);
        return [id, issue, language, verdict, subject, email, words];
      }),
    )}) as v join ticket t on t.id = v.column1 where t.payload is not null on conflict do nothing`;

/** Cards that are made in one go. */
const together = 500;

/** Makes the cards of tickets that were stored before there were any. Safe to run twice, and by several at once. */
export async function fillCards(store: Store): Promise<void> {
  for (let after = ""; ; ) {
    const rows = await rowsOf<{ id: string; payload: string }>(
      store,
      sql`select id, payload from ticket where payload is not null and id > ${after} order by id limit ${together}`,
    );
    const tickets = rows.map(({ id, payload }) => ({ id, ticket: upgradeTicket(JSON.parse(payload)) }));
    if (tickets.length > 0) await store.run(insertCards(tickets));
    if (rows.length < together) return;
    after = rows.at(-1)?.id ?? after;
  }
}
