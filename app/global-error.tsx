"use client";

import { useSyncExternalStore } from "react";
import { brokenMessages } from "@/content/broken";
import { defaultLanguage, languageFacts } from "@/content/languages";
import { languageOf, pathIn } from "@/lib/language/language-path";
import "./globals.css";

const subscribe = () => () => undefined;

/** Shown when a page broke. Says nothing of the error itself. Answers and typed text are kept, so loading it again is safe. */
export default function ErrorPage() {
  // Made once for all addresses, so only the browser knows the language.
  const language = useSyncExternalStore(
    subscribe,
    () => languageOf(window.location.pathname).language,
    () => defaultLanguage,
  );
  const copy = brokenMessages[language];
  return (
    <html lang={language} dir={languageFacts[language].direction}>
      <body>
        <main className="mx-auto max-w-[38rem] px-5 py-16">
          <h1 className="font-bold text-title">{copy.heading}</h1>
          <p className="mt-4">{copy.body}</p>
          <p className="mt-6 flex gap-4">
            <button type="button" className="button" onClick={() => window.location.reload()}>
              {copy.retry}
            </button>
            <a href={pathIn(language, "/")} className="button button-quiet">
              {copy.home}
            </a>
          </p>
        </main>
      </body>
    </html>
  );
}
