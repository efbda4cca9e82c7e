import type { WordsOf } from "@/content/messages";
import { common } from "@/content/ui/common/en";
import { ticketCopy } from "@/content/ui/ticket/en";
import { ticketBodyCopy } from "@/content/ui/ticket-body/en";
import type { Flow } from "@/lib/flow/flow";
import { flowVersion } from "@/lib/flow/flow-version";
import { metaOf } from "@/lib/flow/options";
import type { ReceiptLine, Screen } from "@/lib/flow/screen";
import { type Issue, isWayOut } from "@/machines/step";
import { describeDay, describeMoney } from "./describe-value";
import { areMisplaced, askedForRefund, type Draft, fieldsOf } from "./fields";
import { printable } from "./printable";
import { redact } from "./redact";
import { type Evidence, type RequestId, type Ticket, type TicketFacts, ticketSchema } from "./schema";
import { ticketBody } from "./ticket-body";
import { type CheckedDraft, checkDraft } from "./validate-draft";

export interface TicketInput {
  /** In English, as the whole ticket. */
  readonly flow: Flow;
  /** The ticket step in English, as its address shows it: the answers come from here. */
  readonly screen: Screen;
  /** For what the person has to mend; English where left out. */
  readonly words?: WordsOf<"ticket"> | undefined;
  readonly draft: Draft;
  readonly evidence: readonly Evidence[];
  readonly now: Date;
  /** IANA name. */
  readonly timeZone: string;
  /** BCP 47. */
  readonly locale: string;
  /** The ticket's own reference, see `new-ref.ts`. */
  readonly ref: string;
}

export type BuiltTicket = CheckedDraft & { readonly ticket?: Ticket };

/**
 * Makes the ticket out of the answers and the form.
 *
 * @returns the checked draft, with `ticket` where nothing was missing. Never throws.
 */
export function buildTicket(input: TicketInput): BuiltTicket {
  const { flow, screen, now } = input;
  const lines = [...screen.carried, ...screen.lines];
  const checked = checkDraft(fieldsOf(flow.issue, lines), input.draft, now, input.words);
  if (Object.keys(checked.errors).length > 0) return checked;

  const { values } = checked;
  const facts = ticketFacts(flow, values, screen.lines);
  const request = requestOf(flow.issue, lines);
  const words = ticketBodyCopy.requests[request];
  const amount = "amount" in facts && facts.amount ? describeMoney(facts.amount) : "";
  const day = describeDay(values.paid_at ?? values.attempted_at ?? values.period_from ?? "", input.timeZone);
  const problem = words.problem(amount, day, "model" in facts ? facts.model : "");
  const draftTicket = {
    schema: "billing-ticket/1",
    ref: input.ref,
    issue: flow.issue,
    outcome: "ticket",
    request,
    subject: printable(`[${flow.copy.title}] ${problem}`.slice(0, 150)),
    priority: flow.issue === "unauthorized-use" ? "urgent" : "normal",
    requester: {
      email: values.email,
      account: {
        kind: values.account_kind ?? (values.move_to ? "organization" : "unknown"),
        ...(values.organization ? { organization: values.organization } : {}),
      },
    },
    facts,
    ...(values.note ? { note: values.note } : {}),
    transcript: lines.map(({ issue, step, question, option, answer, how }) => ({
      issue,
      step,
      question,
      option,
      answer,
      how,
    })),
    evidence: input.evidence,
    links: [
      { title: common.links.support, url: flow.policy.links.support },
      { title: common.links.credits, url: flow.policy.links.credits },
      { title: common.links.activity, url: flow.policy.links.activity },
    ],
    ...(screen.ref ? { staff_ref: redact(screen.ref).text } : {}),
    locale: input.locale,
    time_zone: input.timeZone,
    created_at: now.toISOString(),
    flow_version: flowVersion(flow),
  } as const;
  // The schema first: of the facts it keeps only those of this issue, and the body is written from what it kept.
  const parsed = ticketSchema.safeParse({ ...draftTicket, body: words.ask });
  return parsed.success
    ? { ...checked, ticket: { ...parsed.data, body: ticketBody(parsed.data, words.ask) } }
    : { ...checked, errors: { note: (input.words ?? ticketCopy).fields.note.wrong } };
}

/** What the person asks support to do: the issue says it, and for two of them the answers. M6, R3, R5 */
export function requestOf(issue: Issue, lines: readonly ReceiptLine[]): RequestId {
  switch (issue) {
    case "missing-credits":
      return areMisplaced(lines) ? "move-credits" : "find-credits";
    case "declined-card":
      return "accept-card";
    case "unexpected-charges":
      return "check-charges";
    case "free-model-charges":
      return "check-free-model-charge";
    case "refunds":
      return askedForRefund(lines) ? "refund-late" : "refund";
    case "invoices":
      return "invoice";
    case "unauthorized-use":
      return "account-compromised";
  }
}

/** The facts of one issue, from the form and from what the person answered. Assumed lines tell nothing. */
function ticketFacts(flow: Flow, values: Draft, lines: readonly ReceiptLine[]): TicketFacts {
  // Who asked for support at a step did not answer it.
  const asked = lines.filter((line) => line.how === "asked" && !isWayOut(line.option));
  const said = (step: string) => asked.find((line) => line.step === step)?.answer;
  const chose = (step: string) => asked.find((line) => line.step === step)?.option;
  const isMeasure = (line: ReceiptLine) => {
    const meta = metaOf(flow, line.step);
    return meta?.kind === "instruction" && meta.urgent === true;
  };
  const amount = values.amount ? { amount: values.amount, currency: values.currency ?? "USD" } : undefined;
  const ids = values.generation_ids?.split("\n");
  const all = {
    issue: flow.issue,
    ...values,
    amount,
    generation_ids: ids,
    method: chose("paid-how"),
    bank_status: said("bank-status"),
    bank_says: said("ask-bank") ?? said("bank-says"),
    stands_out: said("what-stands-out"),
    plugins: said("plugins-used"),
    used: said("used-any"),
    measures: asked.filter(isMeasure).map((line) => `${line.topic}: ${line.answer}`),
  };
  // The schema of the issue picks what belongs to it and drops the rest.
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as TicketFacts;
}
