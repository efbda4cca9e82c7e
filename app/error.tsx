"use client";

import { Broken } from "@/components/shell/broken";
import { Shell } from "@/components/shell/shell";

/** Shown when a page broke. Says nothing of the error itself. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <Shell>
      <Broken retry={reset} />
    </Shell>
  );
}
