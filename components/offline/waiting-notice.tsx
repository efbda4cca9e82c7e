"use client";

import { useEffect } from "react";
import { offlineLoaders } from "@/content/ui/offline/messages";
import { refOf } from "@/lib/ticket/new-ref";
import { useMessages } from "../language/use-messages";
import { isAnythingWaiting } from "./anything-waiting";
import {
  dropTicket,
  readTickets,
  ticketOnPage,
  useWaitingTickets,
  type WaitingTicket,
} from "./waiting-tickets";

// Only needed with a network, so it is not kept for use without one.
const importSendTickets = () => import("./send-tickets");

/** Lists the tickets that wait on this device, on any page, and sends them if it can. */
export function WaitingNotice() {
  const { waiting: copy } = useMessages(offlineLoaders);
  const tickets = useWaitingTickets();
  const onPage = ticketOnPage.use();
  useEffect(() => {
    const send = () => {
      if (navigator.onLine && isAnythingWaiting())
        importSendTickets().then(
          (module) => module.sendTickets(),
          () => undefined,
        );
    };
    if (isAnythingWaiting()) void readTickets().then(send);
    window.addEventListener("online", send);
    return () => window.removeEventListener("online", send);
  }, []);
  // The receipt already says it.
  useEffect(() => {
    for (const [key, ticket] of Object.entries(tickets))
      if (ticket.kind === "sent" && ticket.receipt === window.location.pathname) void dropTicket(key);
  }, [tickets]);
  const told = Object.entries(tickets).filter(([key]) => key !== onPage);
  if (told.length === 0) return null;
  return (
    <section aria-label={copy.title} className="border-line border-t bg-sheet">
      <ul className="mx-auto max-w-[70rem] divide-y divide-line px-5 sm:px-8">
        {told.map(([key, ticket]) => (
          <li key={key} className="flex flex-wrap items-center gap-x-6 py-2" data-waiting={ticket.kind}>
            <p role="status" className="min-w-0 flex-1 basis-60">
              <span className="text-soft">{copy.mark(refOf(key))}</span> <Told ticket={ticket} />
            </p>
            <Way ticket={ticket} />
            <button
              type="button"
              className="link min-h-11 cursor-pointer"
              onClick={() => void dropTicket(key)}
            >
              {ticket.kind === "waiting" ? copy.takeBack : copy.close}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Told({ ticket }: { ticket: WaitingTicket }) {
  const { waiting: copy } = useMessages(offlineLoaders);
  if (ticket.kind === "waiting") return `${copy.waits} ${copy.when}`;
  return ticket.kind === "sent" ? copy.sent : `${copy.refused} ${ticket.detail}`;
}

/** Where to read on. */
function Way({ ticket }: { ticket: WaitingTicket }) {
  const { waiting: copy } = useMessages(offlineLoaders);
  if (ticket.kind === "waiting") return null;
  const href = ticket.receipt ?? ticket.address;
  return (
    <a href={href} className="link inline-flex min-h-11 items-center">
      {href === ticket.receipt ? copy.receipt : copy.form}
    </a>
  );
}
