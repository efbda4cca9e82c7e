"use client";

import { useState } from "react";
import { submitCopy } from "@/content/en/submit";
import type { Problem } from "@/lib/http/problem";
import type { ReceiptLink, Submission } from "@/lib/ticket/submission";

interface Props {
  submission: () => Submission;
  /** How many files the person chose; they stay on the device. */
  files: number;
  onSent: () => void;
  /** The person wants what they changed to be a ticket of its own. */
  onNew: () => void;
}

type State =
  | { readonly kind: "ready" | "sending" }
  | { readonly kind: "failed"; readonly detail: string; readonly receipt?: string | undefined };

/** Milliseconds. The server answers once the ticket is on disk, so a slow answer is a sign of trouble. */
const patience = 30_000;

/** Sends the ticket, once: whatever is pressed again or sent again leads to the same receipt. */
export function SendTicket({ submission, files, onSent, onNew }: Props) {
  const [state, setState] = useState<State>({ kind: "ready" });

  const send = async () => {
    if (state.kind === "sending") return;
    setState({ kind: "sending" });
    try {
      const response = await fetch("/api/tickets", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(submission()),
        signal: AbortSignal.timeout(patience),
      });
      if (response.ok) {
        const { receipt } = (await response.json()) as ReceiptLink;
        onSent();
        window.location.assign(receipt);
        return;
      }
      const problem = (await response.json()) as Partial<Problem>;
      setState({
        kind: "failed",
        detail: response.status === 409 ? submitCopy.changed : (problem.detail ?? submitCopy.failed),
        receipt: response.status === 409 ? problem.receipt : undefined,
      });
    } catch {
      setState({ kind: "failed", detail: navigator.onLine ? submitCopy.failed : submitCopy.offline });
    }
  };

  return (
    <>
      {state.kind === "failed" && (
        <div role="alert" className="mb-3 rounded-lg border-2 border-stop px-4 py-3">
          <p className="font-semibold">{state.detail}</p>
          {state.receipt !== undefined && (
            <p className="mt-1 flex flex-col items-start">
              <a href={state.receipt} className="link inline-flex min-h-11 items-center">
                {submitCopy.changedReceipt}
              </a>
              <button
                type="button"
                className="link min-h-11 cursor-pointer text-left"
                onClick={() => {
                  onNew();
                  setState({ kind: "ready" });
                }}
              >
                {submitCopy.changedSend}
              </button>
            </p>
          )}
        </div>
      )}
      <button
        type="button"
        className="button w-full"
        aria-disabled={state.kind === "sending"}
        onClick={send}
        data-send
      >
        {state.kind === "sending" ? submitCopy.sending : submitCopy.button}
      </button>
      {files > 0 && <p className="mt-2 text-soft">{submitCopy.files}</p>}
    </>
  );
}
