import Ajv2020 from "ajv/dist/2020";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { policy } from "@/content/policy";
import { common } from "@/content/ui/common/en";
import { ticketJsonSchema, ticketSchema } from "@/lib/ticket/schema";
import { everyIssue } from "@/machines/every-issue";
import { answersOf, type FieldId, fieldIds } from "@/machines/form";
import { type Issue, issues } from "@/machines/registry";
import { builtTicket, flows, needed, now, ticketOf, ways, waysOf } from "./drafts";

const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats(ajv);
const published = ajv.compile(JSON.parse(JSON.stringify(ticketJsonSchema())));

/** Something for every field that a form may ask. */
const everything: Readonly<Record<FieldId, string>> = {
  email: "ada@example.org",
  account_kind: "organization",
  organization: "Analytical Engines",
  move_to: "organization",
  paid_at: "2026-08-24T10:30",
  attempted_at: "2026-08-24T10:30",
  requested_at: "2026-08-01T10:30",
  period_from: "2026-08-20",
  period_to: "2026-08-22",
  amount: "25.5",
  amount_left: "12.5",
  method: "card",
  network: "Base",
  card_country: "Germany",
  other_card: "tried",
  currency: "EUR",
  transaction_id: "0x9f77e1",
  error_text: "402 Payment Required",
  refused_at: "2026-08-24T10:30",
  decline_code: "do_not_honor",
  model: "deepseek/deepseek-chat:free",
  generation_ids: "gen-1756051234-abcdef",
  activity: "- A program that repeats itself: 900 requests",
  invoice_number: "INV-7",
  key_names: "laptop",
  logs: "10:00 POST /chat",
  note: "My own words.",
};
const attachments = [{ name: "credits.png", type: "image/png", bytes: 1234, sha256: "ab".repeat(32) }];

describe.each(issues)("%s", (issue) => {
  test.each([
    ["what is needed", needed[issue]],
    ["everything", everything],
  ])("with %s: a ticket by the published schema", async (_, draft) => {
    const ticket = await builtTicket(`${ways[issue]}&ref=CASE-17`, draft, { attachments });
    expect(published(ticket), JSON.stringify(published.errors)).toBe(true);
    expect(ticketSchema.safeParse(ticket).error).toBeUndefined();
    // What goes out as JSON is the same as what was checked.
    expect(ticketSchema.parse(JSON.parse(JSON.stringify(ticket)))).toEqual(ticket);
  });

  it("tells facts of its own only, in the form of the schema", async () => {
    const { facts } = await builtTicket(ways[issue], everything);
    expect(facts.issue).toBe(issue);
    const asked = new Set<string>([
      ...everyIssue[issue].form.fields(answersOf(issue, [])).map(({ id }) => id),
      "requested_at",
      "move_to",
      "amount_left",
    ]);
    const fromAnswers = [
      "issue",
      "method",
      "bank_status",
      "bank_says",
      "stands_out",
      "plugins",
      "used",
      "measures",
    ];
    for (const id of Object.keys(facts)) expect([...asked, ...fromAnswers]).toContain(id);
  });

  it("loses nothing that its form asked for", async () => {
    const { requester, facts, note } = await builtTicket(`/${issue}/ticket`, everything);
    const told = { ...facts, ...requester, account_kind: requester.account.kind, ...requester.account, note };
    for (const { id } of everyIssue[issue].form.fields(answersOf(issue, [])))
      expect(told, id).toHaveProperty(id);
  });

  it("is urgent for unauthorized use alone", async () => {
    const { priority } = await builtTicket(ways[issue], needed[issue]);
    expect(priority).toBe(issue === "unauthorized-use" ? "urgent" : "normal");
  });

  it("is not made while something needed is missing, and says what", async () => {
    for (const id of Object.keys(needed[issue]) as FieldId[]) {
      const built = await ticketOf(ways[issue], { ...needed[issue], [id]: " " });
      expect(built.ticket).toBeUndefined();
      expect(Object.keys(built.errors)).toEqual([id]);
    }
  });

  it("is made of the bare form too, which says that nothing was asked", async () => {
    const ticket = await builtTicket(`/${issue}/ticket`, needed[issue]);
    expect(published(ticket)).toBe(true);
    expect(ticket.transcript.map(({ how }) => how)).toEqual(["assumed"]);
  });

  it("is made wherever the person asks for support, which is no answer to the step", async () => {
    for (const step of Object.keys(flows[issue].chart.states)) {
      const built = await ticketOf(`/${issue}/ticket?${step}=need-support`, everything);
      expect(built.errors, step).toEqual({});
      expect(JSON.stringify(built.ticket?.facts)).not.toContain(common.support);
    }
  });
});

