import { Words } from "@/components/ui/words";
import { insightsMessages } from "@/content/ui/insights/en";
import type { Flow } from "@/lib/flow/flow";
import { labelOf } from "@/lib/flow/screen";
import type { Report } from "@/lib/staff/insights/report";
import { figureText, lengthOf } from "./figures";
import { ShareBar } from "./share-bar";
import { Row, Table } from "./table";

const { options: copy, columns } = insightsMessages;

/** What was chosen, a table for each step at which anything was. */
export function OptionsTables({ flow, report }: { flow: Flow; report: Report }) {
  const steps = report.steps.filter(({ options }) => options.some(({ number }) => number !== 0));
  if (steps.length === 0) return <p className="mt-3">{copy.none}</p>;
  const tables = steps.map(({ step, options }) => {
    const heading = flow.messages.steps[step]?.heading ?? step;
    const most = Math.max(1, ...options.map(({ number }) => lengthOf(number)));
    return (
      <div key={step} className="mt-6">
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
