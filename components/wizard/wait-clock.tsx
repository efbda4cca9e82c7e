"use client";

import { type FormEvent, useEffect, useState } from "react";
import { typedLoaders } from "@/content/ui/typed/messages";
import { latestOf } from "@/lib/flow/decide";
import type { Flow } from "@/lib/flow/flow";
import { metaOf } from "@/lib/flow/options";
import type { Screen } from "@/lib/flow/screen";
import { elapsedSince } from "@/machines/rules/elapsed-since";
import { paymentDeadlines, waitLeft } from "@/machines/rules/payment-deadlines";
import { useMessages } from "../language/use-messages";
import { type ImportRules, useContradictions } from "../ticket/use-contradictions";
import { currentDraft, setDraft, useDraft } from "../ticket/use-draft";
import { describedBy, FieldError } from "../ui/field-error";
import { Icon } from "../ui/icon";
import { fromLocalInput, toLocalInput } from "../ui/local-time";
import { useLocalTime } from "../ui/use-local-time";
import { useNow } from "../ui/use-now";
import { useTitle } from "../ui/use-title";
import { CalendarButton } from "./calendar-button";
import { NotifyButton } from "./notify-button";
import { waitFrom, waitingSince } from "./waiting-since";

/** Minutes and seconds, such as `14:05`. */
function clockText(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** Whether a step asks when the person paid. */
function asksForPayment(flow: Flow, step: string): boolean {
  const meta = metaOf(flow, step);
  return meta?.kind === "question" && meta.typed === "paid_at";
}

/** The running clock of a wait, counted from the payment: a reload or a closed laptop neither loses nor resets it. */
export function WaitClock({
  flow,
  screen,
  importRules,
}: {
  flow: Flow;
  screen: Screen;
  importRules: ImportRules;
}) {
  const typedMessages = useMessages(typedLoaders);
  const { describeMoment } = useLocalTime();
  const { draft } = useDraft();
  const [since, setSince] = useState(waitingSince);
  // A typed time that the answer speaks against is asked about; the clock goes by the answer meanwhile.
  const doubts = useContradictions(flow, screen, importRules);
  const isInDoubt = doubts?.some(({ field }) => field === "paid_at") ?? false;
  const paidText = (isInDoubt ? "" : draft.paid_at) || since;
  const now = useNow(1000, paidText);
  const [unreadable, setUnreadable] = useState(false);
  const { meta, lines, messages } = screen;
  const until = meta.kind === "wait" ? meta.until : "waitOver";
  const paidAt = paidText ? new Date(paidText) : undefined;
  const left = paidAt && waitLeft(paidAt, until, flow.policy, now);
  const over = left === 0;

  // A plain "just now" has no time with it: the moment of the answer is the latest that it can be, so it is safe.
  useEffect(() => {
    if ((currentDraft().paid_at && !isInDoubt) || waitingSince()) return;
    const now = new Date();
    const answer = lines.find((line) => line.how === "asked" && asksForPayment(flow, line.step));
    if (answer === undefined) return;
    latestOf(flow.issue, answer.step, answer.option, { policy: flow.policy, now }).then(
      (latest) => {
        if (!latest || waitingSince()) return;
        waitFrom(latest);
        setSince(latest.toISOString());
      },
      // Without a network the clock asks for the time of the payment.
      () => undefined,
    );
  }, [flow, lines, isInDoubt]);

  useTitle(
    over
      ? typedMessages.wait.overTitle(messages.heading)
      : left === undefined
        ? undefined
        : typedMessages.wait.title(Math.ceil(left / 60_000), messages.heading),
  );

  const setTime = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const value = fromLocalInput(String(new FormData(event.currentTarget).get("paid_at") ?? ""));
    const isPast = elapsedSince(new Date(value), new Date()) !== undefined;
    setUnreadable(!isPast);
    if (isPast) setDraft({ paid_at: value });
  };

  return (
    <section
      aria-label={typedMessages.wait.label}
      className="mt-6 rounded-xl bg-wait-tint px-5 py-4 text-wait"
    >
      {left !== undefined && (
        <p className="flex flex-wrap items-center gap-x-3" data-clock>
          <Icon name="clock" className="size-7" />
          {over ? (
            <span className="font-bold text-2xl">{typedMessages.wait.over}</span>
          ) : (
            <>
              <span className="font-bold font-mono text-4xl tabular-nums leading-none">
                {clockText(left)}
              </span>
              <span className="font-semibold">{typedMessages.wait.left}</span>
            </>
          )}
        </p>
      )}
      {/* Spoken once, when it is over: a clock that talks every second helps nobody. */}
      <p role="status" className={over ? "mt-1" : "sr-only"}>
        {over ? typedMessages.wait.overBody : ""}
      </p>
      {paidAt && left !== undefined && (
        <>
          <Passed share={1 - left / Math.max(1, waitLeft(paidAt, until, flow.policy, paidAt))} />
          <p className="mt-2">
            {typedMessages.wait.from(
              describeMoment(paidAt, now),
              describeMoment(paymentDeadlines(paidAt, flow.policy)[until], now),
            )}
          </p>
          <div className="no-print mt-1 flex gap-x-7 max-sm:flex-col">
            <NotifyButton over={over} />
            {!over && <CalendarButton kind="wait" at={paymentDeadlines(paidAt, flow.policy)[until]} />}
          </div>
        </>
      )}
      <details open={paidText ? undefined : true} className="no-print mt-1">
        <summary className="link min-h-11 content-center text-inherit">
          {paidText ? typedMessages.wait.change : typedMessages.wait.ask}
        </summary>
        <form onSubmit={setTime} noValidate className="flex flex-wrap items-end gap-3 pb-2">
          <FieldError field="paid-at" className="basis-full">
            {unreadable && typedMessages.rule.paid_at.unreadable}
          </FieldError>
          <label className="block min-w-0 flex-1 basis-52">
            <span className="mb-1 block">{typedMessages.rule.paid_at.label}</span>
            <input
              key={paidText ?? ""}
              type="datetime-local"
              name="paid_at"
              {...describedBy("paid-at", unreadable, false)}
              defaultValue={toLocalInput(paidText ?? "")}
              max={toLocalInput(now.toISOString())}
              className="field"
            />
          </label>
          <button type="submit" className="button button-quiet">
            {typedMessages.wait.set}
          </button>
        </form>
      </details>
    </section>
  );
}

/** How much of the wait has passed, from 0 to 1: for the eye only, the clock says it in figures. */
function Passed({ share }: { share: number }) {
  return (
    <div
      aria-hidden="true"
      className="mt-3 h-1.5 overflow-hidden rounded-full bg-wait/20 forced-color-adjust-none"
    >
      <div
        className="h-full origin-left rtl:origin-right bg-wait"
        style={{ scale: `${Math.min(1, share)} 1` }}
      />
    </div>
  );
}
