import type { ExplainedError } from "@/lib/triage/explain-error";
import type { Draft, FieldId } from "@/machines/form";
import { currentDraft, setDraft } from "../ticket/use-draft";

/** Takes what was read along onto the ticket, beside what the person has typed there. */
function carry(fields: Draft): void {
  const typed = currentDraft();
  const free = Object.entries(fields).filter(([id, text]) => text && !typed[id as FieldId]);
  if (free.length > 0) setDraft(Object.fromEntries(free));
}

export const carryWords = (text: string): void => carry({ note: text });

export const carryError = ({ text, model, generationIds, decline }: ExplainedError): void =>
  carry({
    error_text: text,
    ...(model === undefined ? {} : { model }),
    ...(decline === undefined ? {} : { decline_code: decline.code }),
    generation_ids: generationIds.join("\n"),
  });
