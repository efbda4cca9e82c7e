import { isLanguage, type Language } from "@/content/languages";

/**
 * The language to suggest to a reader.
 *
 * @param preferred BCP 47, the dearest first: what the browser sends as `Accept-Language`
 * @param current that of the page
 * @returns the first of ours, unless the page is in it already
 */
export function suggestedLanguage(preferred: readonly string[], current: Language): Language | undefined {
  const best = preferred.map((tag) => tag.split("-")[0]?.toLowerCase() ?? "").find(isLanguage);
  return best === current ? undefined : best;
}
