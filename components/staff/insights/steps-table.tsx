import { Words } from "@/components/ui/words";
import { insightsMessages } from "@/content/ui/insights/en";
import type { Flow } from "@/lib/flow/flow";
import type { Report } from "@/lib/staff/insights/report";
import { figureText, lengthOf, rateText } from "./figures";
import { ShareBar } from "./share-bar";
import { Row, Table } from "./table";

const { steps: copy, columns, times, unknown } = insightsMessages;

interface Props {
  flow: Flow;
  report: Report;
  before: Report | undefined;
}

/** Every step in the order of its flow: who saw it, who left there. */
export function StepsTable({ flow, report, before }: Props) {
  const most = Math.max(1, ...report.steps.map(({ views }) => lengthOf(views)));
  return (
    <>
      <p className="mt-1 text-soft text-sm">{copy.marked}</p>
      <Table
        title={copy.heading}
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
