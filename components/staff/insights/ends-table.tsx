import { insightsMessages } from "@/content/ui/insights/en";
import type { Report } from "@/lib/staff/insights/report";
import { rateText, sumText } from "./figures";
import { ShareBar } from "./share-bar";
import { Row, Table } from "./table";

const { ends: copy, columns } = insightsMessages;

/** How pages ended, and how they did in the other days. */
export function EndsTable({ report, before }: { report: Report; before: Report | undefined }) {
  const most = Math.max(1, ...report.ends.map(({ number }) => number));
  return (
    <Table
      title={copy.heading}
      columns={[columns.end, columns.number, columns.rate, ...(before ? [columns.before] : [])]}
    >
      {report.ends.map((end, place) => (
        <Row
          key={end.end}
          name={copy.names[end.end]}
          bar={<ShareBar share={end.number / most} />}
          cells={[sumText(end), rateText(end.rate), before && rateText(before.ends[place]?.rate)]}
        />
      ))}
      <Row
        name={copy.started}
        cells={[sumText(report.started), insightsMessages.unknown, before && sumText(before.started)]}
      />
    </Table>
  );
}
