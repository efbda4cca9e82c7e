"use client";

import { useState } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { facts } from "@/content/facts";
import { type Language, languageFacts } from "@/content/languages";
import { transcriptMessages as copy } from "@/content/ui/transcript/en";
import type { FilledReply } from "@/lib/staff/replies/filled-replies";
import { replyAsHtml } from "@/lib/staff/replies/reply-as-html";
import type { Reply } from "@/lib/staff/replies/suggest-reply";

const suggested = "suggested";

/** The reply, to be chosen, changed and copied: the suggested one or one of the team's own, with its reasons. */
export function TranscriptReply({ reply, saved = [] }: { reply: Reply; saved?: readonly FilledReply[] }) {
  const [chosen, setChosen] = useState(suggested);
  const [text, setText] = useState(reply.text);
  const own = saved.find(({ id }) => id === chosen);
  const language = own?.language ?? reply.language;
  const choose = (id: string) => {
    setChosen(id);
    setText(saved.find((one) => one.id === id)?.text ?? reply.text);
  };
  const nameOf = (spoken: Language) => languageFacts[spoken].english;
  return (
    <section className="mt-8" aria-labelledby="reply-title">
      <h3 id="reply-title" className="font-bold text-lg">
        {copy.reply}
      </h3>
      <p id="reply-hint" className="text-soft">
        {copy.replyHint}
      </p>
      {saved.length > 0 && (
        <label className="mt-3 block max-w-[24rem] scripting-none:hidden">
          <span className="font-semibold">{copy.replyWhich}</span>
          <select
            value={chosen}
            onChange={(event) => choose(event.currentTarget.value)}
            className="field"
            data-choose-reply
          >
            <option value={suggested}>{copy.replySuggested(nameOf(reply.language))}</option>
            {saved.map((one) => (
              <option key={one.id} value={one.id}>
                {copy.replySaved(one.name, nameOf(one.language))}
              </option>
            ))}
          </select>
        </label>
      )}
      <textarea
        rows={16}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        aria-label={copy.replyLabel}
        aria-describedby="reply-hint"
        lang={language}
        dir={languageFacts[language].direction}
        className="field mt-2 field-sizing-content min-h-56 text-[0.95rem]"
        data-reply
      />
      {own !== undefined && own.left.length > 0 && (
        <p className="mt-1 text-wait" role="status">
          {copy.replyLeft(own.left)}
        </p>
      )}
      <p className="mt-2 flex flex-wrap gap-3 scripting-none:hidden">
        <CopyButton label={copy.copy} text={text} copied={copy.copied} failed={copy.copyFailed} />
        <CopyButton
          label={copy.copyHtml}
          text={text}
          html={replyAsHtml(text, language)}
          copied={copy.copied}
          failed={copy.copyFailed}
        />
      </p>
      {own === undefined && reply.english !== undefined && (
        <details className="mt-3" open>
          <summary className="link inline-block min-h-11 content-center">{copy.replyEnglish}</summary>
          <p className="whitespace-pre-wrap border-line border-s-2 ps-3 text-[0.95rem]" data-english>
            {reply.english}
          </p>
        </details>
      )}
      {saved.length > 0 && (
        <div className="hidden scripting-none:block">
          <h4 className="mt-4 font-semibold">{copy.savedReplies}</h4>
          {saved.map((one) => (
            <details key={one.id} className="mt-1">
              <summary className="link inline-block min-h-11 content-center">
                {copy.replySaved(one.name, nameOf(one.language))}
              </summary>
              <p
                lang={one.language}
                dir={languageFacts[one.language].direction}
                className="whitespace-pre-wrap border-line border-s-2 ps-3"
              >
                {one.text}
              </p>
            </details>
          ))}
        </div>
      )}
      {own === undefined && reply.facts.length > 0 && (
        <p className="mt-3 text-soft text-sm" data-facts>
          {copy.standsOn} {reply.facts.map((id) => `${id} (${facts[id]})`).join(", ")}
        </p>
      )}
    </section>
  );
}
