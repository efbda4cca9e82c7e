import { searchLoaders } from "@/content/ui/search/messages";
import type { Match } from "@/lib/triage/search-symptoms";
import { useMessages } from "../language/use-messages";
import { Icon } from "../ui/icon";

/** What the search found, each a link to the step that helps. */
export function Matches({ matches }: { matches: readonly Match[] }) {
  const searchMessages = useMessages(searchLoaders);
  if (matches.length === 0) return <p className="mt-3">{searchMessages.none}</p>;
  return (
    <div className="mt-3">
      <p className="text-soft text-sm">{searchMessages.results(matches.length)}</p>
      <ul className="mt-1 divide-y divide-line rounded-xl border border-line bg-sheet">
        {matches.map((match) => (
          <li key={match.id}>
            <a
              href={match.href}
              data-match={match.id}
              className="flex min-h-12 items-center justify-between gap-3 px-4 py-2.5 font-semibold hover:bg-tint"
            >
              {match.label}
              <Icon name="arrow" className="text-accent" />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
