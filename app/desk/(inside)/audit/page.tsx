import { deskMetadata } from "@/app/desk/staff-metadata";
import { whoAsks } from "@/app/desk/who";
import { textOf } from "@/app/text-of-query";
import { AuditList } from "@/components/staff/tickets/audit-list";
import { PageLinks } from "@/components/staff/tickets/page-links";
import { ticketsMessages } from "@/content/ui/tickets/en";
import { perPage, readFilter } from "@/lib/desk/ticket-list";
import { outbox } from "@/lib/server/outbox/running";
import { settings } from "@/lib/server/settings";

const copy = ticketsMessages.auditPage;

export const metadata = deskMetadata(copy.heading);

/** The audit list: who opened or changed what. */
export default async function AuditPage({ searchParams }: PageProps<"/desk/audit">) {
  const query = new URLSearchParams(textOf(await searchParams));
  const { page } = readFilter((name) => query.get(name));
  const { name, role } = await whoAsks();
  const lines = await outbox()
    .then(({ tickets }) => tickets.audit(page))
    .catch(() => undefined);
  return (
    <>
      <h1 className="font-bold text-title">{copy.heading}</h1>
      <p className="mt-3 max-w-[38rem] text-[1.0625rem]">{copy.lead}</p>
      <p className="mt-1 text-soft">
        {copy.kept(settings().auditDays)} {copy.mine(name, copy.roles[role])}
      </p>
      {lines === undefined ? (
        <p role="alert" className="mt-6 font-semibold text-stop">
          {ticketsMessages.unavailable}
        </p>
      ) : (
        <>
          <AuditList lines={lines.slice(0, perPage)} />
          <PageLinks
            newer={page > 1 ? `/desk/audit?page=${page - 1}` : undefined}
            older={lines.length > perPage ? `/desk/audit?page=${page + 1}` : undefined}
          />
        </>
      )}
    </>
  );
}
