import { common } from "@/content/ui/common/en";
import { redactedMessages } from "@/content/ui/redacted/en";
import { terminalMessages } from "@/content/ui/terminal/en";
import { ticketMessages } from "@/content/ui/ticket/en";
import { ticketBodyMessages } from "@/content/ui/ticket-body/en";
import { marksKeys, namesIn } from "@/lib/lookup/key-names";
import { describeInstant } from "@/lib/ticket/describe-value";
import { choiceNames } from "@/lib/ticket/field-words";
import { redactDraft, type SecretKind } from "@/lib/ticket/redact";
import type { Ticket } from "@/lib/ticket/schema";
import { draftAt, draftPlace, noDrafts } from "@/lib/ticket/stored-draft";
import { validateDraft } from "@/lib/ticket/validate-draft";
import type { Draft } from "@/machines/form";
import { type Asker, BadAnswer } from "./asker";
import { type Block, describeStep } from "./describe-step";
import type { LookUp } from "./look-up";
import {
  asDraft,
  choicesOf,
  doubtsAt,
  type FormField,
  formOf,
  isAsked,
  linesOf,
  listIssues,
  lookupsOf,
  openPlace,
  type Place,
  type Session,
  takeFact,
  takeOption,
  ticketAt,
  typedFactOf,
  withDraft,
} from "./session";
import { shown } from "./shown";
import type { Where } from "./where";

export interface Conversation {
  readonly asker: Asker;
  readonly where: Where;
  /** The reference of the ticket that is made. */
  readonly ref: string;
  /** Answers given beforehand: `step` or `issue.step` → option. Each is taken once, so that "back" asks. */
  readonly given: Map<string, string>;
  /** A ticket whose answers do not fit together is printed all the same. */
  readonly insists?: boolean | undefined;
  /** Looks things up at OpenRouter; absent without a key. */
  readonly lookUp?: LookUp | undefined;
  /** Told whenever it goes on to another step. */
  readonly onStep: (place: Place) => void;
}

/**
 * Asks until a flow ends.
 *
 * @param from the step to begin with; without it, the person is asked what went wrong
 * @returns the ticket; `undefined` if the problem was solved, or answered otherwise
 * @throws {BadAnswer} and {InputEnded} of the asker
 */
export async function converse(talk: Conversation, from?: Place): Promise<Ticket | undefined> {
  const start = from?.address ?? (await askIssue(talk.asker));
  let session: Session = { address: start, draft: {} };
  let drafts = noDrafts;
  /** A draft stays with its problem, unless that problem handed over to this one. */
  const goOn = ({ address, draft }: Session): Session => {
    drafts = withDraft(drafts, draftPlace(session.address), draft);
    return { address, draft: draftAt(drafts, draftPlace(address)) };
  };
  for (;;) {
    const place = await openPlace(session.address);
    if (place === undefined) {
      // Back from the first step of a problem: to the question before it.
      session = goOn({ ...session, address: await askIssue(talk.asker) });
      continue;
    }
    talk.onStep(place);
    talk.asker.say(describeStep(place, session.draft, talk.where));
    const end = place.screen.meta.kind === "form" ? await write(talk, place, session.draft) : undefined;
    if (end !== undefined && "ticket" in end) return end.ticket;
    const next: Session | undefined = end ?? (await ask(talk, place, session.draft));
    if (next === undefined) return undefined;
    session = goOn(next);
  }
}

async function askIssue(asker: Asker): Promise<string> {
  const found = await listIssues();
  const reply = await asker.choose({
    message: terminalMessages.choose,
    choices: found.map(({ issue, symptom, summary }) => ({ id: issue, label: symptom, hint: summary })),
  });
  return `/${"option" in reply ? reply.option : ""}`;
}

const back = { id: "back", label: terminalMessages.back, apart: true } as const;
const lookingUp = {
  id: "look-up",
  label: terminalMessages.lookUp.label,
  hint: terminalMessages.lookUp.hint,
  apart: true,
} as const;

