import { defaultLanguage, isLanguage, type Language } from "@/content/languages";

/** The language of the page, outside of rendering. The server renders pages of several at once, so there it is of no use. */
export function pageLanguage(): Language {
  const language = typeof document === "undefined" ? "" : document.documentElement.lang;
  return isLanguage(language) ? language : defaultLanguage;
}
