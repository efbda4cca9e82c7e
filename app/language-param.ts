import { isLanguage, type Language, languages } from "@/content/languages";

/** Each page is made once a language. */
export const languageParams = () => languages.map((language) => ({ language }));

/**
 * The language of a page, out of the path that `proxy.ts` has given it.
 *
 * @throws where it is none of ours, which `proxy.ts` does not let happen
 */
export async function languageOfPage(params: Promise<{ language: string }>): Promise<Language> {
  const { language } = await params;
  if (!isLanguage(language)) throw new Error("A page was asked for in an unknown language");
  return language;
}
