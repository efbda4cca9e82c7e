import { insightsMessages } from "@/content/ui/insights/en";
import { leastTold } from "@/lib/counts/hide-small";
import type { Flow } from "@/lib/flow/flow";
import type { InsightsRequest } from "@/lib/staff/insights/read-request";
import type { Report } from "@/lib/staff/insights/report";
import { EndsTable } from "./ends-table";
import { OptionsTables } from "./options-table";
import { StepsTable } from "./steps-table";

interface Props {
  flow: Flow;
  request: InsightsRequest;
  report: Report;
  /** Of the days that it is compared with. */
  before: Report | undefined;
}

/** What was counted of one problem, each picture with its numbers beside it. */
export function ReportView({ flow, request: { range, compared }, report, before }: Props) {
  const days = insightsMessages.days(range.from, range.to);
  const isEmpty = report.steps.every(({ views }) => views === 0);
  return (
    <>
      <p className="mt-6 font-semibold">
        {flow.messages.title}: {days}
        {compared && `, ${insightsMessages.compared(insightsMessages.days(compared.from, compared.to))}`}
      </p>
      {isEmpty ? (
        <p className="mt-3" data-empty>
          {insightsMessages.empty}
        </p>
      ) : (
        <>
          <p className="mt-1 text-soft text-sm">{insightsMessages.fewNote(leastTold)}</p>
          <h2 className="mt-8 font-bold text-xl">{insightsMessages.ends.heading}</h2>
          <EndsTable report={report} before={before} />
          <h2 className="mt-10 font-bold text-xl">{insightsMessages.steps.heading}</h2>
          <StepsTable flow={flow} report={report} before={before} />
          <h2 className="mt-10 font-bold text-xl">{insightsMessages.options.heading}</h2>
          <OptionsTables flow={flow} report={report} />
        </>
      )}
    </>
  );
}
