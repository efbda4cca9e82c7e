"use client";

import { useEffect, useState } from "react";
import { type Language, languageFacts } from "@/content/languages";
import { languageOf, pathIn } from "@/lib/language/language-path";
import { suggestedLanguage } from "@/lib/language/suggested-language";
import { readStored, store } from "../ui/device-storage";
import { useAddress } from "../wizard/address-store";
import { pageLanguage } from "./page-language";

/**
 * Says that the page can be read in the language that the browser asks for by `Accept-Language`: a suggestion, nothing
 * more. Pages are the same for everybody, so the browser makes it, from its own list.
 */
export function LanguageSuggestion() {
  const [language, setLanguage] = useState<Language>();
  const { path } = languageOf(useAddress("/"));
  useEffect(() => {
    // Following a link to another language is a choice.
    const from = new URL(document.referrer || window.location.href);
    if (from.origin === window.location.origin && languageOf(from.pathname).language !== pageLanguage())
      noteLanguageChosen();
    const hasOthers = document.querySelector("[data-languages]") && !document.querySelector("[data-embed]");
    if (isLanguageChosen() || !hasOthers) return;
    setLanguage(suggestedLanguage(navigator.languages, pageLanguage()));
  }, []);
  if (language === undefined) return null;
  const { available, dismiss, direction } = languageFacts[language];
  return (
    <section
      aria-label={languageFacts[language].name}
      lang={language}
      dir={direction}
      data-suggestion={language}
      className="border-line border-t bg-sheet"
    >
      <p className="mx-auto flex max-w-[70rem] flex-wrap items-center justify-between gap-x-4 px-5 py-1 text-sm sm:px-8">
        <a
          href={pathIn(language, path)}
          hrefLang={language}
          className="link inline-flex min-h-11 items-center"
        >
          {available}
        </a>
        <button
          type="button"
          className="min-h-11 cursor-pointer text-soft underline"
          onClick={() => {
            noteLanguageChosen();
            setLanguage(undefined);
          }}
        >
          {dismiss}
        </button>
      </p>
    </section>
  );
}

const storageKey = "billing-help/language-chosen";

/** The person has chosen a language, or wants no suggestion: none is made again on this device. */
const noteLanguageChosen = () => store(storageKey, "1");

const isLanguageChosen = () => readStored(storageKey) !== null;
