import { addDays, dayOf } from "@/lib/insights/days";
import type { Database } from "./database";

/**
 * Deletes tickets whose time here is over. One that a help desk still has to take stays, however old it is.
 *
 * @param keepDays days
 * @returns how many
 */
export async function purge(database: Database, keepDays: number, now: Date): Promise<number> {
  const gone = await database.query(
    `delete from billing_help.ticket t where created_at < $1 and not exists (
       select from billing_help.delivery d where d.ticket_id = t.id and d.state in ('waiting', 'sending')
     ) returning 1`,
    [new Date(now.getTime() - keepDays * 86_400_000)],
  );
  return gone.length;
}

/**
 * Deletes feedback that is older than allowed.
 *
 * @param feedbackDays days
 * @returns how many
 */
export async function purgeFeedback(database: Database, feedbackDays: number, now: Date): Promise<number> {
  const gone = await database.query("delete from billing_help.feedback where day < $1::date returning 1", [
    addDays(dayOf(now), -feedbackDays),
  ]);
  return gone.length;
}
