/** What a person can ask support to do, for the subject and the first lines of the ticket. In English alone: support reads it. */
export const requests = {
  "accept-card": {
    problem: (amount: string, day: string) => `Payment of ${amount} declined on ${day}`,
    ask: "Please tell me why the payment is declined and how I can pay.",
  },
} as const;

/** The verdict of the ticket, in pieces. In English alone: support reads it. */
export const verdict = {
  bank: {
    international: "the bank blocked international payments",
    "fraud-protection": "the bank's fraud protection stopped it",
    "merchant-restriction": "the bank restricted the merchant",
    "no-attempt": "the bank saw no attempt",
    "another-reason": "the bank named another reason",
  },
  notAsked: "the bank was not asked",
  code: (code: string) => `error ${code}`,
  mended: "still declined after acting on it",
  otherCard: { tried: "another card is declined, too", none: "no other card to try" },
  country: (country: string) => `card from ${country}`,
  ways: { look: "look at why the payment does not go through", bank: "the bank has to say why first" },
} as const;
