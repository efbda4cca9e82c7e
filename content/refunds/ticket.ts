import { dollars, plural, span } from "../ui/numbers/en";

/** What a person can ask support to do, for the subject and the first lines of the ticket. In English alone: support reads it. */
export const requests = {
  refund: {
    problem: (amount: string, day: string) => `Refund of ${amount} bought on ${day}`,
    ask: "Please refund the unused credits of this purchase.",
  },
  "refund-late": {
    problem: (amount: string, day: string) => `Refund of ${amount} not received, bought on ${day}`,
    ask: "Please tell me where my refund is.",
  },
} as const;

/** The verdict of the ticket, in pieces. In English alone: support reads it. */
export const verdict = {
  bought: (minutes: number) => `${span(minutes)} after the purchase`,
  inside: (hours: number) => `inside the ${hours}-hour window`,
  over: (hours: number) => `after the ${hours}-hour window`,
  used: { unused: "unused", "partly-used": "partly used", "all-used": "all used" },
  left: (left: string, amount: string) => `partly used, ${left} of ${amount} left`,
  crypto: "paid with crypto",
  asked: (minutes: number) => `refund asked for ${span(minutes)} ago`,
  businessDays: {
    "within-business-days": (days: number) =>
      `the ${plural(days, { one: "# business day", other: "# business days" })} are not over`,
    overdue: (days: number) =>
      `past the ${plural(days, { one: "# business day", other: "# business days" })}`,
  },
  ways: {
    button: (limit: string) => `below ${dollars(limit)}, refund by the button`,
    "no-button": (limit: string) => `below ${dollars(limit)}, but no refund button`,
    ticket: "refund by ticket",
    "too-late": "no refund by the rules",
    "used-up": "used credits are not refunded",
    crypto: "the documents say that crypto is never refunded",
    "find-refund": "find the refund",
    wait: "it may still be on its way",
    open: "the rules can't tell yet",
  },
} as const;
