"use client";

import { languageFacts, languages } from "@/content/languages";
import { languageOf, pathIn } from "@/lib/language/language-path";
import { noteLanguageChosen } from "../language/chosen-language";
import { useLanguage } from "../language/use-words";
import { useAddress } from "../wizard/address-store";

/** The same page in the other languages, answers and all. Real links, for who has no scripts. */
export function LanguageSwitch({ served }: { served: string }) {
  const language = useLanguage();
  const { path } = languageOf(useAddress(pathIn(language, served)));
  return (
    <nav aria-label={languages.map((other) => languageFacts[other].name).join(", ")} data-languages>
      <ul className="flex flex-wrap gap-x-5">
        {languages.map((other) => (
          <li key={other}>
            <a
              href={pathIn(other, path)}
              lang={other}
              hrefLang={other}
              dir={languageFacts[other].direction}
              onClick={noteLanguageChosen}
              aria-current={other === language ? "true" : undefined}
              className="link inline-flex min-h-11 items-center aria-[current]:text-ink aria-[current]:no-underline"
            >
              {languageFacts[other].name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
