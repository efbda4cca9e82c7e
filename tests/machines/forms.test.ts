import { describe, expect, it, test } from "vitest";
import { languages } from "@/content/languages";
import { ticketMessages } from "@/content/ui/ticket/en";
import { fieldWords } from "@/lib/ticket/field-words";
import { everyIssue } from "@/machines/every-issue";
import { answersOf, type Draft, type Field, fieldIds, type IssueForm, type Told } from "@/machines/form";
import { type Issue, issues } from "@/machines/registry";

const fieldsOf = (issue: Issue, told: readonly Told[]) =>
  everyIssue[issue].form.fields(answersOf(issue, told));
const answer = (issue: Issue, step: string, option: string) => ({ issue, step, option });
const idsOf = (...of: Parameters<typeof fieldsOf>) => fieldsOf(...of).map(({ id }) => id);
const neededOf = (...of: Parameters<typeof fieldsOf>) =>
  fieldsOf(...of)
    .filter(({ required }) => required)
    .map(({ id }) => id);

describe("what each problem must tell", () => {
  test.each<[Issue, string[]]>([
    ["missing-credits", ["email", "paid_at", "amount"]],
    ["declined-card", ["email", "attempted_at", "amount"]],
    ["unexpected-charges", ["email", "period_from", "amount", "note"]],
    ["free-model-charges", ["email", "model", "period_from"]],
    ["refused-requests", ["email", "error_text"]],
    ["refunds", ["email", "paid_at", "amount", "method"]],
    ["invoices", ["email", "note"]],
    ["unauthorized-use", ["email", "period_from"]],
  ])("%s", (issue, needed) => {
    expect(neededOf(issue, [])).toEqual(needed);
  });

  it("is asked once, begins with the email address, and is worded in the copy", () => {
    for (const issue of issues) {
      const ids = idsOf(issue, []);
      expect(new Set(ids).size, issue).toBe(ids.length);
      expect(ids[0]).toBe("email");
      for (const id of ids) expect(ticketMessages.fields[id].label).toMatch(/\S/);
    }
  });

  it("uses every field somewhere, besides the currency that stands beside its amount", () => {
    const late = idsOf("refunds", [answer("refunds", "asked-when", "overdue")]);
    const move = idsOf("missing-credits", [answer("missing-credits", "check-balance", "found-there")]);
    const partly = idsOf("refunds", [answer("refunds", "used-any", "partly-used")]);
    const coins = idsOf("missing-credits", [answer("missing-credits", "paid-how", "crypto")]);
    const asked = new Set([
      ...issues.flatMap((issue) => idsOf(issue, [])),
      ...late,
      ...move,
      ...partly,
      ...coins,
    ]);
    expect(fieldIds.filter((id) => !asked.has(id))).toEqual(["currency"]);
  });
});

test.each(issues)("%s: what is asked of support is said in every language", (issue) => {
  const { asks, requests }: IssueForm = everyIssue[issue].form;
  for (const language of languages)
    for (const [id, { ask }] of Object.entries(requests)) {
      if (language === "en") expect(asks.en[id]?.ask).toBe(ask);
      else expect(asks[language][id]?.ask).not.toBe(ask);
    }
});

describe("what the answers told already", () => {
  it("crypto needs the transaction's hash, a card does not", () => {
    const crypto = [answer("missing-credits", "paid-how", "crypto")];
    expect(neededOf("missing-credits", crypto)).toContain("transaction_id");
    expect(neededOf("missing-credits", [answer("missing-credits", "paid-how", "card")])).not.toContain(
      "transaction_id",
    );
  });

  it("credits to be moved need the direction and the organization, but no account kind", () => {
    const move = [answer("missing-credits", "check-balance", "found-there")];
    expect(neededOf("missing-credits", move)).toEqual([
      "email",
      "move_to",
      "organization",
      "paid_at",
      "amount",
    ]);
    expect(idsOf("missing-credits", move)).not.toContain("account_kind");
  });

  it("a late refund needs the day it was asked for, another is not asked for it", () => {
    expect(neededOf("refunds", [answer("refunds", "asked-when", "overdue")])).toContain("requested_at");
    expect(idsOf("refunds", [answer("refunds", "used-any", "unused")])).not.toContain("requested_at");
  });

  it("without generation ids, the day is needed to find the requests", () => {
    const needed = (draft: Draft) =>
      everyIssue["free-model-charges"].form
        .fields(answersOf("free-model-charges", []), draft)
        .filter(({ required }) => required)
        .map(({ id }) => id);
    expect(needed({})).toEqual(["email", "model", "period_from"]);
    expect(needed({ generation_ids: " " })).toContain("period_from");
    expect(needed({ generation_ids: "gen-1" })).toEqual(["email", "model"]);
  });

  it("no form names a bank statement to a person who paid with crypto", () => {
    const paid = ["paid_at", "amount", "transaction_id"];
    const isPaid = ({ id }: Field) => paid.includes(id);
    const asked = everyIssue.refunds.form
      .fields(answersOf("refunds", []), { method: "crypto" })
      .filter(isPaid);
    const told = everyIssue["missing-credits"].form
      .fields(answersOf("missing-credits", [answer("missing-credits", "paid-how", "crypto")]))
      .filter(isPaid);
    for (const fields of [asked, told]) {
      expect(fields.map(({ id }) => id)).toEqual(paid);
      for (const field of fields)
        expect(fieldWords(ticketMessages, field, undefined).hint).not.toMatch(/bank|receipt/);
    }
  });

  it("counts only in the problem where it was told", () => {
    const elsewhere = [
      answer("refunds", "paid-how", "crypto"),
      answer("invoices", "check-balance", "found-there"),
    ];
    expect(neededOf("missing-credits", elsewhere)).toEqual(neededOf("missing-credits", []));
  });
});

it("a screenshot of the Credits page is asked for missing credits alone", () => {
  expect(issues.filter((issue) => everyIssue[issue].form.wantsScreenshot)).toEqual(["missing-credits"]);
});
