"use client";

import { useState } from "react";

interface Props {
  label: string;
  text: string;
  copied: string;
  failed: string;
  onCopied?: () => void;
}

/** Puts a text on the clipboard, and says whether that worked. */
export function CopyButton({ label, text, copied, failed, onCopied }: Props) {
  const [message, setMessage] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setMessage(copied);
      onCopied?.();
    } catch {
      setMessage(failed);
    }
  };
  return (
    <span className="inline-flex flex-wrap items-center gap-3">
      <button type="button" className="button button-quiet" onClick={copy}>
        {label}
      </button>
      <span role="status" className="text-soft text-sm">
        {message}
      </span>
    </span>
  );
}
