import { describe, expect, it, test } from "vitest";
import { languageFacts } from "@/content/languages";
import { policy } from "@/content/policy";
import { sizesIn } from "@/content/sizes";
import { dollars as arabicDollars, percent as arabicPercent } from "@/content/ui/numbers/ar";
import { dollars as englishDollars } from "@/content/ui/numbers/en";
import { dollars as spanishDollars, percent as spanishPercent } from "@/content/ui/numbers/es";
import { ticketLoaders } from "@/content/ui/ticket/messages";
import { moneyDecimals } from "@/lib/export/money";
import { englishReportWords, reportWords } from "@/lib/export/report-words";
import { loadMessages } from "@/lib/language/load-messages";
import { describeMoment, describeUtc } from "@/lib/language/moments";
import { factRows } from "@/lib/ticket/ticket-body";

const { locale } = languageFacts.es;
const noon = new Date("2026-11-24T12:00:00Z");

const amount = (25n * 10n ** BigInt(moneyDecimals)) / 2n;

describe("money", () => {
  test.each([
    ["50.00", "$50", "50 USD"],
    ["0.80", "$0.80", "0,80 USD"],
    ["0.007", "$0.007", "0,007 USD"],
  ])("%s is %s, and %s in Spanish", (decimal, english, spanish) => {
    expect(englishDollars(decimal)).toBe(english);
    expect(spanishDollars(decimal).replace(/\s/g, " ")).toBe(spanish);
  });

  it("is the same amount in the words of an export as in those of the flows", async () => {
    const [english, spanish] = [englishReportWords(policy), await reportWords("es", policy)];
    expect(english.dollars(amount)).toBe("$12.50");
    expect(spanish.dollars(amount).replace(/\s/g, " ")).toBe("12,50 USD");
  });

  it("is written as OpenRouter does in Arabic, set apart so that its sign stays where it is", async () => {
    expect(arabicDollars("50.00")).toBe("\u2066$50\u2069");
    expect((await reportWords("ar", policy)).dollars(amount)).toBe("\u2066$12.50\u2069");
  });

  it("keeps all the digits of a total", () => {
    const digits = 123_456_789_123_456_789_123_456_789n;
    expect(englishReportWords(policy).exactly(digits)).toBe("$0.123456789123456789123456789");
  });
});

describe("percents and sizes", () => {
  const [spanishSize, arabicSize] = [sizesIn(languageFacts.es), sizesIn(languageFacts.ar)];

  it("stay on one line in Spanish", () => {
    expect([spanishPercent(0.055, 2), spanishPercent(1)]).toEqual(["5,5\u00a0%", "100\u00a0%"]);
    expect([spanishSize(10_000_000), spanishSize(1_540_000), spanishSize(12)]).toEqual([
      "10\u00a0MB",
      "1,5\u00a0MB",
      "1\u00a0kB",
    ]);
  });

  it("keep the sign behind the number in Arabic, by marks", () => {
    expect(arabicPercent(0.055, 2)).toBe("5.5\u200e%\u200e");
    expect(arabicSize(10_000_000).replace(/\s/g, " ")).toBe("10 ميغابايت");
  });
});

describe("moments", () => {
  it("leave the day out where it is today, in the time zone of the reader", () => {
    const late = new Date("2026-11-24T23:30:00Z");
    const reader = { locale, timeZone: "America/Mexico_City" };
    expect(describeMoment(late, reader, noon)).toBe("17:30");
    expect(describeMoment(late, { locale, timeZone: "Asia/Tokyo" }, noon)).toMatch(
      /^miércoles, 25 de noviembre/,
    );
  });

  it("are told with the digits of bank statements in Arabic", () => {
    expect(describeUtc(noon, languageFacts.ar.locale)).toMatch(/^12:00 UTC$/);
    expect(describeUtc(new Date("2026-11-24T00:00:00Z"), languageFacts.ar.locale)).toBe("00:00 UTC");
  });
});

it("puts the facts of a ticket into the words of the page, where the ticket itself is in English", async () => {
  const ticket = {
    facts: { paid_at: "2026-11-20T15:30:00.000Z", amount: { amount: "43.21", currency: "EUR" } },
    time_zone: "UTC",
  };
  expect(factRows(ticket).map(({ label, value }) => [label, value])).toEqual([
    ["Paid at", "2026-11-20 15:30 UTC"],
    ["Amount", "€43.21 (EUR)"],
  ]);
  const copy = await loadMessages("es", ticketLoaders);
  const [, amount] = factRows(ticket, { copy, language: "es" });
  expect(amount?.value.replace(/\s/g, " ")).toBe("43,21 €");
});
