import { describe, expect, it, test } from "vitest";
import { policy } from "@/content/policy";
import { replies } from "@/content/refunds/replies";
import { makeTranscript } from "@/lib/staff/transcript/make-transcript";
import type { Ticket } from "@/lib/ticket/schema";
import { ticketMarkdown } from "@/lib/ticket/ticket-body";
import { everyIssue } from "@/machines/every-issue";
import type { Draft } from "@/machines/form";
import type { Issue } from "@/machines/registry";
import { issues } from "@/machines/registry";
import { builtTicket, flows, needed, now, ways } from "../../ticket/drafts";

const later = new Date("2026-09-24T12:00:00Z");

async function transcriptOf(text: string, at = later) {
  const read = await makeTranscript(text, { flows, policy, now: at, origin: "https://help.example.org" });
  if (!("ticket" in read)) throw new Error(JSON.stringify(read));
  return read;
}
const contradictionsOf = async (ticket: object) =>
  (await transcriptOf(JSON.stringify(ticket))).contradictions;

/** A ticket as the form makes it, then its facts as someone may have changed them. */
async function made(issue: Issue, options: Record<string, string>, draft: Draft = {}, facts: object = {}) {
  const query = new URLSearchParams(options);
  const ticket = await builtTicket(`/${issue}/ticket?${query}`, { ...needed[issue], ...draft });
  return { ...ticket, facts: { ...ticket.facts, ...facts } } as Ticket;
}

const queryOf = (issue: Issue) => Object.fromEntries(new URLSearchParams(ways[issue].split("?")[1]));
const way = (issue: Issue, change: Record<string, string> = {}) => ({ ...queryOf(issue), ...change });

const activity = (...findings: string[]) => ({
  activity: [
    "- 12 requests, $43.21 in total, 2026-08-19 to 2026-08-24 (UTC)",
    ...findings.map((title) => `- ${title}: 3 requests cost $1.00.`),
  ].join("\n"),
});
const hash = `0x${"9f".repeat(32)}`;
const withHash = { network: "Base", transaction_id: hash };
const cryptoWay = {
  "paid-when": "longer-ago",
  "check-balance": "not-there",
  "paid-how": "crypto",
  "transaction-status": "confirmed",
};
const overdue = { "used-any": "already-asked", "asked-when": "overdue" };
const waitLonger = {
  "paid-when": "some-minutes-ago",
  "check-balance": "not-there",
  "paid-how": "card",
  "bank-status": "completed",
  "wait-longer": "still-missing",
};
const loop = {
  "look-at-activity": "looked",
  "what-stands-out": "many-calls",
  "stop-loop": "no-loop",
};
const loopBefore = { "unexpected-charges.what-stands-out": "many-calls" };
const nothing = { "look-at-activity": "looked", "what-stands-out": "nothing", "rule-out": "none-of-these" };

const { windowHours } = policy.refunds;
/** The last minute of the refund window at the time of the tickets, and the one before it. */
const justInside = new Date(Date.UTC(2026, 7, 24, 12) - windowHours * 3_600_000).toISOString().slice(0, 16);
const justOver = new Date(Date.parse(`${justInside}Z`) - 60_000).toISOString().slice(0, 16);

/** Each rule: a ticket that shows it, one that nearly does, and a word of the sentence. All at noon UTC on 24 August. */
const cases: Readonly<
  Record<string, readonly { shows: Promise<object>; nearly: Promise<object>; says: RegExp }[]>
