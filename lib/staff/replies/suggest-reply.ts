import type { FactId } from "@/content/facts";
import { defaultLanguage, type Language, languageFacts } from "@/content/languages";
import type { MessagesOf } from "@/content/messages";
import { numbersIn } from "@/content/numbers";
import { contradictionsLoaders } from "@/content/ui/contradictions/messages";
import { replyLoaders } from "@/content/ui/reply/messages";
import { ticketLoaders } from "@/content/ui/ticket/messages";
import type { Signatures } from "@/lib/desk/saved-reply";
import { type Answer, formatAddress } from "@/lib/flow/address";
import type { Flow } from "@/lib/flow/flow";
import { labelOf } from "@/lib/flow/screen";
import { languageOf } from "@/lib/language/language-path";
import { loadMessages } from "@/lib/language/load-messages";
import { describeDay, describeMoney } from "@/lib/ticket/describe-value";
import { fieldWords } from "@/lib/ticket/field-words";
import { languageOfLocale } from "@/lib/ticket/upgrade-ticket";
import { everyIssue, everyRequest } from "@/machines/every-issue";
import { type FieldId, may, type TicketWorld } from "@/machines/form";
import { registry } from "@/machines/registry";
import {
  type Contradiction,
  findContradictions,
  type ReadTicket,
  worldOf,
} from "../transcript/contradictions";
import { type Flows, type FoundTicket, loadFlows } from "../transcript/found-ticket";
import type { Path } from "../transcript/retrace";

export interface Reply {
  /** That of the text: the customer's. */
  readonly language: Language;
  readonly text: string;
  /** The same in English for staff, if the customer reads another language. */
  readonly english?: string | undefined;
  /** Its reasons, for staff. */
  readonly facts: readonly FactId[];
  /** Path and query of the step that settles the matter; `undefined` if nothing is open. */
  readonly address?: string | undefined;
  /** For the placeholders of saved replies. */
  readonly problem?: string | undefined;
}

/** In English. */
interface Told extends ReadTicket {
  readonly contradictions: readonly Contradiction[];
  /** In place of the usual end. */
  readonly signatures?: Signatures | undefined;
}

/**
 * A reply to a ticket, for staff to read and change, in the customer's language: what we see, what the rules say of
 * what was answered, what is still missing and nothing else, and a link to the step that settles it. Every sentence of
 * it has a fact, so it promises nothing beyond the facts.
 *
 * @param origin of the links in it, such as `https://help.example.org`
 */
export async function suggestReply(told: Told, origin: string): Promise<Reply> {
  const language = told.ticket.language ?? languageOfLocale(told.ticket.locale);
  const [own, english] = await Promise.all([
    written(told, language, origin),
    language === defaultLanguage ? undefined : written(told, defaultLanguage, origin),
  ]);
  return { ...own, language, ...(english ? { english: english.text } : {}) };
}

async function written(told: Told, language: Language, origin: string) {
  const { ticket, policy } = told;
  const [flows, words, copy, contradictionWords, texts] = await Promise.all([
    language === defaultLanguage ? told.flows : loadFlows(language),
    loadMessages(language, replyLoaders),
    loadMessages(language, ticketLoaders),
    loadMessages(language, contradictionsLoaders),
    registry[ticket.issue].replies?.(),
  ]);
  const flow = flows[ticket.issue];
  const path = pathIn(told.path, flows);
  const writing = { copy, words: contradictionWords, language };
  const contradictions =
    language === defaultLanguage
      ? told.contradictions
      : findContradictions({ ...told, flows, path }, { writing, reply: words });
  const world = worldOf({ ...told, path });
  const said = pointsOf(told, world).flatMap((id) => texts?.replies(policy)[id] ?? []);
  const missing = stillNeeded(told, world).map((field) => fieldWords(copy, field, flow.messages.note).label);
  const questions = [...new Set(contradictions.map(({ ask }) => ask))];
  const address = linkOf(told, flow, language);
  const problem = problemOf(ticket, flow, language);
  const listed = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [[title, ...lines.map((line) => `- ${line}`)].join("\n")];
  const asksBesides = said.length > 0 && questions.length + missing.length === 0;
  return {
    text: [
      words.greeting,
      [ticket.ref === undefined ? words.thanks : words.thanksFor(ticket.ref), words.weSee(problem)].join(" "),
      ...(said.length > 0 ? [said.map((point) => point[language]).join("\n")] : []),
      ...listed(words.questions, questions),
      ...listed(words.missing, missing),
      ...(asksBesides || questions.length + missing.length > 0 ? [] : [words.nothingMissing]),
      ...(address ? [`${words.link}\n${origin}${address}`] : []),
      told.signatures?.[language] ?? words.close,
    ].join("\n\n"),
    problem,
    facts: [...new Set(said.flatMap(({ facts }) => facts))],
    address,
  };
}

