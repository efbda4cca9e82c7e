"use client";

import { common } from "@/content/en/common";
import "./globals.css";

/** Shown when a page broke. Says nothing of the error itself. Answers and typed text are kept, so loading it again is safe. */
export default function ErrorPage() {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto max-w-[38rem] px-5 py-16">
          <h1 className="font-bold text-title">{common.error.heading}</h1>
          <p className="mt-4">{common.error.body}</p>
          <p className="mt-6 flex gap-4">
            <button type="button" className="button" onClick={() => window.location.reload()}>
              {common.error.retry}
            </button>
            <a href="/" className="button button-quiet">
              {common.home}
            </a>
          </p>
        </main>
      </body>
    </html>
  );
}
