import { languageFacts, languages } from "@/content/languages";
import { ticketsMessages } from "@/content/ui/tickets/en";
import { deliveryFilters, isNarrowed, type TicketFilter, workFilters } from "@/lib/desk/ticket-list";
import type { Issue } from "@/machines/registry";
import { Choice } from "../choice";

const copy = ticketsMessages.filter;

interface Props {
  filter: TicketFilter;
  /** The search that goes on, closed up; empty for none. */
  sealed: string;
  /** Every problem by its name. */
  titles: Readonly<Record<Issue, string>>;
}

/** Filters the list: a plain form, so that a filtered list has an address. Open while a filter is set. */
export function TicketFilterForm({ filter, sealed, titles }: Props) {
  const spoken = Object.fromEntries(languages.map((language) => [language, languageFacts[language].english]));
  const named = <Name extends string>(ids: readonly Name[], names: Readonly<Record<Name, string>>) =>
    Object.fromEntries(ids.map((id) => [id, names[id]]));
  return (
    <details className="mt-3" open={isNarrowed(filter)}>
      <summary className="link inline-block min-h-11 content-center">{copy.heading}</summary>
      <form action="/desk/tickets" className="mt-1 flex flex-wrap items-end gap-x-4 gap-y-3">
        {sealed !== "" && <input type="hidden" name="search" value={sealed} />}
        <Choice name="issue" label={copy.issue} value={filter.issue} options={titles} any={copy.any} />
        <Choice
          name="language"
          label={copy.language}
          value={filter.language}
          options={spoken}
          any={copy.any}
        />
        <Choice
          name="delivery"
          label={copy.delivery}
          value={filter.delivery}
          options={named(deliveryFilters, copy.deliveries)}
          any={copy.any}
        />
        <Choice
          name="work"
          label={copy.work}
          value={filter.work}
          options={named(workFilters, copy.works)}
          any={copy.any}
        />
        <button type="submit" className="button button-quiet">
          {copy.button}
        </button>
      </form>
    </details>
  );
}
