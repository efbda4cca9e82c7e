import type { Policy } from "@/content/policy";
import { evidenceCopy } from "@/content/ui/findings/en";
import { contradictionCopy } from "@/content/ui/transcript/en";
import type { FindingKind } from "@/lib/export/finding";
import { metaOf } from "@/lib/flow/options";
import { describeMoney } from "@/lib/ticket/describe-value";
import { latestDay } from "@/lib/ticket/latest-day";
import { freeSlug } from "@/machines/free-model-charges/free-slug";
import { paymentDeadlines } from "@/machines/missing-credits/payment-deadlines";
import { latestPaymentTime } from "@/machines/missing-credits/time-since-payment";
import { businessDays } from "@/machines/refunds/business-days";
import { refundAmount } from "@/machines/refunds/refund-amount";
import { refundWindow } from "@/machines/refunds/refund-window";
import { elapsedSince } from "@/machines/rules/elapsed-since";
import { compareMoney } from "@/machines/rules/money";
import { type Issue, isWayOut } from "@/machines/step";
import type { Flows, FoundTicket } from "./found-ticket";
import { type ExportSummary, exportSummary } from "./read-summary";
import type { Path, PathLine } from "./retrace";

/** Two things on a ticket that can't both be so, or one that decides and was never asked. */
export interface Contradiction {
  readonly id: RuleId;
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
  readonly summary: ExportSummary | undefined;
  /** Whether the person gave this answer; what was assumed says nothing. */
  readonly said: (issue: Issue, step: string, option: string) => boolean;
  /** Whether the flow is the one that the ticket was made under. */
  readonly isSameVersion: boolean;
}

type Finding = Omit<Contradiction, "id">;
type Rule = (world: World) => Finding | undefined;

const at = (issue: Issue, step: string) => ({ issue, step });

/** Such as `2026-08-24 10:30 UTC`. */
const utc = (iso: string) => `${iso.slice(0, 16).replace("T", " ")} UTC`;

/** What answers say against what the export shows. Everything found counts where no kind is named. */
const exportAgainst: readonly {
  readonly issue: Issue;
  readonly step: string;
  readonly option: string;
  readonly kinds?: readonly FindingKind[];
}[] = [
  {
    issue: "free-model-charges",
    step: "plugins-used",
    option: "none",
    kinds: ["free-plugin", "plugin-costs"],
  },
  { issue: "free-model-charges", step: "own-provider-key", option: "no-own-key", kinds: ["byok-fees"] },
  { issue: "unexpected-charges", step: "stop-loop", option: "no-loop", kinds: ["runaway-loop"] },
  { issue: "unexpected-charges", step: "what-stands-out", option: "nothing" },
];

/** The answers that say that so much time has passed, with the wait that they claim. */
const waits = [
  { step: "wait", option: "time-is-up", end: "waitOver" },
  { step: "wait-longer", option: "still-missing", end: "ticketFrom" },
] as const;

const words = contradictionCopy;

