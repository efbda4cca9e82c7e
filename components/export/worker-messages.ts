import type { Language } from "@/content/languages";
import type { SummaryOfExport } from "@/lib/export/export-summary";
import type { Report } from "@/lib/export/report";
import type { FindingKind } from "@/machines/step";

/** What the page asks of the worker. */
export type ToWorker =
  | { readonly ask: "read"; readonly file: File; readonly language: Language }
  | { readonly ask: "sample"; readonly kind: FindingKind | "nothing"; readonly language: Language }
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
  | { readonly say: "report"; readonly report: Report; readonly unreadable: readonly string[] }
  | { readonly say: "wrong"; readonly message: string }
  | { readonly say: "failed" }
  | { readonly say: "summary"; readonly summary: SummaryOfExport };
