import { hoursToMilliseconds } from "date-fns/hoursToMilliseconds";
import type { Policy } from "@/content/policy";
import { elapsedSince } from "../rules/elapsed-since";
import { refundDue } from "../rules/refund-due";
import { compareMoney, readMoney } from "../rules/typed-money";
import type { RulesIn } from "../step";
import type { chart } from "./chart";

/** The answers of the step that asks how much was paid. */
export type RefundAmount = "under-limit" | "limit-or-over";

/**
 * Which way a refund of this size goes: the refund button, or a ticket. Facts R2, R3.
 *
 * The source is silent on exactly the limit; a ticket always works, so the limit counts as over.
 *
 * @param amountUsd US dollars as a decimal string with a point ("49.99"), as `readMoney` returns it
 * @param policy the limit in US dollars
 * @returns the option; `undefined` when the text is no such decimal
 */
export function refundAmount(amountUsd: string, policy: Policy): RefundAmount | undefined {
  if (!/^\d+(?:\.\d+)?$/.test(amountUsd)) return undefined;
  return compareMoney(amountUsd, policy.refunds.ticketFromUsd) < 0 ? "under-limit" : "limit-or-over";
}

/** The answers of the step that asks when the credits were bought. */
export type RefundWindow = "within-window" | "window-over";

/**
 * Whether unused credits can still be refunded. Fact R1.
 *
 * Counted in hours that passed, whatever the clocks did; the last moment of the window is still inside.
 *
 * @param purchasedAt when the credits were bought
 * @param policy hours of the refund window
 * @param now the present moment
 * @returns the option; `undefined` when `purchasedAt` is no date or lies more than two minutes ahead
 */
export function refundWindow(purchasedAt: Date, policy: Policy, now: Date): RefundWindow | undefined {
  const elapsed = elapsedSince(purchasedAt, now);
  if (elapsed === undefined) return undefined;
  return elapsed <= hoursToMilliseconds(policy.refunds.windowHours) ? "within-window" : "window-over";
}

/** The answers of the step that asks when the refund was asked for. */
type BusinessDays = "within-business-days" | "overdue";

/**
 * Whether a refund is late enough for a ticket. Fact R5.
 *
 * The last moment of the last day is still in time.
 *
 * @param requestedAt when the refund was asked for; for a day without a time, its start in `timeZone`
 * @param policy business days after which a missing refund is a ticket
 * @param now the present moment
 * @param timeZone the person's, as an IANA name; an unknown one counts as UTC
 * @param holidays days without business, as `YYYY-MM-DD`
 * @returns the option; `undefined` when `requestedAt` is no date or lies more than two minutes ahead
 */
export function businessDays(
  requestedAt: Date,
  policy: Policy,
  now: Date,
  timeZone: string,
  holidays: readonly string[] = [],
): BusinessDays | undefined {
  const dueBy = refundDue(requestedAt, policy, timeZone, holidays).dueBy.getTime();
  if (elapsedSince(requestedAt, now) === undefined || Number.isNaN(dueBy)) return undefined;
  return now.getTime() <= dueBy ? "within-business-days" : "overdue";
}

/** The rule for a typed fact, by step. */
export const rules = {
  "bought-when": (text, { policy, now }) => refundWindow(new Date(text), policy, now),
  "how-much": (text, { policy, locale }) => {
    const read = readMoney(text, { locale, currencies: ["USD"] });
    return "amount" in read ? refundAmount(read.amount, policy) : undefined;
  },
  "asked-when": (text, { policy, now, timeZone, holidays }) =>
    businessDays(new Date(text), policy, now, timeZone, holidays),
} satisfies RulesIn<typeof chart>;
