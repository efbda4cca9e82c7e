/** What a person can ask support to do, for the subject and the first lines of the ticket. In English alone: support reads it. */
export const requests = {
  "explain-refusal": {
    problem: (_amount: string, _day: string, model: string) =>
      model === "" ? "Requests are refused" : `Requests to ${model} are refused`,
    ask: "Please look why these requests are refused, and tell me what lifts it.",
    isShort: true,
  },
  "raise-free-limit": {
    problem: () => "The higher limit of free requests is not there, though credits were bought",
    ask: "Please look which limit of free requests this account has, and why.",
    isShort: true,
  },
} as const;

/** The verdict of the ticket, in pieces. In English alone: support reads it. */
export const verdict = {
  error: {
    "payment-required": "402",
    "key-refused": "401",
    forbidden: "403",
    "too-many": "429",
    "something-else": "another error",
    "still-nothing": "no error found",
  },
  cause: {
    balance: "insufficient credits",
    "max-tokens": "too large for the balance",
    "in-flight": "in-flight budget",
    "key-limit": "the key's own limit",
    budget: "a budget of workspace or guardrail",
    "never-bought": "never purchased",
    "own-provider-key": "the provider's own account",
    "free-model": "limit of free models",
    provider: "the provider's limit",
    "says-neither": "whose limit is not known",
    "another-reason": "another reason",
    "money-words": "it names money",
    "provider-busy": "the provider is busy",
    "provider-money": "the provider's own account",
  },
  sameAccount: "key and credits are in one account",
  boughtEnough: "bought enough for the higher limit",
  ways: { look: "find why the requests are refused", limit: "look at which limit the account has" },
} as const;
