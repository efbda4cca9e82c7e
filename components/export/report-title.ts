import type { MessagesOf } from "@/content/messages";
import type { ExportState } from "./export-store";

/** With fewer requests nothing can be called usual, so nothing is unusual either. */
const leastRequests = 20;

type Done = Extract<ExportState, { kind: "done" }>;

/** Whether "nothing unusual" may be said: enough requests, and nearly all of them were read. */
export const isCalm = ({ holds, isWhole, report }: Pick<Done, "holds" | "isWhole" | "report">): boolean =>
  holds === "requests" && isWhole && report.findings.length === 0 && report.requests >= leastRequests;

/** The result of a file in one line: "Nothing unusual" only if nearly all of it was read. */
export const reportTitle = (
  done: Pick<Done, "holds" | "isWhole" | "report">,
  { summaryTitle, found, few, nothing, partly }: MessagesOf<"export">,
): string => {
  const { holds, report } = done;
  if (holds === "summary") return summaryTitle;
  if (report.findings.length > 0) return found(report.findings.length);
  if (report.requests < leastRequests) return few;
  return isCalm(done) ? nothing.title : partly;
};
