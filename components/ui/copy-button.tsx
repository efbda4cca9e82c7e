"use client";

import { useState } from "react";

interface Props {
  label: string;
  text: string;
  /** The same with its form, for editors that take it. */
  html?: string;
  copied: string;
  failed: string;
  onCopied?: () => void;
}

/** Puts a text on the clipboard, and says whether that worked. */
export function CopyButton({ label, text, html, copied, failed, onCopied }: Props) {
  const [message, setMessage] = useState("");
  const copy = async () => {
    try {
      const blob = (type: string, content: string) => new Blob([content], { type });
      if (html === undefined) await navigator.clipboard.writeText(text);
      else
        await navigator.clipboard.write([
          new ClipboardItem({
            "text/plain": blob("text/plain", text),
            "text/html": blob("text/html", html),
          }),
        ]);
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
