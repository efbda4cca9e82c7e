import { plural } from "../numbers/en";

/** What a ticket says besides the words of its form. In English alone, for support staff read it. */
export const ticketBodyCopy = {
  body: {
    asks: "Asks for",
    facts: "Facts",
    tried: "Steps taken",
    words: "In their own words",
    activity: "From the Activity export",
    logs: "Logs",
    evidence: "Evidence",
    assumed: "opened from a link, not asked",
    none: "No steps were answered; the form was opened directly.",
  },
  requests: {
    "find-credits": {
      problem: (amount: string, day: string) => `${amount} paid on ${day} is not in the balance`,
      ask: "Please find this payment and add the credits to the account.",
    },
    "move-credits": {
      problem: (amount: string, day: string) => `Move ${amount} of credits bought on ${day}`,
      ask: "Please move these credits between the personal account and the organization.",
    },
    "accept-card": {
      problem: (amount: string, day: string) => `Payment of ${amount} declined on ${day}`,
      ask: "Please tell me why the payment is declined and how I can pay.",
    },
    "check-charges": {
      problem: (amount: string, day: string) => `Dispute of ${amount} charged from ${day}`,
      ask: "Please check these charges, and refund what is wrong.",
    },
    "check-free-model-charge": {
      problem: (amount: string, _day: string, model: string) =>
        `${amount === "" ? "Charge" : `${amount} charged`} on the free model ${model}`,
      ask: "Please check these generations, and refund what should have been free.",
    },
    refund: {
      problem: (amount: string, day: string) => `Refund of ${amount} bought on ${day}`,
      ask: "Please refund the unused credits of this purchase.",
    },
    "refund-late": {
      problem: (amount: string, day: string) => `Refund of ${amount} not received, bought on ${day}`,
      ask: "Please tell me where my refund is.",
    },
    invoice: {
      problem: (_amount: string, day: string) =>
        day === "" ? "Question about an invoice" : `Question about the invoice of ${day}`,
      ask: "Please help with the invoice as described below.",
    },
    "account-compromised": {
      problem: (amount: string, day: string) =>
        `Unauthorized use${amount === "" ? "" : ` of ${amount}`} from ${day}`,
      ask: "Please secure the account, and check the use that was not mine.",
    },
  },
} as const;

/** The lines that the summary of an Activity export is made of, besides its findings. */
export const exportSummaryCopy = {
  file: (sha256: string) => `File: sha256 ${sha256}`,
  totals: (requests: number, money: string, from: string, to: string) =>
    `${plural(requests, { one: "# request", other: "# requests" })}, $${money} in total, ${from} to ${to} (UTC)`,
  unreadable: (count: number) =>
    plural(count, { one: "# row could not be read", other: "# rows could not be read" }),
  nothing: "Nothing unusual was found.",
  generations: (shown: number, all: number) =>
    shown < all ? `Generation ids: ${shown} of ${all}, the dearest` : `Generation ids: all ${all}`,
};
