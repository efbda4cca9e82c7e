"use client";

import { lookupLoaders } from "@/content/ui/lookup/messages";
import { useMessages } from "../language/use-messages";

/** Where this page could not find out where to ask: says so, and tries again. */
export function SetupFailed({ again }: { again: () => void }) {
  const lookupMessages = useMessages(lookupLoaders);
  return (
    <div className="mt-2">
      <p role="alert">{lookupMessages.setup}</p>
      <button type="button" className="button button-quiet mt-2" onClick={again} data-setup-again>
        {lookupMessages.key.again}
      </button>
    </div>
  );
}
