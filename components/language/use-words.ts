"use client";

import { createContext, use } from "react";
import { defaultLanguage, type Language } from "@/content/languages";
import type { WordFile, Wording, WordsOf } from "@/content/words/words-of";
import { loadWords } from "@/lib/language/load-words";

/** The language of the page. The staff's desk gives none, and is in the first one. */
export const LanguageContext = createContext<Language>(defaultLanguage);

/** The language of the page. */
export const useLanguage = (): Language => use(LanguageContext);

/**
 * The words of a file in the language of the page. Waits for them where they are not there yet; what is fetched
 * later brings its words along, see `lazy-with-words.ts`.
 */
export function useWords<File extends WordFile>(wording: Wording<File>): WordsOf<File> {
  return use(loadWords(useLanguage(), wording));
}
