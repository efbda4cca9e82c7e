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
      if (next.length >= mostFiles) problem = ticketCopy.form.tooMany;
      else if (file.size > mostBytes) problem = ticketCopy.form.tooLarge(redact(file.name).text);
      else next.push(await readFile(file));
    }
    input.value = "";
    setMessage(problem);
    onChange(next);
  };

  return (
    <div>
      <label htmlFor="evidence" className="font-semibold">
        {screenshot ? ticketCopy.form.evidence : ticketCopy.form.evidenceOther}
        {!screenshot && <span className="font-normal text-soft"> ({ticketCopy.optional})</span>}
      </label>
      <p id="evidence-hint" className="text-soft">
        {screenshot && `${ticketCopy.form.evidenceNeeded} `}
        {ticketCopy.form.evidenceHint}
      </p>
      <input
        id="evidence"
        type="file"
        multiple
        accept="image/png,image/jpeg,application/pdf,text/*,.csv,.log"
        onChange={add}
        aria-describedby="evidence-hint evidence-message"
        className="field mt-1.5 file:mr-3 file:cursor-pointer file:rounded-md file:border-0 file:bg-tint file:px-3 file:py-1.5 file:font-semibold file:text-ink"
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
