import { setup } from "xstate";
import type { SymptomId } from "@/content/ui/triage/en";
import { type Issue, issues, type OptionOf, type StepOf } from "./registry";
import type { OptionEvent } from "./step";

type AnswerOf<I extends Issue> = {
  [S in StepOf<I>]: { readonly step: S; readonly option: OptionOf<I, S> };
}[StepOf<I>];

/**
 * Where triage ends: the first step of an issue, or one exact step of it, with the answers that what a person sees
 * already gives.
 */
export type TriageMeta = {
  [I in Issue]: { readonly issue: I; readonly step?: StepOf<I>; readonly answers?: readonly AnswerOf<I>[] };
}[Issue];

/** The symptoms, and the problem of each. */
const leads: Readonly<Record<SymptomId, TriageMeta>> = {
  "crypto-not-there": { issue: "missing-credits", step: "transaction-status" },
  "wrong-account": { issue: "missing-credits", step: "check-balance" },
  "payment-pending": { issue: "missing-credits", step: "payment-pending" },
  "out-of-credit": {
    issue: "refused-requests",
    step: "which-402",
    answers: [{ step: "which-error", option: "payment-required" }],
  },
  "limit-reached": {
    issue: "refused-requests",
    step: "which-403",
    answers: [{ step: "which-error", option: "forbidden" }],
  },
  "key-not-taken": {
    issue: "refused-requests",
    step: "key-not-accepted",
    answers: [{ step: "which-error", option: "key-refused" }],
  },
  "bank-blocks": { issue: "declined-card", step: "ask-bank" },
  "another-card": { issue: "declined-card" },
  "credits-vanish": { issue: "unexpected-charges", step: "stop-loop" },
  "top-up-surprise": { issue: "unexpected-charges", step: "check-top-up" },
  "fee-surprise": { issue: "unexpected-charges", step: "purchase-fees" },
  "free-limit": {
    issue: "refused-requests",
    step: "which-429",
    answers: [{ step: "which-error", option: "too-many" }],
  },
  "plugin-cost": { issue: "free-model-charges", step: "plugin-costs" },
  "refund-late": { issue: "refunds", step: "asked-when" },
  "need-invoice": { issue: "invoices", step: "find-invoice" },
  "vat-details": { issue: "invoices", step: "set-details" },
  "key-leaked": { issue: "unauthorized-use" },
};

const ends: Readonly<Record<string, TriageMeta>> = {
  ...Object.fromEntries(issues.map((issue) => [issue, { issue } as TriageMeta])),
  ...leads,
};

/**
 * The start page: one question with the problems and what people see of them as its options.
 * Every option ends in a state whose `meta` names the issue, and the step, that goes on.
 */
export const triage = setup({
  types: { events: {} as OptionEvent, meta: {} as TriageMeta },
}).createMachine({
  id: "triage",
  initial: "what-went-wrong",
  states: {
    "what-went-wrong": { on: Object.fromEntries(Object.keys(ends).map((end) => [end, `to-${end}`])) },
    ...Object.fromEntries(
      Object.entries(ends).map(([end, meta]) => [`to-${end}`, { type: "final" as const, meta }]),
    ),
  },
});

/**
 * Where an answer to the start page leads.
 *
 * @param option one of the issues or of the symptoms
 */
export function triageTo(option: Issue | SymptomId): TriageMeta {
  return ends[option] ?? { issue: "missing-credits" };
}

/** Where somebody goes on who put an API key into the box: others may have seen it, or it is to tell something. */
export const keyTargets = {
  exposed: { issue: "unauthorized-use" },
  look: { issue: "refused-requests", step: "which-402" },
} satisfies Readonly<Record<string, TriageMeta>>;
