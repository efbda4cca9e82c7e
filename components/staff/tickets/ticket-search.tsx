import { ticketsMessages } from "@/content/ui/tickets/en";
import { longestSearch } from "@/lib/desk/ticket-list";

const copy = ticketsMessages.search;

/** Searches the tickets. It is posted, because a person's name must not be in an address. */
export function TicketSearch({ search }: { search: string }) {
  return (
    <form action="/desk/tickets/search" method="post" className="mt-6 max-w-[38rem]">
      {/* biome-ignore lint/a11y/useSemanticElements: the element has no role in every browser yet */}
      <div role="search">
        <label htmlFor="ticket-search" className="font-semibold">
          {copy.label}
        </label>
        <p id="ticket-search-hint" className="text-soft">
          {copy.hint}
        </p>
        <div className="mt-1.5 flex flex-wrap gap-3">
          <input
            id="ticket-search"
            name="text"
            type="search"
            defaultValue={search}
            maxLength={longestSearch}
            autoComplete="off"
            aria-describedby="ticket-search-hint"
            className="field min-w-0 flex-1 basis-56"
          />
          <button type="submit" className="button">
            {copy.button}
          </button>
        </div>
      </div>
    </form>
  );
}
