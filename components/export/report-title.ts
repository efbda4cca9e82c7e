import type { MessagesOf } from "@/content/messages";
import type { ExportState } from "./export-store";

type Done = Extract<ExportState, { kind: "done" }>;

/** What a file tells, in a line: "Nothing unusual" only where nearly all of it was read. */
export const reportTitle = (
  { holds, isWhole, report }: Pick<Done, "holds" | "isWhole" | "report">,
  { summaryTitle, found, nothing, partly }: MessagesOf<"export">,
): string => {
  const count = report.findings.length;
  if (holds === "summary") return summaryTitle;
  if (count > 0) return found(count);
  return isWhole ? nothing.title : partly;
};