describe("the subject", () => {
  const late = "/refunds/ticket?used-any=already-asked&asked-when=overdue";
  const move = "/missing-credits/ticket?check-balance=found-there";
  test.each([
    [ways["missing-credits"], "find-credits", "€25.50 paid on 24 Aug 2026 is not in the balance"],
    [move, "move-credits", "Move €25.50 of credits bought on 24 Aug 2026"],
    [ways["declined-card"], "accept-card", "Payment of €25.50 declined on 24 Aug 2026"],
    [ways["unexpected-charges"], "check-charges", "Dispute of €25.50 charged from 20 Aug 2026"],
    [
      ways["free-model-charges"],
      "check-free-model-charge",
      "€25.50 charged on the free model deepseek/deepseek-chat:free",
    ],
    [ways.refunds, "refund", "Refund of €25.50 bought on 24 Aug 2026"],
    [late, "refund-late", "Refund of €25.50 not received, bought on 24 Aug 2026"],
    [ways.invoices, "invoice", "Question about the invoice of 24 Aug 2026"],
    [ways["unauthorized-use"], "account-compromised", "Unauthorized use of €25.50 from 20 Aug 2026"],
  ])("%s", async (address, request, subject) => {
    const ticket = await builtTicket(address, everything);
    expect(ticket).toMatchObject({ request, subject });
    expect(ticket.body).toContain("Please");
  });

  test.each([
    "used-any=already-asked",
    "used-any=already-asked&asked-when=need-support",
    "used-any=already-asked&asked-when=within-business-days&still-on-its-way=need-support",
  ])("asks where the refund is, not for a second one: %s", async (answers) => {
    const ticket = await builtTicket(`/refunds/ticket?${answers}`, everything);
    expect(ticket.request).toBe("refund-late");
    expect(ticket.facts).toHaveProperty("requested_at");
  });

  it("leaves out what was not told", async () => {
    const subject = async (issue: Issue) => (await builtTicket(ways[issue], needed[issue])).subject;
    expect(await subject("invoices")).toBe("Question about an invoice");
    expect(await subject("unauthorized-use")).toBe("Unauthorized use from 20 Aug 2026");
    expect(await subject("free-model-charges")).toBe("Charge on the free model deepseek/deepseek-chat:free");
  });

  it("names the day as the person lived it", async () => {
    const paid = { ...everything, paid_at: "2026-08-23T23:30:00.000Z" };
    expect((await builtTicket(ways.refunds, paid, { timeZone: "Asia/Tokyo" })).subject).toContain(
      "24 Aug 2026",
    );
    expect((await builtTicket(ways.refunds, paid, { timeZone: "UTC" })).subject).toContain("23 Aug 2026");
  });
});

