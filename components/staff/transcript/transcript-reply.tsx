"use client";

import { useState } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { facts } from "@/content/facts";
import { transcriptMessages as copy } from "@/content/ui/transcript/en";
import type { Reply } from "@/lib/staff/replies/suggest-reply";

/** The suggested reply, to be changed and copied, with the facts that it stands on. */
export function TranscriptReply({ reply }: { reply: Reply }) {
  const [text, setText] = useState(reply.text);
  return (
    <section className="mt-8" aria-labelledby="reply-title">
      <h3 id="reply-title" className="font-bold text-lg">
        {copy.reply}
      </h3>
      <p id="reply-hint" className="text-soft">
        {copy.replyHint}
      </p>
      <textarea
        rows={16}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        aria-label={copy.replyLabel}
        aria-describedby="reply-hint"
        className="field mt-2 text-[0.95rem]"
        data-reply
      />
      <p className="mt-2">
        <CopyButton label={copy.copy} text={text} copied={copy.copied} failed={copy.copyFailed} />
      </p>
      {reply.facts.length > 0 && (
        <p className="mt-3 text-soft text-sm" data-facts>
          {copy.standsOn} {reply.facts.map((id) => `${id} (${facts[id]})`).join(", ")}
        </p>
      )}
    </section>
  );
}
