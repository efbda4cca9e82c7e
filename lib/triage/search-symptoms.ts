import MiniSearch from "minisearch";
import { type SymptomId, symptoms } from "@/content/en/triage";
import { formatAddress } from "@/lib/flow/address";
import { triageTo } from "@/machines/triage";

export interface Match {
  readonly id: SymptomId;
  readonly label: string;
  readonly href: string;
}

/** Longer than any symptom; what lies behind it would only slow the search down. */
const longestQuery = 200;
const mostMatches = 6;

const commonWords = new Set(
  "a an and are at be but by did do does for from had has have i if in is it me my of on or see so that the this to was were with".split(
    " ",
  ),
);

let index: MiniSearch | undefined;

function symptomIndex(): MiniSearch {
  if (index) return index;
  index = new MiniSearch({
    fields: ["label", "words"],
    // Words that every sentence has tell nothing of the problem.
    processTerm: (term) => (commonWords.has(term.toLowerCase()) ? null : term.toLowerCase()),
    searchOptions: {
      boost: { label: 2 },
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 3 ? 0.25 : false),
    },
  });
  index.addAll(Object.entries(symptoms).map(([id, { label, words }]) => ({ id, label, words })));
  return index;
}

/** The address that a symptom leads to, by the triage machine. */
export function symptomHref(id: SymptomId): string {
  return formatAddress({ ...triageTo(id), answers: [] });
}

/**
 * Finds what a person describes in their own words, typos included.
 *
 * @returns the best matches first; empty for an empty or an unknown text. Never throws.
 */
export function searchSymptoms(query: string): Match[] {
  return symptomIndex()
    .search(query.slice(0, longestQuery))
    .slice(0, mostMatches)
    .map(({ id }) => ({ id, label: symptoms[id as SymptomId].label, href: symptomHref(id) }));
}