describe("the transcript", () => {
  it("says of every step whether it was asked or skipped by a link", async () => {
    const address = "/refunds/ticket?used-any=unused&how-much=limit-or-over";
    const { transcript, facts } = await builtTicket(address, needed.refunds);
    expect(transcript.map(({ step, option, how }) => [step, option, how])).toEqual([
      ["used-any", "unused", "asked"],
      ["bought-when", "within-window", "assumed"],
      ["how-much", "limit-or-over", "asked"],
    ]);
    expect(facts).toMatchObject({ used: "No, none of them" });
  });

  it("has question and answer as the person read them", async () => {
    const { transcript } = await builtTicket(ways.invoices, needed.invoices);
    expect(transcript[1]).toMatchObject({
      question: "Open your Invoice History",
      answer: "My invoice is not listed",
    });
  });

  it("begins with what another problem asked before it handed over", async () => {
    const address =
      "/declined-card/ticket?missing-credits.paid-when=longer-ago&missing-credits.paid-how=card&bank-says=no-attempt&check-entry=need-support";
    const { transcript, facts } = await builtTicket(address, needed["declined-card"]);
    expect(transcript.map(({ issue, step }) => `${issue}/${step}`)).toEqual([
      "missing-credits/paid-when",
      "missing-credits/paid-how",
      "declined-card/bank-says",
      "declined-card/check-entry",
    ]);
    expect(facts).toMatchObject({ bank_says: "It sees no attempt to pay" });
  });
});

describe("the facts", () => {
  it("are not asked for because of a step that a link skipped: nobody said that they have the ids", async () => {
    const cold = "/free-model-charges/ticket?provider-bill=no-own-key";
    expect((await builtTicket(cold, needed["free-model-charges"])).request).toBe("check-free-model-charge");
  });

  it("hold what the export showed, where a refund is asked for after looking into it", async () => {
    const activity = "- 12 requests, $43.21 in total, 2026-08-19 to 2026-08-24 (UTC)";
    const typed = { ...needed.refunds, activity };
    const after = `${ways.refunds}&unexpected-charges.what-stands-out=many-calls`;
    expect((await builtTicket(after, typed)).facts).toHaveProperty("activity", activity);
    expect((await builtTicket(ways.refunds, typed)).facts).not.toHaveProperty("activity");
  });

  it("name the keys that nobody knows, where one stood out among the charges", async () => {
    const typed = { ...needed["unexpected-charges"], key_names: "zz-unknown" };
    const unknown = "/unexpected-charges/ticket?what-stands-out=unknown-key";
    const { facts, body } = await builtTicket(unknown, typed);
    expect(facts).toMatchObject({ key_names: "zz-unknown" });
    expect(body).toContain("zz-unknown");
    const loop = "/unexpected-charges/ticket?what-stands-out=many-calls";
    expect((await builtTicket(loop, typed)).facts).not.toHaveProperty("key_names");
  });

  it("say where credits belong that were found in the other account, also without the question about it", async () => {
    const found = "/missing-credits/ticket?check-balance=found-there";
    const typed = { ...needed["missing-credits"], move_to: "organization", organization: "Ada & Co" };
    expect((await ticketOf(found, needed["missing-credits"])).errors).toHaveProperty("move_to");
    expect((await builtTicket(found, typed)).request).toBe("move-credits");
  });

  it("are what was answered, and never what was assumed", async () => {
    const { facts } = await builtTicket(ways["unauthorized-use"], needed["unauthorized-use"]);
    expect(facts).toMatchObject({
      measures: ["Password and recovery: I can't do this", "API keys: Done, the keys are regenerated"],
    });
    const cold = await builtTicket(
      "/missing-credits/ticket?bank-status=completed",
      needed["missing-credits"],
    );
    expect(cold.facts).toMatchObject({ bank_status: "It shows the payment as completed" });
    // The way there goes by the question how the person paid, but they were not asked.
    expect(cold.facts).not.toHaveProperty("method");
  });

  it("hold money as a decimal string with its currency, and times in UTC", async () => {
    const { facts } = await builtTicket(ways.refunds, { ...everything, amount: "1,234.5", currency: "GBP" });
    expect(facts).toMatchObject({
      amount: { amount: "1234.50", currency: "GBP" },
      paid_at: "2026-08-24T10:30:00.000Z",
    });
  });

  it("name the organization that credits are moved for", async () => {
    const move = "/missing-credits/ticket?check-balance=found-there";
    const { requester, facts } = await builtTicket(move, { ...everything, move_to: "personal" });
    expect(requester.account).toEqual({ kind: "organization", organization: "Analytical Engines" });
    expect(facts).toMatchObject({ move_to: "personal" });
  });
});

