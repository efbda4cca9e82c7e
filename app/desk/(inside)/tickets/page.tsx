import { deskMetadata } from "@/app/desk/staff-metadata";
import { whoAsks } from "@/app/desk/who";
import { textOf } from "@/app/text-of-query";
import { TicketFilterForm } from "@/components/staff/tickets/ticket-filter-form";
import { TicketList } from "@/components/staff/tickets/ticket-list";
import { TicketNotice } from "@/components/staff/tickets/ticket-notice";
import { TicketSearch } from "@/components/staff/tickets/ticket-search";
import { ticketsMessages as copy } from "@/content/ui/tickets/en";
import { readFilter, type TicketPage } from "@/lib/desk/ticket-list";
import { loadFlows } from "@/lib/flow/load-flow";
import { describeError, processLog } from "@/lib/server/log/log";
import { openSearch } from "@/lib/server/log-in/sealed-search";
import { outbox } from "@/lib/server/outbox/running";
import type { Issue } from "@/machines/registry";

export const metadata = deskMetadata(copy.heading);

/** The tickets that came in, the newest first. */
export default async function TicketsPage({ searchParams }: PageProps<"/desk/tickets">) {
  const query = new URLSearchParams(textOf(await searchParams));
  const token = await whoAsks();
  const now = new Date();
  const sealed = query.get("search") ?? "";
  const search = sealed === "" ? "" : await openSearch(sealed, token, now);
  const filter = readFilter((name) => query.get(name));
  const titles = Object.fromEntries(
    (await loadFlows()).map((flow) => [flow.issue, flow.messages.title]),
  ) as Record<Issue, string>;
  const page = await outbox()
    .then(({ tickets }) => tickets.list(filter, search ?? "", token.name))
    .catch((error: unknown): TicketPage | undefined => {
      processLog().error({ problem: describeError(error) }, "tickets not listed");
      return undefined;
    });
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h1 className="font-bold text-title">{copy.heading}</h1>
        <a href="/desk/audit" className="link inline-flex min-h-11 items-center">
          {copy.audit}
        </a>
      </div>
      <p className="mt-1 max-w-[38rem] text-[1.0625rem]">{copy.lead}</p>
      <TicketNotice did={query.get("did")} problem={search === undefined ? copy.search.over : undefined} />
      <TicketSearch search={search ?? ""} />
      <TicketFilterForm filter={filter} sealed={search ? sealed : ""} titles={titles} />
      {page === undefined ? (
        <p role="alert" className="mt-6 font-semibold text-stop">
          {copy.unavailable}
        </p>
      ) : (
        <TicketList
          page={page}
          filter={filter}
          sealed={search ? sealed : ""}
          search={search ?? ""}
          titles={titles}
          now={now.getTime()}
        />
      )}
    </>
  );
}