const rules = {
  /** R1: only unused credits can be refunded. */
  "unused-but-used": ({ said, summary, ticket: { facts } }) => {
    if (!said("refunds", "used-any", "unused") || !summary) return undefined;
    // Use before the purchase was of other credits, and free models use none.
    const isBefore = facts.paid_at !== undefined && summary.to < facts.paid_at.slice(0, 10);
    if (isBefore || compareMoney(summary.total, "0") === 0) return undefined;
    return {
      ...words["unused-but-used"](summary.requests, `$${summary.total}`, summary.from, summary.to),
      at: at("refunds", "used-any"),
    };
  },

  /** R1: the answer of the ticket's day against the time that was typed. */
  "refund-window": ({ said, policy, now, ticket: { facts, created_at } }) => {
    if (facts.paid_at === undefined) return undefined;
    const counted = refundWindow(new Date(facts.paid_at), policy, now);
    const claimed = (["within-window", "window-over"] as const).find((id) =>
      said("refunds", "bought-when", id),
    );
    if (!counted || !claimed || counted === claimed) return undefined;
    // The window may have closed after a ticket that does not tell when it was made.
    if (counted === "window-over" && created_at === undefined) return undefined;
    return {
      ...words["refund-window"](claimed === "within-window", policy.refunds.windowHours, utc(facts.paid_at)),
      at: at("refunds", "bought-when"),
    };
  },

  /** R2, R3. The limit is in dollars, so no other currency speaks against it. */
  "refund-amount": ({ said, policy, ticket: { facts } }) => {
    const { amount } = facts;
    if (amount?.currency !== "USD") return undefined;
    const counted = refundAmount(amount.amount, policy);
    const claimed = (["under-limit", "limit-or-over"] as const).find((id) => said("refunds", "how-much", id));
    if (!counted || !claimed || counted === claimed) return undefined;
    return {
      ...words["refund-amount"](
        claimed === "under-limit",
        policy.refunds.ticketFromUsd,
        describeMoney(amount),
      ),
      at: at("refunds", "how-much"),
    };
  },

  /** R5. Holidays only make a refund due later, so it stays true without them. */
  "refund-not-due": ({ said, policy, now, ticket: { facts, time_zone } }) => {
    if (!said("refunds", "asked-when", "overdue") || facts.requested_at === undefined) return undefined;
    const counted = businessDays(new Date(facts.requested_at), policy, now, time_zone ?? "UTC");
    if (counted !== "within-business-days") return undefined;
    return {
      ...words["refund-not-due"](policy.refunds.ticketAfterBusinessDays, utc(facts.requested_at)),
      at: at("refunds", "asked-when"),
    };
  },

  /** M1, M4. Time that passed after the answer only adds to it, so only too short a time is one. */
  "not-waited": ({ said, policy, now, ticket: { facts } }) => {
    if (facts.paid_at === undefined) return undefined;
    const paidAt = new Date(facts.paid_at);
    const elapsed = elapsedSince(paidAt, now);
    if (elapsed === undefined) return undefined;
    const deadlines = paymentDeadlines(paidAt, policy);
    const wait = waits.find(
      ({ step, option, end }) => said("missing-credits", step, option) && now < deadlines[end],
    );
    const answer = (["some-minutes-ago", "longer-ago"] as const).find(
      (option) =>
        said("missing-credits", "paid-when", option) && paidAt > latestPaymentTime(option, policy, now),
    );
    const step = wait?.step ?? (answer && "paid-when");
    if (step === undefined) return undefined;
    return { ...words["not-waited"](Math.floor(elapsed / 60_000)), at: at("missing-credits", step) };
  },

  "card-with-hash": ({ ticket: { facts } }) =>
    facts.method === "card" && /^(0x)?[0-9a-f]{64}$/i.test(facts.transaction_id ?? "")
      ? { ...words["card-with-hash"](), at: at("missing-credits", "paid-how") }
      : undefined,

  "crypto-without-hash": ({ ticket: { facts } }) =>
    facts.method === "crypto" && !facts.transaction_id
      ? { ...words["crypto-without-hash"](), at: at("missing-credits", "transaction-status") }
      : undefined,

  /** M5: who belongs to an organization has two balances. */
  "one-account": ({ said, ticket: { account } }) =>
    account?.kind === "organization" && said("missing-credits", "other-account", "one-account")
      ? { ...words["one-account"](), at: at("missing-credits", "other-account") }
      : undefined,

  /** F1, P4. */
  "free-slug": ({ said, policy, ticket: { facts } }) => {
    const counted = freeSlug(facts.model ?? "", policy);
    const [step, option] = (
      [
        ["which-model", "ends-in-free"],
        ["which-model", "no-suffix"],
        ["find-model", "ends-in-free"],
        ["find-model", "no-suffix"],
      ] as const
    ).find(([place, answer]) => said("free-model-charges", place, answer)) ?? [undefined, undefined];
    if (!counted || !option || counted === option) return undefined;
    return {
      ...words["free-slug"](option === "ends-in-free", policy.freeModels.suffix, facts.model ?? ""),
      at: at("free-model-charges", step),
    };
  },

  /** F5, F4, U2, U1: an answer against what was found in the export. */
  "export-against": ({ said, summary, flows, policy }) => {
    const against = exportAgainst.find(
      ({ issue, step, option, kinds }) =>
        said(issue, step, option) && summary?.findings.some((kind) => kinds?.includes(kind) ?? true),
    );
    const kind = summary?.findings.find((found) => against?.kinds?.includes(found) ?? true);
    if (!against || !kind) return undefined;
    const copy = flows[against.issue].copy.steps[against.step];
    return {
      ...words["export-against"](
        copy?.options[against.option]?.label ?? against.option,
        evidenceCopy(policy).findings[kind].title,
      ),
      at: at(against.issue, against.step),
    };
  },

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
    const { paid_at, attempted_at, requested_at, period_from, period_to } = facts;
    const isAhead = [paid_at, attempted_at, requested_at].find(
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
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleId = keyof typeof rules;

export const ruleIds = Object.keys(rules) as RuleId[];

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
  world: {
    readonly flows: Flows;
    readonly policy: Policy;
    readonly now: Date;
    readonly isSameVersion: boolean;
  },
): Contradiction[] {
  const { facts, created_at } = ticket;
  const given: World = {
    ...world,
    present: world.now,
    ticket,
    path,
    now: created_at === undefined ? world.now : new Date(created_at),
    summary: facts.activity === undefined ? undefined : exportSummary(facts.activity, world.policy),
    said: (issue, step, option) =>
      path.lines.some(
        ({ how, now }) =>
          how === "asked" && now?.issue === issue && now.step === step && now.option === option,
      ),
  };
  return ruleIds.flatMap((id) => {
    const finding = rules[id](given);
    return finding ? [{ id, ...finding }] : [];
  });
}
