import type { MessagesOf } from "@/content/messages";
import { ticketMessages } from "@/content/ui/ticket/en";
import { isDay } from "@/lib/counts/days";
import { currencies, type Draft, type Field, type FieldId } from "@/machines/form";
import { elapsedSince } from "@/machines/rules/elapsed-since";
import { readMoney } from "@/machines/rules/typed-money";
import { moneyError, moneyRules } from "./money-field";
import { redactDraft, type SecretKind } from "./redact";

export interface ValidatedDraft {
  /** Every field that could be read, in the format of the ticket, secrets redacted. */
  readonly values: Draft;
  /** The draft as typed, secrets redacted: it goes back into the form. */
  readonly draft: Draft;
  /** One sentence a field, saying what to do next. */
  readonly errors: Readonly<Partial<Record<FieldId, string>>>;
  /** The redacted secrets, so that the person is told. */
  readonly found: readonly SecretKind[];
}

/** RFC 5321, 4.5.3.1.3 */
export const longestEmail = 254;
/**
 * What mail systems take from strangers: names of letters, digits and few signs, a domain with a dot. Here and not zod's
 * own, because the page of the form would load all of zod for it.
 */
export const emailPattern = /^(?:[\w'+-]+\.)*[\w'+-]*[\w+-]@(?:[A-Za-z\d][A-Za-z\d-]*\.)+[A-Za-z]{2,}$/;
const lineLimit = 200;
const textLimit = 4000;
const mostIds = 50;

/**
 * Reads a form. Redacts secrets first, so that no later code sees one.
 *
 * @param words for the sentences in `errors`; English where left out
 * @param now no instant may lie after it (two minutes of clock difference aside)
 * @param locale BCP 47, of the person: how they write amounts
 * @returns never throws; whatever can't be read becomes a sentence in `errors`
 */
export function validateDraft(
  fields: readonly Field[],
  typed: Draft,
  now: Date,
  { fields: sentences, money: amounts }: Pick<MessagesOf<"ticket">, "fields" | "money"> = ticketMessages,
  locale?: string,
): ValidatedDraft {
  const { draft, found } = redactDraft(typed);
  const values: Partial<Record<FieldId, string>> = {};
  const errors: Partial<Record<FieldId, string>> = {};
  for (const field of fields) {
    const text = draft[field.id]?.trim() ?? "";
    const words = sentences[field.id];
    if (text === "") {
      if (field.required) errors[field.id] = words.missing;
      continue;
    }
    if (field.kind === "money") {
      const reading = readMoney(text, moneyRules(fields, locale));
      // A currency written beside the amount overrides the list, which is set to dollars at first.
      const named = "refused" in reading ? undefined : reading.currency;
      const currency =
        currencies.find((code) => code === (named ?? values.currency ?? draft.currency)) ?? "USD";
      // The rest of a purchase may be zero, a payment may not.
      if (field.id === "amount_left" && "refused" in reading && reading.refused === "zero")
        values.amount_left = "0.00";
      else if (named !== undefined && values.currency !== undefined && named !== values.currency)
        errors[field.id] = amounts.sameCurrency(values.currency);
      else if ("amount" in reading) Object.assign(values, { [field.id]: reading.amount, currency });
      else errors[field.id] = moneyError(reading, text, currency, amounts) ?? words.missing;
      continue;
    }
    const value = read(field, text, now);
    if (value === undefined) errors[field.id] = words.wrong;
    else values[field.id] = value;
  }
  if (values.account_kind === "organization" && !values.organization && !errors.organization) {
    errors.organization = sentences.organization.missing;
  }
  if (values.period_from && values.period_to && values.period_to < values.period_from) {
    errors.period_to = sentences.period_to.wrong;
  }
  return { values, draft, errors, found };
}

function read(field: Field, text: string, now: Date): string | undefined {
  switch (field.kind) {
    case "email":
      return text.length <= longestEmail && emailPattern.test(text) ? text : undefined;
    case "choice":
      return field.choices?.includes(text) ? text : undefined;
    case "money":
      // Read above, because it has more than one sentence.
      return undefined;
    case "instant": {
      const instant = new Date(/(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`);
      // Before 1970 is a slip of the year; of some such years a ticket could not even write the time.
      const isPlausible = instant.getTime() >= 0 && elapsedSince(instant, now) !== undefined;
      return isPlausible ? instant.toISOString() : undefined;
    }
    case "day":
      return isDay(text) && text <= latestDay(now) ? text : undefined;
    case "ids": {
      const ids = [...new Set(text.match(/gen-[A-Za-z0-9-]{4,80}/g) ?? [])];
      return ids.length > 0 && ids.length <= mostIds ? ids.join("\n") : undefined;
    }
    case "line":
      return text.length <= lineLimit ? text.replace(/\s+/g, " ") : undefined;
    case "text":
      return text.length <= textLimit ? text : undefined;
  }
}

/** The latest day that is not in the future, as `YYYY-MM-DD`: it has begun somewhere on earth. */
export const latestDay = (now: Date): string =>
  new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
