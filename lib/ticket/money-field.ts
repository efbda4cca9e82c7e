import type { MessagesOf } from "@/content/messages";
import type { Field } from "@/machines/form";
import type { MoneyReading, MoneyRules } from "@/machines/rules/typed-money";

/**
 * How the amounts of a form are read: a payment has cents at most, a charge at OpenRouter can be a fraction of one.
 *
 * @param locale BCP 47
 */
export function moneyRules(fields: readonly Pick<Field, "id">[], locale: string | undefined): MoneyRules {
  return { locale, fractions: !fields.some(({ id }) => id === "paid_at" || id === "attempted_at") };
}

/**
 * What is wrong with an amount, and how to write it.
 *
 * @param currency ISO 4217 code, for an amount that can mean two
 * @returns `undefined` if nothing was typed
 */
export function moneyError(
  reading: Exclude<MoneyReading, { amount: string }>,
  text: string,
  currency: string,
  words: MessagesOf<"money">,
): string | undefined {
  if ("ambiguous" in reading) return words.ambiguous(text, ...reading.ambiguous, currency);
  return reading.refused === "empty" ? undefined : words.refused[reading.refused];
}
