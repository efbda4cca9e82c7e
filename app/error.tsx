"use client";

import { Shell } from "@/components/shell/shell";
import { common } from "@/content/en/common";

/** Shown when a page broke. Says nothing of the error itself. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <Shell>
      <h1 className="font-bold text-title">{common.error.heading}</h1>
      <p className="mt-4">{common.error.body}</p>
      <p className="mt-6 flex flex-wrap gap-4">
        <button type="button" className="button" onClick={reset}>
          {common.error.retry}
        </button>
        <a href="/" className="button button-quiet">
          {common.home}
        </a>
      </p>
    </Shell>
  );
}
