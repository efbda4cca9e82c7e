"use client";
import { typedLoaders } from "@/content/ui/typed/messages";
import type { Flow } from "@/lib/flow/flow";
import type { Screen } from "@/lib/flow/screen";
import { elapsedSince } from "@/machines/rules/elapsed-since";
import { refundTimeLeft, refundUntil } from "@/machines/rules/refund-window";
import type { Deadline } from "@/machines/step";
import { useMessages } from "../language/use-messages";
import { useContradictions } from "../ticket/use-contradictions";
import { useDraft } from "../ticket/use-draft";
import { Icon } from "../ui/icon";
import { useLocalTime } from "../ui/use-local-time";
import { useNow } from "../ui/use-now";
import { RefundDue } from "./refund-due-note";

/** Those that are counted from what the person typed. */
export type CountedDeadline = Exclude<Deadline, "free-limit-reset" | "limit-reset">;

/** Until when something holds, counted from the time that the person typed. Nothing where they typed none. */
export function DeadlineNote({
  flow,
  screen,
  deadline,
}: {
  flow: Flow;
  screen: Screen;
  deadline: CountedDeadline;
}) {
  const { draft } = useDraft();
  const now = useNow();
  const field = deadline === "refund-due" ? "requested_at" : "paid_at";
  // What is in doubt is asked, and nothing is counted from it.
  const told = useContradictions(flow, screen);
  if (told === undefined || told.some((one) => one.field === field)) return null;
  if (deadline === "refund-due") {
    return draft.requested_at ? <RefundDue flow={flow} requestedAt={draft.requested_at} now={now} /> : null;
  }
  if (!draft.paid_at) return null;
  return <RefundWindow flow={flow} paidAt={new Date(draft.paid_at)} now={now} />;
}

/** Until when a refund is possible. R1 */
function RefundWindow({ flow: { policy }, paidAt, now }: { flow: Flow; paidAt: Date; now: Date }) {
  const { deadline } = useMessages(typedLoaders);
  const { describeMoment } = useLocalTime();
  // A slip of the date field: nothing has ended that has not begun.
  if (elapsedSince(paidAt, now) === undefined) return null;
  const until = describeMoment(refundUntil(paidAt, policy), now);
  const minutes = Math.floor(refundTimeLeft(paidAt, policy, now) / 60_000);
  return (
    <p className="mt-4 flex gap-2.5 rounded-lg bg-wait-tint px-4 py-3 text-wait" data-deadline>
      <Icon name="clock" className="mt-0.5" />
      {minutes > 0 ? deadline.left(Math.floor(minutes / 60), minutes % 60, until) : deadline.ended(until)}
    </p>
  );
}
