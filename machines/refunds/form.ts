import { asks } from "@/content/refunds/asks";
import type { ReplyPoint } from "@/content/refunds/replies";
import { requests, verdict } from "@/content/refunds/ticket";
import { sum } from "@/content/ui/numbers/en";
import { type Answers, crypto, defineForm, may, need, verdictLine, who } from "../form";
import { elapsedSince } from "../rules/elapsed-since";
import { transactionKind } from "../rules/transaction-kind";
import { compareMoney } from "../rules/typed-money";
import type { chart } from "./chart";

/** Whether the refund was asked for before, so that the ticket is about where it is. R5 */
const askedBefore = ({ said }: Answers<typeof chart>) =>
  said("used-any", "already-asked") || said("asked-when", "overdue");

export const form = defineForm<typeof chart>()({
  fields: (answers, draft = {}) => [
    ...who,
    ...(askedBefore(answers) ? [need("requested_at")] : []),
    ...(draft.method === "crypto"
      ? [crypto(need("paid_at")), crypto(need("amount"))]
      : [need("paid_at"), need("amount")]),
    // The unused rest can be refunded. R1
    ...(answers.said("used-any", "partly-used") ? [need("amount_left")] : []),
    // Payments with crypto are not refunded. O9
    need("method"),
    ...(draft.method === "crypto"
      ? [may("network"), crypto(may("transaction_id"))]
      : [may("transaction_id")]),
    // Coming from there, the person may have looked into the export, which shows whether credits were used.
    ...(answers.cameFrom("unexpected-charges") ? [may("activity")] : []),
    may("note"),
  ],
  deadline: (answers) => (askedBefore(answers) ? "refund-due" : "refund-window"),
  facts: {
    paid_at: "needed",
    amount: "needed",
    amount_left: "optional",
    method: "optional",
    network: "optional",
    used: "optional",
    requested_at: "optional",
    transaction_id: "optional",
    activity: "optional",
  },
  told: (answers) => ({ used: askedBefore(answers) ? undefined : answers.inWords("used-any") }),
  requests,
  asks,
  request: (answers) => (askedBefore(answers) ? "refund-late" : "refund"),
  contradictions: {
    /** R1: only unused credits can be refunded. */
    "unused-but-used": ({ said, summary, facts }) => {
      if (!said("used-any", "unused") || !summary) return undefined;
      // Use before the purchase was of other credits, and free models use none.
      const isBefore = facts.paid_at !== undefined && summary.to < facts.paid_at.slice(0, 10);
      if (isBefore || compareMoney(summary.total, "0") === 0) return undefined;
      return [{ answer: "used-any" }, { finding: "use" }];
    },
    /** R1: what is left of the credits against whether any were used. */
    "credits-left": ({ said, facts: { amount, amount_left: left } }) => {
      if (left === undefined || !said("used-any") || said("used-any", "already-asked")) return undefined;
      if (compareMoney(left.amount, "0") === 0)
        return said("used-any", "all-used")
          ? undefined
          : [{ answer: "used-any", instead: "all-used" }, { fact: "amount_left" }];
      if (amount?.currency !== left.currency) return undefined;
      const more = compareMoney(left.amount, amount.amount);
      if (more > 0) return [{ fact: "amount" }, { fact: "amount_left" }];
      return more === 0 && !said("used-any", "unused")
        ? [{ answer: "used-any", instead: "unused" }, { fact: "amount_left" }]
        : undefined;
    },
    /** R1: the answer of the ticket's day against the time that was typed. */
    "refund-window": ({ said, decide, isDated, facts }) => {
      const counted = decide("bought-when", facts.paid_at);
      const claimed = (["within-window", "window-over"] as const).find((id) => said("bought-when", id));
      if (!counted || !claimed || counted === claimed) return undefined;
      // The window may have closed after a ticket that does not tell when it was made.
      if (counted === "window-over" && !isDated) return undefined;
      return [{ answer: "bought-when", instead: counted }, { fact: "paid_at" }];
    },
    /** R2, R3. The limit is in dollars, so another currency can't contradict it. */
    "refund-amount": ({ said, decide, facts: { amount } }) => {
      if (amount?.currency !== "USD") return undefined;
      const counted = decide("how-much", amount.amount);
      const claimed = (["under-limit", "limit-or-over"] as const).find((id) => said("how-much", id));
      if (!counted || !claimed || counted === claimed) return undefined;
      return [{ answer: "how-much", instead: counted }, { fact: "amount" }];
    },
    /** R5. Holidays only make a refund due later, so "not due" stays true without them. */
    "refund-due": ({ said, decide, facts, isDated }) => {
      const counted = decide("asked-when", facts.requested_at);
      if (said("asked-when", "overdue") && counted === "within-business-days")
        return [{ answer: "asked-when", instead: counted }, { fact: "requested_at" }];
      // Twice as long is overdue with any holidays.
      return said("asked-when", "within-business-days") && counted === "overdue" && isDated
        ? [{ answer: "asked-when", instead: counted }, { fact: "requested_at" }]
        : undefined;
    },
    "method-and-transaction": ({ facts: { method, transaction_id } }) => {
      const kind = transactionKind(transaction_id);
      return kind && (method === "card" || method === "crypto") && method !== kind
        ? [{ fact: "method" }, { fact: "transaction_id" }]
        : undefined;
    },
  },
  verdict: ({ said, chose, decide, facts, policy, now, isDated }, open) => {
    const { windowHours, ticketFromUsd, ticketAfterBusinessDays } = policy.refunds;
    const minutes = (text: string | undefined) => {
      const elapsed = text === undefined || !isDated ? undefined : elapsedSince(new Date(text), now);
      return elapsed === undefined ? undefined : elapsed / 60_000;
    };
    const { amount, amount_left: left } = facts;
    const asked = minutes(facts.requested_at);
    if (asked !== undefined && (said("used-any", "already-asked") || said("asked-when"))) {
      const isDayInDoubt = open.has("refund-due") || open.has("refund-first");
      const due = isDayInDoubt ? undefined : decide("asked-when", facts.requested_at);
      return verdictLine(
        [verdict.asked(asked), due && verdict.businessDays[due](ticketAfterBusinessDays), sum(amount)],
        isDayInDoubt
          ? verdict.ways.open
          : due === "within-business-days"
            ? verdict.ways.wait
            : verdict.ways["find-refund"],
      );
    }
    const bought = minutes(facts.paid_at);
    const window =
      bought === undefined || open.has("refund-window") ? undefined : decide("bought-when", facts.paid_at);
    const isMethodInDoubt = open.has("method-and-transaction");
    const isUseClear = !open.has("unused-but-used") && !open.has("credits-left");
    const told = isUseClear ? chose("used-any") : undefined;
    const used = told === "already-asked" ? undefined : told;
    const size =
      amount?.currency === "USD" && !open.has("refund-amount")
        ? decide("how-much", amount.amount)
        : undefined;
    const isPartLeft = used === "partly-used" && left !== undefined && amount !== undefined;
    const isCrypto = facts.method === "crypto" && !isMethodInDoubt;
    const way =
      used === "all-used"
        ? verdict.ways["used-up"]
        : window === "window-over"
          ? verdict.ways["too-late"]
          : isCrypto
            ? verdict.ways.crypto
            : window === undefined || used === undefined || size === undefined || isMethodInDoubt
              ? verdict.ways.open
              : size === "limit-or-over"
                ? verdict.ways.ticket
                : verdict.ways[said("use-button", "no-button") ? "no-button" : "button"](ticketFromUsd);
    return verdictLine(
      [
        bought !== undefined && verdict.bought(bought),
        window && verdict[window === "within-window" ? "inside" : "over"](windowHours),
        isPartLeft ? verdict.left(sum(left), sum(amount)) : used && verdict.used[used],
        isCrypto && verdict.crypto,
        !isPartLeft && sum(amount),
      ],
      way,
    );
  },
  points: ({ said, decide, facts, isDated }, request, open): readonly ReplyPoint[] => {
    if (request === "refund-late") return ["refund-wait"];
    if (facts.method === "crypto" && !open.has("method-and-transaction")) return ["refund-crypto"];
    if (said("used-any", "all-used") && !open.has("credits-left") && !open.has("unused-but-used"))
      return ["refund-used"];
    const window = isDated && decide("bought-when", facts.paid_at);
    if (window === "window-over" && !open.has("refund-window")) return ["refund-over"];
    const size = facts.amount?.currency === "USD" && decide("how-much", facts.amount.amount);
    // What contradicts itself is asked, not judged.
    const decides = [
      "refund-window",
      "refund-amount",
      "credits-left",
      "unused-but-used",
      "method-and-transaction",
    ];
    if (!size || decides.some((id) => open.has(id))) return ["refund-rule"];
    // Why a button is missing, the rules don't say.
    if (said("use-button", "no-button")) return ["refund-no-button"];
    return ["refund-rule", size === "under-limit" ? "refund-button" : "refund-ticket"];
  },
});
