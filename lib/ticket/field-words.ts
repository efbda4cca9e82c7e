import type { MessagesOf } from "@/content/messages";
import type { Field, FieldId } from "@/machines/form";

/**
 * How the form asks for a field: in two cases the issue makes another question of it.
 *
 * @param note what is asked for in the person's own words, where the issue can't do without
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

/** What the choices of a field are called, by their ids. */
export function choiceNames(copy: MessagesOf<"ticket">, id: FieldId): Readonly<Record<string, string>> {
  if (id === "move_to") return copy.moveTo;
  if (id === "method") return copy.method;
  return id === "other_card" ? copy.otherCard : copy.choices;
}
