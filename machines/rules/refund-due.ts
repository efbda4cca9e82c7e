import { TZDate } from "@date-fns/tz";
import { addDays } from "date-fns/addDays";
import { isWeekend } from "date-fns/isWeekend";
import type { Policy } from "@/content/policy";
import { isTimeZone } from "./time-zone";

/** When a refund is due, and what made it later. */
export interface RefundDue {
  /** An invalid date if the moment of the request is one. */
  readonly dueBy: Date;
  /** The holidays that were left out of the count, in order. Those on a weekend are not among them. */
  readonly leftOut: readonly string[];
}

/**
 * The last moment at which a refund is in time: the same time of day, so many business days later. Fact R5.
 *
 * Business days are Monday to Friday in the person's time zone, without the given holidays. The source says nothing
 * about public holidays: if the person names no country, none is skipped.
 *
 * A request on a weekend or a holiday counts from the business day after it.
 *
 * @param requestedAt when the refund was asked for
 * @param policy business days after which a missing refund is a ticket
 * @param timeZone the person's, as an IANA name; an unknown one counts as UTC
 * @param holidays days without business, as `YYYY-MM-DD`
 */
export function refundDue(
  requestedAt: Date,
  policy: Policy,
  timeZone: string,
  holidays: readonly string[] = [],
): RefundDue {
  const start = new TZDate(requestedAt.getTime(), isTimeZone(timeZone) ? timeZone : "UTC");
  const free = new Set(holidays);
  const leftOut: string[] = [];
  let day = start;
  for (let ahead = 1, counted = 0; counted < policy.refunds.ticketAfterBusinessDays; ahead += 1) {
    // Always from the start: a time that the clocks skip on the way must not move those after it.
    day = addDays(start, ahead);
    if (isWeekend(day)) continue;
    const name = dayOf(day);
    if (free.has(name)) leftOut.push(name);
    else counted += 1;
  }
  return { dueBy: new Date(day.getTime()), leftOut };
}

/** The day in the zone of the date, as `YYYY-MM-DD`. */
function dayOf(date: TZDate): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
