"use client";

import { useEffect } from "react";
import { remindersLoaders } from "@/content/ui/reminders/messages";
import { typedLoaders } from "@/content/ui/typed/messages";
import type { Flow } from "@/lib/flow/flow";
import { refundDue } from "@/machines/rules/refund-due";
import { useLanguage, useMessages } from "../language/use-messages";
import { Icon } from "../ui/icon";
import { useLocalTime } from "../ui/use-local-time";
import { CalendarButton } from "./calendar-button";
import { countryName, HolidayPicker } from "./holiday-picker";
import { chooseHolidays, currentCountry, useHolidays } from "./holidays";

interface Props {
  flow: Flow;
  requestedAt: string;
  now: Date;
  /** Nobody typed that time: it is that of the answer "I pressed it". */
  isPressed?: boolean;
}

/** The day on which a refund is due, counted from when it was asked for, and what was left out of the count. */
export function RefundDue({ flow, requestedAt, now, isPressed = false }: Props) {
  const typedMessages = useMessages(typedLoaders);
  const { holidays: words } = useMessages(remindersLoaders);
  const { describeMoment, describeWeekday } = useLocalTime();
  const language = useLanguage();
  const { country, days, state } = useHolidays();
  // The country may have been chosen for a request of another year.
  useEffect(() => void chooseHolidays(currentCountry(), new Date(requestedAt)), [requestedAt]);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const from = new Date(requestedAt);
  const { dueBy, leftOut } = refundDue(from, flow.policy, timeZone, [...days.keys()]);
  const isOver = dueBy < now;
  const left = leftOut.map((day) => words.day(days.get(day) ?? day, describeWeekday(day)));
  return (
    <div className="mt-4 rounded-lg bg-wait-tint px-4 py-3 text-wait" data-deadline>
      <p className="flex gap-2.5">
        <Icon name="clock" className="mt-0.5" />
        <span className="font-semibold">
          {isPressed
            ? typedMessages.deadline.dueFrom(
                describeMoment(from, now),
                flow.policy.refunds.ticketAfterBusinessDays,
                describeMoment(dueBy, now),
              )
            : typedMessages.deadline[isOver ? "wasDue" : "due"](describeMoment(dueBy, now))}
        </span>
      </p>
      <div role="status" className="mt-1 ps-[1.875rem]">
        {state === "loading" && <p>{words.loading}</p>}
        {state === "failed" && <p>{words.failed}</p>}
        {state === "none" && <p>{words.without}</p>}
        {(state === "known" || state === "partly") && (
          <>
            <p>
              {left.length === 0
                ? words.noneBetween(countryName(language, country))
                : words.between(
                    countryName(language, country),
                    new Intl.ListFormat(language, { type: "unit" }).format(left),
                  )}
              {state === "partly" && ` ${words.partly}`}
            </p>
            <p className="text-sm">
              {words.assumed} {words.source}
            </p>
          </>
        )}
      </div>
      <div className="mt-2 flex flex-wrap items-end justify-between gap-x-6 gap-y-2 ps-[1.875rem]">
        <HolidayPicker from={from} />
        {!isOver && <CalendarButton kind="refund" at={dueBy} />}
      </div>
    </div>
  );
}
