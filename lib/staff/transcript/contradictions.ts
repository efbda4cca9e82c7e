import type { MessagesOf } from "@/content/messages";
import type { Policy } from "@/content/policy";
import { replyMessages } from "@/content/ui/reply/en";
import { contradictionMessages } from "@/content/ui/transcript/en";
import { exportTold } from "@/lib/export/export-told";
import { metaOf } from "@/lib/flow/options";
import {
  answerOf,
  type ContradictionWriting,
  describeContradiction,
  factInWords,
  findContradictions as find,
} from "@/lib/ticket/contradictions";
import { type Known, ticketWorld } from "@/lib/ticket/ticket-world";
import { latestDay } from "@/lib/ticket/validate-draft";
import { everyIssue } from "@/machines/every-issue";
import { type FieldId, fieldIds, type TicketWorld } from "@/machines/form";
import type { Issue } from "@/machines/registry";
import { elapsedSince } from "@/machines/rules/elapsed-since";
import { isWayOut } from "@/machines/step";
import type { Flows, FoundTicket } from "./found-ticket";
import type { Path, PathLine } from "./retrace";

/** Two things on a ticket that can't both be so, or one that decides and was never asked. */
export interface Contradiction {
  readonly id: string;
  /** For staff: what does not fit. */
  readonly sentence: string;
  /** For the person: what to ask. */
  readonly ask: string;
  /** The step that settles it. */
  readonly at?: { readonly issue: Issue; readonly step: string } | undefined;
  /** The fields of the ticket that it is about. */
  readonly fields?: readonly FieldId[];
}

/** The language of the question: the words of the contradiction and those around it. English if left out. */
interface Speaking {
  readonly writing?: ContradictionWriting | undefined;
  readonly reply: MessagesOf<"reply">;
}

/** A ticket that was read, beside the flows of today. */
export interface ReadTicket {
  readonly ticket: FoundTicket;
  readonly path: Path;
  readonly flows: Flows;
  readonly policy: Policy;
  /** The present moment. */
  readonly now: Date;
  /** Whether the flow is the one that the ticket was made under. */
  readonly isSameVersion: boolean;
}

type Finding = Omit<Contradiction, "id">;

const words = contradictionMessages;

/** When the ticket was made, or else the present moment: then no more time can have passed before it. */
const madeAt = ({ ticket: { created_at }, now }: ReadTicket) =>
  created_at === undefined ? now : new Date(created_at);

/** A ticket that was read, as the rules know it. */
function knownOf(read: ReadTicket): Known {
  const { ticket, path, policy } = read;
  return {
    lines: path.lines.flatMap(({ now: line, how, answer, topic }) =>
      line ? [{ ...line, how, answer, topic }] : [],
    ),
    facts: ticket.facts,
    account: ticket.account,
    hasPicture: ticket.attachments.some(({ type }) => type.startsWith("image/")),
    policy,
    now: madeAt(read),
    isDated: ticket.created_at !== undefined,
    timeZone: ticket.time_zone ?? "UTC",
    summary: exportTold(ticket.facts.activity, policy),
  };
}

/** A ticket in the form that the rules of its issue take. */
export const worldOf = (read: ReadTicket): TicketWorld =>
  ticketWorld(read.ticket.issue, everyIssue[read.ticket.issue].rules, knownOf(read));

const utc = (iso: string) => `${iso.slice(0, 16).replace("T", " ")} UTC`;

/** Values that differ in two places of the ticket, because somebody edited only one of them. */
function editsIn(
  { edits = [], time_zone = "UTC" }: FoundTicket,
  { reply, writing }: Speaking,
): Contradiction[] {
  return edits.map(({ field, told, other, where }) => {
    const [here, there] = fromDifference(told, other);
    const line = (value: unknown, ...how: ContradictionWriting[]) =>
      factInWords(field, value, time_zone, ...how);
    const spoken = writing ? [writing] : [];
    return {
      id: `edited-${field.replaceAll("_", "-")}`,
      sentence: words.edited[where](line(here), line(there)),
      ask: reply.which(line(here, ...spoken), line(there, ...spoken)),
      fields: fieldIds.filter((id) => id === field),
    };
  });
}

