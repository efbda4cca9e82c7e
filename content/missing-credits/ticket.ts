import { span } from "../ui/numbers/en";

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

/** The verdict of the ticket, in pieces. In English alone: support reads it. */
export const verdict = {
  paid: (minutes: number) => `${span(minutes)} after paying`,
  early: (minutes: number) => `before the ${minutes}-minute wait is over`,
  late: (minutes: number) => `past the ${minutes}-minute wait`,
  method: { card: "by card", crypto: "with crypto", "another-way": "another way" },
  hash: "transaction hash given",
  noHash: "no transaction hash",
  bank: {
    completed: "the bank shows it as completed",
    pending: "the bank shows it as pending",
    declined: "the bank declined it",
    "cannot-tell": "what the bank shows is not known",
  },
  confirmed: "confirmed on its network",
  misplaced: (to: string) => `the credits are in the other account, wanted ${to}`,
  to: { organization: "in the organization", personal: "in the personal account" },
  oneAccount: "only one account",
  ways: {
    find: "find the payment",
    wait: "waiting may still solve it",
    move: "move the credits",
    bank: "the payment has to settle first",
    open: "the rules can't tell yet",
  },
} as const;
