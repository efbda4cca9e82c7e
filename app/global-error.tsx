"use client";

import { Broken } from "@/components/shell/broken";
import "./globals.css";

/** Shown when even the layout broke, so it brings its own. Says nothing of the error itself. */
export default function GlobalErrorPage({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main className="px-5 py-16 sm:px-8">
          <Broken retry={reset} />
        </main>
      </body>
    </html>
  );
}
