import sql, { type Sql } from "sql-template-tag";

/**
 * Makes the deliveries of a ticket due that no desk has taken and no process is sending.
 *
 * @param moment the present one, in milliseconds
 * @returns a statement with a row for each
 */
export const retrying = (ticketId: string, moment: number): Sql =>
  // An attempt that was broken off may have got through.
  sql`update delivery set
      may_have_arrived = case state when 'sending' then 1 else may_have_arrived end,
      state = 'waiting', due_at = ${moment}, updated_at = ${moment}
    where ticket_id = ${ticketId} and (state in ('failed', 'waiting') or (state = 'sending' and due_at <= ${moment}))
    returning adapter`;
