import { addMinutes } from "date-fns/addMinutes";
import type { Policy } from "@/content/policy";
import type { WaitEnd } from "../step";

/**
 * When waiting ends, and from when a ticket is right. Facts M1, M4.
 *
 * @param paidAt when the payment was made
 * @param policy minutes to wait, and minutes after which a ticket is right
 * @returns both moments; invalid dates when `paidAt` is one
 */
export function paymentDeadlines(paidAt: Date, policy: Policy): Readonly<Record<WaitEnd, Date>> {
  const { waitMinutes, ticketAfterMinutes } = policy.missingCredits;
  return { waitOver: addMinutes(paidAt, waitMinutes), ticketFrom: addMinutes(paidAt, ticketAfterMinutes) };
}

/**
 * How long a wait still is, in milliseconds; 0 when it is over. Counted from the payment, so that nothing that happens to
 * the page loses or resets it.
 */
export function waitLeft(paidAt: Date, until: WaitEnd, policy: Policy, now: Date): number {
  return Math.max(0, paymentDeadlines(paidAt, policy)[until].getTime() - now.getTime());
}
