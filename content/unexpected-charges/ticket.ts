/** What a person can ask support to do, for the subject and the first lines of the ticket. In English alone: support reads it. */
export const requests = {
  "check-charges": {
    problem: (amount: string, day: string) => `Dispute of ${amount} charged from ${day}`,
    ask: "Please check these charges, and refund what is wrong.",
  },
} as const;
