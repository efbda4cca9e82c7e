import MiniSearch from "minisearch";
import { facts as factNames } from "@/content/facts";
import type { StepEntry } from "./step-entries";

const isFact = (text: string): boolean => Object.hasOwn(factNames, text);

const longestQuery = 200;
const mostFound = 12;

/**
 * Finds steps by their words, their name or a fact. The result can be used for any number of searches.
 *
 * @returns a search: the best steps first; none for an empty or an unknown text. `meant` are the ids of {@link meantSteps}:
 *   the likeliest comes before steps that only contain the words. Never throws.
 */
export function searchSteps(
  entries: readonly StepEntry[],
): (query: string, meant?: readonly string[]) => StepEntry[] {
  const index = new MiniSearch<StepEntry>({
    fields: ["heading", "id", "title", "words", "facts"],
    // Ids are words with hyphens and slashes between.
    tokenize: (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [],
    searchOptions: {
      boost: { heading: 3, id: 2, facts: 2 },
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: "AND",
    },
  });
  index.addAll(entries);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return (query, meant = []) => {
    // As people write it, and as the steps do.
    const text = query
      .trim()
      .slice(0, longestQuery)
      .replace(/\b(\d{1,3})\s?h\b/gi, "$1 hours");
    const fact = text.toUpperCase();
    const named = entries.filter(
      ({ id, facts }) =>
        id === text || id.endsWith(`/${text}`) || (isFact(fact) && facts.split(" ").includes(fact)),
    );
    const found = index.search(text).flatMap(({ id }) => byId.get(String(id)) ?? []);
    const [likeliest, ...likely] = meant.flatMap((id) => byId.get(id) ?? []);
    return [...new Set([...named, ...(likeliest ? [likeliest] : []), ...found, ...likely])].slice(
      0,
      mostFound,
    );
  };
}
