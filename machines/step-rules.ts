import { freeSlug } from "./free-model-charges/free-slug";
import { timeSincePayment } from "./missing-credits/time-since-payment";
import { businessDays } from "./refunds/business-days";
import { refundAmount } from "./refunds/refund-amount";
import { refundWindow } from "./refunds/refund-window";
import { namedCurrency, parseMoney } from "./rules/money";
import type { Issue, StepRule } from "./step";

/**
 * The rule behind each question that a typed fact can answer: those whose `meta` has `typed`. Apart from the charts,
 * because the rules weigh more than the charts, and a page fetches them only for who types a fact.
 */
export const stepRules: Readonly<Partial<Record<Issue, Readonly<Record<string, StepRule>>>>> = {
  "missing-credits": {
    "paid-when": (text, { policy, now }) => timeSincePayment(new Date(text), policy, now),
  },
  "free-model-charges": {
    "which-model": (text, { policy }) => freeSlug(text, policy),
  },
  refunds: {
    "bought-when": (text, { policy, now }) => refundWindow(new Date(text), policy, now),
    "how-much": (text, { policy }) => {
      const isDollars = ["USD", undefined].includes(namedCurrency(text));
      return isDollars ? refundAmount(parseMoney(text) ?? "", policy) : undefined;
    },
    "asked-when": (text, { policy, now, timeZone, holidays }) =>
      businessDays(new Date(text), policy, now, timeZone, holidays),
  },
};
