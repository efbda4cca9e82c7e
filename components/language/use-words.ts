"use client";

import { createContext, use } from "react";
import { defaultLanguage, type Language } from "@/content/languages";
import type { WordFile, Wording, WordsOf } from "@/content/messages";
import { loadWords } from "@/lib/language/load-words";

/** The language of the page. The staff's desk gives none, and is in the first one. */
export const LanguageContext = createContext<Language>(defaultLanguage);

/** The language of the page. */
export const useLanguage = (): Language => use(LanguageContext);

/**
 * The words of a file in the language of the page. Waits for them where they are not there yet, so what is fetched
 * later has to bring them along, by `lazyWithWords` or `loadWords`: else a press may find no network.
 */
export function useWords<File extends WordFile>(wording: Wording<File>): WordsOf<File> {
  return use(loadWords(useLanguage(), wording));
}
