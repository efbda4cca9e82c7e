import type { Policy } from "@/content/policy";
import { compareMoney } from "@/machines/rules/money";

/** The answers of the step that asks how much was paid. */
export type RefundAmount = "under-limit" | "limit-or-over";

/**
 * Which way a refund of this size goes: the refund button, or a ticket. Facts R2, R3.
 *
 * The source is silent on exactly the limit; a ticket always works, so the limit counts as over.
 *
 * @param amountUsd US dollars as a decimal string with a point ("49.99"), as `parseMoney` returns it
 * @param policy the limit in US dollars
 * @returns the option; `undefined` when the text is no such decimal
 */
export function refundAmount(amountUsd: string, policy: Policy): RefundAmount | undefined {
  if (!/^\d+(?:\.\d+)?$/.test(amountUsd)) return undefined;
  return compareMoney(amountUsd, policy.refunds.ticketFromUsd) < 0 ? "under-limit" : "limit-or-over";
}
