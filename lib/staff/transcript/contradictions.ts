import type { Policy } from "@/content/policy";
import { findingsMessages } from "@/content/ui/findings/en";
import { contradictionMessages } from "@/content/ui/transcript/en";
import { metaOf } from "@/lib/flow/options";
import { describeMoney } from "@/lib/ticket/describe-value";
import { latestDay } from "@/lib/ticket/validate-draft";
import { everyIssue } from "@/machines/every-issue";
import { answersOf, type ExportTold, type TicketWorld, utc } from "@/machines/form";
import { type Issue, issues } from "@/machines/registry";
import { elapsedSince } from "@/machines/rules/elapsed-since";
import { compareMoney } from "@/machines/rules/typed-money";
import { isWayOut } from "@/machines/step";
import type { Flows, FoundTicket } from "./found-ticket";
import { exportSummary } from "./read-summary";
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
}

interface World {
  readonly ticket: FoundTicket;
  readonly path: Path;
  readonly flows: Flows;
  readonly policy: Policy;
  /** When the ticket was made, or else the present moment: then no more time can have passed before it. */
  readonly now: Date;
  readonly present: Date;
  readonly summary: ExportTold | undefined;
  /** Whether the flow is the one that the ticket was made under. */
  readonly isSameVersion: boolean;
}

type Finding = Omit<Contradiction, "id">;

const words = contradictionMessages;

/** What the export on a ticket tells; `undefined` where there is none, or its totals are gone. */
export const summaryOf = ({ facts: { activity } }: FoundTicket, policy: Policy): ExportTold | undefined =>
  activity === undefined ? undefined : exportSummary(activity, policy);

/**
 * A ticket as the rules of an issue look at it.
 *
 * @param now when the ticket was made, or the present moment where it does not tell
 */
export function worldOf(
  issue: Issue,
  { ticket, path, policy, now, summary }: Pick<World, "ticket" | "path" | "policy" | "now" | "summary">,
): TicketWorld {
  const timeZone = ticket.time_zone ?? "UTC";
  const told = path.lines.flatMap(({ now: line, how }) => (line ? [{ ...line, how }] : []));
  return {
    ...answersOf(issue, told),
    facts: ticket.facts,
    account: ticket.account,
    hasPicture: ticket.evidence.some(({ type }) => type.startsWith("image/")),
    policy,
    now,
    isDated: ticket.created_at !== undefined,
    timeZone,
    summary,
    decide: (step, fact) =>
      fact === undefined
        ? undefined
        : (everyIssue[issue].rules[step]?.(fact, { policy, now, timeZone }) as never),
    words,
  };
}

/** What an issue finds by its own rules. */
function ownMismatches(issue: Issue, given: TicketWorld): Contradiction[] {
  const { mismatches = {} } = everyIssue[issue].form;
  return Object.entries(mismatches).flatMap(([id, rule]): Contradiction[] => {
    const found = rule(given);
    return found ? [{ id, sentence: found.sentence, ask: found.ask, at: { issue, step: found.at } }] : [];
  });
}

/** By step and option, the findings that speak against an answer. */
type Against = Readonly<Record<string, Readonly<Record<string, readonly string[] | string>> | undefined>>;

/** F5, F4, U2, U1: an answer against what was found in the export. */
function exportAgainst(
  issue: Issue,
  { said, summary, policy }: TicketWorld,
  flows: Flows,
): Contradiction | undefined {
  const against: Against = everyIssue[issue].form.against ?? {};
  for (const [step, options] of Object.entries(against))
    for (const [option, kinds] of Object.entries(options ?? {})) {
      const kind = summary?.findings.find((found) => kinds === "any finding" || kinds.includes(found));
      if (kind === undefined || !said(step, option as never)) continue;
      const label = flows[issue].messages.steps[step]?.options[option]?.label ?? option;
      const { title } = findingsMessages(policy).findings[kind];
      return { id: "export-against", ...words["export-against"](label, title), at: { issue, step } };
    }
  return undefined;
}

