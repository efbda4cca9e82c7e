import { defaultLanguage, type Language, languageFacts } from "@/content/languages";
import type { MessagesOf } from "@/content/messages";
import { numbersIn } from "@/content/numbers";
import { ticketMessages } from "@/content/ui/ticket/en";
import { ticketBodyMessages } from "@/content/ui/ticket-body/en";
import { describeDay, describeInstant, describeMoney } from "./describe-value";
import type { Ticket } from "./schema";

/** How a ticket is put into words: in English on the ticket itself, in the language of the page for who checks it. */
export interface TicketWriting {
  readonly copy: MessagesOf<"ticket">;
  readonly language: Language;
}

const asSent: TicketWriting = { copy: ticketMessages, language: defaultLanguage };

/** Texts pasted from a program, by the heading of their section: each line stays as it is. */
export const fencedFacts = {
  error_text: ticketBodyMessages.body.error,
  logs: ticketBodyMessages.body.logs,
} as const;

export type FencedFact = keyof typeof fencedFacts;

/** The facts of a ticket as label and value. */
export function factRows(
  ticket: { readonly facts: object; readonly time_zone: string },
  writing: TicketWriting = asSent,
): { id: string; label: string; value: string }[] {
  return Object.entries(ticket.facts)
    .filter(([id]) => id !== "issue" && id !== "activity" && !(id in fencedFacts))
    .map(([id, value]) => ({
      id,
      label: writing.copy.facts[id] ?? id,
      value: factValue(id, value, ticket.time_zone, writing),
    }))
    .filter(({ value }) => value !== "");
}

/** A fact for a reader; lists on one line. */
export function factValue(
  id: string,
  value: unknown,
  timeZone: string,
  { copy, language }: TicketWriting = asSent,
): string {
  const facts = languageFacts[language];
  if (Array.isArray(value)) return value.join(id === "measures" ? "; " : ", ");
  if (typeof value === "object" && value !== null) {
    const money = value as { amount: string; currency: string };
    if (language !== defaultLanguage) {
      return numbersIn(facts).money(Number(money.amount).toFixed(2), money.currency);
    }
    return `${describeMoney(money)} (${money.currency})`;
  }
  const text = String(value);
  if (id.endsWith("_at")) return describeInstant(text, timeZone, facts);
  if (id.startsWith("period_")) return describeDay(text, timeZone, facts);
  if (id === "method") return copy.method[text] ?? text;
  if (id === "move_to") return copy.moveTo[text] ?? text;
  if (id === "other_card") return copy.otherCard[text] ?? text;
  return text;
}

type WithoutBody = Omit<Ticket, "body">;

/** How a text of the person is put down, so that nothing in it does more than show. */
interface Marks {
  heading(text: string): string;
  /** What counts in a line. */
  strong(text: string): string;
  /** What was not said by the person. */
  soft(text: string): string;
  /** A text of one line. */
  line(text: string): string;
  /** Something to be copied sign by sign, such as a transaction id. */
  copied(text: string): string;
  /** The person's own words. */
  quoted(text: string): string;
  /** Lines that may be a list. */
  listed(text: string): string;
  /** What came out of a program. */
  pasted(text: string): string;
}

const oneLine = (text: string) => text.replace(/\s+/g, " ");
const linesOf = (text: string) => text.split(/\r\n|\r|\n/);
const quote = (lines: readonly string[]) => lines.map((line) => `> ${line}`).join("\n");

/** Underscores inside a word stay: they do nothing there. */
const acting = /((?<=[\p{L}\p{N}])_+(?=[\p{L}\p{N}]))|[\\`*_[\]<>|#~]|&(?=#|\w+;)/gu;
const escaped = (text: string) => text.replace(acting, (sign, inWord?: string) => inWord ?? `\\${sign}`);
/** Text of the person inside a Markdown list: one line, with nothing that Markdown would act on. */
const inline = (text: string) => escaped(oneLine(text));
/** Text between two backticks of a line also stays, unless it would be read as escaped. */
const prose = (line: string) =>
  line.replace(/(`[^`\\]+`)|[^`]+|`/g, (text, code?: string) => code ?? escaped(text));
/** Marks that act only at the start of a line: lists, the line under a heading, an indent. A lone CR ends a line too. */
const alone = (line: string) =>
  prose(line)
    .replace(/^[ \t]+/, (indent) => indent.replaceAll("\t", "    ").replaceAll(" ", "\u00a0"))
    .replace(/^(\u00a0*(?:\d+(?=[.)]))?)(?=[-+=.)])/, "$1\\");
