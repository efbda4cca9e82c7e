"use client";

import { useEffect, useState } from "react";
import { typedCopy } from "@/content/en/typed";
import type { Flow } from "@/lib/flow/flow";
import { refundDueBy } from "@/machines/rules/business-days";
import { refundTimeLeft, refundUntil } from "@/machines/rules/refund-window";
import type { Deadline } from "@/machines/step";
import { useDraft } from "../device/use-draft";
import { Icon } from "../ui/icon";
import { describeMoment } from "../ui/local-time";

/** Until when something holds, counted from the time that the person typed. Nothing where they typed none. */
export function DeadlineNote({ flow, deadline }: { flow: Flow; deadline: Deadline }) {
  const { draft } = useDraft();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(new Date()), 30_000);
    return () => window.clearInterval(timer);
  }, []);
  const text =
    deadline === "refund-window"
      ? windowText(draft.paid_at, flow, now)
      : dueText(draft.requested_at, flow, now);
  if (text === undefined) return null;
  return (
    <p className="mt-4 flex gap-2.5 rounded-lg bg-wait-tint px-4 py-3 text-wait" data-deadline>
      <Icon name="clock" className="mt-0.5" />
      {text}
    </p>
  );
}

function windowText(paidAt: string | undefined, { policy }: Flow, now: Date): string | undefined {
  if (!paidAt) return undefined;
  const until = describeMoment(refundUntil(new Date(paidAt), policy), now);
  const minutes = Math.floor(refundTimeLeft(new Date(paidAt), policy, now) / 60_000);
  return minutes > 0
    ? typedCopy.deadline.left(Math.floor(minutes / 60), minutes % 60, until)
    : typedCopy.deadline.ended(until);
}

function dueText(requestedAt: string | undefined, { policy }: Flow, now: Date): string | undefined {
  if (!requestedAt) return undefined;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return typedCopy.deadline.due(describeMoment(refundDueBy(new Date(requestedAt), policy, timeZone), now));
}
