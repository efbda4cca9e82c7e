import { languageFacts } from "@/content/languages";
import { ticketsMessages as copy } from "@/content/ui/tickets/en";
import {
  isNarrowed,
  type ListedTicket,
  lastPage,
  mostCounted,
  perPage,
  type TicketFilter,
  type TicketPage,
} from "@/lib/desk/ticket-list";
import type { Issue } from "@/machines/registry";
import { DeliveryState } from "./delivery-state";
import { PageLinks } from "./page-links";

interface Props {
  page: TicketPage;
  filter: TicketFilter;
  /** The search that goes on, closed up and open; empty for none. */
  sealed: string;
  search: string;
  titles: Readonly<Record<Issue, string>>;
  /** The present moment, in milliseconds since 1970 UTC. */
  now: number;
}

/** A page of tickets, the newest first. */
export function TicketList({ page, filter, sealed, search, titles, now }: Props) {
  const { tickets, total } = page;
  const last = Math.max(1, Math.ceil(Math.min(total, mostCounted) / perPage));
  const isAsked = search !== "" || isNarrowed(filter);
  const isEmpty = tickets.length === 0 && !isAsked && filter.page === 1;
  return (
    <section aria-label={copy.heading} className="mt-5">
      {isAsked && (
        <p className="flex flex-wrap items-baseline gap-x-6">
          {search !== "" && <bdi className="font-semibold">{copy.search.found(search)}</bdi>}
          <a href="/desk/tickets" className="link inline-flex min-h-11 items-center">
            {copy.search.clear}
          </a>
        </p>
      )}
      {isEmpty ? (
        <p data-empty>{copy.empty}</p>
      ) : tickets.length === 0 ? (
        <p data-empty>
          <span className="font-semibold">{copy.nothing}</span> {copy.nothingHint}
        </p>
      ) : (
        <>
          <p className="text-soft text-sm" data-total>
            {copy.total(total, mostCounted)}
            {last > 1 && ` · ${copy.pageOf(filter.page, last)}`}
          </p>
          <ul className="mt-2 divide-y divide-line border-line border-y">
            {tickets.map((ticket) => (
              <Ticket
                key={ticket.ref}
                ticket={ticket}
                title={titles[ticket.issue] ?? ticket.issue}
                now={now}
              />
            ))}
          </ul>
        </>
      )}
      <PageLinks
        newer={filter.page > 1 ? addressOf(filter, sealed, filter.page - 1) : undefined}
        older={filter.page < last ? addressOf(filter, sealed, filter.page + 1) : undefined}
      />
      {filter.page === lastPage && total > mostCounted && <p className="mt-2 text-soft">{copy.tooFar}</p>}
    </section>
  );
}

function Ticket({ ticket, title, now }: { ticket: ListedTicket; title: string; now: number }) {
  const { ref, created_at, language, verdict, subject, done_at, deliveries } = ticket;
  return (
    <li data-ticket={ref} className="grid gap-x-8 gap-y-1 py-3 wide:grid-cols-[minmax(0,1fr)_18rem]">
      <div className="min-w-0">
        <p>
          <a href={`/desk/tickets/${ref}`} className="link inline-block min-h-6 font-semibold">
            <bdi>{subject}</bdi>
          </a>
        </p>
        <p>
          <bdi>{verdict}</bdi>
        </p>
        <p className="mt-0.5 flex flex-wrap gap-x-3 text-soft text-sm">
          <span className="font-mono">{ref}</span>
          <span>{title}</span>
          <span>{languageFacts[language]?.english ?? language}</span>
          <time dateTime={new Date(created_at).toISOString()}>
            {copy.age(Math.floor((now - created_at) / 60_000))}
          </time>
          {done_at !== null && <span className="font-semibold text-done">{copy.done}</span>}
        </p>
      </div>
      <ul className="space-y-0.5 text-sm">
        {deliveries.map((delivery) => (
          <li key={delivery.adapter}>
            <DeliveryState delivery={delivery} />
          </li>
        ))}
        {deliveries.length === 0 && <li className="text-soft">{copy.noDesk}</li>}
      </ul>
    </li>
  );
}

function addressOf({ page: _, ...filter }: TicketFilter, sealed: string, page: number): string {
  const query = new URLSearchParams(sealed === "" ? {} : { search: sealed });
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, value);
  if (page > 1) query.set("page", String(page));
  return `/desk/tickets${query.size === 0 ? "" : `?${query}`}`;
}
