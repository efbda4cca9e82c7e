import type { LanguageFacts } from "./languages";

/** Keeps a text such as `$50` in one piece between words that run from right to left. */
export const leftToRight = (text: string): string => `\u2066${text}\u2069`;

/** Made when it is first asked for: a formatter costs a phone more than what it writes, and many pages write nothing. */
function lazily<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * A decimal string from 0 to less than a thousand. Such numbers are written without `Intl`, whose first formatter stops the
 * page, and most texts name no others: docs/decisions/070-a-press.md.
 */
const small = /^(0|[1-9]\d{0,2})(\.\d+)?$/;

/** How a language writes numbers, money, lists and plurals, by `Intl`. */
export function numbersIn<Category extends Intl.LDMLPluralRule>({
  locale,
  moneyLocale,
  dollarAs,
  smallDollars,
  direction,
}: LanguageFacts) {
  const rules = lazily(() => new Intl.PluralRules(locale));
  const whole = lazily(() => new Intl.NumberFormat(locale));
  /** By currency and digits behind the point. */
  const formats = new Map<string, Intl.NumberFormat>();
  const moneyWith = (currency: string, digits: number): Intl.NumberFormat => {
    const key = `${currency}${digits}`;
    const before = formats.get(key);
    if (before) return before;
    const format = new Intl.NumberFormat(moneyLocale, {
      style: "currency",
      currency,
      currencyDisplay: (currency === "USD" && dollarAs) || "symbol",
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formats.set(key, format);
    return format;
  };
  const count = (number: number): string =>
    small.test(String(number)) && Number.isInteger(number) ? String(number) : whole().format(number);
  const byIntl = (decimal: string, currency: string): string => {
    const digits = decimal.split(".")[1]?.length ?? 0;
    return moneyWith(currency, digits).format(decimal as Intl.StringNumericLiteral);
  };
  const money = (decimal: string, currency: string): string => {
    const text =
      currency === "USD" && small.test(decimal)
        ? smallDollars.pattern.replace("#", decimal.replace(".", smallDollars.mark))
        : byIntl(decimal, currency);
    return direction === "rtl" ? leftToRight(text) : text;
  };
  const usd = (decimal: string): string => money(decimal, "USD");
  return {
    /**
     * An amount with all the digits that are given.
     *
     * @param currency ISO 4217
     */
    money,
    /**
     * US dollars with all the digits that are given.
     *
     * @param decimal a decimal string, such as `"50.00"`
     */
    usd,
    /** A decimal string as a person here may type it so that it means nothing else: no grouping, never three decimals. */
    typed: (decimal: string): string => {
      const text = decimal
        .replace(/\.0+$/, "")
        .replace(/\.\d{3}$/, "$&0")
        .replace(".", smallDollars.mark);
      return direction === "rtl" ? leftToRight(text) : text;
    },
    /** US dollars as a person writes them: no cents where there are none. */
    dollars: (decimal: string): string => usd(decimal.replace(/\.0+$/, "")),
    /** A whole number, its thousands set apart. */
    count,
    /** A number with the form that the language asks for; `#` in a form stands for the number. */
    plural: (number: number, forms: Readonly<Record<Category, string>>): string => {
      const form = (forms as Partial<Record<Intl.LDMLPluralRule, string>>)[rules().select(number)];
      return (form ?? "#").replace("#", count(number));
    },
    /** Such as `1, 2 and 3`. */
    listed: (parts: readonly string[]): string => new Intl.ListFormat(locale).format(parts),
    /**
     * Such as `12 %`, on one line.
     *
     * @param share from 0 to 1
     * @param digits behind the point, at most
     */
    percent: (share: number, digits = 0): string =>
      share.toLocaleString(locale, { style: "percent", maximumFractionDigits: digits }),
  };
}
