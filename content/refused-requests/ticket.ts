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
