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

/** What a person pasted out of a program, by the heading of its section: each line stays as it is. */
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
  { copy, language }: TicketWriting,
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

/** Text of the person inside a Markdown table or list: one line, with nothing that Markdown would act on. */
const inline = (text: string) => text.replace(/\s+/g, " ").replace(/([\\`*_[\]<>|#])/g, "\\$1");
/** Markdown ends a line at a lone carriage return too; and a backslash that was typed must not undo the escape. */
const quoted = (text: string) =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => `> ${line.replace(/(\\*)([<>])/g, "$1$1\\$2")}`)
    .join("\n");
/** The subject holds a model's name as it was typed. Its own brackets stay readable: alone they do nothing. */
const heading = (text: string) => text.replace(/([\\`*_<>]|(?<=\])\()/g, "\\$1");

/** Lines that begin with a dash stay a list; what is in them does nothing. */
const listed = (text: string) =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => (line.startsWith("- ") ? `- ${inline(line.slice(2))}` : inline(line)))
    .join("\n");

function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = "`".repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

/**
 * The body as a support engineer wants to read it: what is asked, the facts, what was tried, the person's words.
 *
 * @param ask what the person asks for, one sentence
 * @returns Markdown
 */
export function ticketBody(ticket: Ticket, ask: string): string {
  const { body } = ticketBodyMessages;
  const account = ticket.requester.account;
  const who = [ticketMessages.rows.accountKinds[account.kind], account.organization]
    .filter(Boolean)
    .join(", ");
  const rows = [
    { label: ticketMessages.rows.email, value: ticket.requester.email },
    ...(who === "" ? [] : [{ label: ticketMessages.rows.account, value: who }]),
    { label: ticketMessages.rows.language, value: languageFacts[ticket.language].english },
    ...factRows(ticket),
    ...(ticket.staff_ref ? [{ label: ticketMessages.rows.caseRef, value: ticket.staff_ref }] : []),
  ];
  const of = (kind: Ticket["transcript"][number]["kind"]) =>
    ticket.transcript.filter((line) => line.kind === kind || (kind === "answered" && line.how === "assumed"));
  const questions = (lines: Ticket["transcript"]) => lines.map(({ question }) => inline(question)).join("; ");
  const tried = of("tried").filter(({ how }) => how === "asked");
  const left = of("left").filter(({ how }) => how === "asked");
  const steps = [
    ...of("answered").map(
      (line, index) =>
        `${index + 1}. ${inline(line.question)} → ${line.how === "asked" ? `**${inline(line.answer)}**` : `*${body.assumed}*`}`,
    ),
    ...(tried.length > 0 ? [`\n${body.didNotHelp}: ${questions(tried)}`] : []),
    ...(left.length > 0 ? [`\n${body.left}: ${questions(left)}`] : []),
  ];
  const activity = "activity" in ticket.facts ? ticket.facts.activity : undefined;
  const pasted = Object.entries(fencedFacts).map(
    ([id, title]) => [title, ticket.facts[id as FencedFact]] as const,
  );
  const sections = [
    `**${body.verdict}:** ${inline(ticket.verdict)}`,
    `**${body.asks}:** ${ask}`,
    `## ${body.facts}\n\n${rows.map((row) => `- ${row.label}: ${inline(row.value)}`).join("\n")}`,
    ...(ticket.contradictions.length > 0
      ? [
          `## ${body.contradictions}\n\n${ticket.contradictions.map(({ sentence }) => `- ${inline(sentence)}`).join("\n")}`,
        ]
      : []),
    ...(ticket.note ? [`## ${body.words}\n\n${quoted(ticket.note)}`] : []),
    `## ${body.tried}\n\n${steps.length === 0 ? body.none : steps.join("\n")}`,
    ...(activity ? [`## ${body.activity}\n\n${listed(activity)}`] : []),
    ...pasted.flatMap(([title, text]) => (text ? [`## ${title}\n\n${fenced(text)}`] : [])),
    ...(ticket.attachments.length > 0
      ? [
          `## ${body.evidence}\n\n${ticket.attachments
            .map(
              (file) =>
                `- ${inline(file.name)} (${file.type || "file"}, ${file.bytes} bytes, sha256 ${file.sha256})`,
            )
            .join("\n")}`,
        ]
      : []),
  ];
  return `${sections.join("\n\n")}\n`;
}

/** The whole ticket as text to paste: reference and subject on top, then the body. */
export function ticketMarkdown(ticket: Ticket): string {
  const urgent = ticket.priority === "urgent" ? ` · ${ticketMessages.priority.urgent}` : "";
  return `# ${heading(ticket.subject)}\n\n${ticketMessages.rows.reference}: ${ticket.ref}${urgent}\n\n${ticket.body}`;
}
