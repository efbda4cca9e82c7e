import { minutesToMilliseconds } from "date-fns/minutesToMilliseconds";
import { subMinutes } from "date-fns/subMinutes";
import type { Policy } from "@/content/policy";
import { elapsedSince } from "../rules/elapsed-since";
import type { LatestMoments, RulesIn } from "../step";
import type { chart } from "./chart";

/** The answers of the step that asks when the person paid. */
export type TimeSincePayment = "just-now" | "some-minutes-ago" | "longer-ago";

/**
 * Which answer fits the time of a payment. Facts M1, M4.
 *
 * Each border belongs to the later answer: after exactly the minutes to wait, waiting is over.
 *
 * @param paidAt when the payment was made
 * @param policy minutes to wait, and minutes after which a ticket is right
 * @param now the present moment
 * @returns the option; `undefined` when `paidAt` is no date or lies more than two minutes ahead
 */
export function timeSincePayment(paidAt: Date, policy: Policy, now: Date): TimeSincePayment | undefined {
  const elapsed = elapsedSince(paidAt, now);
  if (elapsed === undefined) return undefined;
  const { waitMinutes, ticketAfterMinutes } = policy.missingCredits;
  if (elapsed < minutesToMilliseconds(waitMinutes)) return "just-now";
  if (elapsed < minutesToMilliseconds(ticketAfterMinutes)) return "some-minutes-ago";
  return "longer-ago";
}

/**
 * The latest payment that fits an answer, so that a clock started from it never ends too early.
 * Facts M1, M4.
 *
 * @param option the answer that was given
 * @param policy minutes to wait, and minutes after which a ticket is right
 * @param now the moment of the answer
 * @returns the moment; an invalid date when `now` is one
 */
export function latestPaymentTime(option: TimeSincePayment, policy: Policy, now: Date): Date {
  const { waitMinutes, ticketAfterMinutes } = policy.missingCredits;
  const minutesAgo = { "just-now": 0, "some-minutes-ago": waitMinutes, "longer-ago": ticketAfterMinutes };
  return subMinutes(now, minutesAgo[option]);
}

/** The rule for a typed fact, by step. */
export const rules = {
  "paid-when": (text, { policy, now }) => timeSincePayment(new Date(text), policy, now),
} satisfies RulesIn<typeof chart>;

/** The latest time of a plain answer, by step. */
export const latest = {
  "paid-when": (option, { policy, now }) =>
    option === "just-now" || option === "some-minutes-ago" || option === "longer-ago"
      ? latestPaymentTime(option, policy, now)
      : undefined,
} satisfies LatestMoments;
