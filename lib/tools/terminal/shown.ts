import { redactDraft } from "@/lib/ticket/redact";

/** What was given, as a sentence may repeat it: short, in one line, and without a secret. */
export const shown = (text: string): string =>
  (redactDraft({ note: text }).draft.note ?? "").replace(/\s+/g, " ").trim().slice(0, 60);
