import { plural } from "../ui/numbers/en";

/** What a person can ask support to do, for the subject and the first lines of the ticket. In English alone: support reads it. */
export const requests = {
  "account-compromised": {
    problem: (amount: string, day: string) =>
      `Unauthorized use${amount === "" ? "" : ` of ${amount}`} from ${day}`,
    ask: "Please secure the account, and check the use that was not mine.",
    isShort: true,
  },
  "keys-still-live": {
    problem: (amount: string, day: string) =>
      `Keys still live: unauthorized use${amount === "" ? "" : ` of ${amount}`} from ${day}`,
    ask: "Please stop the keys of this account first, then check the use that was not mine.",
    isShort: true,
  },
} as const;

/** The verdict of the ticket, in pieces. In English alone: support reads it. */
export const verdict = {
  keys: { done: "keys regenerated", "cannot-do": "keys still live" },
  keysUnknown: "keys may still be live",
  password: {
    done: "password and recovery changed",
    "cannot-do": "password or recovery not changed",
  },
  since: (day: string) => `use since ${day}`,
  generations: (count: number) => plural(count, { one: "# generation named", other: "# generations named" }),
  ways: {
    keys: "stop the keys first",
    secure: "secure the account",
    check: (amount: string | undefined) => (amount ? `check the use of ${amount}` : "check the use"),
  },
} as const;
