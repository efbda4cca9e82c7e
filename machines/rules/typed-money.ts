import { westernDigits } from "./western-digits";

/** Why a text is refused as an amount. */
export type MoneyRefusal =
  | "empty"
  | "negative"
  /** Nothing was paid, so there is nothing to ask back. */
  | "zero"
  /** More decimals than the smallest coin. */
  | "decimals"
  /** More than nine digits before the decimal mark. */
  | "too-large"
  /** Another currency than those that count here, or two at once. */
  | "currency"
  | "not-a-number";

/** The currencies that a ticket takes, as ISO 4217 codes. */
type TakenCurrency = "USD" | "EUR" | "GBP";

/**
 * What a typed amount means. Amounts are decimal strings with a point and two decimals or more, in units of the currency
 * (dollars, not cents): "1234.50". `currency` is there if the text names one.
 */
export type MoneyReading =
  | { readonly amount: string; readonly currency?: TakenCurrency | undefined }
  /** It can mean two amounts, the larger first: the person is asked. */
  | { readonly ambiguous: readonly [string, string]; readonly currency?: TakenCurrency | undefined }
  | { readonly refused: MoneyRefusal };

export interface MoneyRules {
  /** BCP 47, of the person; a thousand is grouped as people there write it. English where left out. */
  readonly locale?: string | undefined;
  /** ISO 4217 codes that count here; the three of the ticket form where left out. */
  readonly currencies?: readonly TakenCurrency[] | undefined;
  /** Fractions of a cent count too: a charge at OpenRouter can be one, a payment can't. */
  readonly fractions?: boolean | undefined;
}

const every: readonly TakenCurrency[] = ["USD", "EUR", "GBP"];

/** How currencies are written in front of or behind an amount, the first that fits counts. A bare `$` is the US dollar. */
const written: readonly (readonly [currency: TakenCurrency | "other", text: string])[] = [
  [
    "USD",
    "\\$|us? ?\\$s?|\\$ ?us|usd[ct]?|(?:us )?dollars?|bucks|d[oó]lar(?:es)?(?: americanos?| estadounidenses?)?|دولار(?:ا|ات)?(?: [أا]م(?:ري|ير)كي[اة]?)?",
  ],
  ["EUR", "€|eur|euros?|يورو"],
  ["GBP", "(?:uk ?)?£(?: ?gb)?|gbp|pounds?(?: sterling)?|libras?(?: esterlinas?)?"],
  [
    "other",
    "[a-z]{0,2}\\p{Sc}(?:ca)?|jpy|cny|inr|cad|aud|nzd|chf|sek|nok|dkk|pln|czk|brl|mxn|ars|clp|cop|pen|krw|sgd|hkd|zar|try|ils|idr|php|thb|vnd|uah|aed|sar|egp|mad|kwd|qar|pesos?",
  ],
];
const CURRENCY = `(?:${written.map(([, text]) => text).join("|")})`;
const MINUS = "[-−–]";
/** A currency may be on either side; "(20)" and "20-" are negative, as in bookkeeping. */
const AROUND = new RegExp(
  `^(${MINUS}|\\()? ?(${CURRENCY})? ?(${CURRENCY})? ?(${MINUS})? ?(\\d[\\d.,'٫ ]*|[.,٫]\\d+) ?(${CURRENCY})? ?(${CURRENCY})? ?(${MINUS}|\\))?$`,
  "iu",
);

/** Longer than any typed amount. */
const LONGEST_TEXT = 64;
const MOST_WHOLE_DIGITS = 9;
const FEWEST_DECIMALS = 2;

