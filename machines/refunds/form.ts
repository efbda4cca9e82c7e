import { requests } from "@/content/refunds/ticket";
import { type Answers, defineForm, may, need, utc, who } from "../form";
import { compareMoney } from "../rules/typed-money";
import type { chart } from "./chart";

/** Whether the refund was asked for before, so that the ticket is about where it is. R5 */
const askedBefore = ({ said }: Answers<typeof chart>) =>
  said("already-asked", "already-asked") || said("asked-when", "overdue");

export const form = defineForm<typeof chart>()({
  fields: (answers) => [
    ...who,
    ...(askedBefore(answers) ? [need("requested_at")] : []),
    need("paid_at"),
    need("amount"),
    may("transaction_id"),
    // Who comes from there may have looked into the export, which shows whether the credits were used.
    ...(answers.cameFrom("unexpected-charges") ? [may("activity")] : []),
    may("note"),
  ],
  facts: {
    paid_at: "needed",
    amount: "needed",
    used: "optional",
    requested_at: "optional",
    transaction_id: "optional",
    activity: "optional",
  },
  told: ({ inWords }) => ({ used: inWords("used-any") }),
  requests,
  request: (answers) => (askedBefore(answers) ? "refund-late" : "refund"),
  mismatches: {
    /** R1: only unused credits can be refunded. */
    "unused-but-used": ({ said, summary, facts, words }) => {
      if (!said("used-any", "unused") || !summary) return undefined;
      // Use before the purchase was of other credits, and free models use none.
      const isBefore = facts.paid_at !== undefined && summary.to < facts.paid_at.slice(0, 10);
      if (isBefore || compareMoney(summary.total, "0") === 0) return undefined;
      return {
        ...words["unused-but-used"](summary.requests, `$${summary.total}`, summary.from, summary.to),
        at: "used-any",
      };
    },
    /** R1: the answer of the ticket's day against the time that was typed. */
    "refund-window": ({ said, decide, policy, isDated, facts, words }) => {
      const counted = decide("bought-when", facts.paid_at);
      const claimed = (["within-window", "window-over"] as const).find((id) => said("bought-when", id));
      if (!facts.paid_at || !counted || !claimed || counted === claimed) return undefined;
      // The window may have closed after a ticket that does not tell when it was made.
      if (counted === "window-over" && !isDated) return undefined;
      return {
        ...words["refund-window"](
          claimed === "within-window",
          policy.refunds.windowHours,
          utc(facts.paid_at),
        ),
        at: "bought-when",
      };
    },
    /** R2, R3. The limit is in dollars, so no other currency speaks against it. */
    "refund-amount": ({ said, decide, policy, facts: { amount }, words }) => {
      if (amount?.currency !== "USD") return undefined;
      const counted = decide("how-much", amount.amount);
      const claimed = (["under-limit", "limit-or-over"] as const).find((id) => said("how-much", id));
      if (!counted || !claimed || counted === claimed) return undefined;
      return {
        ...words["refund-amount"](
          claimed === "under-limit",
          policy.refunds.ticketFromUsd,
          `$${amount.amount}`,
        ),
        at: "how-much",
      };
    },
    /** R5. Holidays only make a refund due later, so it stays true without them. */
    "refund-not-due": ({ said, decide, policy, facts, words }) => {
      if (!said("asked-when", "overdue") || facts.requested_at === undefined) return undefined;
      if (decide("asked-when", facts.requested_at) !== "within-business-days") return undefined;
      return {
        ...words["refund-not-due"](policy.refunds.ticketAfterBusinessDays, utc(facts.requested_at)),
        at: "asked-when",
      };
    },
  },
  points: ({ said, decide, facts, isDated }, request, open) => {
    if (request === "refund-late") return ["refund-wait"];
    const window = isDated && decide("bought-when", facts.paid_at);
    if (window === "window-over" && !open.has("refund-window")) return ["refund-over"];
    const size = facts.amount?.currency === "USD" && decide("how-much", facts.amount.amount);
    // What contradicts itself is asked, not judged.
    if (!size || open.has("refund-window") || open.has("refund-amount")) return ["refund-rule"];
    // Why a button is missing, the rules don't say.
    if (said("use-button", "no-button")) return ["refund-rule"];
    return ["refund-rule", size === "under-limit" ? "refund-button" : "refund-ticket"];
  },
});