> = {
  "unused-but-used": [
    {
      // As the form makes it: looked into the export, then went on to a refund.
      shows: made("refunds", { ...way("refunds", { "used-any": "unused" }), ...loopBefore }, activity()),
      nearly: made("refunds", way("refunds", { "used-any": "unused" }), activity()),
      says: /Credits used: No, none of them.*12 requests for \$43\.21/,
    },
    {
      shows: made("refunds", way("refunds", { "used-any": "unused" }), {}, activity()),
      nearly: made("refunds", way("refunds", { "used-any": "partly-used" }), {}, activity()),
      says: /Credits used: No, none of them.*12 requests for \$43\.21/,
    },
    {
      // The export ends the day before the purchase.
      shows: made("refunds", way("refunds", { "used-any": "unused" }), {}, activity()),
      nearly: made(
        "refunds",
        way("refunds", { "used-any": "unused" }),
        {},
        { activity: activity().activity.replace("2026-08-24", "2026-08-23") },
      ),
      says: /24 Aug 2026/,
    },
    {
      // Free models use no credits.
      shows: made("refunds", way("refunds", { "used-any": "unused" }), {}, activity()),
      nearly: made(
        "refunds",
        way("refunds", { "used-any": "unused" }),
        {},
        { activity: activity().activity.replace("43.21", "0.00") },
      ),
      says: /none of them/,
    },
  ],
  "refund-window": [
    {
      shows: made("refunds", way("refunds"), { paid_at: justOver }),
      nearly: made("refunds", way("refunds"), { paid_at: justInside }),
      says: new RegExp(`Less than ${windowHours} hours ago.*${justOver.replace("T", " ")} UTC`),
    },
    {
      shows: made(
        "refunds",
        {
          "used-any": "unused",
          "bought-when": "window-over",
          "too-late": "need-support",
        },
        { paid_at: justInside },
      ),
      nearly: made(
        "refunds",
        {
          "used-any": "unused",
          "bought-when": "window-over",
          "too-late": "need-support",
        },
        { paid_at: justOver },
      ),
      says: new RegExp(`More than ${windowHours} hours ago`),
    },
  ],
  "refund-amount": [
    {
      shows: made(
        "refunds",
        { ...way("refunds"), "how-much": "under-limit", "use-button": "no-button" },
        { amount: "50" },
      ),
      nearly: made(
        "refunds",
        { ...way("refunds"), "how-much": "under-limit", "use-button": "no-button" },
        { amount: "49.99" },
      ),
      says: /Less than \$50.*Amount: \$50\.00/,
    },
    {
      shows: made("refunds", way("refunds"), { amount: "49.99" }),
      nearly: made("refunds", way("refunds"), { amount: "49.99 EUR" }),
      says: /\$50 or more/,
    },
  ],
  "refund-due": [
    {
      shows: made("refunds", overdue, { paid_at: "2026-08-01T10:00", requested_at: "2026-08-10T12:30" }),
      nearly: made("refunds", overdue, { paid_at: "2026-08-01T10:00", requested_at: "2026-08-10T11:30" }),
      says: /More than 10 business days ago.*2026-08-10 12:30 UTC/,
    },
  ],
  "paid-when": [
    {
      shows: made("missing-credits", way("missing-credits"), { paid_at: "2026-08-24T11:31" }),
      nearly: made("missing-credits", way("missing-credits"), { paid_at: "2026-08-24T11:30" }),
      says: /More than 30 minutes ago.*2026-08-24 11:31 UTC/,
    },
    {
      // No wait in between: who answered that an hour ago would have had one.
      shows: made(
        "missing-credits",
        { "paid-when": "just-now", wait: "need-support", "before-you-write": "write-now" },
        { paid_at: "2026-08-22T11:00" },
      ),
      nearly: made(
        "missing-credits",
        { ...waitLonger, "paid-when": "just-now", wait: "time-is-up" },
        { paid_at: "2026-08-22T11:00" },
      ),
      says: /Less than 15 minutes ago.*22 Aug 2026/,
    },
  ],
  "not-waited": [
    {
      shows: made("missing-credits", waitLonger, { paid_at: "2026-08-24T11:40" }),
      nearly: made("missing-credits", waitLonger, { paid_at: "2026-08-24T11:30" }),
      says: /Waited longer.*2026-08-24 11:40 UTC/,
    },
    {
      shows: made(
        "missing-credits",
        { ...waitLonger, "paid-when": "just-now", wait: "time-is-up", "wait-longer": "need-support" },
        { paid_at: "2026-08-24T11:46" },
      ),
      nearly: made(
        "missing-credits",
        { ...waitLonger, "paid-when": "just-now", wait: "time-is-up", "wait-longer": "need-support" },
        { paid_at: "2026-08-24T11:45" },
      ),
      says: /Waited: .*2026-08-24 11:46 UTC/,
    },
  ],
  "method-and-transaction": [
    {
      shows: made("missing-credits", way("missing-credits"), { transaction_id: hash }),
      nearly: made("missing-credits", way("missing-credits"), { transaction_id: "ch_3PabcDEF0123456789" }),
      says: /By card.*Transaction: 0x9f/,
    },
  ],
  "crypto-without-hash": [
    {
      shows: made("missing-credits", cryptoWay, withHash, { transaction_id: undefined }),
      nearly: made("missing-credits", cryptoWay, withHash),
      says: /With crypto.*Transaction: nothing/,
    },
  ],
  "one-account": [
    {
      // The form does not ask who has one account alone, but a ticket can be edited.
      shows: made("missing-credits", way("missing-credits", { "check-balance": "one-account" })).then(
        (ticket) => ({
          ...ticket,
          requester: { ...ticket.requester, account: { kind: "organization" } },
        }),
      ),
      nearly: made("missing-credits", way("missing-credits", { "check-balance": "one-account" })),
      says: /I have only one account.*An organization/,
    },
  ],
  "free-slug": [
    {
      shows: made("free-model-charges", way("free-model-charges"), { model: "deepseek/deepseek-chat" }),
      nearly: made("free-model-charges", way("free-model-charges"), { model: "DeepSeek/deepseek-chat:FREE" }),
      says: /Yes, it ends in “:free”.*Model: deepseek\/deepseek-chat”/,
    },
    {
      shows: made("free-model-charges", { "which-model": "no-suffix", "paid-variant": "need-support" }),
      nearly: made(
        "free-model-charges",
        { "which-model": "no-suffix", "paid-variant": "need-support" },
        { model: "deepseek/deepseek-chat" },
      ),
      says: /No, it does not end in/,
    },
  ],
  "error-status": [
    {
      shows: made("refused-requests", way("refused-requests"), { error_text: "429 Too Many Requests" }),
      nearly: made("refused-requests", way("refused-requests"), { error_text: "402, after 3 tries" }),
      says: /“402”, or.*429 Too Many/,
    },
    {
      shows: made(
        "refused-requests",
        { "which-error": "nothing-shown", "find-error": "forbidden", "which-403": "budget" },
        { error_text: '{"code":401}' },
      ),
      nearly: made(
        "refused-requests",
        { "which-error": "nothing-shown", "find-error": "still-nothing" },
        { error_text: '{"code":401}' },
      ),
      says: /“403”.*401/,
    },
  ],
  "error-cause": [
    {
      shows: made("refused-requests", way("refused-requests"), {
        error_text: '402 {"limit_source":"openrouter_key_limit"}',
      }),
      nearly: made("refused-requests", way("refused-requests"), {
        error_text: '402 {"limit_source":"openrouter_credits"}',
      }),
      says: /Insufficient credits.*openrouter_key_limit/,
    },
  ],
  "free-limit-model": [
    {
      shows: made(
        "refused-requests",
        { "which-error": "too-many", "which-429": "free-model", "free-limit": "bought-enough" },
        { error_text: "429", model: "deepseek/deepseek-chat" },
      ),
      nearly: made(
        "refused-requests",
        { "which-error": "too-many", "which-429": "free-model", "free-limit": "bought-enough" },
        { error_text: "429", model: "deepseek/deepseek-chat:free" },
      ),
      says: /A free model.*Model: deepseek\/deepseek-chat/,
    },
  ],
  "online-slug": [
    {
      shows: made("free-model-charges", way("free-model-charges"), { model: "a/b:online" }),
      nearly: made("free-model-charges", way("free-model-charges"), { model: "a/b:free" }),
      says: /for none of these reasons.*Model: a\/b:online/,
    },
  ],
  "refused-but-charged": [
    {
      shows: made(
        "free-model-charges",
        { ...way("free-model-charges"), "what-happened": "refused", "daily-limit": "need-support" },
        { amount: "3" },
      ),
      nearly: made(
        "free-model-charges",
        { ...way("free-model-charges"), "what-happened": "charged" },
        { amount: "3" },
      ),
      says: /Amount: \$3\.00/,
    },
  ],
  "bank-and-code": [
    {
      shows: made("declined-card", way("declined-card"), { decline_code: "insufficient_funds" }),
      nearly: made("declined-card", way("declined-card"), { decline_code: "do_not_honor" }),
      says: /It blocks international payments.*insufficient_funds/,
    },
  ],
  "cannot-look": [
    {
      shows: made(
        "unexpected-charges",
        { "look-at-activity": "cannot-look", "rule-out": "none-of-these" },
        activity(),
      ),
      nearly: made("unexpected-charges", nothing, activity()),
      says: /I can't see my activity.*12 requests/,
    },
  ],
  "credits-left": [
    {
      shows: made("refunds", way("refunds"), { amount: "120", amount_left: "120.01" }),
      nearly: made("refunds", way("refunds"), { amount: "120", amount_left: "119.99" }),
      says: /Amount: \$120\.00.*Left of it: \$120\.01/,
    },
    {
      shows: made("refunds", way("refunds"), { amount: "120", amount_left: "120" }),
      nearly: made("refunds", way("refunds"), { amount: "120", amount_left: "1" }),
      says: /Yes, some of them.*\$120\.00/,
    },
    {
      shows: made("refunds", way("refunds"), {}, { amount_left: { amount: "0.00", currency: "USD" } }),
      nearly: made("refunds", way("refunds"), { amount_left: "0.01" }),
      says: /Yes, some of them.*\$0\.00/,
    },
  ],
  "export-against": [
    {
      shows: made("free-model-charges", way("free-model-charges"), activity("Plugins on a free model")),
      nearly: made(
        "free-model-charges",
        way("free-model-charges"),
        activity("The daily limit of free models"),
      ),
      says: /for none of these reasons.*Plugins on a free model/,
    },
    {
      shows: made(
        "free-model-charges",
        way("free-model-charges"),
        activity("Fees for your own provider key"),
      ),
      nearly: made(
        "free-model-charges",
        { "which-model": "ends-in-free", "what-happened": "own-key", "provider-bill": "not-explained" },
        activity("Fees for your own provider key"),
      ),
      says: /Fees for your own provider key/,
    },
    {
      shows: made("unexpected-charges", loop, activity("More than usual", "A program that repeats itself")),
      nearly: made("unexpected-charges", loop, activity("More than usual")),
      says: /A program that repeats itself/,
    },
    {
      shows: made("unexpected-charges", nothing, activity("More than usual")),
      nearly: made("unexpected-charges", nothing, activity()),
      says: /More than usual/,
    },
  ],
  "more-than-export": [
    {
      shows: made("unexpected-charges", nothing, { ...activity(), amount: "43.22" }),
      nearly: made("unexpected-charges", nothing, { ...activity(), amount: "43.21" }),
      says: /\$43\.22.*for \$43\.21/,
    },
    {
      // The export begins after the first day of the dispute.
      shows: made("unexpected-charges", nothing, { ...activity(), amount: "99", period_from: "2026-08-19" }),
      nearly: made("unexpected-charges", nothing, { ...activity(), amount: "99", period_from: "2026-08-18" }),
      says: /\$99\.00/,
    },
  ],
  "outside-export": [
    {
      shows: made("unexpected-charges", nothing, {
        ...activity(),
        period_from: "2026-08-10",
        period_to: "2026-08-18",
      }),
      nearly: made("unexpected-charges", nothing, {
        ...activity(),
        period_from: "2026-08-10",
        period_to: "2026-08-19",
      }),
      says: /From: 10 Aug 2026.*19 Aug 2026 to 24 Aug 2026/,
    },
  ],
  period: [
    {
      shows: made("unexpected-charges", nothing, {}, { period_to: "2026-08-19" }),
      nearly: made("unexpected-charges", nothing, {}, { period_to: "2026-08-20" }),
      says: /To: 19 Aug 2026.*From: 20 Aug 2026/,
    },
  ],
  "refund-first": [
    {
      shows: made("refunds", overdue, { paid_at: "2026-08-02T10:01", requested_at: "2026-08-02T10:00" }),
      nearly: made("refunds", overdue, { paid_at: "2026-08-02T10:00", requested_at: "2026-08-02T10:00" }),
      says: /Refund asked for at.*Paid at/,
    },
  ],
  dates: [
    {
      shows: made("refunds", way("refunds"), {}, { paid_at: "2026-08-24T12:03:00.000Z" }),
      nearly: made("refunds", way("refunds"), {}, { paid_at: "2026-08-24T12:02:00.000Z" }),
      says: /2026-08-24 12:03 UTC, which is after the ticket/,
    },
    {
      shows: made("unexpected-charges", nothing, {}, { period_to: "2026-08-26" }),
      nearly: made("unexpected-charges", nothing, {}, { period_to: "2026-08-25" }),
      says: /2026-08-26/,
    },
    {
      shows: made("invoices", way("invoices")).then((ticket) => ({
        ...ticket,
        created_at: "2026-09-24T12:03:00Z",
      })),
      nearly: made("invoices", way("invoices")).then((ticket) => ({
        ...ticket,
        created_at: "2026-09-24T12:02:00Z",
      })),
      says: /in the future/,
    },
  ],
  "broken-path": [
    {
      shows: made("refunds", way("refunds")).then((ticket) => ({
        ...ticket,
        transcript: ticket.transcript.filter(({ step }) => step !== "bought-when"),
      })),
      nearly: made("refunds", way("refunds")),
      says: /“Have you used any of these credits\?” does not lead.*changed by hand/,
    },
    {
      shows: made("refunds", way("refunds")).then((ticket) => ({
        ...ticket,
        transcript: ticket.transcript.slice(1),
      })),
      nearly: made("refunds", way("refunds")),
      says: /does not begin at the first question/,
    },
    {
      shows: made("refunds", way("refunds")).then((ticket) => ({
        ...ticket,
        flow_version: "refunds@00000000",
        transcript: ticket.transcript.slice(1),
      })),
      nearly: made("refunds", way("refunds")),
      says: /The flow is another today/,
    },
  ],
  "not-asked": [
    {
      shows: made("refunds", { "how-much": "limit-or-over" }),
      // What was not asked here leads to the same form, whatever is answered.
      nearly: made("unauthorized-use", { "revoke-keys": "done" }),
      says: /“Have you used any of these credits\?”, “When did you buy the credits\?”\.$/,
    },
    {
      shows: made("invoices", {}),
      nearly: made("invoices", way("invoices")),
      says: /“What do you need\?”/,
    },
  ],
};

