import type { ReactNode } from "react";
import type { Language } from "@/content/languages";
import { policy } from "@/content/policy";
import { commonLoaders } from "@/content/ui/common/messages";
import { siteLoaders } from "@/content/ui/site/messages";
import { pathIn } from "@/lib/language/language-path";
import { loadMessages } from "@/lib/language/load-messages";
import { OutwardLink } from "../ui/outward-link";
import { LanguageLinks } from "./language-links";

interface Props {
  language: Language;
  /** Path and query of the page without the language, if it can be read in the others, too. */
  served?: string;
  /** In place of the links to those, where the page changes without a request. */
  languageLinks?: ReactNode;
  /** Navigation of the staff pages, between the head of the page and its content. */
  places?: ReactNode;
  children: ReactNode;
}

/** The frame of every page: skip link, name, the two places that are always there. Another site that shows the page has its own. */
export async function Shell({ language, served, languageLinks, places, children }: Props) {
  const [common, site] = await Promise.all([
    loadMessages(language, commonLoaders),
    loadMessages(language, siteLoaders),
  ]);
  const home = pathIn(language, "/");
  const prevent = pathIn(language, "/prevent");
  return (
    <div className="group/shell mx-auto flex min-h-dvh has-[[data-embed]]:min-h-0 max-w-[70rem] has-[[data-wide]]:max-w-[110rem] flex-col px-5 sm:px-8">
      <a
        href="#main"
        className="button sr-only group-has-[[data-embed]]/shell:hidden focus:not-sr-only focus:absolute focus:top-3 focus:start-3 focus:z-10"
      >
        {site.skip}
      </a>
      <header className="no-print flex group-has-[[data-embed]]/shell:hidden flex-wrap items-center justify-between gap-x-4 border-line border-b py-3">
        <a
          href={home}
          className="inline-flex min-h-11 items-center gap-2 font-semibold text-[0.95rem] tracking-tight sm:text-base"
        >
          <svg
            aria-hidden="true"
            viewBox="0 0 24 24"
            width="24"
            height="24"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.8"
            className="text-accent"
          >
            <path d="M5 3h14v18l-2.3-1.6L14.3 21 12 19.4 9.7 21l-2.4-1.6L5 21Z" strokeLinejoin="round" />
            <path d="M8.5 8h7M8.5 12h4.5" strokeLinecap="round" />
          </svg>
          {common.product}
        </a>
        <nav aria-label={common.product} className="flex gap-6 text-[0.9rem] sm:text-[0.95rem]">
          <a href={home} className="link inline-flex min-h-11 items-center">
            {common.home}
          </a>
          <a href={prevent} className="link hidden min-h-11 items-center sm:inline-flex">
            {site.prevent}
          </a>
        </nav>
      </header>
      {places}
      <main id="main" className="flex-1 py-8 group-has-[[data-embed]]/shell:py-4! sm:py-12">
        {children}
      </main>
      <footer className="no-print flex group-has-[[data-embed]]/shell:hidden flex-wrap items-center justify-between gap-x-8 border-line border-t py-4 text-soft text-sm">
        <p className="py-2">{site.footer.about}</p>
        <nav aria-label={site.footer.more} className="flex flex-wrap gap-x-6">
          {(["faq", "models", "community"] as const).map((link) => (
            <OutwardLink key={link} link={link} policy={policy} words={common} className="underline" />
          ))}
        </nav>
        {languageLinks ?? (served !== undefined && <LanguageLinks language={language} path={served} />)}
        <a href={prevent} className="link inline-flex min-h-11 items-center sm:hidden">
          {common.preventLong}
        </a>
      </footer>
    </div>
  );
}