/** @returns where to go on; `undefined` at the end */
async function ask(
  talk: Conversation,
  place: Place,
  draft: Draft,
  speaksFor?: string,
): Promise<Session | undefined> {
  const { asker, where } = talk;
  const choices = choicesOf(place);
  const { handOverHref, backHref, options } = place.screen;
  if (choices.length === 0) {
    const end = handOverHref
      ? { id: "go-on", label: common.openNext }
      : { id: "finish", label: terminalMessages.finish };
    const reply = await asker.choose({
      message: terminalMessages.answer,
      choices: [end, back],
      otherwise: end.id,
    });
    if ("option" in reply && reply.option === "back") return { address: backHref, draft };
    return handOverHref === undefined ? undefined : { address: handOverHref, draft };
  }
  const before = takeGiven(talk, place);
  if (before !== undefined) {
    const next = takeOption(place, draft, before);
    if (next) return next;
    throw new BadAnswer(terminalMessages.bad.option(shown(before), choices.map(({ id }) => id).join(", ")));
  }
  const own = new Set(options.map(({ id }) => id));
  const fact = typedFactOf(place);
  const canLookUp = talk.lookUp !== undefined && lookupsOf(place).length > 0;
  const reply = await asker.choose({
    message: terminalMessages.answer,
    choices: [
      ...choices.map(({ id, label, hint, chosen }) => ({
        id,
        label,
        hint: id === speaksFor ? terminalMessages.lookUp.speaks : hint,
        first: speaksFor === undefined ? chosen : id === speaksFor,
        ...(own.has(id) ? {} : { apart: true as const }),
      })),
      ...(canLookUp ? [lookingUp] : []),
      back,
    ],
    fact,
    checkFact: (text) => {
      const taken = takeFact(place, draft, text, where);
      return typeof taken === "string" ? taken : undefined;
    },
  });
  if ("fact" in reply) {
    sayFound(asker, fact === undefined ? [] : redactDraft({ [fact]: reply.fact }).found);
    const taken = takeFact(place, draft, reply.fact, where);
    if (typeof taken === "object") return taken;
    throw new BadAnswer(taken ?? "");
  }
  if (reply.option === "back") return { address: backHref, draft };
  if (reply.option === "look-up") {
    const seen = await look(talk, place, draft);
    return ask(talk, place, seen.draft, seen.option);
  }
  return takeOption(place, draft, reply.option);
}

/**
 * Makes the look-ups of the step, prints them, and asks which keys the person does not know.
 *
 * @returns the option that the results support, and the draft with the names of those keys
 */
async function look(
  { asker, lookUp, where }: Conversation,
  place: Place,
  draft: Draft,
): Promise<{ option: string | undefined; draft: Draft }> {
  const wanted = (["models", "generation"] as const).filter((check) => lookupsOf(place).includes(check));
  const subjects = wanted.map((check) => subjectField(check === "models" ? "model" : "generation_ids"));
  // In a pipe these lines would be taken for the answers after them, so only known subjects are looked up.
  const about = asker.canAskAgain ? await asker.fill(subjects, draft, checkField(subjects, where)) : draft;
  asker.say([{ text: terminalMessages.lookUp.asking }]);
  const generationId = about.generation_ids?.trim().split(/\s+/)[0];
  const found = await lookUp?.(place, { draft, model: about.model, generationId });
  if (found === undefined) return { option: undefined, draft };
  asker.say(
    found.findings.flatMap(({ title, says, lines }): Block[] => [
      { text: title, weight: "heading" },
      ...says.map((text): Block => ({ text, close: true })),
      ...lines.map(({ label, value }): Block => ({ text: `${label}: ${value}`, lead: "- ", close: true })),
    ]),
  );
  const named = namesIn(draft.key_names);
  const asksNames = lookupsOf(place).includes("keys") && marksKeys(place.screen.meta);
  if (found.keyNames.length === 0 || !asksNames || !asker.canAskAgain)
    return { option: found.speaksFor(named), draft };
  const names: FormField = {
    id: "key_names",
    kind: "line",
    required: false,
    ...terminalMessages.lookUp.strangers,
  };
  const told = await asker.fill([names], draft, (_, text) => {
    // A key that was named before may be deleted by now.
    const other = namesIn(text).find((name) => !found.keyNames.includes(name) && !named.includes(name));
    return other === undefined ? undefined : terminalMessages.lookUp.noSuchKey(shown(other));
  });
  return { option: found.speaksFor(namesIn(told.key_names)), draft: told };
}

function subjectField(id: "model" | "generation_ids"): FormField {
  const { label, hint } = ticketMessages.fields[id];
  return { id, kind: id === "model" ? "line" : "ids", required: false, label, hint };
}

function takeGiven({ given }: Conversation, { flow, screen }: Place): string | undefined {
  for (const key of [`${flow.issue}.${screen.step}`, screen.step]) {
    const option = given.get(key);
    if (option === undefined) continue;
    given.delete(key);
    return option;
  }
  return undefined;
}