/** A few words to somebody of whom only a link is known, in the language of the link. */
export async function replyToLink(address: string, origin: string): Promise<Reply> {
  const { language } = languageOf(address);
  const text = async (spoken: Language) => {
    const words: MessagesOf<"reply"> = await loadMessages(spoken, replyLoaders);
    return [words.greeting, words.thanks, `${words.start}\n${origin}${address}`, words.close].join("\n\n");
  };
  const english = language === defaultLanguage ? {} : { english: await text(defaultLanguage) };
  return { language, text: await text(language), ...english, facts: [], address };
}

/** The way in the words of other flows; what is gone today keeps those of the ticket. */
const pathIn = (path: Path, flows: Flows): Path => ({
  ...path,
  lines: path.lines.map((line) => {
    const { place, now } = line;
    const step = place && flows[place.issue].messages.steps[place.step];
    if (step === undefined) return line;
    const answer =
      now === undefined || line.answer === "" ? line.answer : labelOf(flows[now.issue], now.step, now.option);
    return { ...line, question: step.heading, topic: step.receipt, answer };
  }),
});

/** The topic, worded again: the subject of the ticket holds what a person typed, and is in English. */
function problemOf(ticket: FoundTicket, flow: Flow, language: Language): string {
  const { request, facts } = ticket;
  const words = everyRequest[request ?? ""];
  const { amount: spokenAmount, day } = figuresIn(ticket, language);
  if (language !== defaultLanguage)
    return [flow.messages.title, spokenAmount, day].filter(Boolean).join(", ");
  const amount = facts.amount ? describeMoney(facts.amount) : "";
  if (words === undefined || (!words.isShort && (amount === "" || day === ""))) return flow.messages.title;
  return words.problem(amount, day, facts.model ?? "");
}

/** Amount and day of a ticket, as a language writes them. */
export function figuresIn({ facts, time_zone = "UTC" }: FoundTicket, language: Language) {
  const spoken = languageFacts[language];
  const { amount, paid_at, attempted_at, period_from } = facts;
  return {
    amount: amount && numbersIn(spoken).money(Number(amount.amount).toFixed(2), amount.currency),
    day: describeDay(paid_at ?? attempted_at ?? period_from ?? "", time_zone, spoken),
  };
}

/** What there is to say, by what is asked for and what is known. */
function pointsOf({ ticket, contradictions }: Told, world: TicketWorld): readonly string[] {
  const open = new Set(contradictions.map(({ id }) => id));
  return everyIssue[ticket.issue].form.points(world, ticket.request, open);
}

/** The fields of the form that the ticket leaves empty: those that it can't do without, and those that support wants to know. */
function stillNeeded({ ticket, contradictions }: Told, world: TicketWorld) {
  const known: Readonly<Record<string, unknown>> = { ...ticket.facts, ...ticket };
  const { form } = everyIssue[ticket.issue];
  const fields = form.fields(world).filter(({ id, required }) => required && id !== "organization");
  const wanted = (form.wants?.(world) ?? []).filter((id) => fields.every((field) => field.id !== id));
  const isAsked = (id: FieldId) => contradictions.some(({ fields: about }) => about?.includes(id));
  return [...fields, ...wanted.map((id) => may(id))].filter(
    ({ id }) => known[id] === undefined && !isAsked(id),
  );
}

/** The first step that is open, with the answers before it: those behind it may be the wrong ones. */
function linkOf({ ticket, path, contradictions }: Told, flow: Flow, language: Language): string | undefined {
  const place = contradictions.find(({ at }) => at !== undefined)?.at;
  if (place === undefined) return undefined;
  const index = path.lines.findIndex(
    (line) => line.place?.issue === place.issue && line.place.step === place.step,
  );
  const before = index < 0 ? path.lines : path.lines.slice(0, index);
  const answers = before.flatMap(({ now, how }): Answer[] => (now && how === "asked" ? [now] : []));
  const step = place.step === flow.chart.initial && place.issue === flow.issue ? undefined : place.step;
  const ref = ticket.staff_ref ?? ticket.ref;
  return formatAddress({
    language,
    issue: place.issue,
    step,
    answers,
    ref,
  });
}
