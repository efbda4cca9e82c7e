import { exportTold } from "@/lib/export/export-told";
import { readAddress } from "@/lib/flow/read-address";
import { carriedLines, screenOf } from "@/lib/flow/screen";
import { type BuiltTicket, buildTicket, type TicketInput } from "@/lib/ticket/build-ticket";
import type { Ticket } from "@/lib/ticket/schema";
import { everyIssue } from "@/machines/every-issue";
import { answersOf, type Draft, type Field } from "@/machines/form";
import { type Issue, issues } from "@/machines/registry";
import { everyFlow } from "../../machines/every-flow";
import { simplePaths } from "../../paths/simple-paths";

export const flows = everyFlow();

export const now = new Date("2026-08-24T12:00:00.000Z");

/** What a person types into a field of each kind. */
const typed: Readonly<Record<Field["kind"], string>> = {
  email: "ada@example.org",
  choice: "",
  instant: "2026-08-24T10:30",
  day: "2026-08-20",
  money: "25",
  line: "something",
  text: "Something happened.",
  ids: "gen-1756051234-abcdef",
};

const neededBy = (issue: Issue): Draft =>
  Object.fromEntries(
    everyIssue[issue].form
      .fields(answersOf(issue, []))
      .filter(({ required }) => required)
      .map(({ id, kind, choices }) => [id, choices?.[0] ?? typed[kind]]),
  );

/** Every way to the ticket of an issue, the longest first: the most questions asked. */
export const waysOf = (issue: Issue): string[] =>
  [...simplePaths(flows[issue])]
    .filter(({ step }) => step === "ticket")
    .sort((one, other) => other.answers.length - one.answers.length)
    .map(({ address }) => address);

const wayTo = (issue: Issue): string => waysOf(issue)[0] ?? "";

const ofEach = <T>(make: (issue: Issue) => T) =>
  Object.fromEntries(issues.map((issue) => [issue, make(issue)])) as Readonly<Record<Issue, T>>;

/** What a person types who fills in all that they must, and no more. Some are written out, for tests that name them. */
export const needed: Readonly<Record<Issue, Draft>> = {
  ...ofEach(neededBy),
  "missing-credits": { email: "ada@example.org", paid_at: "2026-08-24T10:30", amount: "25" },
  "declined-card": { email: "ada@example.org", attempted_at: "2026-08-24T10:30", amount: "25" },
  "unexpected-charges": {
    email: "ada@example.org",
    period_from: "2026-08-20",
    amount: "43.21",
    note: "Twice as much as on Monday.",
  },
  "refused-requests": { email: "ada@example.org", error_text: "402 Insufficient credits" },
  "free-model-charges": {
    email: "ada@example.org",
    model: "deepseek/deepseek-chat:free",
    period_from: "2026-08-20",
  },
  refunds: {
    email: "ada@example.org",
    paid_at: "2026-08-24T10:30",
    amount: "$120",
    amount_left: "80",
    method: "card",
  },
  invoices: { email: "ada@example.org", note: "The company's name is wrong." },
  "unauthorized-use": { email: "ada@example.org", period_from: "2026-08-20" },
};

/** A way to the ticket of each issue, with every step asked. Some are written out, for tests that name them. */
export const ways: Readonly<Record<Issue, string>> = {
  ...ofEach(wayTo),
  "missing-credits":
    "/missing-credits/ticket?paid-when=longer-ago&check-balance=not-there&paid-how=card&bank-status=completed",
  "declined-card":
    "/declined-card/ticket?bank-says=not-asked&ask-bank=international&allow-international=still-declined",
  "unexpected-charges":
    "/unexpected-charges/ticket?look-at-activity=looked&what-stands-out=plugin&plugin-costs=not-explained",
  "free-model-charges": "/free-model-charges/ticket?which-model=ends-in-free&what-happened=charged",
  "refused-requests":
    "/refused-requests/ticket?which-error=payment-required&which-402=balance&balance-empty=still-refused&other-account=same-account",
  refunds: "/refunds/ticket?used-any=partly-used&bought-when=within-window&how-much=limit-or-over",
  invoices: "/invoices/ticket?what-you-need=find-invoice&find-invoice=not-listed",
  "unauthorized-use": "/unauthorized-use/ticket?change-password=cannot-do&revoke-keys=done",
};

/**
 * The ticket of an address, made the way the form makes it.
 *
 * @param address a ticket step with the answers that led there
 */
export async function ticketOf(
  address: string,
  draft: Draft,
  change: Partial<TicketInput> = {},
): Promise<BuiltTicket> {
  const read = readAddress(address);
  if (read === undefined) throw new Error(`${address} names no issue`);
  const flow = change.flow ?? flows[read.address.issue];
  const carried = await carriedLines(async (issue) => flows[issue], read.address);
  const screen = screenOf(flow, read.address, carried.lines, read.unreadable);
  if (screen === undefined) throw new Error(`${address} names no step`);
  return buildTicket({
    flow,
    parts: everyIssue,
    screen,
    draft,
    summary: exportTold(draft.activity, flow.policy),
    attachments: [],
    now,
    timeZone: "Europe/Berlin",
    language: "en",
    locale: "de-DE",
    ref: "BT-7F3K-9QX2",
    ...change,
  });
}

/** The same, where the draft is complete. */
export async function builtTicket(
  address: string,
  draft: Draft,
  change: Partial<TicketInput> = {},
): Promise<Ticket> {
  const built = await ticketOf(address, draft, change);
  if (built.ticket === undefined) throw new Error(`No ticket: ${JSON.stringify(built.errors)}`);
  return built.ticket;
}
