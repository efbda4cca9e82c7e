import type { DeclineReason } from "@/content/decline-codes";
import type { ErrorId } from "@/content/ui/errors/en";

interface KnownError {
  readonly id: ErrorId;
  /** How it reads, whatever program shows it. Words that others use too stand here only with what tells them apart. */
  readonly says?: RegExp;
  /** Decline codes that mean it. */
  readonly codes?: readonly DeclineReason[];
  /** HTTP status, where that alone tells as much. */
  readonly status?: readonly number[];
}

/**
 * Errors that people meet, the exact ones first: the first that fits counts. Each has its words in
 * `content/ui/errors/en.ts`, or that does not compile. Beside each, where it was seen in public.
 */
export const knownErrors = [
  {
    // Before "max-tokens", whose words it shares: https://github.com/anomalyco/opencode/issues/12219,
    // https://github.com/RooCodeInc/Roo-Code/issues/515, https://github.com/tailcallhq/forgecode/issues/571,
    // https://github.com/Davidvandijcke/coarse/issues/71
    id: "key-limit",
    says: /key limit exceeded|openrouter_key_limit|\bkey (has )?exceeded its (spending )?limit|\bkey spend(ing)? limit (exceeded|reached)|create a key with a higher (\w+ )?limit|(can only afford|prompt tokens limit exceeded).{0,200}settings\/keys/i,
  },
  {
    // https://openrouter.ai/docs/guides/features/workspaces/workspace-budgets,
    // https://www.developersdigest.tech/errors/api/openrouter/403-budget-limit-exceeded
    id: "budget",
    says: /^\W*budget limit exceeded|^\W*the request exceeded its spending limit|workspace \w+ budget of \$[\d.,]+ exceeded|\b403\b.{0,40}budget limit exceeded|openrouter_(guardrail|workspace)_budget|(\b403\b|workspace|guardrail).{0,80}(exceeded (its|your|the) spending limit|spending limit (exceeded|reached))|(exceeded (its|your|the) spending limit|spending limit (exceeded|reached)).{0,80}\b403\b/i,
  },
  {
    // https://github.com/QwenLM/qwen-code/issues/73, https://github.com/can1357/oh-my-pi/issues/9569
    id: "max-tokens",
    says: /requires more credits, or fewer max_tokens|can only afford \d+.{0,200}settings\/credits|token capacity required.{0,80}available.{0,80}credits/i,
  },
  {
    // https://github.com/Gitlawb/openclaude/issues/43, https://github.com/iagooar/qqqa/issues/39
    id: "never-purchased",
    says: /this account never purchased credits/i,
  },
  {
    // https://github.com/Gitlawb/openclaude/issues/1549
    id: "free-day-paid",
    says: /free-models-per-day-high-balance/i,
  },
  {
    // https://github.com/Gitlawb/openclaude/issues/936, https://github.com/Aider-AI/aider/issues/3936
    id: "free-day",
    says: /free-models-per-day|unlock 1,?000 free model requests/i,
  },
  {
    // https://openrouter.ai/docs/api/reference/limits
    id: "free-minute",
    says: /free-models-per-min/i,
  },
  {
    // https://github.com/traycerai/traycer/issues/1074, https://github.com/anomalyco/opencode/issues/35142,
    // https://github.com/langgenius/dify/issues/6500, https://github.com/charmbracelet/crush/issues/1576
    id: "no-credits",
    says: /\bInsufficient credits(?!.{0,60}https?:\/\/(?!openrouter\.ai))|[Pp]ayment required: insufficient credits|[Mm]ore credits are required to run|[Ii]nsufficient [Bb]alance.{0,160}\b402\b|\b402\b.{0,160}[Ii]nsufficient [Bb]alance|negative credit balance.{0,40}\b402\b|^\W*insufficient credits\W*$/,
  },
  {
    // https://docs.stripe.com/declines/codes, https://docs.stripe.com/testing#regulatory-cards
    id: "bank-confirm",
    says: /declined\b.{0,20}transaction requires authentication/i,
    codes: ["confirm"],
  },
  {
    // What banks answer by network code 59: https://docs.stripe.com/declines/network-codes
    id: "bank-fraud",
    says: /^\W*suspected fraud\W*$|\bdeclined\W{1,3}(for |due to )?suspected fraud/i,
  },
  {
    // https://docs.stripe.com/declines/codes
    id: "bank-international",
    says: /international (transactions?|payments?) (are |is )?(not (allowed|enabled|supported|permitted)|blocked|disabled|turned off).{0,60}\bcard\b|\bcard (does not|doesn['’]t) (allow|support|permit) international/i,
  },
  {
    // https://docs.stripe.com/declines/codes
    id: "card-expired",
    says: /\byour card has expired/i,
    codes: ["expired"],
  },
  {
    // https://docs.stripe.com/declines/codes, https://github.com/woocommerce/woocommerce-gateway-stripe/issues/1178,
    // https://github.com/stripe/stripe-terminal-ios/issues/150
    id: "card-data",
    says: /\bcard(['’]s)? (number|security code|expiration (year|month|date)|zip code|postal code) (is|was) (incorrect|invalid)/i,
    codes: ["security-code", "number", "expiry-date", "address"],
  },
  {
    // https://docs.stripe.com/declines/codes, https://github.com/fjordllc/bootcamp/issues/6379,
    // https://github.com/Schwartzblat/WhatsApp-Web-Plus/issues/69
    id: "card-declined",
    says: /\b(your|the) (card|account) has insufficient funds|\bcard (does not|doesn['’]t) support this type of purchase|\byour card (is|was) not supported\b(?! by)|error occurred while processing your card|^\W*(card )?(declined?\W+)?(do not honou?r|insufficient funds)\W*$/i,
    codes: [
      "no-money",
      "no-reason",
      "risk",
      "card-kind",
      "currency",
      "limit",
      "amount",
      "fault",
      "again",
      "twice",
      "pin",
      "account",
      "lost",
      "stopped",
      "not-allowed",
      "busy",
      "count",
      "test",
    ],
  },
  {
    // Declined, and no code that could be looked up: https://github.com/stripe/stripe-android/issues/7043
    id: "card-declined-only",
    says: /\bcard_declined\b|\b(your|my|the) card (was|has been|is) declined|^\W*card declined\W*$/i,
  },
  {
    // https://github.com/openchamber/openchamber/pull/3411
    id: "management-key",
    says: /only management keys can perform/i,
  },
  {
    // https://github.com/anomalyco/opencode/issues/14252, https://github.com/RooCodeInc/Roo-Code/issues/2445,
    // https://github.com/anomalyco/opencode/issues/2245
    id: "bad-key",
    says: /no (cookie )?auth credentials|missing authentication header|AI_APICallError: user not found|invalid credentials \(oauth session|^\W*(error\W+)?invalid api key\W*$/i,
    status: [401],
  },
  {
    // https://openrouter.ai/docs/api/errors, https://github.com/truefoundry/models/pull/826
    id: "blocked",
    says: /endpoints (available|found) matching your (guardrail|data policy)|requires moderation and your input was flagged/i,
    status: [403],
  },
  {
    // https://openrouter.ai/docs/api/errors
    id: "unknown-model",
    says: /is not a valid model id\b|no endpoints found (for|that)\b/i,
  },
  {
    // https://openrouter.ai/docs/api/errors, https://github.com/continuedev/continue/issues/10442
    id: "busy-provider",
    says: /temporarily rate-limited upstream|\bProvider returned error\b|\boverloaded_error\b/,
    status: [502, 503, 529],
  },
  {
    // https://openrouter.ai/docs/api/errors, https://github.com/diegosouzapw/OmniRoute/issues/9736
    id: "too-fast",
    says: /^\W*rate limit exceeded\b|^\W*(error\W+)?too many requests\W*$/i,
    status: [429],
  },
  // https://openrouter.ai/docs/api/errors
  { id: "no-credits-status", says: /^\W*(error\W+)?payment required\W*$/i, status: [402] },
  {
    // https://openrouter.ai/docs/api/errors
    id: "timeout",
    says: /\b(Request|API)TimeoutError\b|^\W*(error\W+)?request timed out\W*$|connect ETIMEDOUT [\d.]+:443|openrouter.{0,120}timed out/i,
    status: [408, 504, 524],
  },
  // https://openrouter.ai/docs/api/errors
  { id: "server-fault", says: /^\W*internal server error\W*$/i, status: [500] },
  {
    // https://openrouter.ai/docs/api/errors, https://github.com/OpenRouterTeam/openrouter-examples/issues/10
    id: "bad-request",
    says: /maximum context length is \d|\bcontext_length_exceeded\b/i,
    status: [400, 413, 422],
  },
  // https://www.npmjs.com/package/@openrouter/sdk: by its class, for a bare 404 may be of anything.
  { id: "not-found", says: /\b(NotFound|Gone)ResponseError\b/ },
] as const satisfies readonly KnownError[];
