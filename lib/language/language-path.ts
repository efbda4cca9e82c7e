import { defaultLanguage, isLanguage, type Language } from "@/content/languages";

/**
 * An address in a language: `/es/{issue}`; without a prefix in the first language.
 *
 * @param path begins with `/` and has no prefix; a query may follow
 */
export function pathIn(language: Language, path: string): string {
  if (language === defaultLanguage) return path;
  return `/${language}${path.replace(/^\/(?=[?#]|$)/, "")}`;
}

/** The opposite of {@link pathIn}. Never throws. */
export function languageOf(address: string): { language: Language; path: string } {
  const [, prefix = "", rest = ""] = /^\/([a-z]+)(?=[/?#]|$)(.*)$/s.exec(address) ?? [];
  if (!isLanguage(prefix) || prefix === defaultLanguage) return { language: defaultLanguage, path: address };
  return { language: prefix, path: rest.startsWith("/") ? rest : `/${rest}` };
}
