import { type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import type { MessagesOf } from "@/content/messages";
import { commonLoaders } from "@/content/ui/common/messages";
import { errorsLoaders } from "@/content/ui/errors/messages";
import { exportLoaders } from "@/content/ui/export/messages";
import { lookupLoaders } from "@/content/ui/lookup/messages";
import { endAt } from "@/lib/counts/page-life";
import type { Flow } from "@/lib/flow/flow";
import { spokenFor } from "@/lib/flow/options";
import type { Screen } from "@/lib/flow/screen";
import { pathIn } from "@/lib/language/language-path";
import type { LookupId, StepMeta } from "@/machines/step";
import { exportStore, useExportSigns } from "../export/export-store";
import { lazyWithMessages } from "../language/lazy-with-messages";
import { useLanguage, useMessages } from "../language/use-messages";
import { signStore } from "../lookup/sign-store";
import { isAnythingTyped } from "../ticket/anything-typed";
import type { ReviewPlain } from "../ticket/plain-check";
import { TicketStep } from "../ticket/ticket-step";
import { HomeLink } from "../ui/home-link";
import { Icon } from "../ui/icon";
import { OptionCard } from "../ui/option-card";
import { Sign, type SignLook } from "../ui/sign";
import { useLive } from "../ui/use-live";
import { Words } from "../ui/words";
import { DeadlineNote, Doubts, FactForm, importRules, LimitReset, WaitClock } from "./lazy-steps";
import { StepBody } from "./step-body";
import { StepFrame } from "./step-frame";

// Fetched when somebody opens them, and never ahead.
const { Component: ExportPanel } = lazyWithMessages(
  () => import("../export/export-panel").then((file) => file.ExportPanel),
  [exportLoaders],
);
const { Component: LookupPanel } = lazyWithMessages(
  () => import("../lookup/lookup-panel").then((file) => file.LookupPanel),
  [lookupLoaders, errorsLoaders],
);

interface Props {
  flow: Flow;
  screen: Screen;
  address: string;
  reviewPlain: ReviewPlain;
}

/** One step: one heading, one thing to do, the way out below it, the receipt beside it. */
export function StepScreen({ flow, screen, address, reviewPlain }: Props) {
  const common = useMessages(commonLoaders);
  const { messages, meta, step } = screen;
  if (meta.kind === "form") {
    return (
      <TicketStep
        key={screen.issue}
        flow={flow}
        screen={screen}
        address={address}
        reviewPlain={reviewPlain}
      />
    );
  }
  const deadline = "deadline" in meta ? meta.deadline : undefined;
  return (
    <StepFrame screen={screen} mark={<Mark meta={meta} title={screen.title} />}>
      <StepBody copy={messages} flow={flow} words={common} />
      {deadline === "free-limit-reset" || deadline === "limit-reset" ? (
        <InBrowser key={`${step}-reset`} meanwhile={<ResetToCome deadline={deadline} />}>
          <LimitReset flow={flow} deadline={deadline} />
        </InBrowser>
      ) : (
        deadline !== undefined && (
          <InBrowser key={`${step}-deadline`}>
            <DeadlineNote flow={flow} screen={screen} deadline={deadline} importRules={importRules} />
          </InBrowser>
        )
      )}
      {meta.kind === "wait" && (
        <>
          <p className="mt-4 hidden rounded-lg bg-wait-tint px-4 py-3 text-wait scripting-none:block">
            {common.waitNoScript}
          </p>
          <InBrowser key={`${step}-clock`} meanwhile={<ClockToCome />}>
            <WaitClock flow={flow} screen={screen} importRules={importRules} />
          </InBrowser>
        </>
      )}
      {screen.lines.length > 0 && (
        <InBrowser key={`${step}-doubts`}>
          {isAnythingTyped() && <Doubts flow={flow} screen={screen} importRules={importRules} />}
        </InBrowser>
      )}
      {screen.handOverHref !== undefined && (
        <a href={screen.handOverHref} className="button mt-7" data-hand-over>
          {common.openNext}
          <Icon name="arrow" />
        </a>
      )}
      {screen.options.length > 0 && <Options screen={screen} label={messages.heading} />}
      <WorkOut key={`${step}-work-out`} flow={flow} screen={screen} />
      {"lookups" in meta && meta.lookups && <LookUp screen={screen} wanted={meta.lookups} />}
      {"offersExport" in meta && meta.offersExport && (
        <LookInto key={flow.issue} flow={flow} screen={screen} />
      )}
      <WaysOut screen={screen} />
      {meta.kind === "outcome" && <After isFramed={screen.embed !== undefined} />}
      {(meta.kind === "instruction" || meta.kind === "wait" || endAt(meta) === "why-not") && (
        <a
          href={pathIn(
            flow.language,
            `/feedback/${screen.issue}/${step}${/\?[^#]*/.exec(address)?.[0] ?? ""}`,
          )}
          className="no-print mt-3 inline-flex min-h-11 items-center text-soft text-sm underline"
        >
          {common.unhelpful}
        </a>
      )}
    </StepFrame>
  );
}

/** The answers, as real links: one tap each, and they work before any script has come. */
function Options({ screen: { meta, options }, label }: { screen: Screen; label: string }) {
  const common = useMessages(commonLoaders);
  const suggested = spokenFor(meta, useExportSigns());
  const lookedUp = spokenFor(meta, signStore.use());
  return (
    <nav aria-label={label.replaceAll("`", "")} className="no-print mt-7">
      <ul className="space-y-2.5">
        {options.map((option) => (
          <li key={option.id}>
            <OptionCard href={option.href} data-option={option.id} title={<Words text={option.label} />}>
              {option.hint !== undefined && (
                <span className="block text-soft">
                  <Words text={option.hint} />
                </span>
              )}
              {option.id === lookedUp && (
                <span className="block font-semibold text-accent text-sm" data-suggested="check">
                  {common.checkSays}
                </span>
              )}
              {option.id === suggested && (
                <span className="block font-semibold text-accent text-sm" data-suggested>
                  {common.exportSays}
                </span>
              )}
              {option.chosen && <span className="block text-accent text-sm">{common.chosenBefore}</span>}
            </OptionCard>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What needs the person's clock or storage, so that the server can't make it. */
function InBrowser({ children, meanwhile }: { children: ReactNode; meanwhile?: ReactNode }) {
  return useLive() ? <Suspense fallback={meanwhile}>{children}</Suspense> : meanwhile;
}

/** Keeps the place of the clock, so that nothing jumps when it comes. */
function ClockToCome() {
  return (
    <div
      className="mt-6 h-[13.5rem] rounded-xl bg-wait-tint max-sm:h-[16.25rem] max-xs:h-[19.375rem] scripting-none:hidden"
      data-to-come
    />
  );
}

/** As high as what is to come, see `limit-reset-note.tsx`. */
function ResetToCome({ deadline }: { deadline: "free-limit-reset" | "limit-reset" }) {
  const height =
    deadline === "limit-reset"
      ? "h-[7.75rem] max-sm:h-[12.5rem]"
      : "min-h-[4.75rem] max-sm:min-h-[6.25rem] max-xs:min-h-[7.75rem]";
  return <div className={`mt-4 ${height} rounded-lg bg-wait-tint scripting-none:hidden`} data-to-come />;
}

interface UnfoldProps {
  /** For tests and styles: `data-…`. */
  name: "work-out" | "look-up" | "look-into";
  label: string;
  startsOpen?: boolean;
  /** Keeps the place of what is on its way. */
  meanwhile: ReactNode;
  children: ReactNode;
}

/** More help behind one line, for the options are enough. What is in it is fetched when it is opened. */
function Unfold({ name, label, startsOpen = false, meanwhile, children }: UnfoldProps) {
  const [open, setOpen] = useState(startsOpen);
  const details = useRef<HTMLDetailsElement>(null);
  // It may have been opened before the scripts came.
  useEffect(() => setOpen(details.current?.open ?? false), []);
  return (
    <details
      ref={details}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="no-print mt-4 scripting-none:hidden"
      {...{ [`data-${name}`]: true }}
    >
      <summary className="link inline-block min-h-11 content-center">{label}</summary>
      {open && <InBrowser meanwhile={meanwhile}>{children}</InBrowser>}
    </details>
  );
}

/** Works out the answer from a typed fact. */
function WorkOut({ flow, screen }: { flow: Flow; screen: Screen }) {
  const common = useMessages(commonLoaders);
  const field = screen.meta.kind === "question" ? screen.meta.typed : undefined;
  if (field === undefined) return null;
  return (
    <Unfold name="work-out" label={common.workOut[field]} meanwhile={<div className="min-h-32" />}>
      <FactForm flow={flow} screen={screen} />
    </Unfold>
  );
}

/** Looks things up at OpenRouter. */
function LookUp({ screen, wanted }: { screen: Screen; wanted: readonly LookupId[] }) {
  const common = useMessages(commonLoaders);
  return (
    <Unfold name="look-up" label={common.lookUp} meanwhile={<div className="min-h-64" />}>
      <LookupPanel key={screen.step} screen={screen} wanted={wanted} />
    </Unfold>
  );
}

/** Looks into the Activity export. Once looked into, it stays open from step to step. */
function LookInto({ flow, screen }: { flow: Flow; screen: Screen }) {
  const common = useMessages(commonLoaders);
  const isKnown = exportStore.get().kind !== "none";
  return (
    <Unfold
      name="look-into"
      label={common.lookInto}
      startsOpen={isKnown}
      meanwhile={<div className="min-h-64" />}
    >
      <ExportPanel flow={flow} screen={screen} />
    </Unfold>
  );
}

/** Always the same two, always here. */
function WaysOut({ screen }: { screen: Screen }) {
  const common = useMessages(commonLoaders);
  const lookedUp = spokenFor(screen.meta, signStore.use());
  if (screen.solvedHref === undefined && screen.supportHref === undefined) return null;
  const solved = screen.meta.kind === "outcome" ? common.answered : common.solved;
  return (
    <div className="no-print mt-9 flex flex-wrap items-center gap-x-7 gap-y-2 border-line border-t pt-4">
      {screen.solvedHref !== undefined && (
        <a
          href={screen.solvedHref}
          data-option="solved"
          className="inline-flex min-h-11 items-center gap-1.5 font-medium text-done underline underline-offset-4"
        >
          <Icon name="check" />
          {solved}
          {lookedUp === "solved" && (
            <span className="text-sm" data-suggested="check">
              ({common.checkSays})
            </span>
          )}
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

const marks: Readonly<Record<keyof MessagesOf<"common">["mark"], SignLook>> = {
  solved: { icon: "check", tone: "done" },
  "why-not": { icon: "info", tone: "plain" },
  "hand-over": { icon: "arrow", tone: "plain" },
  urgent: { icon: "warn", tone: "stop" },
};

/** The problem that this is about, and where it matters a word on what kind of screen this is. */
function Mark({ meta, title }: { meta: StepMeta; title: string }) {
  const common = useMessages(commonLoaders);
  const kind =
    meta.kind === "outcome"
      ? meta.outcome
      : meta.kind === "instruction" && meta.urgent
        ? "urgent"
        : undefined;
  if (kind === undefined) return title;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1.5">
      <Sign {...marks[kind]}>{common.mark[kind]}</Sign>
      {title}
    </span>
  );
}

/** Where else to go; a frame of another site holds this problem alone. */
function After({ isFramed }: { isFramed: boolean }) {
  const common = useMessages(commonLoaders);
  const language = useLanguage();
  return (
    <p className="no-print mt-6 flex flex-wrap gap-x-7">
      {!isFramed && (
        <>
          <a href={pathIn(language, "/prevent")} className="link hidden min-h-11 items-center sm:inline-flex">
            {common.preventLong}
          </a>
          <HomeLink language={language} label={common.home} />
        </>
      )}
      <button
        type="button"
        className="link min-h-11 cursor-pointer scripting-none:hidden"
        onClick={() => window.print()}
      >
        {common.print}
      </button>
    </p>
  );
}