/** The form, then all of it to check. @returns the ticket, or where to go on instead */
async function write(talk: Conversation, place: Place, told: Draft): Promise<Session | { ticket: Ticket }> {
  const { asker, where } = talk;
  const { backHref } = place.screen;
  const fields = formOf(place, told);
  const begin = await asker.choose({
    message: ticketMessages.form.heading,
    choices: [{ id: "write", label: terminalMessages.toForm }, back],
    otherwise: "write",
  });
  if ("option" in begin && begin.option === "back") return { address: backHref, draft: told };
  let draft = await asker.fill(fields, told, checkField(fields, where));
  for (;;) {
    const built = ticketAt(place, draft, where, talk.ref);
    const wrong = fields.filter(({ id }) => built.errors[id] !== undefined);
    const sentences = Object.entries(built.errors).map(([id, text]) => `${id}: ${text}`);
    if (built.ticket === undefined) {
      if (!asker.canAskAgain || wrong.length === 0)
        throw new BadAnswer([terminalMessages.bad.incomplete, ...sentences].join("\n"));
      asker.say([
        { text: ticketMessages.errorTitle, weight: "urgent" },
        ...sentences.map((text) => ({ text })),
      ]);
      draft = await asker.fill(wrong, draft, checkField(fields, where));
      continue;
    }
    sayFound(asker, built.found);
    asker.say(summary(place, fields, built.draft, built.ticket));
    const doubts = doubtsAt(place, built.draft, where);
    asker.say(doubts.map((text) => ({ text, weight: "urgent" })));
    // Without somebody to ask, the ticket is printed only with --insist, as on the web.
    if (doubts.length > 0 && !asker.canAskAgain && !talk.insists)
      throw new BadAnswer(terminalMessages.bad.insist);
    const filled = fields.filter((field) => isAsked(field, draft));
    const reply = await asker.choose({
      message: terminalMessages.check.heading,
      choices: [
        { id: "print", label: terminalMessages.check.print },
        ...filled.map(({ id, label }) => ({
          id,
          label: terminalMessages.check.change(label),
          apart: true as const,
        })),
        { id: "back", label: terminalMessages.check.questions, apart: true },
      ],
      otherwise: "print",
    });
    const option = "option" in reply ? reply.option : "print";
    if (option === "print") return { ticket: built.ticket };
    if (option === "back") return { address: backHref, draft: built.draft };
    const chosen = filled.filter(({ id }) => id === option);
    // Changing to an organization asks for its name too.
    const also = option === "account_kind" ? fields.filter(({ id }) => id === "organization") : [];
    draft = await asker.fill([...chosen, ...also], draft, checkField(fields, where));
  }
}

/** The sentence of one field, by the check that the whole form gets in the end: some fields depend on others. */
const checkField =
  (fields: readonly FormField[], where: Where) =>
  (field: FormField, text: string, draft: Draft): string | undefined => {
    const typed = asDraft({ ...draft, [field.id]: text }, where);
    return validateDraft(fields, typed, where.now(), undefined, where.locale).errors[field.id];
  };

function sayFound(asker: Asker, found: readonly SecretKind[]): void {
  if (found.length > 0) asker.say(found.map((kind) => ({ text: redactedMessages[kind], weight: "urgent" })));
}

/** The ticket in short: the answers, then what was typed. */
function summary(place: Place, fields: readonly FormField[], draft: Draft, ticket: Ticket): Block[] {
  const { check } = terminalMessages;
  const rows = fields.flatMap(({ id, kind, label }): Block[] => {
    const text = draft[id]?.trim();
    const names = choiceNames(ticketMessages, id);
    const value =
      kind === "instant" ? describeInstant(text ?? "", ticket.time_zone) : (names[text ?? ""] ?? text);
    return text ? [{ text: `${label} → ${value}`, lead: "- ", close: true }] : [];
  });
  return [
    { text: check.heading, weight: "heading" },
    { text: ticket.subject },
    ...linesOf(place).map(
      ({ question, answer, how }, index): Block => ({
        text: `${question} → ${how === "asked" ? answer : `(${common.assumed})`}`,
        lead: "- ",
        ...(index === 0 ? {} : { close: true }),
      }),
    ),
    { text: ticketBodyMessages.body.facts },
    ...rows,
    { text: check.body },
  ];
}
