import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { MessagesOf } from "@/content/messages";
import { ticketMessages as arabic } from "@/content/ui/ticket/ar";
import { ticketMessages } from "@/content/ui/ticket/en";
import { ticketMessages as spanish } from "@/content/ui/ticket/es";
import { validateDraft } from "@/lib/ticket/validate-draft";
import { everyIssue } from "@/machines/every-issue";
import { answersOf, currencies, type Field, type FieldId, fieldIds } from "@/machines/form";
import { issues } from "@/machines/registry";
import { now } from "./drafts";

const every = issues.flatMap((issue) => everyIssue[issue].form.fields(answersOf(issue, [])));
const minutes = (count: number) => new Date(now.getTime() + count * 60_000).toISOString();

/** What one field makes of a text: the value for the ticket, or the sentence that says what to do. */
function check(id: FieldId, text: string) {
  const field = every.find((other) => other.id === id);
  const { values, errors } = validateDraft(field ? [field] : [], { [id]: text }, now);
  return errors[id] ?? values[id];
}
const wrong = (id: FieldId) => ticketMessages.fields[id].wrong;

describe("each kind of field", () => {
  test.each<[FieldId, string, string]>([
    ["email", " ada@example.org ", "ada@example.org"],
    ["account_kind", "organization", "organization"],
    ["paid_at", "2026-08-24T10:30", "2026-08-24T10:30:00.000Z"],
    ["paid_at", "2026-08-24T10:30:00.000Z", "2026-08-24T10:30:00.000Z"],
    ["paid_at", "2026-08-24T10:30+02:00", "2026-08-24T08:30:00.000Z"],
    ["period_from", "2026-08-24", "2026-08-24"],
    ["amount", "$1,234.5", "1234.50"],
    ["amount", "12,50", "12.50"],
    ["organization", "  Analytical \n Engines ", "Analytical Engines"],
    ["note", "Two\nlines", "Two\nlines"],
    ["generation_ids", "gen-123456 and gen-abcdef, gen-123456", "gen-123456\ngen-abcdef"],
  ])("%s: %j is %j", (id, text, value) => {
    expect(check(id, text)).toBe(value);
  });

  test.each<[FieldId, string]>([
    ["email", "ada"],
    ["email", "ada@"],
    ["email", `${"a".repeat(250)}@example.org`],
    ["account_kind", "somebody's"],
    ["paid_at", "soon"],
    ["paid_at", "2026-13-40T99:99"],
    ["period_from", "24.8.2026"],
    ["period_from", "2026-02-30"],
    ["amount", "much"],
    ["organization", "x".repeat(201)],
    ["note", "x".repeat(4001)],
    ["generation_ids", "1234"],
    ["generation_ids", Array.from({ length: 51 }, (_, index) => `gen-${1000 + index}`).join("\n")],
  ])("%s: %j gets a sentence", (id, text) => {
    expect(check(id, text)).toBe(wrong(id));
    expect(wrong(id)).toMatch(/^[A-Z].*\.$/);
  });

  it("takes texts of exactly the longest length", () => {
    expect(check("organization", "x".repeat(200))).toHaveLength(200);
    expect(check("note", "x".repeat(4000))).toHaveLength(4000);
    const ids = Array.from({ length: 50 }, (_, index) => `gen-${1000 + index}`).join("\n");
    expect(check("generation_ids", ids)).toBe(ids);
  });
});

