import type { LanguageFacts } from "./languages";

/** Keeps a text such as `$50` in one piece between words that run from right to left. */
export const leftToRight = (text: string): string => `\u2066${text}\u2069`;

/** How a language writes numbers, money, lists and plurals, by `Intl`. */
export function numbersIn<Category extends Intl.LDMLPluralRule>({
  locale,
  moneyLocale,
  direction,
}: LanguageFacts) {
  const rules = new Intl.PluralRules(locale);
  const count = (number: number) => number.toLocaleString(locale);
  const usd = (decimal: string): string => {
    const digits = decimal.split(".")[1]?.length ?? 0;
    const text = new Intl.NumberFormat(moneyLocale, {
      style: "currency",
      currency: "USD",
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(decimal as Intl.StringNumericLiteral);
    return direction === "rtl" ? leftToRight(text) : text;
  };
  return {
    /**
     * US dollars with all the digits that are given.
     *
     * @param decimal a decimal string, such as `"50.00"`
     */
    usd,
    /** US dollars as a person writes them: no cents where there are none. */
    dollars: (decimal: string): string => usd(decimal.replace(/\.0+$/, "")),
    /** A whole number, its thousands set apart. */
    count,
    /** A number with the form that the language asks for; `#` in a form stands for the number. */
    plural: (number: number, forms: Readonly<Record<Category, string>>): string => {
      const form = (forms as Partial<Record<Intl.LDMLPluralRule, string>>)[rules.select(number)];
      return (form ?? "#").replace("#", count(number));
    },
    /** Such as `1, 2 and 3`. */
    listed: (parts: readonly string[]): string => new Intl.ListFormat(locale).format(parts),
    /** @param share from 0 to 1 */
    percent: (share: number): string =>
      share.toLocaleString(locale, { style: "percent", maximumFractionDigits: 0 }),
  };
}
