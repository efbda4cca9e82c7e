"use client";
import { useState } from "react";
import { typedLoaders } from "@/content/ui/typed/messages";
import type { Flow } from "@/lib/flow/flow";
import type { Screen } from "@/lib/flow/screen";
import { elapsedSince } from "@/machines/rules/elapsed-since";
import { refundTimeLeft, refundUntil } from "@/machines/rules/refund-window";
import type { Deadline } from "@/machines/step";
import { useMessages } from "../language/use-messages";
import { type ImportRules, useContradictions } from "../ticket/use-contradictions";
import { useDraft } from "../ticket/use-draft";
import { Icon } from "../ui/icon";
import { useLocalTime } from "../ui/use-local-time";
import { useNow } from "../ui/use-now";
import { RefundDue } from "./refund-due-note";
import { hasWaited, waitFrom, waitingSince } from "./waiting-since";

/** Those that are counted from what the person typed. */
export type CountedDeadline = Exclude<Deadline, "free-limit-reset" | "limit-reset">;

/** Until when something holds, counted from the time that the person typed. Nothing where they typed none. */
export function DeadlineNote({
  flow,
  screen,
  deadline,
  importRules,
}: {
  flow: Flow;
  screen: Screen;
  deadline: CountedDeadline;
  importRules: ImportRules;
}) {
  const { draft } = useDraft();
  const now = useNow();
  const [pressed] = useState(() => (deadline === "refund-due-from-now" ? pressedAt() : undefined));
  const field = deadline === "refund-window" ? "paid_at" : "requested_at";
  const doubts = useContradictions(flow, screen, importRules);
  if (pressed !== undefined) return <RefundDue flow={flow} requestedAt={pressed} now={now} isPressed />;
  // What is in doubt is asked, and nothing is counted from it.
  if (doubts === undefined || doubts.some((one) => one.field === field)) return null;
  if (deadline !== "refund-window") {
    return draft.requested_at ? <RefundDue flow={flow} requestedAt={draft.requested_at} now={now} /> : null;
  }
  if (!draft.paid_at) return null;
  return <RefundWindow flow={flow} paidAt={new Date(draft.paid_at)} now={now} />;
}

/**
 * When the person said "I pressed it", or first came here: the latest that it can be, so nothing is due too early.
 *
 * @returns `undefined` where that is so long ago that this page does not keep it
 */
function pressedAt(): string | undefined {
  const since = waitingSince("refund");
  if (since !== undefined || hasWaited("refund")) return since;
  const now = new Date();
  waitFrom(now, "refund");
  return now.toISOString();
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
