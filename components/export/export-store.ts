import type { Question } from "@/lib/export/look-into";
import type { Report } from "@/lib/export/report";
import type { Sign } from "@/machines/step";
import { createStore } from "../ui/create-store";

/** How far a file is read, or what came of it. */
export type FileState =
  | {
      readonly kind: "reading";
      readonly rows: number;
      /** Share of the file that was read, from 0 to 1; `undefined` if its size is not known. */
      readonly share: number | undefined;
    }
  | {
      readonly kind: "wrong";
      /** What it is instead; `undefined` if it could not be read to its end. */
      readonly message: string | undefined;
      readonly question?: Question | undefined;
    }
  | {
      readonly kind: "done";
      readonly report: Report;
      /** Whether it holds single requests, or what each day, model or key cost. */
      readonly holds: "requests" | "summary";
      /** Sentences about how it was read; for a summary all that it says. */
      readonly says: readonly string[];
      readonly question: Question | undefined;
      /** Whether all but a little of the money could be read. */
      readonly isWhole: boolean;
    };

/** The state of the export that the person has opened on this page. In memory only: closing the tab forgets it. */
export type ExportState = { readonly kind: "none" } | (FileState & { readonly file: File });

/** The one export of this page. */
export const exportStore = createStore<ExportState>({ kind: "none" });

const nothing: readonly Sign[] = [];

/** What the person's own export shows, the finding with the most money first. */
export function useExportSigns(): readonly Sign[] {
  const known = exportStore.use();
  return known.kind === "done" ? known.report.findings.map(({ sign }) => sign) : nothing;
}
