import { ticketsMessages } from "@/content/ui/tickets/en";
import { TicketSearch } from "./ticket-search";

const copy = ticketsMessages.ticket;

/** Shown for a ticket that does not exist, or no longer. */
export function TicketGone({ reference }: { reference: string }) {
  return (
    <>
      <h1 className="font-bold text-title">
        <bdi>{copy.gone(reference)}</bdi>
      </h1>
      <p className="mt-3 max-w-[38rem] text-[1.0625rem]">{copy.goneHint}</p>
      <TicketSearch search="" />
      <p className="mt-4">
        <a href="/desk/tickets" className="link inline-flex min-h-11 items-center">
          {copy.back}
        </a>
      </p>
    </>
  );
}
