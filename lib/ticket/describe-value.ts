import { languageFacts } from "@/content/languages";
import { leftToRight } from "@/content/numbers";

/** An amount for a reader: `$25.00`, `€12.50`; a currency without a sign keeps its code. */
export function describeMoney({ amount, currency }: { amount: string; currency: string }): string {
  const sign = { USD: "$", EUR: "€", GBP: "£" }[currency];
  return sign ? `${sign}${amount}` : `${amount} ${currency}`;
}

/** A day such as `24 Nov 2026`, of an instant in this time zone or of a calendar day; empty for an empty text. */
export function describeDay(text: string, timeZone: string, { locale } = languageFacts.en): string {
  if (text === "") return "";
  const isDay = text.length === 10;
  return format(text, locale, { ...day, timeZone: isDay ? "UTC" : timeZone });
}

/** An instant for a reader, in the person's own time and in UTC: staff and person see the same moment. */
export function describeInstant(iso: string, timeZone: string, facts = languageFacts.en): string {
  const own = describeOwnTime(iso, timeZone, facts);
  const utc = `${iso.slice(0, 16).replace("T", " ")} UTC`;
  // In one piece and on one line, or its parts change places.
  const piece =
    facts.direction === "rtl" ? leftToRight(utc.replaceAll("-", "\u2011").replaceAll(" ", "\u00a0")) : utc;
  return timeZone === "UTC" ? piece : `${own} (${piece})`;
}

/** The same in the person's time zone only, for a sentence that they read. */
export const describeOwnTime = (iso: string, timeZone: string, facts = languageFacts.en): string =>
  format(iso, facts.locale, { ...day, hour: "2-digit", minute: "2-digit", timeZone });

const day = { day: "numeric", month: "short", year: "numeric" } as const;

function format(text: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  try {
    return new Intl.DateTimeFormat(locale, options).format(new Date(text));
  } catch {
    return text;
  }
}