it("carries what staff need to take it up: reference, case, time, links, files", async () => {
  const ticket = await builtTicket(`${ways.refunds}&ref=CASE-17`, needed.refunds, { attachments });
  expect(ticket).toMatchObject({
    schema: "billing-ticket/2",
    ref: "BT-7F3K-9QX2",
    staff_ref: "CASE-17",
    created_at: now.toISOString(),
    time_zone: "Europe/Berlin",
    locale: "de-DE",
    attachments,
  });
  expect(ticket.flow_version).toMatch(/^refunds@[0-9a-f]{8}$/);
  expect(ticket.links.map(({ url }) => url)).toContain(policy.links.support);
  expect((await builtTicket(ways.refunds, needed.refunds)).staff_ref).toBeUndefined();
});

it("fits the schema with the longest of everything, however much of it Markdown makes", async () => {
  const longest = {
    ...everything,
    note: `x${"\n".repeat(3998)}y`,
    logs: "`".repeat(4000),
    key_names: "_".repeat(200),
    organization: "*".repeat(200),
  };
  const files = Array.from({ length: 5 }, () => ({
    ...attachments[0],
    name: "_".repeat(200),
  })) as typeof attachments;
  const ticket = await builtTicket(ways["unauthorized-use"], longest, { attachments: files });
  expect(published(ticket), JSON.stringify(published.errors)).toBe(true);
});

describe("for any form", () => {
  /** As long as a text may be, of what Markdown makes longest. */
  const longest = fc
    .constantFrom("\\", "\n", "`", "&amp;", "\n1.", " _a", "\u{1f600}")
    .map((sign) => `x${sign.repeat(Math.floor(3998 / sign.length))}x`);
  const way = fc.constantFrom(...issues.flatMap((issue) => waysOf(issue).map((to) => [issue, to] as const)));
  const typed = fc.record(
    Object.fromEntries(
      fieldIds.map((id) => [
        id,
        fc.oneof(
          { weight: 6, arbitrary: fc.constant(everything[id]) },
          fc.string({ maxLength: 60 }),
          fc.string({ maxLength: 60, unit: "binary" }),
          longest,
        ),
      ]),
    ) as Record<FieldId, fc.Arbitrary<string>>,
    { requiredKeys: [] },
  );

  it("there is either a ticket by the schema or a sentence on what is missing, and never neither", async () => {
    await fc.assert(
      fc.asyncProperty(way, typed, async ([issue, address], draft) => {
        const { ticket, errors, known } = await ticketOf(address, draft);
        if (ticket === undefined) {
          expect(Object.keys(errors).length).toBeGreaterThan(0);
          // A sentence belongs to a field of the form: elsewhere nobody would see it.
          const asked = everyIssue[issue].form
            .fields(answersOf(issue, known.lines), draft)
            .map(({ id }) => id);
          for (const id of Object.keys(errors)) expect(asked).toContain(id);
          return;
        }
        expect(published(ticket), JSON.stringify(published.errors)).toBe(true);
        // The server stores what the schema makes of it: the ticket that the person has read.
        expect(ticketSchema.parse(ticket)).toEqual(ticket);
      }),
      { numRuns: 400 },
    );
  });

  const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
  const before = fc.constantFrom("", "key=", "Bearer ", "Here: `", "\n");

  it("a key typed in any field is nowhere in the ticket, nor in what goes back into the form", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...issues),
        fc.constantFrom(...fieldIds),
        hex,
        before,
        async (issue, id, secret, prefix) => {
          const draft = { ...everything, [id]: `${prefix}sk-or-v1-${secret}` };
          const built = await ticketOf(ways[issue], draft);
          expect(JSON.stringify(built)).not.toContain(secret);
          expect(built.found).toContain("api-key");
        },
      ),
      { numRuns: 200 },
    );
  });

  it("a card number typed in any field is nowhere in the ticket", async () => {
    for (const issue of issues) {
      for (const id of fieldIds) {
        const built = await ticketOf(ways[issue], { ...everything, [id]: "4242 4242 4242 4242" });
        expect(JSON.stringify(built), `${issue} ${id}`).not.toContain("4242");
      }
    }
  });
});
