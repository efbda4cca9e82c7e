"use client";

import { checksWording } from "@/content/ui/lookup/messages";
import { useWords } from "../language/use-words";

/** Where this page could not find out where to ask: says so, and tries again. */
export function SetupFailed({ again }: { again: () => void }) {
  const checksCopy = useWords(checksWording);
  return (
    <div className="mt-2">
      <p role="alert">{checksCopy.setup}</p>
      <button type="button" className="button button-quiet mt-2" onClick={again} data-setup-again>
        {checksCopy.key.again}
      </button>
    </div>
  );
}
