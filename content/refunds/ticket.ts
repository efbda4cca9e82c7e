/** What a person can ask support to do, for the subject and the first lines of the ticket. In English alone: support reads it. */
export const requests = {
  refund: {
    problem: (amount: string, day: string) => `Refund of ${amount} bought on ${day}`,
    ask: "Please refund the unused credits of this purchase.",
  },
  "refund-late": {
    problem: (amount: string, day: string) => `Refund of ${amount} not received, bought on ${day}`,
    ask: "Please tell me where my refund is.",
  },
} as const;
