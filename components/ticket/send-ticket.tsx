"use client";

import { useRef, useState } from "react";
import { submitCopy } from "@/content/en/submit";
import { embedQuery } from "@/lib/embed/embed-query";
import type { Theme } from "@/lib/flow/address";
import type { Problem } from "@/lib/http/problem";
import { leastSeconds } from "@/lib/ticket/least-seconds";
import type { ReceiptLink, Submission } from "@/lib/ticket/submission";
import type { EvidenceFile } from "./read-evidence";
import { Trap } from "./trap";
import { forgetArrived, uploadEvidence } from "./upload-evidence";

interface Props {
  /** Without what only the moment of sending tells. */
  submission: () => Omit<Submission, "open_seconds" | "website">;
  /** What the person chose to go along. */
  files: readonly EvidenceFile[];
  embed: Theme | undefined;
  onSent: () => void;
  /** The person wants what they changed to be a ticket of its own. */
  onNew: () => void;
}

type State =
  | { readonly kind: "ready" }
  | { readonly kind: "sending"; readonly file?: number }
  | { readonly kind: "failed"; readonly detail: string; readonly receipt?: string | undefined };

/** Milliseconds. The server answers once the ticket is on disk, so a slow answer is a sign of trouble. */
const patience = 30_000;

/** The server takes nothing that comes faster than people are: who is fast, waits here without noticing. */
const longEnough = () =>
  // A timer may ring a moment early.
  new Promise((done) => setTimeout(done, Math.max(0, leastSeconds * 1000 + 50 - performance.now())));

/** Sends the ticket, once: whatever is pressed again or sent again leads to the same receipt. */
export function SendTicket({ submission, files, embed, onSent, onNew }: Props) {
  const trap = useRef("");
  const [state, setState] = useState<State>({ kind: "ready" });

  const send = async () => {
    if (state.kind === "sending") return;
    setState({ kind: "sending" });
    try {
      const filled = submission();
      const refused = await uploadEvidence(filled.idempotency_key, files, (file) =>
        setState({ kind: "sending", file }),
      );
      if (refused) {
        const { detail = submitCopy.failed } = refused.problem;
        setState({ kind: "failed", detail: submitCopy.notTaken(refused.name, detail) });
        return;
      }
      setState({ kind: "sending" });
      await longEnough();
      const response = await fetch("/api/tickets", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          ...filled,
          open_seconds: performance.now() / 1000,
          website: trap.current,
        }),
        signal: AbortSignal.timeout(patience),
      });
      if (response.ok) {
        const { receipt } = (await response.json()) as ReceiptLink;
        onSent();
        window.location.assign(receipt + embedQuery(embed));
        return;
      }
      const problem = (await response.json()) as Partial<Problem>;
      // It may be that the server has the files no longer. After any other problem they are not sent twice.
      if (response.status === 422) forgetArrived();
      trap.current = "";
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
              <a href={state.receipt + embedQuery(embed)} className="link inline-flex min-h-11 items-center">
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
        {state.kind !== "sending"
          ? submitCopy.button
          : state.file === undefined
            ? submitCopy.sending
            : submitCopy.uploading(state.file, files.length)}
      </button>
      <Trap
        key={state.kind}
        onChange={(text) => {
          trap.current = text;
        }}
      />
      {files.length > 0 && <p className="mt-2 text-soft">{submitCopy.files(files.length)}</p>}
    </>
  );
}