it("has cases for every rule", () => {
  const own = issues.flatMap((issue) => Object.keys(everyIssue[issue].form.contradictions ?? {}));
  const shared = ["export-against", "more-than-export", "outside-export", "refund-first", "period"];
  const staffs = ["dates", "broken-path", "not-asked"];
  expect(Object.keys(cases).sort()).toEqual([...new Set([...own, ...shared, ...staffs])].sort());
});

describe.each(Object.entries(cases))("%s", (id, ofRule) => {
  test.each(ofRule.map((one, index) => [index + 1, one] as const))(
    "%i",
    async (_, { shows, nearly, says }) => {
      const found = (await contradictionsOf(await shows)).find((one) => one.id === id);
      expect(found?.sentence).toMatch(says);
      expect(found?.ask).not.toBe("");
      expect((await contradictionsOf(await nearly)).map((one) => one.id)).not.toContain(id);
    },
  );
});

it("a ticket where all fits has none", async () => {
  for (const [issue, address] of Object.entries(ways)) {
    const ticket = await builtTicket(address, needed[issue as Issue]);
    expect(await contradictionsOf(ticket), issue).toEqual([]);
  }
});

it("what was assumed contradicts nothing", async () => {
  const ticket = await made(
    "refunds",
    { "how-much": "limit-or-over" },
    { paid_at: "2026-08-01T10:00", amount: "60" },
  );
  expect((await contradictionsOf(ticket)).map(({ id }) => id)).toEqual(["not-asked"]);
});

