import dynamic from "next/dynamic";
import type { StepCopy } from "@/content/copy";
import { common } from "@/content/en/common";
import type { Flow } from "@/lib/flow/flow";
import type { Screen, ScreenOption } from "@/lib/flow/screen";
import { FoldedReceipt, Receipt } from "../receipt/receipt";
import type { CheckPlain } from "../ticket/check-plain";
import { Icon, type IconName } from "../ui/icon";
import { OutwardLink } from "../ui/outward-link";
import { Words } from "../ui/words";

// Loaded where used: a question without a typed fact never fetches them.
const FactForm = dynamic(() => import("./fact-form").then((module) => module.FactForm), { ssr: false });
const WaitClock = dynamic(() => import("./wait-clock").then((module) => module.WaitClock), { ssr: false });
const TicketForm = dynamic(() => import("../ticket/ticket-form").then((module) => module.TicketForm));

interface Props {
  flow: Flow;
  screen: Screen;
  address: string;
  checkPlain: CheckPlain;
}

/** One step: one heading, one thing to do, the way out below it, the receipt beside it. */
export function StepScreen({ flow, screen, address, checkPlain }: Props) {
  const { copy, meta } = screen;
  const missing = screen.dropped.length + screen.unreadable;
  return (
    <div className="wide:grid wide:grid-cols-[minmax(0,38rem)_20rem] wide:justify-between wide:gap-16">
      <div className="min-w-0 max-w-[38rem]">
        <nav aria-label={common.back} className="no-print mb-3">
          <a href={screen.backHref} className="link inline-flex min-h-11 items-center gap-1.5" data-back>
            <Icon name="back" />
            {common.back}
          </a>
        </nav>
        <div className="no-print wide:hidden">
          <FoldedReceipt key={screen.step} screen={screen} />
        </div>
        {missing > 0 && <Dropped screen={screen} count={missing} />}
        <p className="mb-2 font-medium text-soft">
          {meta.kind === "outcome" ? (
            <OutcomeMark outcome={meta.outcome} title={screen.title} />
          ) : (
            screen.title
          )}
        </p>
        <h1 tabIndex={-1} className="font-bold text-title">
          <Words text={copy.heading} />
        </h1>
        <Body copy={copy} flow={flow} />
        {meta.kind === "wait" && <Wait key={screen.step} flow={flow} screen={screen} />}
        {meta.kind === "form" && (
          <TicketForm
            key={screen.issue}
            flow={flow}
            screen={screen}
            address={address}
            checkPlain={checkPlain}
          />
        )}
        {screen.handOverHref !== undefined && meta.kind === "outcome" && meta.outcome === "hand-over" && (
          <a href={screen.handOverHref} className="button mt-7" data-hand-over>
            {common.openNext}
            <Icon name="arrow" />
          </a>
        )}
        {screen.options.length > 0 && <Options options={screen.options} label={copy.heading} />}
        {flow.rules[screen.step] && <FactForm key={screen.step} flow={flow} screen={screen} />}
        <WaysOut screen={screen} />
        {meta.kind === "outcome" && <After />}
      </div>
      <aside className="hidden wide:block print:mt-8 print:block">
        <div className="sticky top-6">
          <Receipt screen={screen} />
        </div>
      </aside>
    </div>
  );
}

