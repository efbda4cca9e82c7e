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
  forgetExport();
  exportStore.set({ kind: "reading", rows: 0, share: undefined, file });
  const started = spare ?? newWorker();
  spare = undefined;
  worker = started;
  const fail = () => {
    forgetExport();
    exportStore.set({ kind: "wrong", message: undefined, file });
  };
  started.onerror = () => {
    if (worker === started) fail();
  };
  started.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    // One that was stopped may still have had a word on the way.
    if (worker !== started) return;
    if (data.kind === "failed") fail();
    else if (data.kind === "summary") onSummary?.(data.summary);
    else exportStore.set({ ...data, file });
  };
  started.postMessage({ ask: "read", file, language, answers } satisfies ToWorker);
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