/** The subject holds a model's name as it was typed. Its brackets stay readable, because they do nothing by themselves. */
const heading = (text: string) =>
  text.replace(
    /((?<=[\p{L}\p{N}])_+(?=[\p{L}\p{N}]))|[\\`*_<>~]|&(?=#|\w+;)|(?<=\])\(/gu,
    (sign, inWord?: string) => inWord ?? `\\${sign}`,
  );

/** Longer by one than any run of backticks in the text. */
const backticks = (text: string, least: number) =>
  "`".repeat(Math.max(least, ...[...text.matchAll(/`+/g)].map((run) => run[0].length + 1)));

function codeSpan(text: string): string {
  const line = oneLine(text);
  if (/^[\w@.:/+, -]*$/.test(line) && inline(line) === line) return line;
  const fence = backticks(line, 1);
  const room = /^[` ]|[` ]$/.test(line) ? " " : "";
  return `${fence}${room}${line}${room}${fence}`;
}

function fenced(text: string): string {
  const fence = backticks(text, 3);
  return `${fence}\n${text}\n${fence}`;
}

const markdown: Marks = {
  heading: (text) => `## ${text}`,
  strong: (text) => `**${text}**`,
  soft: (text) => `*${text}*`,
  line: inline,
  copied: codeSpan,
  quoted: (text) => quote(linesOf(text).map(alone)),
  listed: (text) =>
    linesOf(text)
      .map((line) => (line.startsWith("- ") ? `- ${prose(oneLine(line.slice(2)))}` : alone(line)))
      .join("\n"),
  pasted: fenced,
};

const quotedText = (text: string) => quote(linesOf(text));

/** No marks at all, except that the person's lines are quoted as in a mail. */
const plain: Marks = {
  heading: (text) => text,
  strong: (text) => text,
  soft: (text) => text,
  line: oneLine,
  copied: oneLine,
  quoted: quotedText,
  listed: quotedText,
  pasted: quotedText,
};

/** Facts that somebody copies into a search. */
const identifiers: ReadonlySet<string> = new Set([
  "transaction_id",
  "network",
  "decline_code",
  "model",
  "generation_ids",
  "key_names",
  "invoice_number",
]);

/**
 * The body as a support engineer wants to read it: what is asked, the facts, what was tried, the person's words.
 *
 * @param ask what the person asks for, one sentence
 * @returns Markdown
 */
export const ticketBody = (ticket: WithoutBody, ask: string): string => written(ticket, ask, markdown);

function written(ticket: WithoutBody, ask: string, marks: Marks): string {
  const { body } = ticketBodyMessages;
  const { account, email } = ticket.requester;
  const who = [ticketMessages.rows.accountKinds[account.kind], account.organization]
    .filter(Boolean)
    .join(", ");
  const row = (label: string, value: string) => `- ${label}: ${value}`;
  const rows = [
    row(ticketMessages.rows.email, marks.copied(email)),
    ...(who === "" ? [] : [row(ticketMessages.rows.account, marks.line(who))]),
    row(ticketMessages.rows.language, languageFacts[ticket.language].english),
    ...factRows(ticket).map(({ id, label, value }) =>
      row(label, identifiers.has(id) ? marks.copied(value) : marks.line(value)),
    ),
    ...(ticket.staff_ref ? [row(ticketMessages.rows.caseRef, marks.copied(ticket.staff_ref))] : []),
  ];
  const of = (kind: Ticket["transcript"][number]["kind"]) =>
    ticket.transcript.filter((line) => line.kind === kind || (kind === "answered" && line.how === "assumed"));
  const questions = (lines: Ticket["transcript"]) =>
    lines.map(({ question }) => marks.line(question)).join("; ");
  const tried = of("tried").filter(({ how }) => how === "asked");
  const left = of("left").filter(({ how }) => how === "asked");
  const steps = [
    ...of("answered").map(
      (line, index) =>
        `${index + 1}. ${marks.line(line.question)} → ${line.how === "asked" ? marks.strong(marks.line(line.answer)) : marks.soft(body.assumed)}`,
    ),
    ...(tried.length > 0 ? [`\n${body.didNotHelp}: ${questions(tried)}`] : []),
    ...(left.length > 0 ? [`\n${body.left}: ${questions(left)}`] : []),
  ];
  const section = (title: string, text: string | undefined) =>
    text ? [`${marks.heading(title)}\n\n${text}`] : [];
  const { activity } = ticket.facts;
  const sections = [
    `${marks.strong(`${body.verdict}:`)} ${marks.line(ticket.verdict)}`,
    `${marks.strong(`${body.asks}:`)} ${ask}`,
    ...section(body.facts, rows.join("\n")),
    ...section(
      body.contradictions,
      ticket.contradictions.map(({ sentence }) => `- ${marks.line(sentence)}`).join("\n"),
    ),
    ...section(body.words, ticket.note && marks.quoted(ticket.note)),
    ...section(body.tried, steps.length === 0 ? body.none : steps.join("\n")),
    ...section(body.activity, activity && marks.listed(activity)),
    ...Object.entries(fencedFacts).flatMap(([id, title]) => {
      const text = ticket.facts[id as FencedFact];
      return section(title, text && marks.pasted(text));
    }),
    ...section(
      body.evidence,
      ticket.attachments
        .map(
          ({ name, type, bytes, sha256 }) =>
            `- ${marks.copied(name)} (${type || "file"}, ${bytes} bytes, sha256 ${sha256})`,
        )
        .join("\n"),
    ),
  ];
  return `${sections.join("\n\n")}\n`;
}

/** The line above the body: the reference, and whether every minute counts. */
function referenceLine({ ref, priority }: Ticket): string {
  const urgent = priority === "urgent" ? ` · ${ticketMessages.priority.urgent}` : "";
  return `${ticketMessages.rows.reference}: ${ref}${urgent}`;
}

/** The whole ticket as text to paste: reference and subject on top, then the body. */
export function ticketMarkdown(ticket: Ticket): string {
  return `# ${heading(ticket.subject)}\n\n${referenceLine(ticket)}\n\n${ticket.body}`;
}

const { verdict, asks } = ticketBodyMessages.body;
/** The requests, for desks without a field for them. These are our own words, so nothing is escaped. */
const asked = new RegExp(`^(?:\\*\\*${verdict}:\\*\\* .*\\n\\n)?\\*\\*${asks}:\\*\\* (.*)\\n`);

/** The body without any Markdown, for where that would be shown as it is written. */
export function ticketBodyText(ticket: Ticket): string {
  const ask = asked.exec(ticket.body)?.[1];
  return ask === undefined ? ticket.body : written(ticket, ask, plain);
}

/** The whole ticket without any Markdown. */
export function ticketText(ticket: Ticket): string {
  return `${oneLine(ticket.subject)}\n\n${referenceLine(ticket)}\n\n${ticketBodyText(ticket)}`;
}