function Body({ copy, flow }: { copy: StepCopy; flow: Flow }) {
  return (
    <>
      {copy.body !== undefined && (
        <div className="mt-4 space-y-3 text-[1.0625rem]">
          {copy.body.map((text) => (
            <p key={text}>
              <Words text={text} />
            </p>
          ))}
        </div>
      )}
      {copy.actions !== undefined && (
        <ol className="mt-6 space-y-4">
          {copy.actions.map((action, index) => (
            <li key={action.text} className="flex gap-4">
              <span
                aria-hidden="true"
                className="mt-0.5 grid size-7 shrink-0 place-items-center rounded-full border-[1.5px] border-edge font-mono font-semibold text-sm"
              >
                {index + 1}
              </span>
              <div className="min-w-0">
                <p className="text-[1.0625rem]">
                  <Words text={action.text} />
                </p>
                {action.note !== undefined && (
                  <p className="text-soft">
                    <Words text={action.note} />
                  </p>
                )}
                {action.link !== undefined && <OutwardLink link={action.link} policy={flow.policy} />}
              </div>
            </li>
          ))}
        </ol>
      )}
      {copy.lookUp !== undefined && (
        <details className="mt-6 rounded-lg border border-line bg-sheet px-4">
          <summary className="link min-h-11 py-2.5">{copy.lookUp.title}</summary>
          <dl className="divide-y divide-line pb-2">
            {copy.lookUp.entries.map((entry) => (
              <div key={entry.term} className="py-3">
                <dt className="font-semibold">
                  <code>{entry.term}</code>
                </dt>
                <dd className="mt-1">{entry.meaning}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {copy.links !== undefined && (
        <ul className="mt-4">
          {copy.links.map((link) => (
            <li key={link}>
              <OutwardLink link={link} policy={flow.policy} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The answers, as real links: one tap each, and they work before any script has come. */
export function Options({ options, label }: { options: readonly ScreenOption[]; label: string }) {
  return (
    <nav aria-label={label} className="no-print mt-7">
      <ul className="space-y-2.5">
        {options.map((option) => (
          <li key={option.id}>
            <a
              href={option.href}
              data-option={option.id}
              className="option group flex min-h-14 items-center justify-between gap-4 rounded-xl border-[1.5px] border-edge bg-sheet px-4 py-3 hover:border-accent hover:bg-tint"
            >
              <span className="min-w-0">
                <span className="block font-semibold">
                  <Words text={option.label} />
                </span>
                {option.hint !== undefined && (
                  <span className="block text-soft">
                    <Words text={option.hint} />
                  </span>
                )}
                {option.chosen && <span className="block text-accent text-sm">{common.chosenBefore}</span>}
              </span>
              <Icon name="arrow" className="text-accent transition-transform group-hover:translate-x-0.5" />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Always the same two, always here. */
function WaysOut({ screen }: { screen: Screen }) {
  if (screen.solvedHref === undefined && screen.supportHref === undefined) return null;
  const solved = screen.meta.kind === "outcome" ? common.answered : common.solved;
  return (
    <div className="no-print mt-9 flex flex-wrap items-center gap-x-6 gap-y-2 border-line border-t pt-4">
      {screen.solvedHref !== undefined && (
        <a
          href={screen.solvedHref}
          data-option="solved"
          className="inline-flex min-h-11 items-center gap-1.5 font-medium text-done underline underline-offset-4"
        >
          <Icon name="check" />
          {solved}
        </a>
      )}
      {screen.supportHref !== undefined && (
        <a
          href={screen.supportHref}
          data-option="need-support"
          className="link inline-flex min-h-11 items-center gap-1.5"
        >
          <Icon name="ticket" />
          {common.support}
        </a>
      )}
    </div>
  );
}

const marks: Record<"solved" | "why-not" | "hand-over", { icon: IconName; style: string }> = {
  solved: { icon: "check", style: "bg-done-tint text-done" },
  "why-not": { icon: "info", style: "bg-tint text-ink" },
  "hand-over": { icon: "arrow", style: "bg-tint text-ink" },
};

function OutcomeMark({ outcome, title }: { outcome: keyof typeof marks; title: string }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-3">
      <span
        className={`inline-flex items-center gap-1.5 rounded-full px-3 py-1 font-semibold text-sm ${marks[outcome].style}`}
      >
        <Icon name={marks[outcome].icon} className="size-4" />
        {common.outcome[outcome]}
      </span>
      {title}
    </span>
  );
}

function After() {
  return (
    <p className="no-print mt-6 flex flex-wrap gap-x-6">
      <a href="/prevent" className="link inline-flex min-h-11 items-center">
        {common.outcome.prevent}
      </a>
      <a href="/" className="link inline-flex min-h-11 items-center">
        {common.home}
      </a>
    </p>
  );
}

/** Which answers of the link were left out, by the names of the flow only: nothing foreign is echoed. */
function Dropped({ screen, count }: { screen: Screen; count: number }) {
  return (
    <p
      role="status"
      className="mb-5 flex gap-2.5 rounded-lg bg-wait-tint px-4 py-3 text-wait"
      data-dropped={count}
    >
      <Icon name="info" className="mt-0.5" />
      <span>
        {common.dropped(count)}
        {screen.dropped.length > 0 &&
          ` ${common.droppedList} ${screen.dropped.map((answer) => answer.step).join(", ")}.`}
      </span>
    </p>
  );
}

function Wait({ flow, screen }: { flow: Flow; screen: Screen }) {
  return (
    <>
      <noscript>
        <p className="mt-4 rounded-lg bg-wait-tint px-4 py-3 text-wait">{common.wait.noScript}</p>
      </noscript>
      <WaitClock flow={flow} screen={screen} />
    </>
  );
}
