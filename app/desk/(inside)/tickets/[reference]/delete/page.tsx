import { deskMetadata } from "@/app/desk/staff-metadata";
import { may } from "@/app/desk/who";
import { TicketGone } from "@/components/staff/tickets/ticket-gone";
import { ticketsMessages } from "@/content/ui/tickets/en";
import { referenceIn } from "@/lib/desk/ticket-names";

const copy = ticketsMessages.confirm;

export const metadata = deskMetadata(ticketsMessages.ticket.delete);

/** Asks before a ticket is deleted. It is a page of its own, so that it works without scripts. */
export default async function DeleteTicketPage({ params }: PageProps<"/desk/tickets/[reference]/delete">) {
  const { reference } = await params;
  const ref = referenceIn(reference);
  if (ref === undefined) return <TicketGone reference={reference.slice(0, 40)} />;
  const isAllowed = await may("delete");
  return (
    <div className="max-w-[38rem]">
      <h1 className="font-bold text-title">{copy.heading(ref)}</h1>
      <p className="mt-3 text-[1.0625rem]">{isAllowed ? copy.body : copy.notAllowed}</p>
      {isAllowed && (
        <ul className="mt-3 list-disc space-y-1 ps-5">
          <li>{copy.desk}</li>
          <li>{copy.undelivered}</li>
        </ul>
      )}
      <form
        action={`/desk/tickets/${ref}/act`}
        method="post"
        className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3"
      >
        {isAllowed && (
          <button
            type="submit"
            name="act"
            value="delete"
            className="button border-stop bg-stop-tint text-stop hover:bg-stop-tint"
          >
            {copy.button}
          </button>
        )}
        <a href={`/desk/tickets/${ref}`} className="link inline-flex min-h-11 items-center">
          {copy.keep}
        </a>
      </form>
    </div>
  );
}