describe("an amount", () => {
  const payment = everyIssue.refunds.form.fields(answersOf("refunds", []));
  const charge = everyIssue["unexpected-charges"].form.fields(answersOf("unexpected-charges", []));
  const read = (
    amount: string,
    locale = "en",
    fields = payment,
    words: MessagesOf<"ticket"> = ticketMessages,
  ) => {
    const { values, errors, draft } = validateDraft(fields, { amount, currency: "USD" }, now, words, locale);
    expect(draft.amount).toBe(amount);
    return errors.amount ?? `${values.amount} ${values.currency}`;
  };

  it("that can mean two is asked about, and the sentence says how to write each", () => {
    expect(read("1.000")).toBe("“1.000” can mean $1,000.00 or $1.00. Write 1000 or 1.");
    expect(read("49.999")).toBe("“49.999” can mean $49,999.00 or $50.00. Write 49999 or 50.");
    expect(read("1.234 €")).toBe("“1.234 €” can mean €1,234.00 or €1.23. Write 1234 or 1.23.");
    expect(read("49.999", "en", charge)).toBe(
      "“49.999” can mean $49,999.00 or $49.999. Write 49999 or 49.9990.",
    );
    expect(read("1,234", "es", payment, spanish)).toContain("Escriba 1234 o 1,23.");
    expect(read("1.000", "ar", payment, arabic)).toContain("1000");
  });

  it("is read as people of a language write it", () => {
    expect(read("1.000", "es")).toBe("1000.00 USD");
    expect(read("1.000", "es-MX")).toContain("can mean");
    expect(read("1,000", "en")).toBe("1000.00 USD");
  });

  it("has the currency that is written beside it", () => {
    expect(read("50€")).toBe("50.00 EUR");
    expect(read("20 dollars")).toBe("20.00 USD");
    expect(read("20 CHF")).toBe(ticketMessages.money.refused.currency);
  });

  it("has one currency with every other of its form: a second one is asked about, and never changes the first", () => {
    const fields = every.filter(({ id }) => id === "amount").slice(0, 1);
    const both = [...fields, { ...fields[0], id: "amount_left" } as Field];
    const named = fc.constantFrom(undefined, ...currencies);
    fc.assert(
      fc.property(fc.constantFrom(...currencies), named, named, (chosen, first, second) => {
        const write = (amount: string, code: string | undefined) => (code ? `${amount} ${code}` : amount);
        const typed = { amount: write("100", first), amount_left: write("20", second), currency: chosen };
        const { values, errors } = validateDraft(both, typed, now);
        const currency = first ?? chosen;
        expect(values).toMatchObject({ amount: "100.00", currency });
        if (second === undefined || second === currency) expect(values.amount_left).toBe("20.00");
        else expect(errors.amount_left).toBe(ticketMessages.money.sameCurrency(currency));
      }),
    );
  });

  it.each([
    ["-5", "negative"],
    ["$0", "zero"],
    ["12.3456", "decimals"],
    ["12345678901", "too-large"],
    ["much", "not-a-number"],
  ] as const)("%j is refused with a sentence of its own", (text, reason) => {
    for (const words of [ticketMessages, spanish, arabic])
      expect(read(text, "en", payment, words)).toBe(words.money.refused[reason]);
  });

  it("of a charge can be a fraction of a cent, that of a payment can't", () => {
    expect(read("0.00042", "en", charge)).toBe("0.00042 USD");
    expect(read("0.00042")).toBe(ticketMessages.money.refused.decimals);
  });
});

describe("the future", () => {
  it("begins two minutes after now, for clocks that run fast", () => {
    expect(check("paid_at", minutes(1))).toBe(minutes(1));
    expect(check("paid_at", minutes(2))).toBe(minutes(2));
    expect(check("paid_at", minutes(3))).toBe(wrong("paid_at"));
  });

  it("begins for a day when it has begun nowhere on earth", () => {
    // Noon in UTC is 2 in the morning of the 25th on the Line Islands.
    expect(check("period_from", "2026-08-25")).toBe("2026-08-25");
    expect(check("period_from", "2026-08-26")).toBe(wrong("period_from"));
  });
});

describe("a slip of the year", () => {
  test.each(["0226-08-24T10:30", "-000001-01-01T00:00", "-271821-04-20T00:00:00Z"])(
    "%s is said at its own field",
    (text) => {
      expect(check("paid_at", text)).toBe(wrong("paid_at"));
    },
  );
});

