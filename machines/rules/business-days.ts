import { tz } from "@date-fns/tz";
import { addBusinessDays } from "date-fns";
import type { Policy } from "@/content/policy";
import { elapsedSince } from "@/machines/rules/elapsed-since";
import { isTimeZone } from "@/machines/rules/time-zone";

/** The answers of the step that asks when the refund was asked for. */
export type BusinessDays = "within-business-days" | "overdue";

/**
 * Whether a refund is late enough for a ticket. Fact R5.
 *
 * Business days are Monday to Friday in the person's time zone. The source is silent on public holidays:
 * they are not taken out. The last moment of the last day is still in time.
 *
 * @param requestedAt when the refund was asked for; for a day without a time, its start in `timeZone`
 * @param policy business days after which a missing refund is a ticket
 * @param now the present moment
 * @param timeZone the person's, as an IANA name; an unknown one counts as UTC
 * @returns the option; `undefined` when `requestedAt` is no date or lies more than two minutes ahead
 */
export function businessDays(
  requestedAt: Date,
  policy: Policy,
  now: Date,
  timeZone: string,
): BusinessDays | undefined {
  const dueBy = refundDueBy(requestedAt, policy, timeZone).getTime();
  if (elapsedSince(requestedAt, now) === undefined || Number.isNaN(dueBy)) return undefined;
  return now.getTime() <= dueBy ? "within-business-days" : "overdue";
}

/**
 * The last moment at which a refund is in time: the same time of day, so many business days later. Fact R5.
 *
 * A request on a weekend counts from the Monday after it.
 *
 * @param requestedAt when the refund was asked for
 * @param policy business days after which a missing refund is a ticket
 * @param timeZone the person's, as an IANA name; an unknown one counts as UTC
 * @returns the moment; an invalid date when `requestedAt` is one
 */
export function refundDueBy(requestedAt: Date, policy: Policy, timeZone: string): Date {
  const zone = isTimeZone(timeZone) ? timeZone : "UTC";
  return new Date(
    addBusinessDays(requestedAt, policy.refunds.ticketAfterBusinessDays, { in: tz(zone) }).getTime(),
  );
}
