/** What a person can ask support to do, for the subject and the first lines of the ticket. In English alone: support reads it. */
export const requests = {
  "check-free-model-charge": {
    problem: (amount: string, _day: string, model: string) =>
      `${amount === "" ? "Charge" : `${amount} charged`} on the free model ${model}`,
    ask: "Please check these generations, and refund what should have been free.",
    isShort: true,
  },
} as const;
