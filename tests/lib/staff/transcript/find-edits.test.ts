import { describe, expect, it, test } from "vitest";
import { policy } from "@/content/policy";
import { makeTranscript, type TicketTranscript } from "@/lib/staff/transcript/make-transcript";
import type { Ticket } from "@/lib/ticket/schema";
import { ticketMarkdown, ticketText } from "@/lib/ticket/ticket-body";
import { ticketEml } from "@/lib/ticket/ticket-eml";
import type { Draft } from "@/machines/form";
import { type Issue, issues } from "@/machines/registry";
import { builtTicket, flows, needed, ways } from "../../ticket/drafts";

const world = {
  flows,
  policy,
  now: new Date("2026-08-25T12:00:00Z"),
  origin: "https://help.example.org",
};
const read = async (text: string) => (await makeTranscript(text, world)) as TicketTranscript;
const editsIn = async (text: string) =>
  (await read(text)).contradictions.filter(({ id }) => id.startsWith("edited-"));
const made = (issue: Issue, draft: Draft = {}, address = ways[issue]) =>
  builtTicket(address, { ...needed[issue], ...draft });
const refund = await made("refunds", { transaction_id: "ch_3Oq", note: "Bought by mistake." });
const json = (ticket: object) => JSON.stringify(ticket, null, 2);

test.each(issues)("a ticket of %s that nobody changed has no edits, in any form", async (issue) => {
  const ticket = await made(issue, { note: "Line one.\n> quoted  twice\n- and `code` at C:\\dir" });
  for (const text of [json(ticket), ticketMarkdown(ticket), ticketText(ticket), await ticketEml(ticket, [])])
    expect(await editsIn(text)).toEqual([]);
});

describe("what was changed among the facts alone is named, with both values", () => {
  const changes: [string, object, string, string][] = [
    [
      "edited-amount",
      { facts: { ...refund.facts, amount: { amount: "12.00", currency: "USD" } } },
      "$12.00",
      "$120.00",
    ],
    [
      "edited-email",
      { requester: { ...refund.requester, email: "eve@example.org" } },
      "eve@example.org",
      "ada@example.org",
    ],
    [
      "edited-paid-at",
      { facts: { ...refund.facts, paid_at: "2026-08-20T10:30:00.000Z" } },
      "2026-08-20",
      "2026-08-24",
    ],
    [
      "edited-transaction-id",
      { facts: { ...refund.facts, transaction_id: "ch_other" } },
      "ch_other",
      "ch_3Oq",
    ],
    ["edited-note", { note: "Bought on purpose." }, "on purpose", "by mistake"],
  ];
  test.each(changes)("%s", async (id, change, now, before) => {
    const [edit, ...others] = await editsIn(json({ ...refund, ...change }));
    expect(others).toEqual([]);
    expect(edit?.id).toBe(id);
    expect(edit?.sentence).toContain(now);
    expect(edit?.sentence).toContain(before);
    expect(edit?.sentence).toMatch(/in the text\. One of them was changed\.$/);
  });

  it("long texts are shown from where they part", async () => {
    const note = `${"The same beginning. ".repeat(20)}First end.`;
    const ticket = await made("refunds", { note });
    const [edit] = await editsIn(json({ ...ticket, note: note.replace("First", "Second") }));
    expect(edit?.sentence).toContain("Second end.");
    expect(edit?.sentence).toContain("First end.");
  });
});

describe("what was changed in the text or in the subject alone", () => {
  it("the body of the JSON", async () => {
    const [edit, ...others] = await editsIn(
      json({ ...refund, body: refund.body.replace("$120.00", "$1200.00") }),
    );
    expect(others).toEqual([]);
    expect(edit).toMatchObject({ id: "edited-amount", sentence: expect.stringContaining("$1200.00") });
  });

  it("the amount or the day of the subject, in JSON, Markdown and plain text", async () => {
    expect(refund.subject).toContain("$120.00");
    for (const [from, to, id] of [
      ["$120.00", "$999.00", "edited-amount"],
      ["24 Aug 2026", "2 Aug 2026", "edited-paid-at"],
    ] as const) {
      const subject = refund.subject.replace(from, to);
      expect(subject).not.toBe(refund.subject);
      for (const make of [json, ticketMarkdown, ticketText] as ((ticket: Ticket) => string)[]) {
        const [edit, ...others] = await editsIn(make({ ...refund, subject }));
        expect(others).toEqual([]);
        expect(edit?.id).toBe(id);
        expect(edit?.sentence).toContain(to);
        expect(edit?.sentence).toContain("in the subject");
      }
    }
  });

  it("the amount among the facts of Markdown, by its subject", async () => {
    const text = ticketMarkdown(refund).replace("- Amount: $120.00", "- Amount: $20.00");
    expect((await editsIn(text)).map(({ id }) => id)).toEqual(["edited-amount"]);
  });

  it("a mail: its subject, its text and the attached JSON say the same", async () => {
    const mail = await ticketEml(refund, []);
    const forwarded = mail.replace(
      /^Subject: .*$/m,
      `Subject: Fwd: ${refund.subject.replace("$120.00", "$1.00")} (${refund.ref})`,
    );
    expect((await editsIn(forwarded)).map(({ id }) => id)).toEqual(["edited-amount"]);
  });

  it("words of another day say nothing", async () => {
    for (const subject of ["Refund, please", `[Refunds] $120 of Monday`, "x".repeat(150)])
      expect(await editsIn(json({ ...refund, subject }))).toEqual([]);
  });

  it("the model of a subject that was cut to its length is no edit", async () => {
    const ticket = await made("free-model-charges", { model: `${"vendor/model-".repeat(14)}:free` });
    expect(ticket.subject.length).toBe(150);
    expect(await editsIn(json(ticket))).toEqual([]);
  });
});

it("the reply asks which one is right, in the customer's language", async () => {
  const ticket = {
    ...refund,
    language: "es",
    facts: { ...refund.facts, amount: { amount: "12.00", currency: "USD" } },
  };
  const { reply } = await read(json(ticket));
  expect(reply.language).toBe("es");
  expect(reply.text).toMatch(/¿Cuál es correcta: «Importe: 12,00/);
  expect(reply.english).toContain("Which one is right: “Amount: $12.00 (USD)” or “Amount: $120.00 (USD)”?");
});
