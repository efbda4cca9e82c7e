"use client";

import { type ChangeEvent, useState } from "react";
import { ticketCopy } from "@/content/en/ticket";
import { redact } from "@/lib/ticket/redact";
import type { Evidence } from "@/lib/ticket/schema";
import { toBase64 } from "@/lib/ticket/to-base64";

/** A chosen file: what the ticket says of it, and its bytes for the email. Held in memory only. */
export interface EvidenceFile {
  readonly evidence: Evidence;
  readonly base64: string;
}

const mostFiles = 5;
const mostBytes = 10 * 1024 * 1024;

async function readFile(file: File): Promise<EvidenceFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return {
    evidence: {
      name: redact(file.name).text.slice(0, 200),
      type: file.type,
      bytes: bytes.length,
      sha256: [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
    },
    base64: toBase64(bytes),
  };
}

interface Props {
  files: readonly EvidenceFile[];
  onChange: (files: readonly EvidenceFile[]) => void;
  screenshot: boolean;
}

/** Files that stay on the device: named and fingerprinted in the ticket, attached by the person. */
export function EvidenceField({ files, onChange, screenshot }: Props) {
  const [message, setMessage] = useState("");

  const add = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    const chosen = [...(input.files ?? [])];
    setMessage(ticketCopy.form.reading);
    const next = [...files];
    let problem = "";
    for (const file of chosen) {
      const name = redact(file.name).text;
      if (next.length >= mostFiles) problem = ticketCopy.form.tooMany;
      else if (file.size > mostBytes) problem = ticketCopy.form.tooLarge(name);
      else {
        try {
          const read = await readFile(file);
          // The same file once more is no more evidence.
          if (next.every((other) => other.evidence.sha256 !== read.evidence.sha256)) next.push(read);
        } catch {
          problem = ticketCopy.form.unreadable(name);
        }
      }
    }
    input.value = "";
    setMessage(problem);
    onChange(next);
  };

  return (
    <div>
      <p id="evidence-label" className="font-semibold">
        {screenshot ? ticketCopy.form.evidence : ticketCopy.form.evidenceOther}
        {!screenshot && <span className="font-normal text-soft"> ({ticketCopy.optional})</span>}
      </p>
      <p id="evidence-hint" className="text-soft">
        {screenshot && `${ticketCopy.form.evidenceNeeded} `}
        {ticketCopy.form.evidenceHint}
      </p>
      <label
        htmlFor="evidence"
        className="button button-quiet mt-1.5 has-[+:focus-visible]:outline-3 has-[+:focus-visible]:outline-accent has-[+:focus-visible]:outline-offset-3"
      >
        {ticketCopy.form.choose}
      </label>
      <input
        id="evidence"
        type="file"
        multiple
        accept="image/png,image/jpeg,application/pdf,text/*,.csv,.log"
        onChange={add}
        aria-labelledby="evidence-label"
        aria-describedby="evidence-hint evidence-message"
        className="sr-only"
      />
      <p id="evidence-message" role="status" className="font-semibold text-stop">
        {message}
      </p>
      <ul className="mt-2 space-y-1">
        {files.map((file) => (
          <li key={file.evidence.sha256} className="flex flex-wrap items-center gap-3">
            <span className="min-w-0 break-words font-mono text-sm">{file.evidence.name}</span>
            <button
              type="button"
              className="link min-h-11"
              onClick={() => onChange(files.filter((other) => other !== file))}
            >
              {ticketCopy.form.remove(file.evidence.name)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
