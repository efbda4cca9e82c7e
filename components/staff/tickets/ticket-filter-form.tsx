import { languageFacts, languages } from "@/content/languages";
import { ticketsMessages } from "@/content/ui/tickets/en";
import { isNarrowed, type TicketFilter } from "@/lib/desk/ticket-list";
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
  const choices = [
    ["issue", titles],
    ["language", spoken],
    ["delivery", copy.deliveries],
    ["work", copy.works],
  ] as const;
  return (
    <details className="mt-3" open={isNarrowed(filter)}>
      <summary className="link inline-block min-h-11 content-center">{copy.heading}</summary>
      <form action="/desk/tickets" className="mt-1 flex flex-wrap items-end gap-x-4 gap-y-3">
        {sealed !== "" && <input type="hidden" name="search" value={sealed} />}
        {choices.map(([name, options]) => (
          <Choice
            key={name}
            name={name}
            label={copy[name]}
            value={filter[name]}
            options={options}
            any={copy.any}
          />
        ))}
        <button type="submit" className="button button-quiet">
          {copy.button}
        </button>
      </form>
    </details>
  );
}
