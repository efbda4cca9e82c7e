/** What a person can ask support to do, for the subject and the first lines of the ticket. In English alone: support reads it. */
export const requests = {
  "accept-card": {
    problem: (amount: string, day: string) => `Payment of ${amount} declined on ${day}`,
    ask: "Please tell me why the payment is declined and how I can pay.",
  },
} as const;
