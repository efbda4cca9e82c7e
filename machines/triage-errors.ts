import type { ErrorId } from "@/content/ui/errors/en";
import type { OptionOf } from "./registry";
import type { TriageMeta } from "./triage";

const sees = (option: OptionOf<"refused-requests", "which-error">) =>
  ({ step: "which-error", option }) as const;
const whose402 = (option: OptionOf<"refused-requests", "which-402">) => [
  sees("payment-required"),
  { step: "which-402", option } as const,
];
const freeLimit: TriageMeta = {
  issue: "refused-requests",
  step: "free-limit",
  answers: [sees("too-many"), { step: "which-429", option: "free-model" }],
};
const which402: TriageMeta = {
  issue: "refused-requests",
  step: "which-402",
  answers: [sees("payment-required")],
};
const declineCode: TriageMeta = {
  issue: "declined-card",
  step: "decline-code",
  answers: [{ step: "bank-says", option: "another-reason" }],
};

/** Where each error leads. Answers are only what the error itself says: a person takes them for their own. */
export const errorTargets: { readonly [Id in ErrorId]?: TriageMeta } = {
  "in-flight": { issue: "refused-requests", step: "in-flight-budget", answers: whose402("in-flight") },
  "request-too-large": { issue: "refused-requests", step: "request-too-large" },
  "max-tokens": { issue: "refused-requests", step: "request-too-large", answers: whose402("max-tokens") },
  "token-cap": { issue: "refused-requests", step: "request-too-large" },
  "key-limit": { issue: "refused-requests", step: "key-limit" },
  budget: { issue: "refused-requests", step: "budget-spent" },
  "never-purchased": {
    issue: "refused-requests",
    step: "never-bought",
    answers: whose402("never-bought"),
  },
  "free-day-paid": freeLimit,
  "free-day": freeLimit,
  "free-minute": freeLimit,
  "no-credits": { issue: "refused-requests", step: "balance-empty", answers: whose402("balance") },
  "program-no-credits": which402,
  "payment-required": which402,
  "provider-account": { issue: "refused-requests", step: "provider-account" },
  "provider-limit": { issue: "refused-requests", step: "provider-limit" },
  "provider-error": {
    issue: "refused-requests",
    step: "other-words",
    answers: [sees("something-else")],
  },
  forbidden: { issue: "refused-requests", step: "which-403", answers: [sees("forbidden")] },
  "too-fast": { issue: "refused-requests", step: "which-429", answers: [sees("too-many")] },
  "bad-key": {
    issue: "refused-requests",
    step: "key-not-accepted",
    answers: [sees("key-refused")],
  },
  "bank-confirm": { issue: "declined-card", step: "confirm-payment" },
  "bank-fraud": {
    issue: "declined-card",
    step: "confirm-payment",
    answers: [{ step: "bank-says", option: "fraud-protection" }],
  },
  "bank-international": {
    issue: "declined-card",
    step: "allow-international",
    answers: [{ step: "bank-says", option: "international" }],
  },
  "card-expired": declineCode,
  "card-data": declineCode,
  "card-declined": declineCode,
  "card-declined-only": { issue: "declined-card", step: "ask-bank" },
  "unknown-free-model": { issue: "free-model-charges", step: "find-model" },
};
