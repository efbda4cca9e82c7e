import { Words } from "@/components/ui/words";
import { insightsMessages } from "@/content/ui/insights/en";
import { leastTold } from "@/lib/counts/hide-small";
import type { Flow } from "@/lib/flow/flow";
import { labelOf } from "@/lib/flow/screen";
import type { ChangeReport } from "@/lib/staff/insights/changes";
import type { Report } from "@/lib/staff/insights/issue-report";
import type { InsightsRequest } from "@/lib/staff/insights/read-insights-request";
import type { EndTrend } from "@/lib/staff/insights/trend";
import type { WiderRange } from "@/lib/staff/insights/wider-range";
import { ChangesReport } from "./changes-report";
import { figureText, lengthOf, rateText, sumText } from "./figures";
import { ShareBar } from "./share-bar";
import { Row, Table } from "./table";
import { TrendCharts } from "./trend-charts";
import { WiderLink } from "./wider-link";

const { ends, columns, times, unknown } = insightsMessages;

interface Props {
  flow: Flow;
  request: InsightsRequest;
  report: Report;
  /** The report of the days to compare with. */
  before: Report | undefined;
  trends: readonly EndTrend[];
  changes: readonly ChangeReport[];
  /** A longer range that shows more numbers. */
  wider: WiderRange | undefined;
}

/** What was counted of one problem, each picture with its numbers beside it. */
export function InsightsReport({ flow, request, report, before, trends, changes, wider }: Props) {
  const { range, compared, grain } = request;
  const days = insightsMessages.days(range.from, range.to);
  const isEmpty = report.steps.every(({ views }) => views === 0);
  return (
    <>
      <p className="mt-6 font-semibold">
        {flow.messages.title}: {days}
        {compared && `, ${insightsMessages.compared(insightsMessages.days(compared.from, compared.to))}`}
      </p>
      {isEmpty ? (
        <>
          <p className="mt-3" data-empty>
            {insightsMessages.empty}
          </p>
          <WiderLink issue={flow.issue} wider={wider} isEmpty />
        </>
      ) : (
        <>
          <p className="mt-1 text-soft text-sm">{insightsMessages.fewNote(leastTold)}</p>
          <h2 className="mt-8 font-bold text-xl">{ends.heading}</h2>
          <EndsTable report={report} before={before} />
          <WiderLink issue={flow.issue} wider={wider} />
          <h2 className="mt-10 font-bold text-xl">{insightsMessages.trend.heading}</h2>
          <TrendCharts trends={trends} changes={changes} range={range} grain={grain} />
          <h2 className="mt-10 font-bold text-xl">{insightsMessages.changes.heading}</h2>
          <ChangesReport changes={changes} />
          <h2 className="mt-10 font-bold text-xl">{insightsMessages.steps.heading}</h2>
          <StepsTable flow={flow} report={report} before={before} />
          <h2 className="mt-10 font-bold text-xl">{insightsMessages.options.heading}</h2>
          <OptionsTables flow={flow} report={report} />
        </>
      )}
    </>
  );
}

/** How pages ended, and how they did in the other days. */
function EndsTable({ report, before }: { report: Report; before: Report | undefined }) {
  const most = Math.max(1, ...report.ends.map(({ number }) => number));
  return (
    <Table
      title={ends.heading}
      columns={[columns.end, columns.number, columns.rate, ...(before ? [columns.before] : [])]}
    >
      {report.ends.map((end, place) => (
        <Row
          key={end.end}
          name={ends.names[end.end]}
          bar={<ShareBar share={end.number / most} />}
          cells={[sumText(end), rateText(end.rate), before && rateText(before.ends[place]?.rate)]}
        />
      ))}
      <Row
        name={ends.started}
        cells={[sumText(report.started), unknown, before && sumText(before.started)]}
      />
      {report.framed !== 0 && (
        <Row
          name={ends.framed}
          cells={[figureText(report.framed), unknown, before && figureText(before.framed)]}
        />
      )}
    </Table>
  );
}

/** Every step in the order of its flow: who saw it, who left there. */
function StepsTable({ flow, report, before }: Pick<Props, "flow" | "report" | "before">) {
  const most = Math.max(1, ...report.steps.map(({ views }) => lengthOf(views)));
  return (
    <>
      <p className="mt-1 text-soft text-sm">{insightsMessages.steps.marked}</p>
      <Table
        title={insightsMessages.steps.heading}
        columns={[
          columns.step,
          columns.views,
          columns.left,
          columns.dropOff,
          ...(before ? [columns.before] : []),
          columns.time,
          columns.unhelpful,
        ]}
      >
        {report.steps.map((step, place) => (
          <Row
            key={step.step}
            name={
              <a
                href={`/desk/flows/${flow.issue}/${step.step}`}
                className="link inline-block min-h-6"
                data-step={step.step}
              >
                <Words text={flow.messages.steps[step.step]?.heading ?? step.step} />
              </a>
            }
            bar={<ShareBar share={lengthOf(step.views) / most} marked={lengthOf(step.left) / most} />}
            cells={[
              figureText(step.views),
              figureText(step.left),
              rateText(step.dropOff),
              before && rateText(before.steps[place]?.dropOff),
              step.medianTime === undefined ? unknown : times[step.medianTime],
              figureText(step.unhelpful),
            ]}
          />
        ))}
      </Table>
    </>
  );
}

/** The chosen options, a table for each step at which any was chosen. */
function OptionsTables({ flow, report }: { flow: Flow; report: Report }) {
  const steps = report.steps.filter(({ options }) => options.some(({ number }) => number !== 0));
  if (steps.length === 0) return <p className="mt-3">{insightsMessages.options.none}</p>;
  const tables = steps.map(({ step, options }) => {
    const heading = flow.messages.steps[step]?.heading ?? step;
    const most = Math.max(1, ...options.map(({ number }) => lengthOf(number)));
    return (
      <div key={step} className="mt-6 min-w-0">
        <h3 className="font-semibold">
          <Words text={heading} />
        </h3>
        <Table title={heading.replaceAll("`", "")} columns={[columns.option, columns.number]}>
          {options.map(({ option, number }) => (
            <Row
              key={option}
              name={<Words text={labelOf(flow, step, option)} />}
              bar={<ShareBar share={lengthOf(number) / most} />}
              cells={[figureText(number)]}
            />
          ))}
        </Table>
      </div>
    );
  });
  return <div className="grid gap-x-12 wide:grid-cols-2">{tables}</div>;
}
