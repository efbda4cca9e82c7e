import { addHours, hoursToMilliseconds } from "date-fns";
import type { Policy } from "@/content/policy";
import { elapsedSince } from "@/machines/rules/elapsed-since";

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

/**
 * The last moment of the refund window. Fact R1.
 *
 * @param purchasedAt when the credits were bought
 * @param policy hours of the refund window
 * @returns the moment; an invalid date when `purchasedAt` is one
 */
export function refundUntil(purchasedAt: Date, policy: Policy): Date {
  return addHours(purchasedAt, policy.refunds.windowHours);
}

/**
 * How much of the refund window is left. Fact R1.
 *
 * @param purchasedAt when the credits were bought
 * @param policy hours of the refund window
 * @param now the present moment
 * @returns milliseconds, from 0 to the whole window; 0 when {@link refundWindow} has no answer
 */
export function refundTimeLeft(purchasedAt: Date, policy: Policy, now: Date): number {
  const elapsed = elapsedSince(purchasedAt, now);
  if (elapsed === undefined) return 0;
  return Math.max(0, hoursToMilliseconds(policy.refunds.windowHours) - elapsed);
}
