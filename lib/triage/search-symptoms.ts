import MiniSearch from "minisearch";
import { defaultLanguage, type Language } from "@/content/languages";
import type { MessagesOf } from "@/content/messages";
import type { SymptomId } from "@/content/ui/triage/en";
import { formatAddress } from "@/lib/flow/address";
import { westernDigits } from "@/machines/rules/western-digits";
import { triageTo } from "@/machines/triage";

export interface Match {
  readonly id: SymptomId;
  readonly label: string;
  readonly href: string;
}

/** Longer than any symptom; what lies behind it would only slow the search down. */
const longestQuery = 200;
const mostMatches = 6;

/** Words that every sentence has: they tell nothing of the problem. Without accents, as they are compared. */
const commonWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: wordsOf(
    "a an and are at be but by did do does for from had has have i if in is it me my of on or see so that the this to was were with",
  ),
  es: wordsOf(
    "a al como con cuando de del el en es esta este ha han he la las le lo los me mi mis o para pero por que se si sin su sus un una y ya",
  ),
  ar: wordsOf("الي ان او اي ثم عن على علي في قد كان لقد لم لي ما من هذا هذه هل هو هي و يا"),
};

/** As two words are compared: without case, accents, and the marks that people leave out in Arabic. */
const plain = (term: string): string =>
  westernDigits(term)
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ى", "ي")
    .replaceAll("ة", "ه")
    .replace(/^ال(?=.{3})/, "");

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}

const searches = new Map<Language, (query: string) => Match[]>();

/**
 * Makes the search in a language: finds what a person describes in their own words, typos included.
 *
 * @returns a function that gives the best matches first; none for an empty or an unknown text. Neither throws.
 */
export function searchIn(language: Language, symptoms: MessagesOf<"triage">): (query: string) => Match[] {
  const before = searches.get(language);
  if (before) return before;
  const common = commonWords[language];
  const index = new MiniSearch({
    fields: ["label", "words"],
    processTerm: (term) => {
      const word = plain(term);
      return common.has(word) ? null : word;
    },
    searchOptions: {
      boost: { label: 2 },
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 3 ? 0.25 : false),
    },
  });
  index.addAll(Object.entries(symptoms).map(([id, { label, words }]) => ({ id, label, words })));
  const search = (query: string): Match[] =>
    index
      .search(query.slice(0, longestQuery))
      .slice(0, mostMatches)
      .map(({ id }) => ({ id, label: symptoms[id as SymptomId].label, href: symptomHref(id, language) }));
  searches.set(language, search);
  return search;
}

/** The address that a symptom leads to, by the triage machine. */
export function symptomHref(id: SymptomId, language: Language = defaultLanguage): string {
  return formatAddress({ language, ...triageTo(id), answers: [] });
}
