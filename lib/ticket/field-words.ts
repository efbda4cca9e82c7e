import type { MessagesOf } from "@/content/messages";
import type { Field, FieldId } from "@/machines/form";

/**
 * The words of a field on the form; in two cases the issue changes the question.
 *
 * @param note the question for the person's own words, if the issue requires them
 */
export function fieldWords(
  ticketMessages: MessagesOf<"ticket">,
  { id, required, isCrypto }: Field,
  note: string | undefined,
): { label: string; hint: string } {
  const { label, hint } = isCrypto
    ? { ...ticketMessages.fields[id], ...ticketMessages.crypto[id] }
    : ticketMessages.fields[id];
  return { label: id === "note" && required && note !== undefined ? note : label, hint };
}

/** The labels of a field's choices, by their ids. */
export function choiceNames(copy: MessagesOf<"ticket">, id: FieldId): Readonly<Record<string, string>> {
  if (id === "move_to") return copy.moveTo;
  if (id === "method") return copy.method;
  return id === "other_card" ? copy.otherCard : copy.choices;
}
