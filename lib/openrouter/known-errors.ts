import type { ErrorId } from "@/content/en/errors";
import type { Answer } from "@/lib/flow/address";
import type { Issue } from "@/machines/step";

/** Where an error leads: a step, with the answers that it already gives. */
export interface ErrorTarget {
  readonly issue: Issue;
  readonly step: string;
  /** Answers of the same issue, in order. */
  readonly answers?: readonly Pick<Answer, "step" | "option">[];
}

interface KnownError {
  readonly id: ErrorId;
  /** How it reads, whatever program shows it. */
  readonly says?: RegExp;
  /** HTTP status, where that alone tells as much. */
  readonly status?: readonly number[];
  /** No step where it has nothing to do with a payment: then the words are all. */
  readonly to?: ErrorTarget;
}

const freeLimit: ErrorTarget = {
  issue: "free-model-charges",
  step: "daily-limit",
  answers: [
    { step: "which-model", option: "ends-in-free" },
    { step: "plugins-used", option: "none" },
    { step: "what-happened", option: "refused" },
  ],
};
const checkBalance: ErrorTarget = { issue: "missing-credits", step: "check-balance" };
const declineCode: ErrorTarget = {
  issue: "declined-card",
  step: "decline-code",
  answers: [{ step: "bank-says", option: "another-reason" }],
};

/**
 * Errors that people meet, the exact ones first: the first that fits counts. Each has its words in
 * `content/en/errors.ts`, or that does not compile. Beside each, where it was seen in public.
 */
export const knownErrors = [
  {
    // Before "max-tokens", whose words it shares: https://github.com/anomalyco/opencode/issues/12219,
    // https://github.com/RooCodeInc/Roo-Code/issues/515, https://github.com/tailcallhq/forgecode/issues/571
    id: "key-limit",
    says: /key limit exceeded|create a key with a higher|(can only afford|prompt tokens limit exceeded).{0,200}settings\/keys/is,
    to: { issue: "unexpected-charges", step: "look-at-activity" },
  },
  {
    // https://github.com/QwenLM/qwen-code/issues/73, https://github.com/can1357/oh-my-pi/issues/9569
    id: "max-tokens",
    says: /requires more credits, or fewer max_tokens|can only afford \d+.{0,200}settings\/credits|token capacity required.{0,80}available.{0,80}credits/is,
    to: checkBalance,
  },
  {
    // https://github.com/Gitlawb/openclaude/issues/43, https://github.com/iagooar/qqqa/issues/39
    id: "never-purchased",
    says: /never purchased credits/i,
    to: { issue: "missing-credits", step: "other-account" },
  },
  {
    // https://github.com/Gitlawb/openclaude/issues/1549
    id: "free-day-paid",
    says: /free-models-per-day-high-balance/i,
    to: freeLimit,
  },
  {
    // https://github.com/Gitlawb/openclaude/issues/936, https://github.com/Aider-AI/aider/issues/3936
    id: "free-day",
    says: /free-models-per-day|unlock 1,?000 free model requests/i,
    to: freeLimit,
  },
  {
    // https://openrouter.ai/docs/api/reference/limits
    id: "free-minute",
    says: /free-models-per-min/i,
    to: freeLimit,
  },
  {
    // https://github.com/langgenius/dify/issues/6500, https://github.com/charmbracelet/crush/issues/1576
    id: "no-credits",
    says: /insufficient (credits|balance)|more credits are required|payment required|negative (credit )?balance/i,
    to: checkBalance,
  },
  {
    // https://docs.stripe.com/declines/codes
    id: "bank-fraud",
    says: /\b(authentication_required|fraudulent|security_violation|suspected fraud)\b/i,
    to: {
      issue: "declined-card",
      step: "confirm-payment",
      answers: [{ step: "bank-says", option: "fraud-protection" }],
    },
  },
  {
    // https://docs.stripe.com/declines/codes
    id: "bank-international",
    says: /\b(currency_not_supported|international (transactions?|payments?))\b/i,
    to: {
      issue: "declined-card",
      step: "allow-international",
      answers: [{ step: "bank-says", option: "international" }],
    },
  },
  {
    // https://docs.stripe.com/declines/codes
    id: "bank-merchant",
    says: /\b(merchant_blacklist|transaction_not_allowed|service_not_allowed|restricted_card)\b/i,
    to: {
      issue: "declined-card",
      step: "lift-restriction",
      answers: [{ step: "bank-says", option: "merchant-restriction" }],
    },
  },
  {
    // https://docs.stripe.com/declines/codes
    id: "card-data",
    says: /\b(incorrect_(number|cvc|zip|address)|invalid_(number|cvc|expiry_(month|year))|expired_card)\b/i,
    to: {
      issue: "declined-card",
      step: "check-entry",
      answers: [{ step: "bank-says", option: "no-attempt" }],
    },
  },
  {
    // https://docs.stripe.com/declines/codes
    id: "card-declined",
    says: /\b(card_declined|do_not_honor|generic_decline|insufficient_funds|call_issuer|card_not_supported|card_velocity_exceeded|issuer_not_available|lost_card|stolen_card|pickup_card|no_action_taken|not_permitted|processing_error|reenter_transaction|try_again_later|withdrawal_count_limit_exceeded)\b|your card (was|has been) declined|(card|account) has insufficient funds/i,
    to: declineCode,
  },
  {
    // https://github.com/anomalyco/opencode/issues/14252, https://github.com/RooCodeInc/Roo-Code/issues/2445
    id: "bad-key",
    says: /no (cookie )?auth credentials|missing authentication|user not found|invalid (api key|credentials)|api key (is )?(disabled|expired|invalid)|incorrect api key/i,
    status: [401],
  },
  {
    // https://openrouter.ai/docs/api/errors
    id: "blocked",
    says: /\b(guardrail|moderation|flagged|data policy|privacy settings)\b/i,
    status: [403],
  },
  {
    // https://openrouter.ai/docs/api/errors
    id: "unknown-model",
    says: /not a valid model( id)?|no endpoints found|model .{0,80}not found/i,
    to: {
      issue: "free-model-charges",
      step: "find-model",
      answers: [{ step: "which-model", option: "not-sure" }],
    },
  },
  {
    // https://openrouter.ai/docs/api/errors
    id: "busy-provider",
    says: /rate.?limited upstream|provider returned error|upstream error|overloaded/i,
    status: [502, 503, 529],
  },
  {
    // https://openrouter.ai/docs/api/errors
    id: "too-fast",
    says: /rate limit|too many requests/i,
    status: [429],
  },
  // https://openrouter.ai/docs/api/errors
  { id: "no-credits-status", status: [402], to: checkBalance },
  // https://openrouter.ai/docs/api/errors
  { id: "timeout", says: /timed? ?out|ETIMEDOUT/i, status: [408, 504, 524] },
  // https://openrouter.ai/docs/api/errors
  { id: "server-fault", says: /internal server error/i, status: [500] },
  // https://openrouter.ai/docs/api/errors
  {
    id: "bad-request",
    says: /context.?length|maximum context|bad request|invalid_request/i,
    status: [400, 413, 422],
  },
] as const satisfies readonly KnownError[];