it("a ticket that does not tell when it was made is not held against the clock of who reads it", async () => {
  const ticket = await builtTicket(ways.refunds, needed.refunds);
  expect((await transcriptOf(ticketMarkdown(ticket))).contradictions).toEqual([]);
  expect(now < later).toBe(true);
});

test.each([
  ["refund-window", { ...way("refunds") }, { paid_at: "2026-08-01T10:00" }],
  ["refund-amount", { ...way("refunds") }, { amount: "20", amount_left: "10" }],
  [
    "method-and-transaction",
    { ...way("refunds") },
    { method: "crypto", transaction_id: "ch_3PabcDEF0123456789" },
  ],
  ["method-and-transaction", { ...way("refunds") }, { method: "card", transaction_id: hash }],
] as const)(
  "a reply judges no refund while it asks which is right: %s, %o, %o",
  async (id, options, draft) => {
    const { contradictions, reply } = await transcriptOf(
      JSON.stringify(await made("refunds", options, draft)),
    );
    expect(contradictions.map((one) => one.id)).toContain(id);
    const texts = replies(policy);
    expect(reply.text).toContain(texts["refund-rule"].en);
    for (const point of [
      ...(["refund-ticket", "refund-button", "refund-no-button"] as const),
      ...(["refund-over", "refund-used", "refund-crypto"] as const),
    ])
      expect(reply.text).not.toContain(texts[point].en);
  },
);
