import type { MessagesOf } from "@/content/messages";
import { common } from "@/content/ui/common/en";
import { ticketMessages } from "@/content/ui/ticket/en";
import type { Flow } from "@/lib/flow/flow";
import { flowVersion } from "@/lib/flow/flow-version";
import type { Screen } from "@/lib/flow/screen";
import { answersOf, type Draft, type IssueForm, type RequestWords } from "@/machines/form";
import { describeDay, describeMoney } from "./describe-value";
import { printable, redact } from "./redact";
import { type Attachment, type Ticket, ticketSchemaOf } from "./schema";
import { ticketBody } from "./ticket-body";
import { type ValidatedDraft, validateDraft } from "./validate-draft";

export interface TicketInput {
  /** In English, as the whole ticket. */
  readonly flow: Flow;
  /** What is special about a ticket of this issue. */
  readonly form: IssueForm;
  /** The ticket step in English, as its address shows it: the answers come from here. */
  readonly screen: Screen;
  /** For what the person has to mend; English where left out. */
  readonly words?: MessagesOf<"ticket"> | undefined;
  readonly draft: Draft;
  readonly evidence: readonly Attachment[];
  readonly now: Date;
  /** IANA name. */
  readonly timeZone: string;
  /** BCP 47. */
  readonly locale: string;
  /** The ticket's own reference, see `new-ref.ts`. */
  readonly ref: string;
}

export type BuiltTicket = ValidatedDraft & { readonly ticket?: Ticket };

/**
 * Makes the ticket out of the answers and the form.
 *
 * @returns the checked draft, with `ticket` where nothing was missing. Never throws.
 */
export function buildTicket(input: TicketInput): BuiltTicket {
  const { flow, form, screen, now } = input;
  const lines = [...screen.carried, ...screen.lines];
  const answers = answersOf(flow.issue, lines);
  const checked = validateDraft(form.fields(answers), input.draft, now, input.words, input.locale);
  if (Object.keys(checked.errors).length > 0) return checked;

  const { values } = checked;
  const amount = values.amount ? { amount: values.amount, currency: values.currency ?? "USD" } : undefined;
  // The schema of the issue picks what belongs to it and drops the rest.
  const facts = {
    ...values,
    amount,
    generation_ids: values.generation_ids?.split("\n"),
    ...form.told?.(answers),
  };
  const request = form.request(answers);
  const { problem, ask } = form.requests[request] as RequestWords;
  const day = describeDay(values.paid_at ?? values.attempted_at ?? values.period_from ?? "", input.timeZone);
  const asksFor = problem(
    amount && "amount" in form.facts ? describeMoney(amount) : "",
    day,
    "model" in form.facts ? (values.model ?? "") : "",
  );
  const draftTicket = {
    schema: "billing-ticket/1",
    ref: input.ref,
    issue: flow.issue,
    outcome: "ticket",
    request,
    subject: printable(`[${flow.messages.title}] ${asksFor}`.slice(0, 150)),
    priority: form.isUrgent ? "urgent" : "normal",
    requester: {
      email: values.email,
      account: {
        kind: values.account_kind ?? (values.move_to ? "organization" : "unknown"),
        ...(values.organization ? { organization: values.organization } : {}),
      },
    },
    facts: { issue: flow.issue, ...withoutUndefined(facts) },
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
  const parsed = ticketSchemaOf([[flow.issue, form]]).safeParse({
    ...draftTicket,
    body: ask,
  });
  return parsed.success
    ? { ...checked, ticket: { ...parsed.data, body: ticketBody(parsed.data, ask) } }
    : { ...checked, errors: { note: (input.words ?? ticketMessages).fields.note.wrong } };
}

const withoutUndefined = (facts: object) =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
