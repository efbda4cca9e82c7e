"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { offlineLoaders } from "@/content/ui/offline/messages";
import { submitLoaders } from "@/content/ui/submit/messages";
import { embedQuery } from "@/lib/embed/embed-query";
import type { Theme } from "@/lib/flow/address";
import type { Finished } from "@/lib/offline/waiting";
import { useMessages } from "../language/use-messages";
import { isAnythingWaiting } from "../offline/anything-waiting";
import { keepTicket, sendTickets } from "../offline/send-tickets";
import { dropTicket, readTickets, ticketOnPage, useWaitingTickets } from "../offline/waiting-tickets";
import { postTicket } from "./post-ticket";
import type { ChosenFile } from "./read-attachment";
import { Trap } from "./trap";

interface Props {
  /** Without what is only known at the moment of sending. */
  submission: () => Omit<Finished, "website">;
  /** What the person chose to attach. */
  files: readonly ChosenFile[];
  embed: Theme | undefined;
  onSent: () => void;
  /** The person wants what they changed to be a ticket of its own. */
  onNew: () => void;
  /** A ticket that waited is not sent after all: its files are back. */
  onTakenBack: (files: readonly ChosenFile[]) => void;
}

type State =
  | { readonly kind: "ready" }
  | { readonly kind: "sending"; readonly file?: number | undefined }
  | { readonly kind: "failed"; readonly detail: string; readonly receipt?: string | undefined };

/** Sends the ticket, once: whatever is pressed again or sent again leads to the same receipt. */
export function SendTicket({ submission, files, embed, onSent, onNew, onTakenBack }: Props) {
  const submitMessages = useMessages(submitLoaders);
  const offlineMessages = useMessages(offlineLoaders);
  const trap = useRef("");
  const [state, setState] = useState<State>({ kind: "ready" });
  const [key, setKey] = useState(() => submission().idempotency_key);
  const kept = useWaitingTickets()[key];
  const place = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);

  useEffect(() => {
    ticketOnPage.set(key);
    return () => ticketOnPage.set(undefined);
  }, [key]);

  // Back on this page after a reload: the ticket may wait, or have been sent meanwhile.
  useEffect(() => {
    if (isAnythingWaiting()) void readTickets().then(sendTickets);
    window.addEventListener("online", sendTickets);
    return () => window.removeEventListener("online", sendTickets);
  }, []);

  const land = (receipt: string) => {
    onSent();
    window.location.assign(receipt + embedQuery(embed));
  };

  const settle = useEffectEvent(async (outcome: typeof kept) => {
    if (outcome?.kind === "refused") {
      setState({ kind: "failed", detail: outcome.detail, receipt: outcome.receipt });
      onTakenBack(await dropTicket(key));
    }
    if (outcome?.kind === "sent") {
      await dropTicket(key);
      land(outcome.receipt);
    }
  });
  useEffect(() => {
    void settle(kept);
    // One button gave way to another: who pressed it goes on from there.
    if (pressed.current) place.current?.querySelector("button")?.focus();
    pressed.current = false;
  }, [kept]);

  const send = async () => {
    if (state.kind === "sending") return;
    setState({ kind: "sending" });
    const filled = { ...submission(), website: trap.current };
    setKey(filled.idempotency_key);
    try {
      const posted = await postTicket(filled, files, (file) => setState({ kind: "sending", file }));
      if (posted.kind === "sent") return land(posted.receipt);
      trap.current = "";
      // The key is spent: the next press makes a ticket of its own.
      if (posted.status === 410) onNew();
      setState({ kind: "failed", detail: posted.detail, receipt: posted.receipt });
    } catch {
      if (navigator.onLine) return setState({ kind: "failed", detail: submitMessages.failed });
      try {
        pressed.current = true;
        await keepTicket(filled, files);
        setState({ kind: "ready" });
      } catch {
        setState({ kind: "failed", detail: submitMessages.offline });
      }
    }
  };

  if (kept?.kind === "waiting") {
    return (
      <div ref={place} className="rounded-lg bg-wait-tint px-4 py-3 text-wait" data-waiting={kept.kind}>
        <div role="status">
          <p className="font-semibold">{offlineMessages.waiting.waits}</p>
          <p className="mt-1">{offlineMessages.waiting.when}</p>
        </div>
        <button
          type="button"
          className="min-h-11 cursor-pointer underline"
          onClick={async () => {
            pressed.current = true;
            onTakenBack(await dropTicket(key));
          }}
        >
          {offlineMessages.waiting.takeBack}
        </button>
      </div>
    );
  }

  return (
    <div ref={place}>
      {state.kind === "failed" && (
        <div role="alert" className="mb-3 rounded-lg border-2 border-stop px-4 py-3">
          <p className="font-semibold">{state.detail}</p>
          {state.receipt !== undefined && (
            <p className="mt-1 flex flex-col items-start">
              <a href={state.receipt + embedQuery(embed)} className="link inline-flex min-h-11 items-center">
                {submitMessages.changedReceipt}
              </a>
              <button
                type="button"
                className="link min-h-11 cursor-pointer text-start"
                onClick={() => {
                  // This button goes with its sentence.
                  place.current?.querySelector<HTMLElement>("[data-send]")?.focus();
                  onNew();
                  void send();
                }}
              >
                {submitMessages.changedSend}
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
          ? submitMessages.button
          : state.file === undefined
            ? submitMessages.sending
            : submitMessages.uploading(state.file, files.length)}
      </button>
      <Trap
        key={state.kind}
        onChange={(text) => {
          trap.current = text;
        }}
      />
      {files.length > 0 && <p className="mt-2 text-soft">{submitMessages.files(files.length)}</p>}
    </div>
  );
}
