"use client";

import { Broken } from "@/components/shell/broken";
import { Shell } from "@/components/shell/shell";
import "./globals.css";

/** Shown when even the layout broke, so it brings its own. Says nothing of the error itself. */
export default function GlobalErrorPage({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <Shell>
          <Broken retry={reset} />
        </Shell>
      </body>
    </html>
  );
}
