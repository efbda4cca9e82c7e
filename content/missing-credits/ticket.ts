/** What a person can ask support to do, for the subject and the first lines of the ticket. In English alone: support reads it. */
export const requests = {
  "find-credits": {
    problem: (amount: string, day: string) => `${amount} paid on ${day} is not in the balance`,
    ask: "Please find this payment and add the credits to the account.",
  },
  "move-credits": {
    problem: (amount: string, day: string) => `Move ${amount} of credits bought on ${day}`,
    ask: "Please move these credits between the personal account and the organization.",
  },
} as const;
