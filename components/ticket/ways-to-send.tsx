"use client";

import { useState } from "react";
import { commonLoaders } from "@/content/ui/common/messages";
import { submitLoaders } from "@/content/ui/submit/messages";
import { ticketLoaders } from "@/content/ui/ticket/messages";
import type { Ticket } from "@/lib/ticket/schema";
import { ticketMarkdown } from "@/lib/ticket/ticket-body";
import { ticketEml, toBase64 } from "@/lib/ticket/ticket-eml";
import { useMessages } from "../language/use-messages";
import { Icon } from "../ui/icon";
import { saveFile } from "../ui/save-file";
import type { ChosenFile } from "./read-attachment";

interface Props {
  ticket: Ticket;
  files: readonly ChosenFile[];
  plain: boolean;
  supportUrl: string;
}

/** The ticket by hand, for who would rather send it themselves or can't send it from here. */
export function WaysToSend({ ticket, files, plain, supportUrl }: Props) {
  const ticketMessages = useMessages(ticketLoaders);
  const submitMessages = useMessages(submitLoaders);
  const common = useMessages(commonLoaders);
  const [message, setMessage] = useState("");
  const { send } = ticketMessages;
  const markdown = ticketMarkdown(ticket);
  const json = JSON.stringify(ticket, null, 2);

  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setMessage(send.copied);
    } catch {
      setMessage(send.copyFailed);
    }
  };

  const download = async () => {
    const attached = await Promise.all(
      files.map(async ({ evidence: { name, type }, blob }) => ({
        name,
        type,
        base64: toBase64(new Uint8Array(await blob.arrayBuffer())),
      })),
    );
    const eml = await ticketEml(ticket, attached);
    saveFile(`${ticket.ref}.eml`, "message/rfc822", eml);
  };

  return (
    <details className="mt-6 border-line border-t pt-2">
      <summary className="link min-h-11 content-center">{submitMessages.otherWays}</summary>
      <ol className="mt-2 list-decimal space-y-1 ps-5">
        {send.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className="mt-4 flex flex-wrap gap-3 wide:flex-col">
        {!plain && (
          <button type="button" className="button button-quiet" onClick={() => copy(markdown)}>
            {send.copyMarkdown}
          </button>
        )}
        <a href={supportUrl} target="_blank" rel="noopener noreferrer" className="button button-quiet">
          {send.open}
          <Icon name="out" className="size-4" />
          <span className="sr-only">({common.opensBeside})</span>
        </a>
      </div>
      <p role="status" className="mt-2 min-h-6 font-semibold">
        {message}
      </p>
      {!plain && (
        <p className="flex flex-wrap gap-x-6 wide:flex-col wide:items-start">
          <button type="button" className="link min-h-11 cursor-pointer" onClick={() => copy(json)}>
            {send.copyJson}
          </button>
          <button type="button" className="link min-h-11 cursor-pointer" onClick={download}>
            {send.email}
          </button>
          <button type="button" className="link min-h-11 cursor-pointer" onClick={() => window.print()}>
            {common.print}
          </button>
        </p>
      )}
      {!plain && <p className="text-soft text-sm">{send.emailHint}</p>}
      <p className="mt-4 font-semibold">{send.text}</p>
      <ToCopy label={send.text} value={markdown} data-markdown />
      <details className="mt-2">
        <summary className="link min-h-11 content-center">{send.json}</summary>
        <ToCopy label={send.json} value={json} data-json />
      </details>
    </details>
  );
}

/** A text to select and copy by hand. */
function ToCopy({ label, ...rest }: { label: string; value: string; [mark: `data-${string}`]: boolean }) {
  return (
    <textarea
      readOnly
      lang="en"
      dir="ltr"
      aria-label={label}
      rows={14}
      className="field font-mono text-sm"
      {...rest}
    />
  );
}
