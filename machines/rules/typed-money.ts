import { westernDigits } from "./western-digits";

/** What may stand in front of or behind an amount. The currency itself is asked for elsewhere. */
const CURRENCY =
  "(?:[a-z]{0,2}\\p{Sc}(?:us|ca)?|usd[ct]?|eur|gbp|jpy|cny|inr|cad|aud|nzd|chf|sek|nok|dkk|pln|czk|brl|mxn|krw|sgd|hkd|zar|try|ils|idr|php|thb|vnd|uah|aed|us dollars?|dollars?|euros?|pounds?|bucks)";
const AROUND = new RegExp(`^${CURRENCY}? ?(\\d[\\d.,' ]*|[.,]\\d+) ?${CURRENCY}?$`, "iu");

/** More than anyone types for an amount; longer text is something else. */
const LONGEST_TEXT = 64;
const MOST_WHOLE_DIGITS = 9;
const FEWEST_DECIMALS = 2;

/**
 * Reads an amount the way a person may type it.
 *
 * 1. A currency sign, code or name in front or behind is dropped: "$20", "USD 20", "12,50 €".
 * 2. Spaces and apostrophes only group thousands: "1 234,50", "1'234.50".
 * 3. With both point and comma, the later one is the decimal mark: "1,234.50" and "1.234,50".
 * 4. One point alone is always the decimal mark: "1.234" is one and a bit, as OpenRouter writes it.
 * 5. One comma alone groups thousands when exactly three digits follow ("1,234" is 1234.00; not "0,123"
 *    or "1234,567"), else it is the decimal mark ("1,23" is 1.23).
 * 6. The same mark more than once groups thousands, the Indian way too: "1,234,567", "12,34,567".
 * 7. Digits of any width count, those of Arabic and Persian too; decimals are kept as typed and filled up to two.
 *
 * @param text what was typed
 * @returns a decimal string with a point and at least two decimals ("1234.50"), which reads back as itself;
 *   `undefined` for empty, negative or unreadable text and for more than nine digits before the mark
 */
export function parseMoney(text: string): string | undefined {
  if (text.length > LONGEST_TEXT) return undefined;
  const plain = westernDigits(text)
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[’`]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
  const number = AROUND.exec(plain)?.[1]?.trim();
  if (number === undefined) return undefined;

  const at = decimalMark(number);
  const whole = at === undefined ? number : number.slice(0, at);
  const decimals = at === undefined ? "" : number.slice(at + 1);
  if (at !== undefined && !/^\d+$/.test(decimals)) return undefined;

  const digits = whole === "" ? "0" : ungrouped(whole)?.replace(/^0+(?=\d)/, "");
  if (digits === undefined || digits.length > MOST_WHOLE_DIGITS) return undefined;
  return `${digits}.${decimals.padEnd(FEWEST_DECIMALS, "0")}`;
}

/** Index of the decimal mark, or `undefined` when every mark groups thousands. Rules 3 to 6. */
function decimalMark(number: string): number | undefined {
  const commas = number.split(",").length - 1;
  const points = number.split(".").length - 1;
  if (commas > 0 && points > 0) return Math.max(number.lastIndexOf(","), number.lastIndexOf("."));
  if (points === 1) return number.indexOf(".");
  if (commas === 1 && !/^[1-9]\d{0,2},\d{3}$/.test(number)) return number.indexOf(",");
  return undefined;
}

/** The digits of a number whose thousands may be grouped, always by the same mark. */
function ungrouped(whole: string): string | undefined {
  if (/^\d+$/.test(whole)) return whole;
  return /^\d{1,3}([.,' ])(?:\d{2,3}\1)*\d{3}$/.test(whole) ? whole.replace(/\D/g, "") : undefined;
}

/**
 * Which currency an amount names, by sign, code or name.
 *
 * @param text what was typed
 * @returns an ISO 4217 code; "other" for one that is not among the three of the ticket form; `undefined` where it names none
 */
export function namedCurrency(text: string): "USD" | "EUR" | "GBP" | "other" | undefined {
  const plain = text.normalize("NFKC").toLowerCase();
  if (/€|eur/.test(plain)) return "EUR";
  if (/£|gbp|pound/.test(plain)) return "GBP";
  if (/^[^a-z]*(?:us)?\$|usd|us dollar|bucks|\d\s*\$|^\$/.test(plain)) return "USD";
  return /[a-z]|\p{Sc}/u.test(plain) ? "other" : undefined;
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
