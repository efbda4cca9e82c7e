import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { facts as everyFact } from "@/content/facts";
import { policy } from "@/content/policy";
import { loadScreen } from "@/lib/flow/load-screen";
import { makeTranscript, type Transcript } from "@/lib/staff/transcript/make-transcript";
import { makeSample } from "@/lib/staff/transcript/ticket-samples";
import type { Ticket } from "@/lib/ticket/schema";
import { ticketMarkdown } from "@/lib/ticket/ticket-body";
import type { Draft } from "@/machines/form";
import { type Issue, issues } from "@/machines/registry";
import { builtTicket, flows, needed, ways } from "../../ticket/drafts";

const origin = "https://help.example.org";
const world = { flows, policy, now: new Date("2026-08-25T12:00:00Z"), origin };
type OfTicket = Extract<Transcript, { ticket: unknown }>;

async function read(ticket: object | string, more: object = {}): Promise<OfTicket> {
  const text = typeof ticket === "string" ? ticket : JSON.stringify(ticket);
  return (await makeTranscript(text, { ...world, ...more })) as OfTicket;
}
const made = (address: string, draft: Draft = {}) =>
  builtTicket(address, { ...needed[address.split("/")[1] as Issue], ...draft });

describe("the version of the flow", () => {
  it("is that of today, another one, or not told", async () => {
    const ticket = await made(ways.refunds);
    expect((await read(ticket)).version).toEqual({
      kind: "same",
      given: ticket.flow_version,
      now: ticket.flow_version,
    });
    expect((await read({ ...ticket, flow_version: "refunds@00000000" })).version).toEqual({
      kind: "other",
      given: "refunds@00000000",
      now: ticket.flow_version,
    });
    expect((await read(ticketMarkdown(ticket))).version).toEqual({ kind: "unknown" });
  });

  it("of an older ticket, renamed steps are followed into the link and the page", async () => {
    const ticket = await made(ways.refunds);
    const transcript = ticket.transcript.map((line) =>
      line.step === "used-any" ? { ...line, step: "spent-any" } : line,
    );
    const aliases = { refunds: { steps: { "spent-any": "used-any" } } };
    const { address, path } = await read({ ...ticket, transcript }, { aliases });
    expect(path.lines.every(({ leadsOn }) => leadsOn === true)).toBe(true);
    expect(address).toContain("used-any=partly-used");
  });
});

it("of Markdown, which does not tell what was assumed, the same way is drawn", async () => {
  const ticket = await made("/refunds/ticket?used-any=unused&how-much=limit-or-over");
  const { path } = await read(ticketMarkdown(ticket));
  expect(path.ways).toEqual((await read(ticket)).path.ways);
  expect(path.lines.every(({ leadsOn }) => leadsOn)).toBe(true);
});

describe("the person's page", () => {
  test.each(issues)("of %s opens with every answer, and shows the same lines", async (issue) => {
    const ticket = await made(`${ways[issue]}&ref=CASE-17`);
    const { address } = await read(ticket);
    const shown = await loadScreen(address);
    expect(shown?.screen.lines.map(({ step, option, how }) => [step, option, how])).toEqual(
      ticket.transcript.map(({ step, option, how }) => [step, option, how]),
    );
    expect(shown?.screen.ref).toBe("CASE-17");
  });
});

describe("a link", () => {
  it("shows the way to its step, what was not asked, and what no longer fits", async () => {
    const text = `Look: ${origin}/refunds/how-much?used-any=unused&bought-when=tomorrow&ref=CASE-17.`;
    const link = (await makeTranscript(text, world)) as Extract<Transcript, { form: "link" }>;
    expect(link.path.lines.map(({ now, how }) => [now?.step, how])).toEqual([
      ["used-any", "asked"],
      ["bought-when", "assumed"],
    ]);
    expect(link.dropped.map(({ step, option }) => [step, option])).toEqual([["bought-when", "tomorrow"]]);
    expect(link.ref).toBe("CASE-17");
    expect(link.path.end).toEqual({ issue: "refunds", step: "how-much" });
    expect(link.reply.text).toContain(`${origin}/refunds/how-much?used-any=unused`);
  });

  it("to a step that never was says so", async () => {
    expect(await makeTranscript("/refunds/nowhere", world)).toEqual({ form: "unknown", why: "no-such-step" });
  });
});

