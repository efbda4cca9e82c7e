import sql, { join, type Sql } from "sql-template-tag";

/**
 * Makes the deliveries of a ticket due that no desk has taken and no process is sending.
 *
 * @param desks that are set: what waits for another would wait for ever
 * @param moment the present one, in milliseconds
 * @returns a statement with a row for each
 */
export const retrying = (ticketId: string, desks: readonly string[], moment: number): Sql =>
  // An attempt that was broken off may have got through.
  sql`update delivery set
      may_have_arrived = case state when 'sending' then 1 else may_have_arrived end,
      state = 'waiting', due_at = ${moment}, updated_at = ${moment}
    where ticket_id = ${ticketId} and adapter in (${join([...desks])})
      and (state in ('failed', 'waiting') or (state = 'sending' and due_at <= ${moment}))
    returning adapter`;
