import type { ReactNode } from "react";
import { common } from "@/content/en/common";

/** The frame of every page: skip link, name, the two places that are always there. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-[70rem] flex-col px-5 sm:px-8">
      <a
        href="#main"
        className="button sr-only focus:not-sr-only focus:absolute focus:top-3 focus:left-3 focus:z-10"
      >
        {common.skip}
      </a>
      <header className="no-print flex flex-wrap items-center justify-between gap-x-6 border-line border-b py-3">
        <a href="/" className="inline-flex min-h-11 items-center gap-2.5 font-semibold tracking-tight">
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
        <nav aria-label={common.product} className="flex gap-5 text-[0.95rem]">
          <a href="/" className="link inline-flex min-h-11 items-center">
            {common.home}
          </a>
          <a href="/prevent" className="link inline-flex min-h-11 items-center">
            {common.prevent}
          </a>
        </nav>
      </header>
      <main id="main" className="flex-1 py-8 sm:py-12">
        {children}
      </main>
      <footer className="no-print border-line border-t py-6 text-sm text-soft">
        <p>{common.footer.unofficial}</p>
      </footer>
    </div>
  );
}
