import type { DeclineReason } from "@/content/decline-codes";
import type { ErrorId } from "@/content/ui/errors/en";

/** How an error is recognised, and what is known about it. */
interface Recognition {
  /** Whether the error is about money; absent if its text does not tell. */
  readonly isMoney?: boolean;
  /** Its text, in any program. Words that others use too are here only with words that distinguish them. */
  readonly says?: RegExp;
  /** The same, within what a provider answered: behind "Provider returned error". */
  readonly inside?: RegExp;
  /** Decline codes that mean it. */
  readonly codes?: readonly DeclineReason[];
  /** OpenRouter's own `error_type`. O15 */
  readonly types?: readonly string[];
  /** HTTP status, if the status alone is enough. */
  readonly status?: readonly number[];
}

type Errors = Readonly<Partial<Record<ErrorId, Recognition>>>;

/*
 * Errors that people meet, the exact ones first: the first match counts. Each has its words in
 * `content/ui/errors/en.ts`, or that does not compile. Each has a comment with a public source.
 */

/** Those that only OpenRouter says so. */
const own: Errors = {
  // O2: a single request is larger than what may run.
  "request-too-large": {
    isMoney: true,
    says: /\bweight_exceeds_budget\b/i,
  },
  // O2
  "in-flight": {
    isMoney: true,
    says: /in_flight_budget|\bcurrent in-flight requests\b|in-flight budget|in-flight requests (to )?settle/i,
  },
  // Before "max-tokens", whose words it shares: https://github.com/anomalyco/opencode/issues/12219,
  // https://github.com/RooCodeInc/Roo-Code/issues/515, https://github.com/tailcallhq/forgecode/issues/571,
  // https://github.com/Davidvandijcke/coarse/issues/71
  "key-limit": {
    isMoney: true,
    says: /\bkey limit exceeded|openrouter_key_limit|\bkey (has )?exceeded its (spending |credit )?limit|\bkey spend(ing)? limit (exceeded|reached)|create a key with a higher (\w+ )?limit|(can only afford|prompt tokens limit exceeded).{0,200}settings\/keys/i,
  },
  // O5, https://openrouter.ai/docs/guides/features/workspaces/workspace-budgets,
  // https://www.developersdigest.tech/errors/api/openrouter/403-budget-limit-exceeded
  budget: {
    isMoney: true,
    says: /^\W*(?:\w+ ){0,4}\W*budget limit exceeded|^\W*the request exceeded its spending limit|\b(workspace|guardrail|member|organization)('s)? (\w+ )?budget (of \$[\d.,]+ )?(is |was |has been )?exceeded|\b403\b.{0,60}budget limit exceeded|"budget limit exceeded|openrouter_\w{3,20}_budget|(\b403\b|workspace|guardrail).{0,80}(exceeded (its|your|the) spending limit|spending limit (exceeded|reached))|(exceeded (its|your|the) spending limit|spending limit (exceeded|reached)).{0,80}\b403\b/i,
  },
  // https://github.com/QwenLM/qwen-code/issues/73, https://github.com/can1357/oh-my-pi/issues/9569
  "max-tokens": {
    isMoney: true,
    says: /requires more credits, or fewer max_tokens|can only afford \d|token capacity required.{0,80}available.{0,80}credits/i,
  },
  // O15: a cap that follows from the credits.
  "token-cap": {
    isMoney: true,
    says: /\btoken_limit_exceeded\b|prompt tokens limit exceeded/i,
    types: ["token_limit_exceeded"],
  },
  // https://github.com/Gitlawb/openclaude/issues/43, https://github.com/iagooar/qqqa/issues/39
  "never-purchased": {
    isMoney: true,
    says: /\baccount never purchased credits/i,
  },
  // https://github.com/Gitlawb/openclaude/issues/1549
  "free-day-paid": {
    isMoney: false,
    says: /free-models-per-day-high-balance/i,
  },
  // https://github.com/Gitlawb/openclaude/issues/936, https://github.com/Aider-AI/aider/issues/3936
  "free-day": {
    isMoney: true,
    says: /free-models-per-day|unlock 1,?000 free model requests/i,
  },
  // https://openrouter.ai/docs/api/reference/limits
  "free-minute": {
    isMoney: false,
    says: /free-models-per-min/i,
  },
  // Coinbase Commerce through the API: gone.
  "crypto-api-gone": {
    isMoney: true,
    says: /coinbase.{0,120}(deprecated|removed|no longer)|credits\/coinbase\b|use the web credits purchase flow/i,
  },
  // https://github.com/openchamber/openchamber/pull/3411
  "management-key": {
    isMoney: false,
    says: /only (management|provisioning) keys can perform/i,
  },
  // A key that may be used only from some addresses. Models and providers have lists of their own.
  "address-not-allowed": {
    isMoney: false,
    says: /(allow|not|restrict|permit|forbid|deni|listed).{0,100}(?<![a-z])ip(?![a-z])|(?<![a-z])ip(?![a-z]).{0,100}(allow|not|restrict|permit|forbid|deni|listed)|\bip_not_allowed\b|\b(client|source|network|remote|your) address\b.{0,60}\b(not|allow|permit)|\bcidr\b|(?<!(model|provider)s?.{0,40})\b(allow|white)[-_ ]?list.{0,80}(address|\bip\b|this (api )?key)/i,
  },
  // https://github.com/truefoundry/models/pull/826
  "data-policy": {
    isMoney: false,
    says: /endpoints (available|found) matching your (guardrail|data policy)|settings\/privacy/i,
  },
  // O16
  "no-providers": {
    isMoney: false,
    says: /no allowed providers are available|all providers have been ignored|no available model provider that meets your routing/i,
  },
};

/** Those that others say in the same words. */
const shared: Errors = {
  // https://openrouter.ai/docs/api/errors
  flagged: {
    isMoney: false,
    says: /requires moderation and your input was flagged|your input was flagged|"flagged_input"|content_policy_violation|\bprohibited_content\b/i,
    inside:
      /content (management )?policy|safety (system|filter|reasons)|moderation|inappropriate content|data_inspection_failed/i,
    types: ["content_policy_violation", "moderation"],
  },
  terms: {
    isMoney: false,
    says: /prohibited due to a violation of provider terms|violat\w+ of (the )?(provider|model)['’]?s? terms/i,
    inside: /violat\w+ (of )?.{0,30}terms/i,
  },
  country: {
    isMoney: false,
    says: /unsupported_country_region|country, region, or territory not supported|(not (supported|available)|unavailable) in your (country|region|location)/i,
    inside:
      /user location is not supported|access denied.{0,40}(country|region)|not allowed from unsupported countries/i,
  },
  // https://openrouter.ai/docs/api/errors, https://github.com/continuedev/continue/issues/10442
  "provider-limit": {
    isMoney: false,
    says: /temporarily rate-limited upstream|\boverloaded_error\b|\b(model|provider|server)s? (is|are) (currently |temporarily )?(overloaded|at capacity)/i,
    inside:
      /rate.?limit|too many requests|overloaded|capacity|\bbusy\b|try again (later|in)|unavailable|tokens per minute|ThrottlingException/i,
    types: ["provider_overloaded", "provider_unavailable"],
  },
  // O16: only with a key of one's own does a provider's bill come back.
  "provider-account": {
    isMoney: true,
    inside:
      /insufficient|exceeded your current quota|quota|credit balance|billing|arrearage|payment required|余额|欠费|suspended|overdue|out of credits|\b402\b/i,
  },
  "provider-key": {
    isMoney: false,
    inside: /api[ _-]key|x-api-key|authenticat|unauthori[sz]ed|\b401\b|invalid token/i,
  },
  // https://openrouter.ai/docs/api/errors
  "too-long": {
    isMoney: false,
    says: /maximum context length is \d|\bcontext_length_exceeded\b|prompt is too long: \d|input is too long for|exceeds? the (maximum )?(context|token) (length|limit|window)/i,
    inside: /context (length|window)|too long|too many tokens|max(imum)?[ _]tokens/i,
    types: [
      "context_length_exceeded",
      "max_tokens_exceeded",
      "string_too_long",
      "payload_too_large",
      "request_too_large",
    ],
    status: [413],
  },
  "provider-error": { says: /\bprovider returned error\b/i },
  // https://openrouter.ai/docs/api/errors
  "no-feature": {
    isMoney: false,
    says: /no endpoints found that (can )?(support|handle)/i,
  },
  // A free variant that was taken away reads like a slip of the pen.
  "unknown-free-model": {
    isMoney: false,
    says: /:fre\w* is not a valid model id|no (allowed )?endpoints found for \S+:free/i,
  },
  // https://openrouter.ai/docs/api/errors
  "unknown-model": {
    isMoney: false,
    says: /is not a valid model id\b|no (allowed )?endpoints found for\b|\bmodel_not_found\b/i,
  },
  // https://github.com/traycerai/traycer/issues/1074, https://github.com/langgenius/dify/issues/6500,
  // https://github.com/charmbracelet/crush/issues/1576
  "no-credits": {
    isMoney: true,
    says: /\bInsufficient credits|\b402\b.{0,40}insufficient credits|[Pp]ayment required: insufficient credits|"insufficient credits|[Mm]ore credits are required to run|openrouter_credits|\b402\b.{0,160}[Ii]nsufficient [Bb]alance|[Ii]nsufficient [Bb]alance.{0,160}\b402\b|negative credit balance.{0,40}\b402\b|^\W*insufficient credits\W*$/,
  },
  // What programs make of a 402, each in its own words.
  "program-no-credits": {
    isMoney: true,
    says: /\brun out of (funds|credits)|\bout of (funds|credits)\W*(\.|$|please|add|go to)|perhaps check your payment details|(add|purchase|buy) (more |some )?(credits|funds) (to your account )?(to|and) (continue|try again|keep)|^\W*(error\W+)?you (have|'ve|don't have|do not have) (no|any|enough|insufficient) (credits|funds)\b/i,
  },
  // https://docs.stripe.com/declines/codes, https://docs.stripe.com/testing#regulatory-cards
  "bank-confirm": {
    isMoney: true,
    says: /declined\b.{0,20}transaction requires authentication|\bpayment_intent_authentication_failure\b|unable to authenticate your payment method/i,
    codes: ["confirm"],
  },
  // What banks answer by network code 59: https://docs.stripe.com/declines/network-codes
  "bank-fraud": {
    isMoney: true,
    says: /^\W*suspected fraud\W*$|\bdeclined\W{1,3}(for |due to )?suspected fraud/i,
  },
  // https://docs.stripe.com/declines/codes
  "bank-international": {
    isMoney: true,
    says: /international (transactions?|payments?) (are |is )?(not (allowed|enabled|supported|permitted)|blocked|disabled|turned off).{0,60}\bcard\b|\bcard (does not|doesn['’]t) (allow|support|permit) international/i,
  },
  // https://docs.stripe.com/declines/codes
  "card-expired": {
    isMoney: true,
    says: /\byour card has expired/i,
    codes: ["expired"],
  },
  // https://docs.stripe.com/declines/codes, https://github.com/woocommerce/woocommerce-gateway-stripe/issues/1178,
  // https://github.com/stripe/stripe-terminal-ios/issues/150
  "card-data": {
    isMoney: true,
    says: /\bcard(['’]s)? (number|security code|expiration (year|month|date)|zip code|postal code) (is|was) (incorrect|invalid|incomplete)/i,
    codes: ["security-code", "number", "expiry-date", "address"],
  },
  // https://docs.stripe.com/declines/codes, https://github.com/fjordllc/bootcamp/issues/6379,
  // https://github.com/Schwartzblat/WhatsApp-Web-Plus/issues/69
  "card-declined": {
    isMoney: true,
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
  // Declined, and no code that could be looked up: https://github.com/stripe/stripe-android/issues/7043
  "card-declined-only": {
    isMoney: true,
    says: /\bcard_declined\b|\b(your|the) (credit |debit )?card (was|has been|is) declined|^\W*card declined\W*$/i,
  },
  // https://github.com/anomalyco/opencode/issues/14252, https://github.com/RooCodeInc/Roo-Code/issues/2445,
  // https://github.com/anomalyco/opencode/issues/2245
  "bad-key": {
    isMoney: false,
    says: /no (cookie )?auth credentials|missing authentication header|AI_APICallError: user not found|\b401\b.{0,60}user not found|invalid credentials \(oauth session|^\W*(error\W+)?invalid api key\W*$/i,
    types: ["authentication"],
    status: [401],
  },
  // https://openrouter.ai/docs/api/errors, https://github.com/diegosouzapw/OmniRoute/issues/9736
  "too-fast": {
    says: /^\W*rate limit exceeded\b|^\W*(error\W+)?too many requests\W*$/i,
    types: ["rate_limit_exceeded"],
    status: [429],
  },
  // https://openrouter.ai/docs/api/errors: the number does not tell which of its causes it is. O1
  "payment-required": {
    isMoney: true,
    says: /(?:^\W*(error\W+)?|\w: )payment required\W*$/i,
    types: ["payment_required"],
    status: [402],
  },
  // https://openrouter.ai/docs/api/errors: a limit of money, or something else. O5
  forbidden: { types: ["permission_denied"], status: [403] },
  // https://openrouter.ai/docs/api/errors
  unavailable: { types: ["server_unavailable"], status: [502, 503, 529] },
  // https://openrouter.ai/docs/api/errors
  timeout: {
    says: /\b(Request|API)TimeoutError\b|^\W*(error\W+)?request timed out\W*$|connect ETIMEDOUT [\d.]+:443|openrouter.{0,120}timed out/i,
    types: ["timeout"],
    status: [408, 504, 524],
  },
  // https://openrouter.ai/docs/api/errors
  "server-fault": {
    says: /^\W*internal server error\W*$/i,
    types: ["internal_error", "server_error"],
    status: [500],
  },
  // https://openrouter.ai/docs/api/errors, https://github.com/OpenRouterTeam/openrouter-examples/issues/10
  "bad-request": {
    types: ["invalid_request", "invalid_prompt", "unprocessable"],
    status: [400, 422],
  },
  // https://www.npmjs.com/package/@openrouter/sdk: by its class, for a bare 404 may be of anything.
  "not-found": { says: /\b(NotFound|Gone)ResponseError\b/, types: ["not_found"] },
};

export type KnownError = Recognition & { readonly id: ErrorId };

const listed = (errors: Errors) =>
  Object.entries(errors).map(([id, recognition]): KnownError => ({ ...recognition, id: id as ErrorId }));

export const ownErrors = listed(own);
export const knownErrors = [...ownErrors, ...listed(shared)];