/** Two long texts from shortly before they part, for only their beginnings are shown. */
function fromDifference(one: unknown, other: unknown): readonly [unknown, unknown] {
  if (typeof one !== "string" || typeof other !== "string") return [one, other];
  const at = [...one].findIndex((sign, index) => sign !== [...other][index]);
  const from = at < 0 ? one.length : at;
  return from <= shownWhole ? [one, other] : [`…${one.slice(from - 20)}`, `…${other.slice(from - 20)}`];
}

/** Characters of a value that are always shown. */
const shownWhole = 50;

/** Contradictions that only reading back can find: the ticket may have been edited, or be of another day. */
const rules = {
  /** An instant after the ticket. */
  dates: (read, reply) => {
    const { facts, created_at } = read.ticket;
    const now = madeAt(read);
    if (created_at !== undefined && elapsedSince(now, read.now) === undefined)
      return { sentence: words.ahead(utc(created_at), undefined), ask: reply.dates };
    const { paid_at, attempted_at, refused_at, requested_at, period_from, period_to } = facts;
    const isAhead = [paid_at, attempted_at, refused_at, requested_at].find(
      (text) => text !== undefined && elapsedSince(new Date(text), now) === undefined,
    );
    const latest = latestDay(now);
    const dayAhead = [period_from, period_to].find((day) => day !== undefined && day > latest);
    if (isAhead ?? dayAhead) {
      const moment = isAhead === undefined ? (dayAhead ?? "") : utc(isAhead);
      const against = created_at === undefined ? undefined : utc(created_at);
      return { sentence: words.ahead(moment, against), ask: reply.dates };
    }
    return undefined;
  },

  /** An answer that never leads to what comes next: a ticket that was changed by hand, or by a newer flow. */
  "broken-path": ({ path, isSameVersion }, reply) => {
    const broken = path.lines.find((line) => line.leadsOn === false);
    if (broken === undefined && path.fromStart !== false) return undefined;
    return {
      sentence: words["broken-path"](broken?.question, isSameVersion),
      ask: reply.path,
      at: broken ? broken.place : path.end,
    };
  },

  /** Nobody asked, and another answer would have led away from the ticket at once. */
  "not-asked": ({ path, flows }) => {
    const own = path.lines.filter(({ place }) => place?.issue === path.issue);
    const assumed = own.filter(({ how }) => how === "assumed");
    const decisive = own.some(({ how }) => how === "asked")
      ? assumed.filter((line) => decides(flows, line))
      : assumed;
    const [first] = decisive;
    if (first === undefined) return undefined;
    const questions = decisive.map(({ question }) => question);
    return { sentence: words["not-asked"](questions), ask: questions.join(" "), at: first.place };
  },
} as const satisfies Readonly<
  Record<string, (read: ReadTicket, reply: Speaking["reply"]) => Finding | undefined>
>;

/** Whether another answer of the step ends the path: solved, refused, or handed over. */
function decides(flows: Flows, { place, now }: PathLine): boolean {
  if (place === undefined) return false;
  const flow = flows[place.issue];
  return Object.entries(flow.chart.states[place.step]?.on ?? {}).some(([option, leads]) => {
    if (option === now?.option || isWayOut(option) || typeof leads !== "string") return false;
    return metaOf(flow, leads)?.kind === "outcome";
  });
}

/**
 * The contradictions of a ticket, and the facts that decide it without having been asked.
 *
 * @param speaking the language of the question; the path must be in it, too
 * @returns in the order in which staff should settle it. Never throws.
 */
export function findContradictions(
  read: ReadTicket,
  speaking: Speaking = { reply: replyMessages },
): Contradiction[] {
  const known = knownOf(read);
  return [
    ...editsIn(read.ticket, speaking),
    ...find(read.ticket.issue, everyIssue, known).map((one): Contradiction => {
      const { lines, sentence } = describeContradiction(one, known, speaking.writing);
      const step = answerOf(one)?.answer;
      return {
        id: one.id,
        sentence,
        ask: speaking.reply.which(...lines),
        at: step === undefined ? undefined : { issue: one.issue, step },
        fields: one.sides.flatMap((side) => ("fact" in side ? [side.fact] : [])),
      };
    }),
    ...Object.entries(rules).flatMap(([id, rule]): Contradiction[] => {
      const found = rule(read, speaking.reply);
      return found ? [{ id, ...found }] : [];
    }),
  ];
}
