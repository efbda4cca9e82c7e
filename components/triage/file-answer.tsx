"use client";

import { use, useEffect } from "react";
import { policy } from "@/content/policy";
import { boxLoaders } from "@/content/ui/box/messages";
import { commonLoaders } from "@/content/ui/common/messages";
import { exportLoaders } from "@/content/ui/export/messages";
import { leadsTo } from "@/lib/export/leads-to";
import { loadOnce } from "@/lib/flow/load-once";
import { pathIn } from "@/lib/language/language-path";
import { issues, registry } from "@/machines/registry";
import type { Chart } from "@/machines/step";
import { AskQuestion } from "../export/ask-question";
import { forgetExport, readFile } from "../export/export-client";
import { exportStore } from "../export/export-store";
import { ReadingFile, WrongFile } from "../export/file-state";
import { isCalm, reportTitle } from "../export/report-title";
import { useLanguage, useMessages } from "../language/use-messages";
import { Icon } from "../ui/icon";
import { OutwardLink } from "../ui/outward-link";
import { Words } from "../ui/words";
import { AnswerHeading } from "./answer-heading";

interface Props {
  file: File;
  presses: number;
  onForget: () => void;
}

/** What can be done with a file: an Activity export is read here, a picture is attached to a ticket. */
export function FileAnswer({ file, presses, onForget }: Props) {
  const boxMessages = useMessages(boxLoaders);
  const isPicture = /^(image\/|application\/pdf$)/.test(file.type);
  return (
    <div className="mt-6 border-line border-t pt-6" data-answer="file">
      {isPicture ? (
        <>
          <AnswerHeading presses={presses}>{boxMessages.picture.title}</AnswerHeading>
          <p className="mt-2">{boxMessages.picture.body}</p>
        </>
      ) : (
        <Export file={file} presses={presses} />
      )}
      <p className="mt-4">
        <button
          type="button"
          className="link min-h-11 cursor-pointer"
          onClick={() => {
            if (!isPicture) forgetExport();
            onForget();
          }}
        >
          {boxMessages.forget}
        </button>
      </p>
    </div>
  );
}

function Export({ file, presses }: Pick<Props, "file" | "presses">) {
  const exportMessages = useMessages(exportLoaders);
  const common = useMessages(commonLoaders);
  const language = useLanguage();
  const evidence = exportStore.use();
  useEffect(() => readFile(file, language), [file, language]);
  if (evidence.kind === "none") return null;
  if (evidence.kind === "reading") return <ReadingFile state={evidence} />;
  if (evidence.kind === "wrong") return <WrongFile state={evidence} />;
  const { findings } = evidence.report;
  return (
    <section data-found={findings.length}>
      <AnswerHeading presses={presses}>{reportTitle(evidence, exportMessages)}</AnswerHeading>
      {isCalm(evidence) && <p className="mt-1">{exportMessages.nothing.sentence}</p>}
      {evidence.says.map((text) => (
        <p key={text} className="mt-1 text-soft">
          {text}
        </p>
      ))}
      {evidence.holds === "summary" && <OutwardLink link="logs" policy={policy} words={common} />}
      {evidence.question && <AskQuestion question={evidence.question} file={evidence.file} />}
      <ul className="mt-2 divide-y divide-line">
        {findings.map((finding, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the findings of one file never move
          <li key={place} className="py-4" data-finding={finding.kind}>
            <h3 className="flex flex-wrap items-baseline justify-between gap-x-4 font-bold text-lg">
              {finding.title}
              <span className="font-mono text-base tabular-nums">{finding.money}</span>
            </h3>
            <p className="mt-1">
              <Words text={finding.sentence} />
            </p>
            <Step sign={finding.sign} about={finding.title} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type AnyCharts = Parameters<typeof leadsTo>[0];

const loadCharts = async (): Promise<AnyCharts> => {
  const flows = await Promise.all(issues.map(async (issue) => [issue, (await registry[issue].flow()).chart]));
  return Object.fromEntries(flows) as Readonly<Record<string, Chart>>;
};

/** The step after the answer that a finding supports. */
function Step({ sign, about }: { sign: Parameters<typeof leadsTo>[1]; about: string }) {
  const { begin } = useMessages(boxLoaders);
  const language = useLanguage();
  const href = leadsTo(use(loadOnce(loadCharts)), sign);
  if (href === undefined) return null;
  return (
    <a href={pathIn(language, href)} className="button button-quiet mt-3" data-open>
      {begin}
      <span className="sr-only">: {about}</span>
      <Icon name="arrow" />
    </a>
  );
}
