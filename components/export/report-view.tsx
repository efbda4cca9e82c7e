import { useState } from "react";
import { languageFacts } from "@/content/languages";
import { policy } from "@/content/policy";
import { commonLoaders } from "@/content/ui/common/messages";
import { exportLoaders } from "@/content/ui/export/messages";
import type { Report } from "@/lib/export/report";
import { describeDay } from "@/lib/ticket/describe-value";
import type { Issue } from "@/machines/registry";
import { useLanguage, useMessages } from "../language/use-messages";
import { OutwardLink } from "../ui/outward-link";
import { AskQuestion } from "./ask-question";
import { BarChart } from "./bar-chart";
import { Breakdown } from "./breakdown";
import { summarise } from "./export-client";
import type { ExportState } from "./export-store";
import { FindingCard } from "./finding-card";
import type { NextStep } from "./next-step";
import { isCalm, reportTitle } from "./report-title";
import { type Attached, attachExport, detachExport, isAttached, takeAlong } from "./take-along";

interface Props {
  evidence: Extract<ExportState, { kind: "done" }>;
  issue: Issue;
  nextStep: NextStep;
}

const nothingTaken = {
  /** Places in `report.findings`. */
  taken: [] as readonly number[],
  /** Generation ids that the person left out. */
  without: new Set() as ReadonlySet<string>,
  /** How many ids are on the ticket. */
  ids: 0,
};

type Choice = Readonly<typeof nothingTaken>;

/** What was ticked stays ticked when the person comes back from another step. */
const choices = new WeakMap<Report, Choice>();

/** The report of an export: its findings, its total cost, and what goes onto the ticket. */
export function ReportView({ evidence, issue, nextStep }: Props) {
  const { report, holds, says, question, file } = evidence;
  const exportMessages = useMessages(exportLoaders);
  const common = useMessages(commonLoaders);
  const facts = languageFacts[useLanguage()];
  const [{ taken, without, ids }, setChoice] = useState(choices.get(report) ?? nothingTaken);
  // The dearest finding is marked until another one is looked at.
  const [looked, setLooked] = useState(0);

  const put = async (findings: readonly number[], left: ReadonlySet<string>) => {
    const choose = (idCount: number) => {
      const choice = { taken: findings, without: left, ids: idCount };
      choices.set(report, choice);
      setChoice(choice);
    };
    choose(ids);
    const summary = await summarise(findings, [...left]);
    if (summary === undefined) return;
    choose(summary.generationIds.length);
    takeAlong(
      summary,
      findings.flatMap((place) => report.findings[place] ?? []),
    );
  };

  const inSight = report.findings[looked];
  const marks = inSight?.marks;
  const bars = report.bars.map((bar, place) => ({ ...bar, marked: marks?.[place] ?? 0 }));
  const count = report.findings.length;
  return (
    <>
      <h2 className="font-bold text-xl" data-found={count}>
        {reportTitle(evidence, exportMessages)}
      </h2>
      {isCalm(evidence) && <p className="mt-1">{exportMessages.nothing.sentence}</p>}
      <p className="mt-1 text-soft">
        {report.requests > 0
          ? exportMessages.summary(report.requests.toLocaleString(facts.locale), report.total)
          : exportMessages.onlyTotal(report.total)}{" "}
        {report.from !== "" &&
          exportMessages.period(describeDay(report.from, "UTC", facts), describeDay(report.to, "UTC", facts))}
        .{report.from !== "" && ` ${exportMessages.utc}`} {holds === "requests" && says[0]}
      </p>
      {(holds === "summary" ? says : says.slice(1)).map((sentence) => (
        <p key={sentence} className={holds === "summary" ? "mt-2" : "mt-1 text-wait"} data-says>
          {sentence}
        </p>
      ))}
      {holds === "summary" && <OutwardLink link="logs" policy={policy} words={common} />}
      {question && <AskQuestion question={question} file={file} />}
      <div className="divide-y divide-line">
        {report.findings.map((finding, place) => (
          <FindingCard
            key={`${finding.kind}${finding.from}${finding.sentence}`}
            finding={finding}
            nextStep={nextStep}
            taken={taken.includes(place)}
            onTake={(take) =>
              void put(take ? [...taken, place] : taken.filter((other) => other !== place), without)
            }
            without={without}
            onWithout={(id, out) => {
              const left = new Set(without);
              if (out) left.add(id);
              else left.delete(id);
              void put(taken, left);
            }}
            onLook={() => setLooked(place)}
          />
        ))}
      </div>
      {(report.requests > 0 || holds === "summary") && (
        <>
          {report.bars.length > 0 && (
            <BarChart
              title={exportMessages.overTime}
              bars={bars}
              valueLabel={exportMessages.columns.cost}
              marked={inSight && exportMessages.markedFor(inSight.title)}
            />
          )}
          {report.exactTotal !== report.total && (
            <p className="mt-1 text-soft text-sm tabular-nums">
              {exportMessages.exactly(report.exactTotal)}.
            </p>
          )}
          <Breakdown title={exportMessages.by.model} parts={report.byModel} />
          <Breakdown title={exportMessages.by.key} parts={report.byKey} />
          <Breakdown title={exportMessages.by.app} parts={report.byApp} />
        </>
      )}
      {holds === "requests" && <OnTicket issue={issue} file={file} findings={taken.length} ids={ids} />}
    </>
  );
}

/** What of it is on the ticket, and whether the file is attached, too. */
function OnTicket({
  issue,
  file,
  findings,
  ids,
}: {
  issue: Issue;
  file: File;
  findings: number;
  ids: number;
}) {
  const exportMessages = useMessages(exportLoaders);
  const words = exportMessages.onTicket;
  const [attach, setAttach] = useState(isAttached(issue));
  const [blank, setBlank] = useState(true);
  const [result, setResult] = useState<Attached>();
  const change = async (wanted: boolean, withoutNames: boolean) => {
    setAttach(wanted);
    setBlank(withoutNames);
    setResult(undefined);
    if (wanted) setResult(await attachExport(issue, file, withoutNames));
    else detachExport(issue);
  };
  const messages: Readonly<Record<Attached, string>> = {
    attached: words.attached,
    "too-large": words.tooLarge,
    "too-many": words.tooMany,
    failed: words.notAttached,
  };
  return (
    <section className="mt-6 border-line border-t pt-4" aria-label={words.title}>
      <h3 className="font-bold text-lg">{words.title}</h3>
      <p role="status" className="mt-1" data-on-ticket={findings}>
        {findings === 0 ? words.none : words.some(findings, ids)}
      </p>
      <label className="mt-2 flex min-h-11 cursor-pointer items-center gap-3">
        <input
          type="checkbox"
          className="size-5 accent-accent"
          checked={attach}
          onChange={(event) => void change(event.currentTarget.checked, blank)}
        />
        {words.attach}
      </label>
      <p className="text-soft text-sm">{words.attachHint}</p>
      {attach && (
        <label className="flex min-h-11 cursor-pointer items-center gap-3">
          <input
            type="checkbox"
            className="size-5 accent-accent"
            checked={blank}
            onChange={(event) => void change(true, event.currentTarget.checked)}
          />
          {words.blank}
        </label>
      )}
      <p role="status" className={`font-semibold ${result === "attached" ? "text-done" : "text-stop"}`}>
        {result && messages[result]}
      </p>
    </section>
  );
}
