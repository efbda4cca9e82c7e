"use client";

import { createContext, use } from "react";
import { defaultLanguage, type Language } from "@/content/languages";
import type { Loaders, MessageArea, MessagesOf } from "@/content/messages";
import { loadMessages } from "@/lib/language/load-messages";

/** The language of the page. The staff's desk gives none, and is in the first one. */
export const LanguageContext = createContext<Language>(defaultLanguage);

/** The language of the page. */
export const useLanguage = (): Language => use(LanguageContext);

/**
 * The words of a file in the language of the page. Suspends if they are not there yet, so what is fetched
 * later has to bring them along, by `lazyWithMessages` or `loadMessages`: else a press may find no network.
 */
export function useMessages<File extends MessageArea>(wording: Loaders<File>): MessagesOf<File> {
  return use(loadMessages(useLanguage(), wording));
}