/**
 * Reads an amount the way a person may type it, and asks rather than guesses.
 *
 * 1. A currency sign, code or name in front or behind names the currency: "$20", "USD 20", "12,50 €".
 * 2. Spaces and apostrophes only group thousands: "1 234,50", "1'234.50".
 * 3. With both point and comma, the later one is the decimal mark: "1,234.50" and "1.234,50".
 * 4. The same mark more than once groups thousands, the Indian way too: "1,234,567", "12,34,567".
 * 5. One mark with exactly three digits behind it groups a thousand where people of `locale` group with it ("1,234" in
 *    English, "1.234" in Spanish); else it is ambiguous: nobody writes cents with three digits, and nobody knows that
 *    "1.000" is not a thousand. "0.123" and "1234.567" can't be grouped, so they are decimals.
 * 6. Any other single mark is the decimal mark: "1.5", "1,23", "0.0042". The marks of Arabic are never ambiguous.
 * 7. A mark behind which no cents follow says nothing: "50,-", "50.–", "$50.".
 * 8. Digits of any width count, those of Arabic and Persian too; decimals are kept as typed and filled up to two.
 *
 * @param text what was typed
 * @returns never throws
 */
export function readMoney(text: string, rules: MoneyRules = {}): MoneyReading {
  const { currencies = every, fractions = false, locale = "en" } = rules;
  const plain = plainly(text);
  if (plain === "") return { refused: "empty" };
  const match = text.length > LONGEST_TEXT ? null : AROUND.exec(plain);
  if (match === null) return { refused: "not-a-number" };
  const [, sign, first, before, inner, digits = "", behind, last, after] = match;
  if (sign === "(" ? after !== ")" : after === ")") return { refused: "not-a-number" };
  if (sign ?? inner ?? after) return { refused: "negative" };

  const named = currencyOf([first, before, behind, last]);
  if (named !== undefined && (named === "other" || !currencies.includes(named)))
    return { refused: "currency" };
  const currency = named === undefined ? {} : { currency: named };

  const number = digits.trim();
  const isOpen = /^[1-9]\d{0,2}[.,]\d{3}$/.test(number);
  const decimal = decimalIn(number, isOpen ? number.search(/[.,]/) : markOf(number));
  if (typeof decimal !== "string") return decimal;
  if (!isOpen) {
    if (isZero(decimal)) return { refused: "zero" };
    return !fractions && hasFractions(decimal) ? { refused: "decimals" } : { amount: decimal, ...currency };
  }
  const thousand = `${number.replace(/\D/g, "")}.00`;
  if (number.includes(groupMark(locale))) return { amount: thousand, ...currency };
  return {
    ambiguous: [thousand, fractions ? decimal.replace(/(\.\d\d)0+$/, "$1") : inCents(decimal)],
    ...currency,
  };
}

/**
 * Reads an amount as this product itself writes it, such as that of a ticket: a point is always the decimal mark, a comma
 * groups thousands.
 *
 * @returns a decimal string with a point and at least two decimals ("1234.50"), which reads back as itself;
 *   `undefined` for empty, negative or unreadable text and for more than nine digits before the mark
 */
export function parseMoney(text: string): string | undefined {
  const plain = plainly(text);
  const match = text.length > LONGEST_TEXT ? null : AROUND.exec(plain);
  const [, sign, , , inner, digits = "", , , after] = match ?? [];
  if (match === null || sign || inner || after) return undefined;
  const number = digits.trim();
  const isGroup = /^[1-9]\d{0,2},\d{3}$/.test(number);
  const decimal = decimalIn(number, isGroup ? undefined : markOf(number));
  return typeof decimal === "string" ? decimal : undefined;
}

/**
 * A decimal amount as text that {@link readMoney} reads as that amount in any locale: "1000.00", and "1.2340" rather than
 * "1.234".
 */
export const unambiguous = (amount: string): string => (/\.\d{3}$/.test(amount) ? `${amount}0` : amount);

/** The vowel signs of Arabic, which many leave out, and the line that stretches a word. */
const ARABIC_SIGNS = /[\u064b-\u065f\u0670\u0640]/g;
/** "50,-" and "50.–" say that there are no cents; "50." ends a sentence. */
const WITHOUT_CENTS = /(?<=\d)[.,،] ?[-−–—]{0,2}(?=[^\d]*$)/u;

/**
 * Without invisible signs, unusual widths and spaces; the grouping mark of Arabic as an apostrophe, which only groups;
 * without a mark behind which no cents follow.
 */
