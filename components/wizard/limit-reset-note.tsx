"use client";
import { remindersLoaders } from "@/content/ui/reminders/messages";
import type { Flow } from "@/lib/flow/flow";
import { freeLimitReset } from "@/machines/rules/free-limit-reset";
import { limitIntervals, limitReset } from "@/machines/rules/limit-reset";
import { useMessages } from "../language/use-messages";
import { Icon } from "../ui/icon";
import { useLocalTime } from "../ui/use-local-time";
import { useNow } from "../ui/use-now";

/** When a limit may start again, in the person's own time zone and in UTC. */
export function LimitReset({ flow, deadline }: { flow: Flow; deadline: "free-limit-reset" | "limit-reset" }) {
  return deadline === "limit-reset" ? <EachReset flow={flow} /> : <FreeReset flow={flow} />;
}

/** Of the requests to free models. */
function FreeReset({ flow }: { flow: Flow }) {
  const reminderMessages = useMessages(remindersLoaders);
  const { describeMoment, describeUtc } = useLocalTime();
  const now = useNow();
  const at = freeLimitReset(now, flow.policy);
  // Never more than a day ahead.
  const isToday = at.toDateString() === now.toDateString();
  const minutes = Math.ceil((at.getTime() - now.getTime()) / 60_000);
  return (
    <p
      className="mt-4 flex min-h-[4.75rem] gap-2.5 rounded-lg bg-wait-tint px-4 py-3 text-wait max-sm:min-h-[6.25rem] max-xs:min-h-[7.75rem]"
      data-deadline
    >
      <Icon name="clock" className="mt-0.5" />
      <span>
        {reminderMessages.reset.at(isToday, describeMoment(at, at), describeUtc(at))}{" "}
        <span className="tabular-nums">
          {reminderMessages.reset.left(Math.floor(minutes / 60), minutes % 60)}
        </span>
      </span>
    </p>
  );
}

/** Of a key or a budget: how often it does only the account knows. O4, O5 */
function EachReset({ flow }: { flow: Flow }) {
  const { limits } = useMessages(remindersLoaders);
  const { describeMoment, describeUtc } = useLocalTime();
  const now = useNow();
  return (
    <div
      className="mt-4 flex min-h-[7.75rem] gap-2.5 rounded-lg bg-wait-tint px-4 py-3 text-wait max-sm:min-h-[12.5rem]"
      data-deadline
    >
      <Icon name="clock" className="mt-0.5" />
      <div>
        <p>{limits.intro}</p>
        <ul className="tabular-nums">
          {limitIntervals.map((interval) => {
            const at = limitReset(interval, now, flow.policy);
            return <li key={interval}>{limits[interval](describeMoment(at, now), describeUtc(at))}</li>;
          })}
        </ul>
      </div>
    </div>
  );
}
