import { useState } from "react";
import { panelCopy } from "@/content/en/evidence-panel";
import type { Issue } from "@/machines/step";
import { BarChart } from "./bar-chart";
import { Breakdown } from "./breakdown";
import { summarise } from "./evidence-client";
import type { EvidenceState } from "./evidence-store";
import { FindingCard } from "./finding-card";
import { type Attached, attachExport, detachExport, takeAlong } from "./take-along";

interface Props {
  evidence: Extract<EvidenceState, { kind: "done" }>;
  issue: Issue;
  nothingFound: { readonly title: string; readonly sentence: string };
}

/** What an export tells: what stands out, what it all cost, and what of it goes onto the ticket. */
export function ReportView({ evidence: { report, unreadable, file }, issue, nothingFound }: Props) {
  const [taken, setTaken] = useState<readonly number[]>([]);
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const [ids, setIds] = useState(0);
  const [looked, setLooked] = useState<number>();
  const isMadeUp = file === undefined;

  const put = async (findings: readonly number[], left: ReadonlySet<string>) => {
    setTaken(findings);
    setWithout(left);
    const summary = await summarise(findings, [...left]);
    if (summary === undefined) return;
    setIds(summary.generationIds.length);
    takeAlong(
      summary,
      findings.flatMap((place) => report.findings[place] ?? []),
    );
  };

  const marks = looked === undefined ? undefined : report.findings[looked]?.marks;
  const bars = report.bars.map((bar, place) => ({ ...bar, marked: marks?.[place] ?? 0 }));
  const count = report.findings.length;
  return (
    <>
      {isMadeUp && (
        <p className="mb-4 rounded-lg bg-wait-tint px-4 py-3 text-wait" data-made-up>
          {panelCopy.madeUp}
        </p>
      )}
      <h2 className="font-bold text-xl" data-found={count}>
        {count === 0 ? nothingFound.title : panelCopy.found(count)}
      </h2>
      {count === 0 && <p className="mt-1">{nothingFound.sentence}</p>}
      <p className="mt-1 text-soft">
        {panelCopy.summary(report.requests.toLocaleString("en-GB"), report.total)}{" "}
        {report.from !== "" && panelCopy.period(report.from, report.to)}. {panelCopy.utc}
      </p>
      {unreadable.map((sentence) => (
        <p key={sentence} className="mt-1 text-wait">
          {sentence}
        </p>
      ))}
      <div className="divide-y divide-line">
        {report.findings.map((finding, place) => (
          <FindingCard
            key={`${finding.kind}${finding.from}${finding.sentence}`}
            finding={finding}
            taken={isMadeUp ? undefined : taken.includes(place)}
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
      {report.requests > 0 && (
        <>
          <BarChart
            title={panelCopy.overTime}
            bars={bars}
            valueLabel={panelCopy.columns.cost}
            marked={marks !== undefined}
          />
          <Breakdown title={panelCopy.by.model} parts={report.byModel} />
          <Breakdown title={panelCopy.by.key} parts={report.byKey} />
          <Breakdown title={panelCopy.by.app} parts={report.byApp} />
        </>
      )}
      {file && <OnTicket issue={issue} file={file} findings={taken.length} ids={ids} />}
    </>
  );
}

/** What of it is on the ticket, and whether the file goes along as well. */
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
  const words = panelCopy.onTicket;
  const [attach, setAttach] = useState(false);
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
