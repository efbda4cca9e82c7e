import type { Language } from "@/content/languages";
import type { SummaryOfExport } from "@/lib/export/export-summary";
import type { Answers } from "@/lib/export/read-export";
import { exportStore } from "./export-store";
import type { FromWorker, ToWorker } from "./worker-messages";

let worker: Worker | undefined;
/** One that waits for a file. */
let spare: Worker | undefined;
let onSummary: ((summary: SummaryOfExport) => void) | undefined;

/**
 * Looks into a file. The store gets the result.
 *
 * @param answers what the file leaves open and the person has said
 */
export function readFile(file: File, language: Language, answers: Answers = {}): void {
  start(file.name, { ask: "read", file, language, answers }, file);
}

/** Starts the thread that will read, so that it is there when a file comes. */
export function prepare(): void {
  if (spare) return;
  const started = newWorker();
  spare = started;
  // A worker that could not start, without a network say, is started again with the file.
  started.onerror = () => {
    if (spare === started) spare = undefined;
  };
}

const newWorker = () => new Worker(new URL("./export-worker.ts", import.meta.url), { type: "module" });

/** Stops reading, and forgets whatever was read. */
export function forgetExport(): void {
  worker?.terminate();
  worker = undefined;
  exportStore.set({ kind: "none" });
}

/** What goes onto the ticket of the findings that were chosen. See `lib/export/export-summary.ts`. */
export function summarise(
  findings: readonly number[],
  without: readonly string[],
): Promise<SummaryOfExport | undefined> {
  return new Promise((resolve) => {
    if (worker === undefined) return resolve(undefined);
    onSummary = resolve;
    worker.postMessage({ ask: "summary", findings, without } satisfies ToWorker);
  });
}

function start(name: string, ask: ToWorker, file: File): void {
  forgetExport();
  exportStore.set({ kind: "reading", name, rows: 0, share: undefined });
  const started = spare ?? newWorker();
  spare = undefined;
  worker = started;
  const fail = () => {
    forgetExport();
    exportStore.set({ kind: "wrong", name, message: undefined });
  };
  started.onerror = () => {
    if (worker === started) fail();
  };
  started.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    // One that was stopped may still have had a word on the way.
    if (worker !== started) return;
    switch (data.say) {
      case "progress":
        return exportStore.set({ kind: "reading", name, rows: data.rows, share: data.share });
      case "report":
        return exportStore.set({
          kind: "done",
          name,
          report: data.report,
          holds: data.holds,
          says: data.says,
          question: data.question,
          isWhole: data.isWhole,
          file,
        });
      case "wrong":
        return exportStore.set({
          kind: "wrong",
          name,
          message: data.message,
          question: data.question,
          file,
        });
      case "failed":
        return fail();
      case "summary":
        return onSummary?.(data.summary);
    }
  };
  started.postMessage(ask);
}
