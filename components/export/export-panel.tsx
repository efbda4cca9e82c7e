"use client";

import { type DragEvent, useEffect, useRef, useState } from "react";
import { exportLoaders } from "@/content/ui/export/messages";
import type { Flow } from "@/lib/flow/flow";
import type { Screen } from "@/lib/flow/screen";
import { useLanguage, useMessages } from "../language/use-messages";
import { FileButton } from "../ui/file-button";
import { forgetExport, prepare, readFile } from "./export-client";
import { exportStore } from "./export-store";
import { ReadingFile, WrongFile } from "./file-state";
import { nextStepOn } from "./next-step";
import { reportTitle } from "./report-title";
import { ReportView } from "./report-view";

interface Props {
  flow: Flow;
  screen: Screen;
}

/** Looks into the person's Activity export, on their device. */
export function ExportPanel({ flow, screen }: Props) {
  const exportMessages = useMessages(exportLoaders);
  const evidence = exportStore.use();
  useEffect(prepare, []);
  const panel = useRef<HTMLElement>(null);
  const { kind } = evidence;
  const [moved, setMoved] = useState({ from: kind, to: kind });
  if (moved.to !== kind) setMoved({ from: moved.to, to: kind });
  useEffect(() => {
    // The pressed button is gone, so the focus continues here and not at the top of the page.
    if (moved.from !== moved.to && document.activeElement === document.body)
      panel.current?.focus({ preventScroll: true });
  }, [moved]);
  const said = {
    none: moved.from === "done" ? exportMessages.forgotten : "",
    reading: "file" in evidence ? exportMessages.reading(evidence.file.name) : "",
    // The sentence beside it is an alert.
    wrong: "",
    done: "report" in evidence ? reportTitle(evidence, exportMessages) : "",
  }[kind];
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label={exportMessages.panel}
      className="mt-2 rounded-xl border border-line bg-sheet p-4 sm:p-5"
      data-evidence={kind}
    >
      <p role="status" className="sr-only">
        {said}
      </p>
      {evidence.kind === "reading" && (
        <div>
          <ReadingFile state={evidence} />
          <button type="button" className="button button-quiet mt-3" onClick={forgetExport}>
            {exportMessages.cancel}
          </button>
        </div>
      )}
      {(evidence.kind === "none" || evidence.kind === "wrong") && (
        <>
          {evidence.kind === "wrong" ? <WrongFile state={evidence} /> : <p>{exportMessages.intro}</p>}
          <p className="mt-2 text-soft">{exportMessages.how}</p>
          <FilePicker />
        </>
      )}
      {evidence.kind === "done" && (
        <>
          <ReportView
            key={evidence.file.name}
            evidence={evidence}
            issue={flow.issue}
            nextStep={nextStepOn(flow, screen)}
          />
          <p className="mt-4 border-line border-t pt-3">
            <button type="button" className="link min-h-11 cursor-pointer" onClick={forgetExport}>
              {exportMessages.forget}
            </button>
          </p>
        </>
      )}
    </section>
  );
}

function FilePicker() {
  const exportMessages = useMessages(exportLoaders);
  const language = useLanguage();
  const [dragging, setDragging] = useState(false);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setDragging(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setDragging(false);
    const [file] = event.dataTransfer.files;
    if (file) readFile(file, language);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse alone; the button beside it is for all
    <div
      onDragOver={over}
      onDragLeave={() => setDragging(false)}
      onDrop={drop}
      data-dragging={dragging || undefined}
      className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-edge border-dashed p-3 data-dragging:border-accent data-dragging:border-solid"
    >
      <FileButton
        id="export"
        accept=".csv,.tsv,.txt,.json,.jsonl,.gz,text/csv,text/plain,application/json,application/gzip"
        onFile={(file) => readFile(file, language)}
      >
        {exportMessages.choose}
      </FileButton>
      <span className="text-soft">{exportMessages.drop}</span>
    </div>
  );
}
