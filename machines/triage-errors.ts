import type { ErrorId } from "@/content/ui/errors/en";
import type { TriageMeta } from "./triage";

const freeLimit: TriageMeta = {
  issue: "free-model-charges",
  step: "daily-limit",
  answers: [{ step: "what-happened", option: "refused" }],
};
const checkBalance: TriageMeta = { issue: "missing-credits", step: "check-balance" };
const lookAtActivity: TriageMeta = { issue: "unexpected-charges", step: "look-at-activity" };
const declineCode: TriageMeta = {
  issue: "declined-card",
  step: "decline-code",
  answers: [{ step: "bank-says", option: "another-reason" }],
};

/** Where each error leads. Answers are only what the error itself says: a person takes them for their own. */
export const errorTargets: { readonly [Id in ErrorId]?: TriageMeta } = {
  "key-limit": lookAtActivity,
  budget: lookAtActivity,
  "max-tokens": checkBalance,
  "never-purchased": { issue: "missing-credits", step: "other-account" },
  "free-day-paid": freeLimit,
  "free-day": freeLimit,
  "free-minute": freeLimit,
  "no-credits": checkBalance,
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
  "unknown-model": { issue: "free-model-charges", step: "find-model" },
  "no-credits-status": checkBalance,
};

/** Where a look-up leads that failed, by what failed. */
export const failureTargets = {
  "bad-key": { issue: "unauthorized-use", step: "revoke-keys" },
  "no-credits": checkBalance,
  "too-many": { issue: "free-model-charges", step: "daily-limit" },
} satisfies Readonly<Record<string, TriageMeta>>;
