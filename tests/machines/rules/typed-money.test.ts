import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { compareMoney, parseMoney } from "@/machines/rules/typed-money";

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
    "20.",
    "20,",
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
