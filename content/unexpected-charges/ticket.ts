import { plural } from "../ui/numbers/en";

/** What a person can ask support to do, for the subject and the first lines of the ticket. In English alone: support reads it. */
export const requests = {
  "check-charges": {
    problem: (amount: string, day: string) => `Dispute of ${amount} charged from ${day}`,
    ask: "Please check these charges, and refund what is wrong.",
  },
} as const;

/** The verdict of the ticket, in pieces. In English alone: support reads it. */
export const verdict = {
  standsOut: {
    "many-calls": "very many requests",
    "unknown-key": "a key that they don't know",
    "team-or-project": "a team member or project",
    "dearer-model": "a dearer model",
    plugin: "web search or PDF costs",
    "auto-top-up": "a purchase that they did not make",
    "more-than-credits": "paid more than the credits",
    "free-model": "a charge on a free model",
    nothing: "nothing stands out",
  },
  noActivity: "they can't see their activity",
  ownLoop: "their own program sent them",
  noLoop: "no loop found",
  ruledOut: "loop, keys and team ruled out",
  notExplained: {
    "review-team": "not explained by the team",
    "compare-prices": "not explained by the model's price",
    "plugin-costs": "not explained by plugins",
    "check-top-up": "not explained by auto top-up",
    "purchase-fees": "not explained by fees",
  },
  generations: (count: number) => plural(count, { one: "# generation named", other: "# generations named" }),
  export: (total: string) => `$${total} in their export`,
  ways: {
    dispute: (amount: string | undefined) => (amount ? `dispute of ${amount}` : "a dispute"),
    loop: "what a loop cost can't be refunded",
  },
} as const;
