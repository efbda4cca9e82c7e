"use client";

import { Broken } from "@/components/shell/broken";

/** Shown when a page broke. Says nothing of the error itself. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  return <Broken retry={reset} />;
}
