import type { Language } from "@/content/languages";
import type { MessagesOf } from "@/content/messages";
import { common } from "@/content/ui/common/en";
import type { Flow } from "@/lib/flow/flow";
import { flowVersion } from "@/lib/flow/flow-version";
import type { Screen } from "@/lib/flow/screen";
import {
  answersOf,
  type Draft,
  type ExportTold,
  type Facts,
  type IssueForm,
  type RequestWords,
} from "@/machines/form";
import { type Contradiction, describeContradiction, findContradictions } from "./contradictions";
import { describeDay, describeMoney } from "./describe-value";
import { fieldsFor } from "./fields-for";
import { printable, redact } from "./redact";
import type { Attachment, Ticket } from "./schema";
import { ticketBody } from "./ticket-body";
import { accountIn, factsIn, type Known, type PartsOf, ticketWorld } from "./ticket-world";
import { type ValidatedDraft, validateDraft } from "./validate-draft";

export interface TicketInput {
  /** In English, as the whole ticket. */
  readonly flow: Flow;
  /** What decides about the ticket: of its issue, and of those that handed over to it. */
  readonly parts: PartsOf;
  /** The ticket step in English, as its address shows it: the answers come from here. */
  readonly screen: Screen;
  /** For what the person has to mend; English where left out. */
  readonly words?: MessagesOf<"ticket"> | undefined;
  readonly draft: Draft;
  /** The facts of its export, see `lib/export/export-told.ts`. */
  readonly summary: ExportTold | undefined;
  readonly attachments: readonly Attachment[];
  readonly now: Date;
  /** IANA name. */
  readonly timeZone: string;
  /** That of the pages, which support answers in. */
  readonly language: Language;
  /** BCP 47. */
  readonly locale: string;
  /** The ticket's own reference, see `new-ref.ts`. */
  readonly ref: string;
}

export interface BuiltTicket extends ValidatedDraft {
  /** Contradictions: asked, and sent with the ticket if the person insists. */
  readonly contradictions: readonly Contradiction[];
  /** The input of the rules, with the trail in English. */
  readonly known: Known;
  readonly ticket?: Ticket;
}

/**
 * Makes the ticket from the answers and the form.
 *
 * @returns the checked draft with what contradicts itself, and `ticket` if nothing was missing
 * @throws if the parts of the issue are not among `parts`
 */
export function buildTicket(input: TicketInput): BuiltTicket {
  const { flow, parts, screen, now, timeZone } = input;
  const { issue, policy } = flow;
  const part = parts[issue];
  if (part === undefined) throw new Error(`The parts of ${issue} are not there`);
  const { form, rules } = part;
  const lines = [...screen.carried, ...screen.lines];
  const answers = answersOf(issue, lines);
  const fields = fieldsFor(form, answers, input.draft);
  const validated = validateDraft(fields, input.draft, now, input.words, input.locale);

  const { values } = validated;
  const facts = { ...factsIn(values), ...form.told?.(answers) };
  const account = accountIn(values);
  const known: Known = {
    lines,
    facts,
    account,
    hasPicture: input.attachments.some(({ type }) => type.startsWith("image/")),
    policy,
    now,
    isDated: true,
    timeZone,
    summary: input.summary,
  };
  const contradictions = findContradictions(issue, parts, known);
  const checked = { ...validated, contradictions, known };
  if (Object.keys(validated.errors).length > 0) return checked;

  const request = form.request(answers);
  const { problem, ask } = form.requests[request] as RequestWords;
  const day = describeDay(values.paid_at ?? values.attempted_at ?? values.period_from ?? "", timeZone);
  const asksFor = problem(
    facts.amount && "amount" in form.facts ? describeMoney(facts.amount) : "",
    day,
    "model" in form.facts ? (values.model ?? "") : "",
  );
  const open = new Set(contradictions.map(({ id }) => id));
  const verdict = form.verdict(ticketWorld(issue, rules, known), open);
  const ticket: Omit<Ticket, "body"> = {
    schema: "billing-ticket/2",
    ref: input.ref,
    issue,
    outcome: "ticket",
    request,
    verdict: printable(verdict.slice(0, 500)),
    subject: printable(asksFor.slice(0, 150)),
    priority: form.isUrgent ? "urgent" : "normal",
    requester: { email: values.email ?? "", account },
    facts: { issue, ...factsOf(form, facts) },
    ...(values.note ? { note: values.note } : {}),
    transcript: lines.map(({ issue, step, question, option, answer, how, kind }) => ({
      issue,
      step,
      question,
      option,
      answer,
      how,
      kind,
    })),
    contradictions: contradictions.map((one) => ({
      id: one.id,
      sentence: describeContradiction(one, known).sentence,
    })),
    attachments: [...input.attachments],
    links: [
      { title: common.links.support, url: policy.links.support },
      { title: common.links.credits, url: policy.links.credits },
      { title: common.links.activity, url: policy.links.activity },
    ],
    ...(screen.ref ? { staff_ref: redact(screen.ref).text } : {}),
    language: input.language,
    locale: input.locale,
    time_zone: timeZone,
    created_at: now.toISOString(),
    flow_version: flowVersion(flow),
  };
  return { ...checked, ticket: { ...ticket, body: ticketBody(ticket, ask) } };
}

/** The facts that belong to an issue, in its order: a draft may still have those of another one. */
const factsOf = ({ facts: names }: IssueForm, facts: Facts): Facts =>
  Object.fromEntries(
    Object.keys(names)
      .map((name) => [name, facts[name as keyof Facts]] as const)
      .filter(([, value]) => value !== undefined),
  );
