import { notFound } from "next/navigation";
import { isLanguage, type Language, languages } from "@/content/languages";

/** Each page is made once a language. */
export const languageParams = () => languages.map((language) => ({ language }));

/** The language of a page, out of the path that `proxy.ts` has given it; the 404 page if it is not one of ours. */
export async function languageOfPage(params: Promise<{ language: string }>): Promise<Language> {
  const { language } = await params;
  if (!isLanguage(language)) notFound();
  return language;
}