describe("the suggested reply", () => {
  const withinWindow = new RegExp(`within ${policy.refunds.windowHours} hours`);
  /** The texts that speak of the case, and those that must not. */
  const cases: readonly [string, Promise<Ticket>, { says: RegExp[]; not?: RegExp[]; facts: string[] }][] = [
    [
      "credits: late, and the screenshot that is missing",
      made(ways["missing-credits"]),
      { says: [/missing 30 minutes after/, /screenshot/], not: [/please wait/i], facts: ["M3", "M4", "M7"] },
    ],
    [
      "credits: too early",
      made("/missing-credits/ticket?paid-when=just-now&wait=need-support", { paid_at: "2026-08-24T11:50" }),
      { says: [/10 to 15 minutes/], not: [/a case for support/], facts: ["M1", "M2", "M7"] },
    ],
    [
      "credits: to be moved",
      made("/missing-credits/ticket?check-balance=found-there", {
        move_to: "organization",
        organization: "Engines",
      }),
      { says: [/by ticket\. A button/], not: [/screenshot/], facts: ["M6", "O12"] },
    ],
    [
      "a card: nobody asked the bank yet, nor tried another card",
      made("/declined-card/ticket?bank-says=not-asked&ask-bank=need-support"),
      { says: [/Your bank knows/, /Another card/], not: [/turn on/], facts: ["D1", "D3"] },
    ],
    [
      "a card: what the bank asked for was done, and no other card is there",
      made(ways["declined-card"], { other_card: "none" }),
      { says: [/need not do it again/], not: [/turn on/, /Your bank knows/], facts: ["G2"] },
    ],
    [
      "a card: another one was tried already",
      made("/declined-card/ticket?bank-says=fraud-protection&confirm-payment=still-declined", {
        other_card: "tried",
      }),
      { says: [/need not do it again/], not: [/Another card/, /turn on/], facts: ["G2"] },
    ],
    [
      "charges: a loop of their own",
      made("/unexpected-charges/ticket?what-stands-out=many-calls&stop-loop=own-code&loop-cost=need-support"),
      { says: [/can't be refunded/], facts: ["U2", "U3", "U1", "U6"] },
    ],
    [
      "free models: the name has no suffix, plugins were used, ids are missing",
      made("/free-model-charges/ticket?which-model=no-suffix&plugins-used=web-search", {
        model: "acme/model",
      }),
      { says: [/“:free”/, /stay paid/, /copy their ids/], facts: ["F1", "P4", "O7", "F5", "F6"] },
    ],
    [
      "free models: the name is right, no plugins, and the ids are asked for alone",
      made(ways["free-model-charges"]),
      { says: [/copy their ids/], not: [/“:free”/, /stay paid/], facts: ["F6"] },
    ],
    [
      "free models: the generations are there",
      made(ways["free-model-charges"], { generation_ids: "gen-1756051234-abcdef" }),
      { says: [/all that we need/], not: [/ids/, /missing/], facts: [] },
    ],
    [
      "a refund from the limit on",
      made(ways.refunds),
      { says: [withinWindow, /takes a ticket/], not: [/refund button/], facts: ["R1", "R3"] },
    ],
    [
      "a refund below the limit",
      made("/refunds/ticket?how-much=under-limit&use-button=need-support", { amount: "20" }),
      { says: [/press the refund button/], not: [/takes a ticket/], facts: ["R1", "R2"] },
    ],
    [
      "a refund below the limit, where they see no button",
      made("/refunds/ticket?how-much=under-limit&use-button=no-button", { amount: "20" }),
      { says: [withinWindow, /need not look again/], not: [/press the refund button/], facts: ["R1", "G2"] },
    ],
    [
      "a refund in euros: the limit is in dollars",
      made(ways.refunds, { amount: "20 EUR" }),
      { says: [withinWindow], not: [/refund button/, /takes a ticket/], facts: ["R1"] },
    ],
    [
      "a refund whose time contradicts the answer: asked, not judged",
      made(ways.refunds, { paid_at: "2026-08-20T10:00" }),
      {
        says: [withinWindow],
        not: [/later than that/, /refund button/, /takes a ticket/],
        facts: ["R1"],
      },
    ],
    [
      "a refund too late, as they say themselves",
      made("/refunds/ticket?bought-when=window-over&too-late=need-support", { paid_at: "2026-08-20T10:00" }),
      { says: [/later than that/], facts: ["R1"] },
    ],
    [
      "a refund that has not come",
      made("/refunds/ticket?used-any=already-asked&asked-when=overdue", {
        paid_at: "2026-08-01T10:00",
        requested_at: "2026-08-01T11:00",
      }),
      { says: [/10 business days/], facts: ["R4", "R5"] },
    ],
    [
      "an invoice that is not listed",
      made(ways.invoices),
      { says: [/need not search again/], not: [/sign in/], facts: ["I6", "G2"] },
    ],
    [
      "an invoice that is wrong",
      made("/invoices/ticket?what-you-need=wrong-invoice&cannot-change=need-support"),
      { says: [/can't be changed/], facts: ["I3", "I4", "I8", "I2", "I5"] },
    ],
    [
      "unauthorized use: who can't regenerate their keys gets help with that, and is not told to",
      made("/unauthorized-use/ticket?change-password=done&check-recovery=done&revoke-keys=cannot-do"),
      {
        says: [/take the keys out of your programs/, /- Names of the keys/i],
        not: [/Please regenerate/, /change your password/, /recovery settings/],
        facts: ["A2", "U4"],
      },
    ],
    [
      "unauthorized use: what was done is not asked for again, what is there neither",
      made("/unauthorized-use/ticket?change-password=cannot-do&check-recovery=done&revoke-keys=done", {
        amount: "12",
        logs: "line",
      }),
      {
        says: [/If you sign in through another service/],
        not: [/regenerate/, /missing:/, /Amount/, /Logs/i],
        facts: ["A1"],
      },
    ],
    [
      "charges: who can't see their activity is not sent there",
      made("/unexpected-charges/ticket?look-at-activity=cannot-look&rule-out=need-support"),
      { says: [/an administrator can/], not: [/Please name those/], facts: ["O12", "U6"] },
    ],
    [
      "a refusal: the generation is there, so nothing else is asked for",
      made(ways["refused-requests"], { generation_ids: "gen-1756051234-abcdef" }),
      { says: [/402/], not: [/missing/, /generation/i], facts: ["O1", "O3"] },
    ],
  ];

  test.each(cases)("%s", async (_, ticket, { says, not = [], facts }) => {
    const { reply } = await read(await ticket);
    for (const words of says) expect(reply.text).toMatch(words);
    for (const words of not) expect(reply.text).not.toMatch(words);
    expect(reply.facts).toEqual(facts);
  });

  it("asks what contradicts itself and what is missing, once, and links to the step that settles it", async () => {
    const ticket = await made(`${ways.refunds}&ref=CASE-17`, { paid_at: "2026-08-20T10:00" });
    const { amount: _, ...facts } = ticket.facts as { amount: unknown };
    const { reply } = await read({ ...ticket, facts, requester: {} });
    expect(reply.text).toContain(
      `- Which one is right: “Bought: Less than ${policy.refunds.windowHours} hours ago” or “Paid at: 20 Aug 2026`,
    );
    expect(reply.text).toMatch(/- Email address of your OpenRouter account\n- Amount/);
    expect(reply.address).toBe("/refunds/bought-when?used-any=partly-used&ref=CASE-17");
    expect(reply.text).toContain(`${origin}${reply.address}`);
  });

  it("speaks the customer's language, with the English beside it", async () => {
    const ticket = await made(`${ways.refunds}&ref=CASE-17`, { paid_at: "2026-08-20T10:00" });
    const { amount: _, ...facts } = ticket.facts as { amount: unknown };
    const spanish = (await read({ ...ticket, facts, language: "es" })).reply;
    expect(spanish.language).toBe("es");
    expect(spanish.text).toMatch(
      /^Hola:\n\nGracias por su ticket BT-7F3K-9QX2\. Así lo entendemos: Reembolso, /,
    );
    expect(spanish.text).toMatch(/- ¿Cuál es correcta: «.*» o «.*»\?/);
    expect(spanish.text).toContain(`Hace menos de ${policy.refunds.windowHours} horas`);
    expect(spanish.text).toMatch(/Envíenos lo que todavía falta, por favor:\n- Importe/);
    expect(spanish.text).toContain(`${origin}/es/refunds/bought-when?`);
    expect(spanish.text).not.toMatch(/Hello|Please|Which|hours/);
    expect(spanish.english).toMatch(/^Hello,\n\nThank you for your ticket/);
    expect(spanish.english).toMatch(/- Which one is right: /);
    const arabic = (await read({ ...ticket, language: "ar" })).reply;
    expect(arabic.text).toMatch(/^مرحبًا،/);
    expect(arabic.text.replace(/https?:\S+|BT-\S+|[A-Z]\w+/g, "")).not.toMatch(/[a-z]{4}/);
    expect((await read(ticket)).reply.english).toBeUndefined();
  });

  it("has no link where nothing is open, and the ticket's own reference where staff gave none", async () => {
    expect((await read(await made(ways.refunds))).reply.address).toBeUndefined();
    const bare = await read(await made("/refunds/ticket"));
    expect(bare.reply.address).toBe("/refunds?ref=BT-7F3K-9QX2");
  });

  it("repeats nothing of the person's own words, and stands on known facts", async () => {
    const note = "CANARY my words";
    for (const issue of issues) {
      const { reply } = await read(await made(ways[issue], { note, organization: note, logs: note }));
      expect(reply.text).not.toContain("CANARY");
      expect(reply.text).toMatch(
        /^Hello,\n\nThank you for your ticket BT-7F3K-9QX2\. This is how we read it: /,
      );
      for (const id of reply.facts) expect(everyFact).toHaveProperty(id);
    }
  });
});

describe("the samples", () => {
  test.each([
    ["ticket-json", ["paid-when"]],
    ["markdown", ["error-status"]],
    ["eml", ["refund-window", "refund-amount", "not-asked"]],
    ["link", undefined],
  ] as const)("%s is read whole, and shows what it is made for", async (form, ids) => {
    const read = await makeTranscript(await makeSample(form, world.now, origin), world);
    expect(read).toMatchObject({ form, ...(ids ? { unread: [], isBroken: false } : {}) });
    expect("contradictions" in read ? read.contradictions.map(({ id }) => id) : undefined).toEqual(ids);
  });
});

it("a mangled ticket never throws, whatever of it is left", async () => {
  const texts = await Promise.all(issues.map(async (issue) => JSON.stringify(await made(ways[issue]))));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...texts),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 0.2, noNaN: true }),
      fc.constantFrom("", '"', "null", "2026-99-99T99:99:99Z", "-1", "need-support", "refunds"),
      async (text, from, length, put) => {
        const start = Math.floor(from * text.length);
        const mangled = text.slice(0, start) + put + text.slice(start + Math.floor(length * text.length));
        expect((await makeTranscript(mangled, world)).form).toBeDefined();
      },
    ),
    { numRuns: 300 },
  );
});
