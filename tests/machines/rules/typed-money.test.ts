import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  compareMoney,
  type MoneyReading,
  type MoneyRefusal,
  parseMoney,
  readMoney,
  unambiguous,
} from "@/machines/rules/typed-money";

describe("parseMoney", () => {
  test.each([
    ["20", "20.00"],
    [" 20 ", "20.00"],
    ["0", "0.00"],
    ["007", "7.00"],
    ["1234.5", "1234.50"],
    ["1.5", "1.50"],
    [".5", "0.50"],
    [",5", "0.50"],
    ["49.999", "49.999"],
    ["0.00042", "0.00042"],
    ["999999999.99", "999999999.99"],
    ["$20", "20.00"],
    ["$ 20", "20.00"],
    ["US$20.10", "20.10"],
    ["$20 USD", "20.00"],
    ["USD 20", "20.00"],
    ["usd20", "20.00"],
    ["20 USDC", "20.00"],
    ["20 dollars", "20.00"],
    ["20 us dollars", "20.00"],
    ["12,50 €", "12.50"],
    ["€12,50", "12.50"],
    ["R$ 12,50", "12.50"],
    ["₹1,00,000.50", "100000.50"],
    ["12,34,567", "1234567.00"],
    ["$1,234.50", "1234.50"],
    ["1.234,50", "1234.50"],
    ["١٢٣٫٥", "123.50"],
    ["۱٬۲۳۴٫۵۰", "1234.50"],
    ["1,234", "1234.00"],
    ["12,345", "12345.00"],
    ["1,23", "1.23"],
    ["1,2345", "1.2345"],
    ["0,123", "0.123"],
    ["1234,567", "1234.567"],
    ["1.234", "1.234"],
    ["1,234,567", "1234567.00"],
    ["1.234.567", "1234567.00"],
    ["1.234.567,89", "1234567.89"],
    ["1,234,567.89", "1234567.89"],
    ["1 234,50", "1234.50"],
    ["1\u00a0234,50 €", "1234.50"],
    ["1\u202f234,50\u202f€", "1234.50"],
    ["1'234.50", "1234.50"],
    ["1’234.50 CHF", "1234.50"],
    ["２０．５０", "20.50"],
    ["2\u200b0", "20.00"],
  ])("%s is %s", (text, amount) => {
    expect(parseMoney(text)).toBe(amount);
  });

  test.each([
    "",
    " ",
    "$",
    "USD",
    ".",
    ",",
    "-20",
    "−20",
    "$-20",
    "(20)",
    "20-",
    "abc",
    "abc 20",
    "20 apples",
    "1..2",
    "1,,2",
    "1,2,3",
    "1.2.3",
    "1,234.567,8",
    "1,234.5.6",
    "12,3456,789",
    "1 2",
    "12 50",
    "1e3",
    "0x10",
    "NaN",
    "Infinity",
    "20 30",
    "1234567890",
    "1,234,567,890.00",
  ])("%j is no amount", (text) => {
    expect(parseMoney(text)).toBeUndefined();
  });

  it("gives up on text that is too long to be an amount", () => {
    expect(parseMoney("9".repeat(200))).toBeUndefined();
    expect(parseMoney(`1${" ".repeat(5000)}2`)).toBeUndefined();
  });

  const whole = fc.nat(999_999_999);
  const decimals = fc.stringMatching(/^\d{2,9}$/);

  it("reads its own output back", () => {
    fc.assert(
      fc.property(whole, decimals, (units, fraction) => {
        const amount = parseMoney(`${units}.${fraction}`);
        expect(amount).toBe(`${units}.${fraction}`);
      }),
    );
  });

  it("gives a decimal that reads back as itself, or nothing, for any text", () => {
    const typed = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."0123456789.,' $€-usd"), maxLength: 16 }),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const amount = parseMoney(text);
        if (amount === undefined) return;
        expect(amount).toMatch(/^(0|[1-9]\d{0,8})\.\d{2,}$/);
        expect(parseMoney(amount)).toBe(amount);
      }),
      { numRuns: 2000 },
    );
  });

  it("reads what browsers print for people elsewhere", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("en-US", "de-DE", "fr-FR", "de-CH", "es-ES", "en-IN", "pt-BR", "sv-SE"),
        fc.nat(99_999_999_999),
        (locale, cents) => {
          const shown = new Intl.NumberFormat(locale, { style: "currency", currency: "USD" }).format(
            cents / 100,
          );
          const canonical = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
          expect(parseMoney(shown)).toBe(canonical);
        },
      ),
    );
  });
});

