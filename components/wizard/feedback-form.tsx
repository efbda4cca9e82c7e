"use client";

import { useActionState, useEffect, useRef, useState } from "react";
import { feedbackLoaders } from "@/content/ui/feedback/messages";
import { longestFeedback } from "@/lib/counts/feedback-words";
import { redact, type SecretKind, struckFrom } from "@/lib/ticket/redact";
import { useMessages } from "../language/use-messages";
import { RedactedNotice } from "../ticket/redacted-notice";
import { FieldError } from "../ui/field-error";

/** Why it was not taken, with what was typed. */
export type FeedbackState = { readonly problem: string; readonly words: string } | undefined;

interface Props {
  send: (before: FeedbackState, form: FormData) => Promise<FeedbackState>;
  /** Of the step that it is about. */
  address: string;
  /** Days that it is kept. */
  days: number;
}

/** One field that may stay empty. With scripts, keys are struck out before it is sent; the server does so always. */
export function FeedbackForm({ send, address, days }: Props) {
  const feedbackMessages = useMessages(feedbackLoaders);
  const [state, action, isSending] = useActionState(send, undefined);
  const field = useRef<HTMLTextAreaElement>(null);
  const [found, setFound] = useState<readonly SecretKind[]>([]);

  const strike = () => {
    if (field.current === null) return;
    const redacted = redact(field.current.value);
    setFound(struckFrom(redacted.text));
    if (redacted.found.length > 0) field.current.value = redacted.text;
  };

  // It may have been typed before the scripts came.
  useEffect(strike, []);

  return (
    <form action={action} className="mt-6">
      <input type="hidden" name="address" value={address} />
      <label htmlFor="words" className="font-semibold">
        {feedbackMessages.label}
      </label>
      <p id="words-hint" className="text-soft">
        {feedbackMessages.hint}
      </p>
      <textarea
        ref={field}
        id="words"
        dir="auto"
        name="words"
        rows={5}
        maxLength={longestFeedback}
        autoComplete="off"
        defaultValue={state?.words}
        aria-describedby="words-hint"
        onChange={strike}
        className="field mt-1.5"
      />
      <RedactedNotice found={found} />
      <FieldError className="mt-3 text-stop">{state?.problem}</FieldError>
      <button type="submit" aria-disabled={isSending} className="button mt-3">
        {feedbackMessages.send}
      </button>
      <p className="mt-3 text-soft">{feedbackMessages.stored(days, longestFeedback)}</p>
    </form>
  );
}