function plainly(text: string): string {
  return text
    .replaceAll("٬", "'")
    .split("٫")
    .map(westernDigits)
    .join("٫")
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[’`]/g, "'")
    .replace(ARABIC_SIGNS, "")
    .replace(/\s+/g, " ")
    .replace(WITHOUT_CENTS, "")
    .trim();
}

const exactly = written.map(([currency, text]) => [currency, new RegExp(`^(?:${text})$`, "iu")] as const);

/** The currency, from all marks around the number. A code beside a bare `$` says which dollar: "$20 CAD". */
function currencyOf(texts: readonly (string | undefined)[]): TakenCurrency | "other" | undefined {
  const found = texts.flatMap((text) => {
    const currency = text && exactly.find(([, pattern]) => pattern.test(text))?.[0];
    return currency ? [currency] : [];
  });
  return new Set(found).size > 1 ? "other" : found[0];
}

/** Index of the decimal mark, or `undefined` when every mark groups thousands. */
function markOf(number: string): number | undefined {
  if (number.includes("٫")) return number.indexOf("٫");
  const commas = number.split(",").length - 1;
  const points = number.split(".").length - 1;
  if (commas > 0 && points > 0) return Math.max(number.lastIndexOf(","), number.lastIndexOf("."));
  if (points + commas === 1) return number.search(/[.,]/);
  return undefined;
}

/** @param at index of the decimal mark; `undefined` if there is none */
function decimalIn(number: string, at: number | undefined): string | { readonly refused: MoneyRefusal } {
  const whole = at === undefined ? number : number.slice(0, at);
  const decimals = at === undefined ? "" : number.slice(at + 1);
  if (at !== undefined && !/^\d+$/.test(decimals)) return { refused: "not-a-number" };
  const digits = whole === "" ? "0" : ungrouped(whole)?.replace(/^0+(?=\d)/, "");
  if (digits === undefined) return { refused: "not-a-number" };
  if (digits.length > MOST_WHOLE_DIGITS) return { refused: "too-large" };
  return `${digits}.${decimals.padEnd(FEWEST_DECIMALS, "0")}`;
}

/** The digits of a number whose thousands may be grouped, always by the same mark. */
function ungrouped(whole: string): string | undefined {
  if (/^\d+$/.test(whole)) return whole;
  return /^\d{1,3}([.,' ])(?:\d{2,3}\1)*\d{3}$/.test(whole) ? whole.replace(/\D/g, "") : undefined;
}

const isZero = (decimal: string) => /^[0.]+$/.test(decimal);

const hasFractions = (decimal: string) => /\.\d{2}0*[1-9]/.test(decimal);

/** To the nearest cent. */
function inCents(decimal: string): string {
  const [whole = "0", decimals = ""] = decimal.split(".");
  const cents = BigInt(whole + decimals.slice(0, 2)) + (Number(decimals[2] ?? 0) >= 5 ? 1n : 0n);
  return String(cents)
    .padStart(3, "0")
    .replace(/(\d\d)$/, ".$1");
}

/** The mark between thousands as people of a locale write it with western digits; an unknown locale counts as English. */
function groupMark(locale: string): string {
  const mark = (tag: string) =>
    new Intl.NumberFormat(tag, { numberingSystem: "latn", useGrouping: "always" } as Intl.NumberFormatOptions)
      .formatToParts(12_345)
      .find(({ type }) => type === "group")?.value ?? ",";
  try {
    return mark(locale);
  } catch {
    return mark("en");
  }
}

/**
 * Compares two amounts of the same currency exactly, whatever their number of decimals.
 *
 * @param a decimal string with a point, as {@link parseMoney} returns it
 * @param b the same
 * @returns -1 when `a` is smaller, 0 when equal, 1 when larger; text that is no decimal counts as zero
 */
export function compareMoney(a: string, b: string): -1 | 0 | 1 {
  const [left, right] = [parts(a), parts(b)];
  const decimals = Math.max(left.decimals.length, right.decimals.length);
  const [x, y] = [left, right].map((part) => BigInt(part.whole + part.decimals.padEnd(decimals, "0"))) as [
    bigint,
    bigint,
  ];
  return x < y ? -1 : x > y ? 1 : 0;
}

function parts(decimal: string): { whole: string; decimals: string } {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(decimal);
  return { whole: match?.[1] ?? "0", decimals: match?.[2] ?? "" };
}
