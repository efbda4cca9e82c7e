import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { languageFacts, languages } from "@/content/languages";
import { numbersIn } from "@/content/numbers";

const digits = fc.integer({ min: 0, max: 4 });
const decimal = fc
  .tuple(fc.integer({ min: 0, max: 20_000 }), digits, fc.nat())
  .map(([whole, places, rest]) =>
    places === 0 ? String(whole) : `${whole}.${String(rest).padStart(places, "0").slice(-places)}`,
  );

describe.each(languages)("numbers in %s", (language) => {
  const { locale, moneyLocale, dollarAs, direction } = languageFacts[language];

  test("amounts of money are what Intl writes, with all their digits", () => {
    fc.assert(
      fc.property(decimal, fc.constantFrom("USD", "EUR", "GBP"), (amount, currency) => {
        const places = amount.split(".")[1]?.length ?? 0;
        const written = new Intl.NumberFormat(moneyLocale, {
          style: "currency",
          currency,
          currencyDisplay: (currency === "USD" && dollarAs) || "symbol",
          minimumFractionDigits: places,
          maximumFractionDigits: places,
        }).format(amount as Intl.StringNumericLiteral);
        const expected = direction === "rtl" ? `\u2066${written}\u2069` : written;
        expect(numbersIn(languageFacts[language]).money(amount, currency), locale).toBe(expected);
      }),
    );
  });

  test("counts are what Intl writes", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: -2000, max: 20_000 }), fc.double({ min: 0, max: 2 })),
        (number) => {
          expect(numbersIn(languageFacts[language]).count(number)).toBe(
            new Intl.NumberFormat(locale).format(number),
          );
        },
      ),
    );
  });

  test("amounts are written as people type them, with a mark that means nothing else", () => {
    const { typed, dollars } = numbersIn(languageFacts[language]);
    const bare = (text: string) => text.replace(/[\u2066\u2069]/g, "");
    const mark = language === "es" ? "," : ".";
    expect(bare(typed("1234.5"))).toBe(`1234${mark}5`);
    expect(bare(typed("50.00"))).toBe("50");
    expect(bare(dollars("50.00"))).toBe(language === "es" ? "50\u00a0USD" : "$50");
  });
});
