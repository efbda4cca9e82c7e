import type { Language } from "@/content/languages";
import type { SummaryOfExport } from "@/lib/export/export-summary";
import type { Question } from "@/lib/export/look-into";
import type { Answers } from "@/lib/export/read-export";
import type { ExportState } from "./export-store";

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
  | { readonly say: "progress"; readonly rows: number; readonly share: number | undefined }
  | ({ readonly say: "report" } & Pick<
      Extract<ExportState, { kind: "done" }>,
      "report" | "holds" | "says" | "question" | "isWhole"
    >)
  | { readonly say: "wrong"; readonly message: string; readonly question: Question | undefined }
  | { readonly say: "failed" }
  | { readonly say: "summary"; readonly summary: SummaryOfExport };
