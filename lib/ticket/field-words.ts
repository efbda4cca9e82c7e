import type { WordsOf } from "@/content/messages";
import type { Issue } from "@/machines/step";
import type { Field } from "./fields";

/**
 * How the form asks for a field: in two cases the answers make another question of it.
 *
 * @param crypto the payment was made in crypto, so the transaction is a hash
 */
export function fieldWords(
  ticketCopy: WordsOf<"ticket">,
  field: Field,
  issue: Issue,
  crypto: boolean,
): { label: string; hint: string } {
  const { id } = field;
  const words =
    id === "transaction_id" && crypto
      ? { ...ticketCopy.fields[id], ...ticketCopy.cryptoHash }
      : ticketCopy.fields[id];
  const label = (id === "note" && field.required && ticketCopy.noteNeeded[issue]) || words.label;
  return { label, hint: words.hint };
}

/** Whether the person paid in crypto. */
export const paidInCrypto = (lines: readonly { step: string; option: string }[]): boolean =>
  lines.some((line) => line.step === "paid-how" && line.option === "crypto");
