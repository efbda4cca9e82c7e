import sql from "sql-template-tag";
import { addDays, dayOf } from "@/lib/counts/days";
import type { Settings } from "../settings";
import { rowsOf, type Store } from "../store/store";

/** Rows deleted in one commit, which is the longest that a submission waits for. */
const together = 500;
const dayMs = 86_400_000;
/** Days that files without a ticket are kept: the person may come back and press send again. */
const withoutTicketDays = 1;

/** How long things are kept, in days. */
type Keeping = Pick<Settings, "keepDays" | "keepFilesDays" | "feedbackDays" | "auditDays">;

/**
 * Deletes what is older than allowed: tickets, unless a help desk still has to take them; files so many days after their
 * ticket was delivered, or a day after they came without one; feedback; lines of the audit list.
 */
export async function purge(store: Store, keeping: Keeping, now: Date) {
  const before = (days: number) => now.getTime() - days * dayMs;
  const tickets = await inParts((most) =>
    rowsOf(
      store,
      sql`delete from ticket where id in (
          select t.id from ticket t where t.created_at < ${before(keeping.keepDays)} and not exists (
            select 1 from delivery d where d.ticket_id = t.id and d.due_at is not null
          ) order by t.created_at limit ${most}
        ) returning id`,
    ),
  );
  const files = await inParts((most) =>
    rowsOf(
      store,
      sql`delete from file where id in (
          select f.id from file f where f.received_at < ${before(Math.min(keeping.keepFilesDays, withoutTicketDays))}
            and not exists (
              select 1 from attachment a join delivery d on d.ticket_id = a.ticket_id
              where a.file_id = f.id and (d.state <> 'delivered' or d.updated_at > ${before(keeping.keepFilesDays)})
            ) and (
              f.received_at < ${before(withoutTicketDays)}
              or exists (select 1 from attachment a where a.file_id = f.id)
            ) limit ${most}
        ) returning id`,
    ),
  );
  const feedback = await rowsOf(
    store,
    sql`delete from feedback where day < ${addDays(dayOf(now), -keeping.feedbackDays)} returning day`,
  );
  const audit = await rowsOf(
    store,
    sql`delete from audit where at < ${before(keeping.auditDays)} returning id`,
  );
  return { tickets, files, feedback: feedback.length, audit: audit.length };
}

/** Deletes part after part until nothing is left. @returns how many went */
async function inParts(remove: (most: number) => Promise<readonly unknown[]>): Promise<number> {
  let total = 0;
  for (;;) {
    const { length } = await remove(together);
    total += length;
    if (length < together) return total;
  }
}
