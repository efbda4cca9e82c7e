import type { MessagesOf } from "@/content/messages";
import type { Field } from "@/machines/form";

/**
 * How the form asks for a field: in two cases the issue makes another question of it.
 *
 * @param note what is asked for in the person's own words, where the issue can't do without
 */
export function fieldWords(
  ticketMessages: MessagesOf<"ticket">,
  { id, required, isHash }: Field,
  note: string | undefined,
): { label: string; hint: string } {
  const { label, hint } = isHash ? ticketMessages.cryptoHash : ticketMessages.fields[id];
  return { label: id === "note" && required && note !== undefined ? note : label, hint };
}
