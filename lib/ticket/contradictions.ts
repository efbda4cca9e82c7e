import { defaultLanguage, languageFacts } from "@/content/languages";
import type { MessagesOf } from "@/content/messages";
import { contradictionMessages } from "@/content/ui/contradictions/en";
import { ticketMessages } from "@/content/ui/ticket/en";
import type { Facts, FieldId, Side, Sides, TicketWorld } from "@/machines/form";
import { type Issue, issues } from "@/machines/registry";
import { compareMoney } from "@/machines/rules/typed-money";
import type { FindingKind } from "@/machines/step";
import { describeDay, describeOwnTime } from "./describe-value";
import { factValue, type TicketWriting } from "./ticket-body";
import { type Known, type PartsOf, ticketWorld } from "./ticket-world";

/** Two things on a ticket, or on the way to one, that can't both be so. */
export interface Contradiction {
  /** The name of its rule. */
  readonly id: string;
  /** The issue whose answers it is about. */
  readonly issue: Issue;
  readonly sides: Sides;
}

/** By step and option, the findings that contradict an answer. */
type Against = Readonly<
  Record<string, Readonly<Record<string, readonly FindingKind[] | "any finding">> | undefined>
>;

/** F5, F4, U2, U1: an answer against what was found in the export. */
function exportAgainst(against: Against, { said, summary }: TicketWorld): Sides | undefined {
  for (const [step, options] of Object.entries(against))
    for (const [option, kinds] of Object.entries(options ?? {})) {
      const found = summary?.findings.find(({ kind }) => kinds === "any finding" || kinds.includes(kind));
      if (found && said(step, option as never)) return [{ answer: step }, { finding: found.kind }];
    }
  return undefined;
}

/** What can't be whatever the issue. */
const general: Readonly<Record<string, (known: Known) => Sides | undefined>> = {
  /** More is disputed than was spent, on days that the export covers whole. */
  "more-than-export": ({ summary, facts: { amount, period_from: from, period_to: to = from } }) => {
    if (!summary || amount?.currency !== "USD" || !from || !to) return undefined;
    const covers = summary.from <= from && to <= summary.to;
    return covers && compareMoney(amount.amount, summary.total) > 0
      ? [{ fact: "amount" }, { finding: "use" }]
      : undefined;
  },
  /** It is about days of which the export shows none. */
  "outside-export": ({ summary, facts: { period_from: from, period_to: to = from } }) =>
    summary && from && to && (to < summary.from || from > summary.to)
      ? [{ fact: "period_from" }, { finding: "use" }]
      : undefined,
  "refund-first": ({ facts: { paid_at, requested_at } }) =>
    paid_at && requested_at && requested_at < paid_at
      ? [{ fact: "requested_at" }, { fact: "paid_at" }]
      : undefined,
  period: ({ facts: { period_from, period_to } }) =>
    period_from && period_to && period_to < period_from
      ? [{ fact: "period_to" }, { fact: "period_from" }]
      : undefined,
};

/**
 * What on a ticket does not fit together, by the rules of its own issue and of those that handed over to it.
 *
 * @param own the issue of the ticket
 * @returns in the order of the start page, what holds for any issue last. Never throws.
 */
export function findContradictions(own: Issue, parts: PartsOf, known: Known): Contradiction[] {
  const found: Contradiction[] = [];
  for (const issue of issues) {
    const part = parts[issue];
    const speaks = issue === own || known.lines.some((line) => line.issue === issue);
    if (part === undefined || !speaks) continue;
    const world = ticketWorld(issue, part.rules, known);
    for (const [id, rule] of Object.entries(part.form.contradictions ?? {})) {
      const sides = rule(world);
      if (sides) found.push({ id, issue, sides });
    }
    const against = exportAgainst(part.form.against ?? {}, world);
    if (against) found.push({ id: "export-against", issue, sides: against });
  }
  for (const [id, rule] of Object.entries(general)) {
    const sides = rule(known);
    if (sides) found.push({ id, issue: own, sides });
  }
  return found;
}

/** The answer in a contradiction, if there is one, with the one that the other side supports. */
export const answerOf = ({ sides }: Contradiction) => sides.find((side) => "answer" in side);

/** The words for contradictions: English on the ticket, the language of the page for who made it. */
export interface ContradictionWriting extends TicketWriting {
  readonly words: MessagesOf<"contradictions">;
}

const asSent: ContradictionWriting = {
  copy: ticketMessages,
  words: contradictionMessages,
  language: defaultLanguage,
};

/** A contradiction in words. */
export interface ToldContradiction extends Contradiction {
  /** The field in a contradiction, if there is one. */
  readonly field: FieldId | undefined;
  /** One line a side, such as `Paid at: 1 Oct 2026, 10:30`. */
  readonly lines: readonly [string, string];
  readonly sentence: string;
}

/**
 * Puts a contradiction into words.
 *
 * @param known the trail in the language of the words
 */
export function describeContradiction(
  contradiction: Contradiction,
  known: Known,
  writing: ContradictionWriting = asSent,
): ToldContradiction {
  const [one, other] = contradiction.sides;
  const text = (side: Side) => sideInWords(contradiction.issue, side, known, writing);
  const lines = [text(one), text(other)] as const;
  const field = contradiction.sides.flatMap((side) => ("fact" in side ? [side.fact] : []))[0];
  return { ...contradiction, field, lines, sentence: writing.words.sentence(...lines) };
}

/** As much of a pasted text as a sentence takes. */
const longestValue = 80;

function sideInWords(issue: Issue, side: Side, known: Known, writing: ContradictionWriting): string {
  const { copy, words, language } = writing;
  const { lines, facts, account, timeZone, summary } = known;
  if ("answer" in side) {
    const line = lines.find(
      (one) => one.issue === issue && one.step === side.answer && one.how !== "assumed",
    );
    return words.line(line?.topic ?? side.answer, line?.answer ?? words.nothing).replaceAll("`", "");
  }
  if ("finding" in side) {
    const day = (text: string) => describeDay(text, timeZone, languageFacts[language]);
    const found = summary?.findings.find(({ kind }) => kind === side.finding);
    const use =
      summary && words.use(String(summary.requests), `$${summary.total}`, day(summary.from), day(summary.to));
    return words.line(words.export, found?.title ?? use ?? words.nothing);
  }
  if (side.fact === "account_kind")
    return words.line(copy.rows.account, copy.choices[account?.kind ?? ""] ?? words.nothing);
  const value = (facts as Readonly<Record<string, unknown>>)[side.fact];
  return factInWords(side.fact, value, timeZone, writing);
}

/** A field and its value on one line, such as `Amount: $43.21 (USD)`. */
export function factInWords(
  field: FieldId | keyof Facts,
  value: unknown,
  timeZone: string,
  writing: ContradictionWriting = asSent,
): string {
  const { copy, words, language } = writing;
  const told =
    value === undefined
      ? words.nothing
      : field.endsWith("_at") && writing !== asSent
        ? describeOwnTime(String(value), timeZone, languageFacts[language])
        : factValue(field, value, timeZone, writing);
  const short = told.length > longestValue ? `${told.slice(0, longestValue)}…` : told;
  return words.line(copy.facts[field] ?? copy.fields[field as FieldId].label, short.replace(/\s+/g, " "));
}
