import { defaultLanguage } from "@/content/languages";
import { common } from "@/content/ui/common/en";
import { contradictionMessages } from "@/content/ui/contradictions/en";
import { moneyMessages } from "@/content/ui/money/en";
import { ticketMessages } from "@/content/ui/ticket/en";
import { typedMessages } from "@/content/ui/typed/en";
import { exportTold } from "@/lib/export/export-told";
import { loadFlows } from "@/lib/flow/load-flow";
import { loadScreen, type Shown } from "@/lib/flow/load-screen";
import type { ReceiptLine } from "@/lib/flow/screen";
import { languageOf } from "@/lib/language/language-path";
import { type BuiltTicket, buildTicket } from "@/lib/ticket/build-ticket";
import { fieldWords } from "@/lib/ticket/field-words";
import { fieldsFor } from "@/lib/ticket/fields-for";
import { contradictionsOnTheWay, knownOnTheWay } from "@/lib/ticket/known-on-the-way";
import { moneyError } from "@/lib/ticket/money-field";
import { redactDraft } from "@/lib/ticket/redact";
import type { DraftPlace, Drafts } from "@/lib/ticket/stored-draft";
import { everyIssue } from "@/machines/every-issue";
import { answersOf, type Draft, type Field } from "@/machines/form";
import { readMoney } from "@/machines/rules/typed-money";
import type { LookupId, TypedFact } from "@/machines/step";
import { readInstant } from "./read-instant";
import type { Where } from "./where";

/**
 * All that is remembered between two questions: the address holds every answer, the draft what was typed. So the web
 * continues where a terminal stopped, and the other way round.
 */
export interface Session {
  /** Path and query of a step. */
  readonly address: string;
  readonly draft: Draft;
}

/** The drafts, with that of a place as it is now: what is no more in it is gone. */
export function withDraft(drafts: Drafts, { issue }: DraftPlace, draft: Draft): Drafts {
  if (issue === undefined) return drafts;
  const { email, ...facts } = draft;
  const shared = email === undefined ? drafts.shared : { email };
  return { shared, loose: {}, issues: { ...drafts.issues, [issue]: facts } };
}

/** The screen of an address. */
export type Place = Shown;

/** One of the answers on offer: the step's own, then the ways out. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly href: string;
  readonly chosen: boolean;
}

/** A field of the ticket form with its words. */
export interface FormField extends Field {
  readonly label: string;
  readonly hint: string;
}

/** All the problems, in the order of the start page. */
export async function listIssues() {
  const flows = await loadFlows();
  return flows.map(({ issue, chart, messages: { title, symptom, summary } }) => ({
    issue,
    title,
    symptom,
    summary,
    firstStep: chart.initial,
  }));
}

/**
 * Opens an address in English, whatever its language: otherwise the output would mix two languages.
 *
 * @param text path and query; the scheme and host of a full link are ignored
 * @returns `undefined` if it names no step. Never throws.
 */
