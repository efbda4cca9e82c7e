"use client";

import { typedCopy } from "@/content/en/typed";
import type { Flow } from "@/lib/flow/flow";
import { refundTimeLeft, refundUntil } from "@/machines/rules/refund-window";
import type { Deadline } from "@/machines/step";
import { useDraft } from "../device/use-draft";
import { Icon } from "../ui/icon";
import { describeMoment } from "../ui/local-time";
import { useNow } from "../ui/use-now";
import { RefundDue } from "./refund-due";

/** Those that are counted from what the person typed. */
type CountedDeadline = Exclude<Deadline, "free-limit-reset">;

/** Until when something holds, counted from the time that the person typed. Nothing where they typed none. */
export function DeadlineNote({ flow, deadline }: { flow: Flow; deadline: CountedDeadline }) {
  const { draft } = useDraft();
  const now = useNow();
  if (deadline === "refund-due") {
    return draft.requested_at ? <RefundDue flow={flow} requestedAt={draft.requested_at} now={now} /> : null;
  }
  const text = windowText(draft.paid_at, flow, now);
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
