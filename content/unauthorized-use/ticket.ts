/** What a person can ask support to do, for the subject and the first lines of the ticket. In English alone: support reads it. */
export const requests = {
  "account-compromised": {
    problem: (amount: string, day: string) =>
      `Unauthorized use${amount === "" ? "" : ` of ${amount}`} from ${day}`,
    ask: "Please secure the account, and check the use that was not mine.",
    isShort: true,
  },
} as const;
