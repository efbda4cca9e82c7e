import type { Language } from "@/content/languages";
import type { SummaryOfExport } from "@/lib/export/export-summary";
import type { Answers } from "@/lib/export/read-export";
import type { FileState } from "./export-store";

/** What the page asks of the worker. */
export type ToWorker =
  | { readonly ask: "read"; readonly file: File; readonly language: Language; readonly answers: Answers }
  | {
      readonly ask: "summary";
      /** Places in `report.findings`. */
      readonly findings: readonly number[];
      /** Generation ids that the person left out. */
      readonly without: readonly string[];
    };

/** What the worker says. */
export type FromWorker =
  | FileState
  | { readonly kind: "failed" }
  | { readonly kind: "summary"; readonly summary: SummaryOfExport };
