import { addHours } from "date-fns/addHours";
import { hoursToMilliseconds } from "date-fns/hoursToMilliseconds";
import type { Policy } from "@/content/policy";
import { elapsedSince } from "./elapsed-since";

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
 * @returns milliseconds, from 0 to the whole window; 0 when `purchasedAt` is no date or lies more than two minutes ahead
 */
export function refundTimeLeft(purchasedAt: Date, policy: Policy, now: Date): number {
  const elapsed = elapsedSince(purchasedAt, now);
  if (elapsed === undefined) return 0;
  return Math.max(0, hoursToMilliseconds(policy.refunds.windowHours) - elapsed);
}