describe("readMoney", () => {
  const locales = ["en", "en-US", "es", "es-MX", "ar", "ar-EG", "de-DE", "fr-FR"] as const;

  test.each<[string, string]>([
    ["20", "20.00"],
    ["1,234.50", "1234.50"],
    ["1.000,50", "1000.50"],
    ["1 000", "1000.00"],
    ["1\u00a0000", "1000.00"],
    ["1\u202f000,5", "1000.50"],
    ["1'000", "1000.00"],
    ["1’000.50", "1000.50"],
    ["1.234.567", "1234567.00"],
    ["1,00,000", "100000.00"],
    ["1,00,000.50", "100000.50"],
    ["12,50", "12.50"],
    ["12.5", "12.50"],
    [".5", "0.50"],
    [",5", "0.50"],
    ["1000.00", "1000.00"],
    ["1000,00", "1000.00"],
    ["١٢٣٫٥", "123.50"],
    ["١٬٢٣٤", "1234.00"],
    ["١٬٢٣٤٫٥٠", "1234.50"],
    ["1.2300", "1.2300"],
  ])("%j is %s wherever it is typed", (text, amount) => {
    for (const locale of locales) expect(readMoney(text, { locale }), locale).toEqual({ amount });
  });

  test.each<[string, string, MoneyReading]>([
    ["en", "1.000", { ambiguous: ["1000.00", "1.00"] }],
    ["en", "49.999", { ambiguous: ["49999.00", "50.00"] }],
    ["en", "$1.234", { ambiguous: ["1234.00", "1.23"], currency: "USD" }],
    ["en", "1.000 €", { ambiguous: ["1000.00", "1.00"], currency: "EUR" }],
    ["en", "1,000", { amount: "1000.00" }],
    ["en", "999,999", { amount: "999999.00" }],
    ["en-GB", "1,000", { amount: "1000.00" }],
    ["es", "1.000", { amount: "1000.00" }],
    ["es", "49.999", { amount: "49999.00" }],
    ["es", "1,000", { ambiguous: ["1000.00", "1.00"] }],
    ["es-MX", "1,000", { amount: "1000.00" }],
    ["es-MX", "1.000", { ambiguous: ["1000.00", "1.00"] }],
    ["ar", "1,000", { amount: "1000.00" }],
    ["ar", "1.000", { ambiguous: ["1000.00", "1.00"] }],
    ["fr-FR", "1.000", { ambiguous: ["1000.00", "1.00"] }],
    ["fr-FR", "1,000", { ambiguous: ["1000.00", "1.00"] }],
    ["de-CH", "1.000", { ambiguous: ["1000.00", "1.00"] }],
    ["no locale", "1.000", { ambiguous: ["1000.00", "1.00"] }],
  ])("in %s, %j is %j", (locale, text, reading) => {
    expect(readMoney(text, { locale })).toEqual(reading);
  });

  test.each<[string, "USD" | "EUR" | "GBP"]>([
    ["50€", "EUR"],
    ["€ 50", "EUR"],
    ["50 eur", "EUR"],
    ["50 euros", "EUR"],
    ["50 يورو", "EUR"],
    ["£50", "GBP"],
    ["50 pounds", "GBP"],
    ["$50", "USD"],
    ["50 $", "USD"],
    ["US$50", "USD"],
    ["$50 USD", "USD"],
    ["USD $50", "USD"],
    ["50 dollars", "USD"],
    ["50 dólares", "USD"],
    ["50 دولار", "USD"],
    ["50 USDC", "USD"],
    // As people write that there are no cents, and as a sentence ends.
    ["50,- €", "EUR"],
    ["€ 50,–", "EUR"],
    ["$50.-", "USD"],
    ["$50,--", "USD"],
    ["$50.", "USD"],
    ["50, dollars", "USD"],
    ["50.- USD", "USD"],
    // With the vowel signs that the pages write, and with the country.
    ["50 دولارًا", "USD"],
    ["٥٠ دولاراً", "USD"],
    ["50 دولار أمريكي", "USD"],
    ["50 دولارًا أميركيًا", "USD"],
    ["50 دولار امريكي", "USD"],
    ["50 dólares americanos", "USD"],
    ["50 dólares estadounidenses", "USD"],
    ["U$S 50", "USD"],
    ["50 pounds sterling", "GBP"],
    ["50 libras esterlinas", "GBP"],
  ])("%j names %s", (text, currency) => {
    expect(readMoney(text)).toEqual({ amount: "50.00", currency });
  });

  test.each<[string, MoneyRefusal]>([
    ["", "empty"],
    [" \u200b", "empty"],
    ["-20", "negative"],
    ["−20", "negative"],
    ["$-20", "negative"],
    ["-$20", "negative"],
    ["(20)", "negative"],
    ["20-", "negative"],
    ["-20,-", "negative"],
    ["20,50-", "negative"],
    ["$0", "zero"],
    ["0", "zero"],
    ["0,00 €", "zero"],
    ["49.9999", "decimals"],
    ["0.005", "decimals"],
    ["1234.567", "decimals"],
    ["1,234.567", "decimals"],
    ["1234567890", "too-large"],
    ["1,234,567,890.00", "too-large"],
    ["¥500", "currency"],
    ["R$ 50", "currency"],
    ["CA$20", "currency"],
    ["$20 CAD", "currency"],
    ["20 CHF", "currency"],
    ["20 pesos", "currency"],
    ["$20 EUR", "currency"],
    ["a lot", "not-a-number"],
    ["20 apples", "not-a-number"],
    ["1.2.3", "not-a-number"],
    ["20..", "not-a-number"],
    ["20,-5", "not-a-number"],
    ["12 50", "not-a-number"],
    ["20 30", "not-a-number"],
    ["1e3", "not-a-number"],
    ["9".repeat(200), "not-a-number"],
  ])("%j is refused: %s", (text, refused) => {
    expect(readMoney(text)).toEqual({ refused });
  });

  it("takes no other currency than those that count", () => {
    const dollars = { currencies: ["USD"] } as const;
    expect(readMoney("50€", dollars)).toEqual({ refused: "currency" });
    expect(readMoney("50", dollars)).toEqual({ amount: "50.00" });
    expect(readMoney("$50", dollars)).toEqual({ amount: "50.00", currency: "USD" });
  });

  it("takes fractions of a cent where a charge can be one, and asks there as well", () => {
    const charge = { fractions: true } as const;
    expect(readMoney("0.00042", charge)).toEqual({ amount: "0.00042" });
    expect(readMoney("0.042", charge)).toEqual({ amount: "0.042" });
    expect(readMoney("49.999", charge)).toEqual({ ambiguous: ["49999.00", "49.999"] });
    expect(readMoney("1.000", charge)).toEqual({ ambiguous: ["1000.00", "1.00"] });
  });

  it("reads what it offers as that, wherever it is read", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.nat(999),
        fc.constantFrom(".", ","),
        fc.boolean(),
        fc.constantFrom(...locales),
        (whole, rest, mark, fractions, locale) => {
          const read = readMoney(`${whole}${mark}${String(rest).padStart(3, "0")}`, { locale, fractions });
          if (!("ambiguous" in read)) return;
          for (const amount of read.ambiguous) {
            const again = readMoney(unambiguous(amount), { locale, fractions });
            expect("amount" in again && compareMoney(again.amount, amount)).toBe(0);
          }
        },
      ),
    );
  });

  it("never misreads what people elsewhere print: the right amount, or a question that has it", () => {
    const printed = fc.constantFrom("en-US", "de-DE", "fr-FR", "es-ES", "es-MX", "ar-EG", "en-IN", "de-CH");
    fc.assert(
      fc.property(
        printed,
        fc.constantFrom(...locales),
        fc.constantFrom("USD", "EUR", "GBP", undefined),
        fc.oneof(fc.integer({ min: 1, max: 500_000 }), fc.integer({ min: 1, max: 99_999_999_999 })),
        fc.constantFrom("always", "auto", false),
        fc.boolean(),
        fc.boolean(),
        (from, locale, currency, drawn, useGrouping, isWhole, fractions) => {
          const cents = isWhole ? Math.ceil(drawn / 100) * 100 : drawn;
          const shown = new Intl.NumberFormat(from, {
            ...(currency ? { style: "currency", currency } : {}),
            useGrouping,
            minimumFractionDigits: isWhole ? 0 : 2,
            maximumFractionDigits: isWhole ? 0 : 2,
          } as Intl.NumberFormatOptions).format(cents / 100);
          const amount = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
          const read = readMoney(shown, { locale, fractions });
          const readings = "amount" in read ? [read.amount] : "ambiguous" in read ? read.ambiguous : [];
          // A thousand millions is more than is read; it is refused, not shortened.
          if (cents >= 100_000_000_000) return;
          expect(readings, `${shown} from ${from} in ${locale}`).toContain(amount);
          expect("refused" in read ? undefined : read.currency).toBe(currency);
        },
      ),
      { numRuns: 4000 },
    );
  });

  it("gives exact decimals or a reason for any text", () => {
    const typed = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."0123456789.,'٫٬ $€-()usd"), maxLength: 16 }),
    );
    fc.assert(
      fc.property(typed, fc.constantFrom(...locales), fc.boolean(), (text, locale, fractions) => {
        const read = readMoney(text, { locale, fractions });
        if ("refused" in read) return;
        for (const amount of "amount" in read ? [read.amount] : read.ambiguous) {
          expect(amount).toMatch(/^(0|[1-9]\d{0,8})\.\d{2,}$/);
          expect(compareMoney(amount, "0")).toBe(1);
        }
      }),
      { numRuns: 4000 },
    );
  });
});

describe("compareMoney", () => {
  test.each<[string, string, -1 | 0 | 1]>([
    ["1.00", "1.00", 0],
    ["1", "1.000", 0],
    ["01.0", "1", 0],
    ["49.99", "50.00", -1],
    ["49.999", "50", -1],
    ["50.0000001", "50", 1],
    ["9.00", "10.00", -1],
    ["0.10", "0.09", 1],
    ["0.30", "0.30000000000000004", -1],
    ["what", "0.00", 0],
  ])("%s to %s", (a, b, result) => {
    expect(compareMoney(a, b)).toBe(result);
  });

  it("is an order", () => {
    const amount = fc
      .tuple(fc.nat(200), fc.stringMatching(/^\d{1,4}$/))
      .map(([units, part]) => `${units}.${part}`);
    fc.assert(
      fc.property(amount, amount, amount, (a, b, c) => {
        expect(compareMoney(a, b) + compareMoney(b, a)).toBe(0);
        expect(compareMoney(a, a)).toBe(0);
        if (compareMoney(a, b) <= 0 && compareMoney(b, c) <= 0) expect(compareMoney(a, c)).not.toBe(1);
      }),
    );
  });
});
