import { useRef, useState } from "react";
import { transcriptCopy as copy } from "@/content/en/transcript";
import { facts } from "@/content/facts";
import type { Reply } from "@/lib/transcript/suggest-reply";

/** The suggested reply, to be changed and copied, with the facts that it stands on. */
export function TranscriptReply({ reply }: { reply: Reply }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [message, setMessage] = useState("");
  const copyReply = async () => {
    try {
      await navigator.clipboard.writeText(field.current?.value ?? "");
      setMessage(copy.copied);
    } catch {
      setMessage(copy.copyFailed);
    }
  };
  return (
    <section className="mt-8" aria-labelledby="reply-title">
      <h3 id="reply-title" className="font-bold text-lg">
        {copy.reply}
      </h3>
      <p id="reply-hint" className="text-soft">
        {copy.replyHint}
      </p>
      <textarea
        ref={field}
        rows={16}
        defaultValue={reply.text}
        aria-label={copy.replyLabel}
        aria-describedby="reply-hint"
        className="field mt-2 text-[0.95rem]"
        data-reply
      />
      <p className="mt-2 flex flex-wrap items-center gap-4">
        <button type="button" className="button button-quiet" onClick={copyReply}>
          {copy.copy}
        </button>
        <span role="status" className="font-semibold">
          {message}
        </span>
      </p>
      {reply.facts.length > 0 && (
        <p className="mt-3 text-soft text-sm" data-facts>
          {copy.standsOn} {reply.facts.map((id) => `${id} (${facts[id]})`).join(", ")}
        </p>
      )}
    </section>
  );
}