describe("fields together", () => {
  const fields = everyIssue["unexpected-charges"].form.fields(answersOf("unexpected-charges", []));
  const complete = { email: "ada@example.org", period_from: "2026-08-20", amount: "5", note: "Why?" };

  it("are content when all that is needed is there", () => {
    expect(validateDraft(fields, complete, now).errors).toEqual({});
  });

  it("miss each needed one by name, and no other", () => {
    const { errors } = validateDraft(fields, {}, now);
    expect(Object.keys(errors).sort()).toEqual(["amount", "email", "note", "period_from"]);
    for (const [id, sentence] of Object.entries(errors)) {
      expect(sentence).toBe(ticketMessages.fields[id as FieldId].missing);
      expect(sentence).toMatch(/^[A-Z].*\.$/);
    }
  });

  it("take spaces for nothing", () => {
    expect(validateDraft(fields, { ...complete, email: "   " }, now).errors).toEqual({
      email: ticketMessages.fields.email.missing,
    });
  });

  it("need the name of an organization that was chosen", () => {
    const typed = { ...complete, account_kind: "organization" };
    expect(validateDraft(fields, typed, now).errors).toEqual({
      organization: ticketMessages.fields.organization.missing,
    });
    expect(validateDraft(fields, { ...typed, organization: "Analytical Engines" }, now).errors).toEqual({});
    expect(validateDraft(fields, { ...complete, account_kind: "personal" }, now).errors).toEqual({});
  });

  it("want a last day that is not before the first", () => {
    const until = (period_to: string) => validateDraft(fields, { ...complete, period_to }, now).errors;
    expect(until("2026-08-19")).toEqual({ period_to: ticketMessages.fields.period_to.wrong });
    expect(until("2026-08-20")).toEqual({});
  });

  it("count an amount without a currency as US dollars", () => {
    const currency = (typed: object) => validateDraft(fields, { ...complete, ...typed }, now).values.currency;
    expect(currency({})).toBe("USD");
    expect(currency({ currency: "EUR" })).toBe("EUR");
    expect(currency({ currency: "<b>" })).toBe("USD");
    expect(
      validateDraft(everyIssue.invoices.form.fields(answersOf("invoices", [])), { currency: "EUR" }, now)
        .values.currency,
    ).toBeUndefined();
  });

  it("leave out what the form does not ask", () => {
    const typed = { ...complete, transaction_id: "0x1", model: "a/b" };
    expect(validateDraft(fields, typed, now).values).not.toHaveProperty("transaction_id");
  });
});

describe("secrets", () => {
  const key = `sk-or-v1-${"0123456789abcdef".repeat(4)}`;

  it("are struck out of what goes on and of what goes back into the form, and the person is told", () => {
    const fields = everyIssue["unauthorized-use"].form.fields(answersOf("unauthorized-use", []));
    const typed = { logs: `Bearer ${key}`, note: "4242 4242 4242 4242", model: key };
    const { values, draft, found } = validateDraft(fields, typed, now);
    expect(JSON.stringify([values, draft])).not.toContain(key);
    expect(JSON.stringify([values, draft])).not.toContain("4242 4242");
    expect([...found].sort()).toEqual(["api-key", "card-number"]);
  });

  it("are named once, however many there are", () => {
    expect(validateDraft([], { note: `${key} ${key}`, logs: key }, now).found).toEqual(["api-key"]);
  });
});

it("never throws, and says yes or no to every field, whatever was typed", () => {
  const typed = fc.dictionary(fc.constantFrom(...fieldIds), fc.string({ unit: "binary", maxLength: 80 }));
  fc.assert(
    fc.property(fc.constantFrom(...issues), typed, (issue, draft) => {
      const fields = everyIssue[issue].form.fields(answersOf(issue, []));
      const { values, errors } = validateDraft(fields, draft, now);
      for (const { id, required } of fields) {
        if (required) expect(values[id] !== undefined || errors[id] !== undefined, id).toBe(true);
      }
    }),
  );
});
