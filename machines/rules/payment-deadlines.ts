import { addMinutes } from "date-fns";
import type { Policy } from "@/content/policy";

/**
 * When waiting ends, and from when a ticket is right. Facts M1, M4.
 *
 * @param paidAt when the payment was made
 * @param policy minutes to wait, and minutes after which a ticket is right
 * @returns both moments; invalid dates when `paidAt` is one
 */
export function paymentDeadlines(paidAt: Date, policy: Policy): { waitOver: Date; ticketFrom: Date } {
  const { waitMinutes, ticketAfterMinutes } = policy.missingCredits;
  return { waitOver: addMinutes(paidAt, waitMinutes), ticketFrom: addMinutes(paidAt, ticketAfterMinutes) };
}