/** What can't be whatever the issue. */
const rules = {
  /** More is disputed than was spent, on days that the export covers whole. */
  "more-than-export": ({ summary, ticket: { facts } }) => {
    const { amount, period_from: from, period_to: to = from } = facts;
    if (!summary || amount?.currency !== "USD" || !from || !to) return undefined;
    const covers = summary.from <= from && to <= summary.to;
    if (!covers || compareMoney(amount.amount, summary.total) <= 0) return undefined;
    return words["more-than-export"](describeMoney(amount), `$${summary.total}`);
  },

  /** An instant after the ticket, or two in the wrong order. */
  dates: ({ now, present, ticket: { facts, created_at } }) => {
    if (created_at !== undefined && elapsedSince(new Date(created_at), present) === undefined)
      return words.dates("ahead", utc(created_at), undefined);
    const { paid_at, attempted_at, refused_at, requested_at, period_from, period_to } = facts;
    const isAhead = [paid_at, attempted_at, refused_at, requested_at].find(
      (text) => text !== undefined && elapsedSince(new Date(text), now) === undefined,
    );
    const latest = latestDay(now);
    const dayAhead = [period_from, period_to].find((day) => day !== undefined && day > latest);
    if (isAhead ?? dayAhead) {
      const moment = isAhead === undefined ? (dayAhead ?? "") : utc(isAhead);
      return words.dates("ahead", moment, created_at === undefined ? undefined : utc(created_at));
    }
    if (paid_at && requested_at && requested_at < paid_at)
      return words.dates("refund-first", utc(requested_at), utc(paid_at));
    return period_from && period_to && period_to < period_from
      ? words.dates("period", period_to, period_from)
      : undefined;
  },

  /** An answer that never leads to what comes next: a ticket that was changed by hand, or by a newer flow. */
  "broken-path": ({ path, isSameVersion }) => {
    const broken = path.lines.find((line) => line.leadsOn === false);
    if (broken) return { ...words["broken-path"](broken.question, isSameVersion), at: broken.place };
    return path.fromStart === false
      ? { ...words["broken-path"](undefined, isSameVersion), at: path.end }
      : undefined;
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
    return { ...words["not-asked"](decisive.map(({ question }) => question)), at: first.place };
  },
} as const satisfies Readonly<Record<string, (world: World) => Finding | undefined>>;

/** Whether another answer of the step ends the way: solved, told why not, or handed over. */
function decides(flows: Flows, { place, now }: PathLine): boolean {
  if (place === undefined) return false;
  const flow = flows[place.issue];
  return Object.entries(flow.chart.states[place.step]?.on ?? {}).some(([option, leads]) => {
    if (option === now?.option || isWayOut(option) || typeof leads !== "string") return false;
    return metaOf(flow, leads)?.kind === "outcome";
  });
}

/**
 * What on a ticket does not fit together, or decides it without having been asked.
 *
 * @param now the present moment: taken where the ticket does not tell when it was made
 * @returns in the order in which staff should settle it. Never throws.
 */
export function findContradictions(
  ticket: FoundTicket,
  path: Path,
  world: Pick<World, "flows" | "policy" | "now" | "isSameVersion">,
): Contradiction[] {
  const given: World = {
    ...world,
    present: world.now,
    ticket,
    path,
    now: ticket.created_at === undefined ? world.now : new Date(ticket.created_at),
    summary: summaryOf(ticket, world.policy),
  };
  const worlds = issues.map((issue) => [issue, worldOf(issue, given)] as const);
  const against = worlds
    .map(([issue, own]) => exportAgainst(issue, own, world.flows))
    .find((found) => found !== undefined);
  return [
    ...worlds.flatMap(([issue, own]) => ownMismatches(issue, own)),
    ...(against ? [against] : []),
    ...Object.entries(rules).flatMap(([id, rule]): Contradiction[] => {
      const found = rule(given);
      return found ? [{ id, ...found }] : [];
    }),
  ];
}
