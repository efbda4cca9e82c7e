import type { ExplainedError } from "@/lib/triage/explain-error";
import type { Draft, FieldId } from "@/machines/form";
import { currentDraft, setDraft } from "../ticket/use-draft";

/**
 * Puts what was read onto the ticket, beside what the person has typed there.
 *
 * @param address where they go on, which names the problem
 */
function carry(fields: Draft, address: string): void {
  const typed = currentDraft(address);
  const free = Object.entries(fields).filter(([id, text]) => text && !typed[id as FieldId]);
  if (free.length > 0) setDraft(Object.fromEntries(free), address);
}

export const carryWords = (text: string, address: string): void => carry({ note: text }, address);

export const carryError = ({ text, model, generationIds, decline }: ExplainedError, address: string): void =>
  carry(
    {
      error_text: text,
      ...(model === undefined ? {} : { model }),
      ...(decline === undefined ? {} : { decline_code: decline.code }),
      generation_ids: generationIds.join("\n"),
    },
    address,
  );