export async function openPlace(text: string): Promise<Place | undefined> {
  const path = text
    .trim()
    .replace(/^https?:\/\/[^/?#]*/i, "")
    .replace(/#.*$/s, "");
  return loadScreen(languageOf(path.startsWith("/") ? path : `/${path}`).path);
}

/** Every line that led here, those of other issues first. */
export const linesOf = ({ screen }: Place): readonly ReceiptLine[] => [...screen.carried, ...screen.lines];

/** The answers on offer. None if a flow ends. */
export function choicesOf({ screen }: Place): Choice[] {
  const { solvedHref, supportHref, meta } = screen;
  const solved = meta.kind === "outcome" ? common.answered : common.solved;
  return [
    ...screen.options,
    ...(solvedHref ? [{ id: "solved", label: solved, href: solvedHref, chosen: false }] : []),
    ...(supportHref ? [{ id: "need-support", label: common.support, href: supportHref, chosen: false }] : []),
  ];
}

/** What a step can look up. */
export function lookupsOf({ screen: { meta } }: Place): readonly LookupId[] {
  return "lookups" in meta ? (meta.lookups ?? []) : [];
}

/** The fact that can be typed here instead of choosing. */
export function typedFactOf({ screen }: Place): TypedFact | undefined {
  return screen.meta.kind === "question" ? screen.meta.typed : undefined;
}

/**
 * Takes an answer. What was typed stays, as on the web: if it contradicts the answer, {@link doubtsAt} asks.
 *
 * @returns where it leads; `undefined` if the option is not on offer
 */
export function takeOption(place: Place, draft: Draft, option: string): Session | undefined {
  const choice = choicesOf(place).find(({ id }) => id === option);
  return choice && { address: choice.href, draft };
}

/** The contradictions between facts and answers so far, a question for each. */
export function doubtsAt(place: Place, typed: Draft, where: Where): string[] {
  const { issue, policy } = place.flow;
  const lines = linesOf(place);
  const known = knownOnTheWay({
    form: everyIssue[issue].form,
    answers: answersOf(issue, lines),
    lines,
    draft: asDraft(typed, where),
    policy,
    now: where.now(),
    timeZone: where.timeZone,
    locale: where.locale,
  });
  const summary = exportTold(typed.activity, policy);
  return contradictionsOnTheWay(issue, everyIssue, { ...known, summary }).map(
    ({ sentence }) => `${sentence} ${contradictionMessages.which}`,
  );
}

/**
 * Lets the rule of the step decide the answer by what the person typed.
 *
 * @returns where it leads with the fact kept; a sentence if the text can't be read; `undefined` if nothing can be
 *   typed at this step
 */
export function takeFact(
  place: Place,
  draft: Draft,
  typed: string,
  where: Where,
): Session | string | undefined {
  const field = typedFactOf(place);
  if (field === undefined) return undefined;
  const text = redactDraft({ [field]: typed }).draft[field]?.trim() ?? "";
  if (field === "amount") {
    const reading = readMoney(text, { locale: where.locale, currencies: ["USD"] });
    if ("refused" in reading && reading.refused === "currency") return moneyMessages.notDollars;
    if (!("amount" in reading))
      return moneyError(reading, text, "USD", moneyMessages) ?? typedMessages.rule.amount.unreadable;
  }
  const isInstant = field === "paid_at" || field === "requested_at";
  const value = isInstant ? (readInstant(text, where) ?? "") : text;
  const option = value === "" ? undefined : decide(place, value, where);
  const choice = choicesOf(place).find(({ id }) => id === option);
  if (choice === undefined) return typedMessages.rule[field].unreadable;
  const inDollars = field === "amount" && draft.currency ? { currency: "USD" } : {};
  return { address: choice.href, draft: { ...draft, [field]: value, ...inDollars } };
}

function decide({ flow, screen }: Place, text: string, { now, timeZone, locale }: Where): string | undefined {
  const { policy } = flow;
  return everyIssue[flow.issue].rules[screen.step]?.(text, { policy, now: now(), timeZone, locale });
}

/** The fields of the ticket form here: only what the answers did not tell. */
export function formOf(place: Place, draft: Draft = {}): FormField[] {
  const lines = linesOf(place);
  const { flow } = place;
  const { form } = everyIssue[flow.issue];
  return fieldsFor(form, answersOf(flow.issue, lines), draft).map((field) => ({
    ...field,
    ...fieldWords(ticketMessages, field, flow.messages.note),
  }));
}

/** The name of an organization is asked for if one was chosen, or is needed anyway. */
export const isAsked = (field: Field, draft: Draft): boolean =>
  field.id !== "organization" || field.required || draft.account_kind === "organization";

/** Whether it can be left empty if it {@link isAsked}: a chosen organization has a name. */
export const isOptional = (field: Field): boolean => !field.required && field.id !== "organization";

/** An invalid moment, for which `validateDraft` gives a sentence. */
const unreadable = "?";

/** What was typed, in the format of the ticket: moments in UTC. */
export function asDraft(typed: Draft, where: Where): Draft {
  return Object.fromEntries(
    Object.entries(typed).map(([id, text]) => {
      const isInstant = id.endsWith("_at") && text.trim() !== "";
      return [id, isInstant ? (readInstant(text, where) ?? unreadable) : text];
    }),
  );
}

/**
 * The ticket of these answers and this form, by the same code as on the web.
 *
 * @param ref the ticket's own reference
 * @returns the sentences of what is missing or wrong, or the ticket. Never throws.
 */
export function ticketAt({ flow, screen }: Place, typed: Draft, where: Where, ref: string): BuiltTicket {
  const { timeZone, locale } = where;
  const draft = asDraft(typed, where);
  return buildTicket({
    flow,
    parts: everyIssue,
    screen,
    draft,
    summary: exportTold(draft.activity, flow.policy),
    attachments: [],
    now: where.now(),
    timeZone,
    language: defaultLanguage,
    locale,
    ref,
  });
}
