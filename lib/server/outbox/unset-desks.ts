import sql, { empty, join, type Sql } from "sql-template-tag";
import { rowsOf, type Store } from "../store/store";

/**
 * Gives up what waits for a help desk that is not set any more: no process would ever send it.
 *
 * Right for several processes on one store, because they must have the same settings. While new settings are rolled out,
 * a desk that only the old ones name is the one that was taken out. Run it when a process starts and not later, or an old
 * process would give up what waits for a desk that only the new settings name.
 *
 * @param desks that this process delivers to
 * @param moment the present one, in milliseconds
 * @returns a statement with a row for each
 */
export const givingUpUnset = (desks: readonly string[], moment: number): Sql =>
  // An attempt that was broken off may have got through; one that still runs elsewhere records a success all the same.
  sql`update delivery set
      may_have_arrived = case state when 'sending' then 1 else may_have_arrived end,
      state = 'failed', due_at = null, problem = 'help desk not set any more', updated_at = ${moment}
    where state <> 'delivered' and due_at is not null and adapter not in (${join([...desks])})
    returning ticket_id`;

/**
 * Finds the help desks that have not taken a ticket and are not set.
 *
 * @param desks that are set
 * @param ticketId of the only ticket to look at
 */
export async function unsetDesks(
  store: Store,
  desks: readonly string[],
  ticketId?: string,
): Promise<string[]> {
  const rows = await rowsOf<{ adapter: string }>(
    store,
    sql`select distinct adapter from delivery
      where state <> 'delivered' and adapter not in (${join([...desks])})
        ${ticketId === undefined ? empty : sql`and ticket_id = ${ticketId}`}
      order by adapter`,
  );
  return rows.map(({ adapter }) => adapter);
}
