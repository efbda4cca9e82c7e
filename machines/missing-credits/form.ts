import { asks } from "@/content/missing-credits/asks";
import type { ReplyPoint } from "@/content/missing-credits/replies";
import { requests, verdict } from "@/content/missing-credits/ticket";
import { type Answers, crypto, defineForm, may, need, type Sides, verdictLine, who } from "../form";
import { elapsedSince } from "../rules/elapsed-since";
import { paymentDeadlines } from "../rules/payment-deadlines";
import { transactionKind } from "../rules/transaction-kind";
import type { chart } from "./chart";

type Told = Answers<typeof chart>;

/** Whether the credits are there, but in the account where they are not wanted. M5, M6 */
const areMisplaced = ({ said }: Told) => said("check-balance", "found-there");

const withCrypto = ({ said }: Told) => said("paid-how", "crypto");

export const form = defineForm<typeof chart>()({
  wantsScreenshot: true,
  fields: (answers) => {
    if (areMisplaced(answers))
      return [
        need("email"),
        need("move_to"),
        need("organization"),
        need("paid_at"),
        need("amount"),
        may("transaction_id"),
        may("note"),
      ];
    const isOne = answers.said("check-balance", "one-account");
    return [
      ...(isOne ? [need("email")] : who),
      ...(withCrypto(answers)
        ? [crypto(need("paid_at")), crypto(need("amount")), need("network"), crypto(need("transaction_id"))]
        : [need("paid_at"), need("amount"), may("transaction_id")]),
      may("note"),
    ];
  },
  facts: {
    paid_at: "needed",
    amount: "needed",
    method: "optional",
    bank_status: "optional",
    network: "optional",
    transaction_id: "optional",
    move_to: "optional",
  },
  told: ({ chose, inWords }) => ({ method: chose("paid-how"), bank_status: inWords("bank-status") }),
  requests,
  asks,
  request: (answers) => (areMisplaced(answers) ? "move-credits" : "find-credits"),
  contradictions: {
    /** M1, M4: a wait that can't be over yet. Time that passes after it only adds to it. */
    "not-waited": ({ said, policy, now, facts }) => {
      if (facts.paid_at === undefined) return undefined;
      const paidAt = new Date(facts.paid_at);
      if (elapsedSince(paidAt, now) === undefined) return undefined;
      const { waitOver, ticketFrom } = paymentDeadlines(paidAt, policy);
      const fact = { fact: "paid_at" } as const;
      if (said("wait", "time-is-up") && now < waitOver) return [{ answer: "wait" }, fact];
      return said("wait-longer", "still-missing") && now < ticketFrom
        ? [{ answer: "wait-longer" }, fact]
        : undefined;
    },
    /** M1, M4: how long ago it was, as answered and as typed. */
    "paid-when": ({ chose, said, decide, facts, isDated }): Sides<typeof chart> | undefined => {
      const counted = decide("paid-when", facts.paid_at);
      const claimed = chose("paid-when");
      if (!counted || !claimed || counted === claimed) return undefined;
      const order = ["just-now", "some-minutes-ago", "longer-ago"] as const;
      const isLater = order.indexOf(counted) > order.indexOf(claimed);
      // The answer was right when it was given; the person has waited, or taken a while to write, since.
      const hasWaited = said("wait", "time-is-up") || said("wait-longer", "still-missing") || !isDated;
      const isNear = order.indexOf(counted) === order.indexOf(claimed) + 1;
      if (isLater && (hasWaited || isNear)) return undefined;
      return [{ answer: "paid-when", instead: counted }, { fact: "paid_at" }];
    },
    "method-and-transaction": ({ chose, facts }) => {
      const method = chose("paid-how");
      const kind = transactionKind(facts.transaction_id);
      return kind && (method === "card" || method === "crypto") && method !== kind
        ? [{ answer: "paid-how", instead: kind }, { fact: "transaction_id" }]
        : undefined;
    },
    "crypto-without-hash": ({ said, facts }) =>
      said("paid-how", "crypto") && !facts.transaction_id
        ? [{ answer: "paid-how" }, { fact: "transaction_id" }]
        : undefined,
    /** M5: who belongs to an organization has two balances. */
    "one-account": ({ said, account }) =>
      account?.kind === "organization" && said("check-balance", "one-account")
        ? [{ answer: "check-balance", instead: "not-there" }, { fact: "account_kind" }]
        : undefined,
  },
  verdict: ({ chose, said, facts, policy, now, isDated }, open) => {
    const { ticketAfterMinutes } = policy.missingCredits;
    const isTimeClear = isDated && !open.has("paid-when") && !open.has("not-waited");
    const elapsed = isTimeClear && facts.paid_at ? elapsedSince(new Date(facts.paid_at), now) : undefined;
    const minutes = elapsed === undefined ? undefined : elapsed / 60_000;
    const paid = minutes === undefined ? [] : [verdict.paid(minutes)];
    if (said("check-balance", "found-there"))
      return verdictLine(
        [...paid, verdict.misplaced(facts.move_to ? verdict.to[facts.move_to] : "elsewhere")],
        verdict.ways.move,
      );
    const isLate = minutes !== undefined && minutes >= ticketAfterMinutes;
    const method = open.has("method-and-transaction") ? undefined : chose("paid-how");
    const bank = chose("bank-status");
    const isSettled = bank !== "pending" && bank !== "declined";
    return verdictLine(
      [
        ...paid,
        minutes !== undefined && verdict[isLate ? "late" : "early"](ticketAfterMinutes),
        method && verdict.method[method],
        method === "crypto" && (facts.transaction_id ? verdict.hash : verdict.noHash),
        bank && verdict.bank[bank],
        said("transaction-status", "confirmed") && verdict.confirmed,
        said("check-balance", "one-account") && !open.has("one-account") && verdict.oneAccount,
      ],
      minutes === undefined
        ? verdict.ways.open
        : isLate
          ? verdict.ways[isSettled ? "find" : "bank"]
          : verdict.ways.wait,
    );
  },
  points: ({ facts, decide, chose, hasPicture }, request): readonly ReplyPoint[] => {
    if (request === "move-credits") return ["credits-move"];
    const since = decide("paid-when", facts.paid_at);
    const isEarly = since !== undefined && since !== "longer-ago";
    const bank = chose("bank-status");
    return [
      isEarly ? "credits-early" : "credits-late",
      ...(bank === "pending" || bank === "declined" ? (["credits-bank"] as const) : []),
      ...(hasPicture ? [] : (["credits-screenshot"] as const)),
    ];
  },
  wants: ({ said }) => (said("paid-how", "crypto") ? [] : ["transaction_id"]),
});
