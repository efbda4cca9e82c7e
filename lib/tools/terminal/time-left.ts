import { TZDate } from "@date-fns/tz";
import { languageFacts } from "@/content/languages";
import { reminderMessages } from "@/content/ui/reminders/en";
import { typedMessages } from "@/content/ui/typed/en";
import { describeMoment, describeUtc } from "@/lib/language/moments";
import type { Draft } from "@/machines/form";
import { freeLimitReset } from "@/machines/rules/free-limit-reset";
import { limitIntervals, limitReset } from "@/machines/rules/limit-reset";
import { paymentDeadlines } from "@/machines/rules/payment-deadlines";
import { refundDue } from "@/machines/rules/refund-due";
import { refundTimeLeft, refundUntil } from "@/machines/rules/refund-window";
import type { Place } from "./session";
import type { Where } from "./where";

const minuteMs = 60_000;

/**
 * The clock of a step as a sentence: how long a wait still takes, until when a refund can be requested.
 *
 * @param draft without a typed time, only clocks that need none are described
 * @returns `undefined` if the step has no clock, or the time that it counts from is not known
 */
export function timeLeft({ flow, screen }: Place, draft: Draft, where: Where): string | undefined {
  const { meta } = screen;
  const now = where.now();
  const { policy } = flow;
  const paidAt = known(draft.paid_at);
  const requestedAt = known(draft.requested_at);
  if (meta.kind === "wait") {
    if (paidAt === undefined) return undefined;
    const end = paymentDeadlines(paidAt, policy)[meta.until];
    const minutes = Math.ceil((end.getTime() - now.getTime()) / minuteMs);
    return minutes > 0
      ? sentence(minutes, describeAt(end, where))
      : `${typedMessages.wait.over}. ${typedMessages.wait.overBody}`;
  }
  switch ("deadline" in meta ? meta.deadline : undefined) {
    case "refund-window": {
      if (paidAt === undefined) return undefined;
      const minutes = Math.floor(refundTimeLeft(paidAt, policy, now) / minuteMs);
      const until = describeAt(refundUntil(paidAt, policy), where);
      return minutes > 0 ? sentence(minutes, until) : typedMessages.deadline.ended(until);
    }
    case "refund-due": {
      if (requestedAt === undefined) return undefined;
      const { dueBy } = refundDue(requestedAt, policy, where.timeZone);
      return `${typedMessages.deadline.due(describeAt(dueBy, where))} ${reminderMessages.holidays.without}`;
    }
    case "refund-due-from-now": {
      const due = describeAt(refundDue(now, policy, where.timeZone).dueBy, where);
      const days = policy.refunds.ticketAfterBusinessDays;
      return `${typedMessages.deadline.dueFrom(describeAt(now, where), days, due)} ${reminderMessages.holidays.without}`;
    }
    case "free-limit-reset": {
      const at = freeLimitReset(now, policy);
      const minutes = Math.ceil((at.getTime() - now.getTime()) / minuteMs);
      const utc = `${describeAt(at, { ...where, timeZone: "UTC", now: () => at })} UTC`;
      const local = describeAt(at, { ...where, now: () => at });
      return `${reminderMessages.reset.at(isSameDay(at, now, where), local, utc)} ${reminderMessages.reset.left(Math.floor(minutes / 60), minutes % 60)}`;
    }
    case "limit-reset": {
      const { intro, ...each } = reminderMessages.limits;
      const lines = limitIntervals.map((interval) => {
        const at = limitReset(interval, now, policy);
        return each[interval](describeAt(at, where), describeUtc(at, languageFacts.en.locale));
      });
      return [intro, ...lines.map((line) => `${line}.`)].join(" ");
    }
    default:
      return undefined;
  }
}

const sentence = (minutes: number, until: string) =>
  typedMessages.deadline.left(Math.floor(minutes / 60), minutes % 60, until);

function known(iso: string | undefined): Date | undefined {
  const date = new Date(iso ?? "");
  return Number.isNaN(date.getTime()) ? undefined : date;
}

const isSameDay = (a: Date, b: Date, { timeZone }: Where) =>
  new TZDate(a.getTime(), timeZone).toDateString() === new TZDate(b.getTime(), timeZone).toDateString();

/** A moment in the person's time zone, without the day where it is today. */
export const describeAt = (at: Date, { now, timeZone }: Where): string =>
  describeMoment(at, { locale: languageFacts.en.locale, timeZone }, now());
