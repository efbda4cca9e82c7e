/** What a person can ask support to do, for the subject and the first lines of the ticket. In English alone: support reads it. */
export const requests = {
  invoice: {
    problem: (_amount: string, day: string) =>
      day === "" ? "Question about an invoice" : `Question about the invoice of ${day}`,
    ask: "Please help with the invoice as described below.",
    isShort: true,
  },
} as const;

/** The verdict of the ticket, in pieces. In English alone: support reads it. */
export const verdict = {
  number: (number: string) => `invoice ${number}`,
  paidOn: (day: string) => `paid on ${day}`,
  ways: {
    locked: "a paid invoice can't be changed, new details reach future ones",
    find: "the invoice is not in their list",
    on: "turning on invoices did not work",
    details: "setting the details did not work",
    open: "a question about invoices",
  },
} as const;
