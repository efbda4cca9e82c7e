import { redactDraft } from "@/lib/ticket/redact";

/** Makes given text safe to repeat in a sentence: short, on one line, without secrets. */
export const shown = (text: string): string =>
  (redactDraft({ note: text }).draft.note ?? "").replace(/\s+/g, " ").trim().slice(0, 60);
