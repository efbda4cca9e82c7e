import { requests } from "@/content/missing-credits/ticket";
import { type Answers, defineForm, may, need, who } from "../form";
import { elapsedSince } from "../rules/elapsed-since";
import { paymentDeadlines } from "../rules/payment-deadlines";
import type { chart } from "./chart";

type Told = Answers<typeof chart>;

/** Whether the credits are there, but in the account where they are not wanted. M5, M6 */
const areMisplaced = ({ said }: Told) =>
  said("other-account", "found-there") || said("move-credits", "move-them");

export const form = defineForm<typeof chart>()({
  wantsScreenshot: true,
  fields: (answers) =>
    areMisplaced(answers)
      ? [
          need("email"),
          need("move_to"),
          need("organization"),
          need("paid_at"),
          need("amount"),
          may("transaction_id"),
          may("note"),
        ]
      : [
          ...who,
          need("paid_at"),
          need("amount"),
          answers.said("paid-how", "crypto")
            ? { ...need("transaction_id"), isHash: true }
            : may("transaction_id"),
          may("note"),
        ],
  facts: {
    paid_at: "needed",
    amount: "needed",
    method: "optional",
    bank_status: "optional",
    transaction_id: "optional",
    move_to: "optional",
  },
  told: ({ chose, inWords }) => ({ method: chose("paid-how"), bank_status: inWords("bank-status") }),
  requests,
  request: (answers) => (areMisplaced(answers) ? "move-credits" : "find-credits"),
  mismatches: {
    /** M1, M4. Time that passed after the answer only adds to it, so only too short a time is one. */
    "not-waited": ({ said, decide, policy, now, facts, words }) => {
      if (facts.paid_at === undefined) return undefined;
      const paidAt = new Date(facts.paid_at);
      const elapsed = elapsedSince(paidAt, now);
      if (elapsed === undefined) return undefined;
      const deadlines = paymentDeadlines(paidAt, policy);
      const wait =
        (said("wait", "time-is-up") && now < deadlines.waitOver && "wait") ||
        (said("wait-longer", "still-missing") && now < deadlines.ticketFrom && "wait-longer");
      const counted = decide("paid-when", facts.paid_at);
      const isTooEarly =
        (said("paid-when", "longer-ago") && counted !== "longer-ago") ||
        (said("paid-when", "some-minutes-ago") && counted === "just-now");
      const at = wait || (isTooEarly ? "paid-when" : undefined);
      return at && { ...words["not-waited"](Math.floor(elapsed / 60_000)), at };
    },
    "card-with-hash": ({ facts, words }) =>
      facts.method === "card" && /^(0x)?[0-9a-f]{64}$/i.test(facts.transaction_id ?? "")
        ? { ...words["card-with-hash"](), at: "paid-how" }
        : undefined,
    "crypto-without-hash": ({ facts, words }) =>
      facts.method === "crypto" && !facts.transaction_id
        ? { ...words["crypto-without-hash"](), at: "transaction-status" }
        : undefined,
    /** M5: who belongs to an organization has two balances. */
    "one-account": ({ said, account, words }) =>
      account?.kind === "organization" && said("other-account", "one-account")
        ? { ...words["one-account"](), at: "other-account" }
        : undefined,
  },
  points: ({ facts, decide, hasPicture }, request) => {
    if (request === "move-credits") return ["credits-move"];
    const since = decide("paid-when", facts.paid_at);
    const isEarly = since !== undefined && since !== "longer-ago";
    return [
      isEarly ? "credits-early" : "credits-late",
      ...(hasPicture ? [] : (["credits-screenshot"] as const)),
    ];
  },
});
