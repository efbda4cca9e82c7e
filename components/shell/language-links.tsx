import { type Language, languageFacts, languages } from "@/content/languages";
import { pathIn } from "@/lib/language/language-path";

/** The same page in the other languages. They are links, so they work without scripts. */
export function LanguageLinks({ language, path }: { language: Language; path: string }) {
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
