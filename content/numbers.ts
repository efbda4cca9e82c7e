import type { LanguageFacts } from "./languages";

/** How a language writes numbers, money, lists and plurals, by `Intl`. */
export function numbersIn<Category extends Intl.LDMLPluralRule>({ locale, moneyLocale }: LanguageFacts) {
  const rules = new Intl.PluralRules(locale);
  const count = (number: number) => number.toLocaleString(locale);
  const usd = (decimal: string): string => {
    const digits = decimal.split(".")[1]?.length ?? 0;
    return new Intl.NumberFormat(moneyLocale, {
      style: "currency",
      currency: "USD",
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      useGrouping: false,
    }).format(decimal as Intl.StringNumericLiteral);
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
