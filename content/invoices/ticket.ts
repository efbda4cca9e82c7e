/** What a person can ask support to do, for the subject and the first lines of the ticket. In English alone: support reads it. */
export const requests = {
  invoice: {
    problem: (_amount: string, day: string) =>
      day === "" ? "Question about an invoice" : `Question about the invoice of ${day}`,
    ask: "Please help with the invoice as described below.",
    isShort: true,
  },
} as const;
