import type { Language } from "@/content/languages";

/**
 * The locale of a person, for support: the language that they read here, with the region that their browser names for it.
 *
 * @param preferred BCP 47, such as `navigator.languages`
 * @returns such as `es-MX`, or `es` where the browser prefers other languages
 */
export function localeOf(language: Language, preferred: readonly string[]): string {
  return preferred.find((tag) => tag.split("-")[0] === language) ?? language;
}
