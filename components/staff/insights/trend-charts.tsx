import { insightsMessages } from "@/content/ui/insights/en";
import { lengthOf, type Range } from "@/lib/counts/days";
import { leastTold } from "@/lib/counts/hide-small";
import type { Change } from "@/lib/staff/insights/changes";
import type { InsightsRequest } from "@/lib/staff/insights/read-insights-request";
import { type Span, weeksOf } from "@/lib/staff/insights/spans";
import type { EndTrend } from "@/lib/staff/insights/trend";
import { Row, Table } from "./table";

const { trend: copy, ends } = insightsMessages;

interface Props {
  trends: readonly EndTrend[];
  changes: readonly Change[];
  range: Range;
  grain: InsightsRequest["grain"];
}

/** How pages ended over time: a picture for each end, with its numbers behind it. */
export function TrendCharts({ trends, changes, range, grain }: Props) {
  const cuts = changes.map(({ day }) => day);
  const told = trends
    .map(({ end, spans }) => ({ end, spans: grain === "week" ? weeksOf(spans, cuts) : spans }))
    .filter(({ spans }) => spans.some(({ number }) => number > 0));
  if (told.length === 0) return <p className="mt-3">{copy.none}</p>;
  return (
    <>
      <p className="mt-1 text-soft text-sm">
        {copy.note(leastTold)} {changes.length > 0 && copy.marks}
      </p>
      <div className="grid gap-x-12 wide:grid-cols-2">
        {told.map(({ end, spans }) => (
          <section key={end} className="mt-5 min-w-0" data-trend={end}>
            <h3 className="flex flex-wrap justify-between gap-x-4">
              <span className="font-semibold">{ends.names[end]}</span>{" "}
              <span className="text-soft text-sm">{copy.most(rateText(Math.max(...spans.map(aDay))))}</span>
            </h3>
            <Chart spans={spans} cuts={cuts} range={range} />
            <p
              aria-hidden="true"
              className="flex flex-wrap justify-between gap-x-4 text-soft text-sm tabular-nums"
            >
              <span>{range.from}</span>
              <span>{range.to}</span>
            </p>
            <details>
              <summary className="link min-h-11 content-center">
                {copy.numbers}
                <span className="sr-only">: {ends.names[end]}</span>
              </summary>
              <Numbers title={copy.numbersOf(ends.names[end])} spans={spans} cuts={cuts} />
            </details>
          </section>
        ))}
      </div>
    </>
  );
}

/** Pages a day, on average. */
const aDay = (span: Span): number => span.number / lengthOf(span);

const rateText = (rate: number): string =>
  rate.toLocaleString("en-GB", { maximumFractionDigits: rate < 10 ? 1 : 0 });

/** Where the bars begin, below the numbers of the changes; in percent of the height. */
const top = 18;

/** Bars as wide as their days, and as high as their days were on average; lines where the flow changed. */
function Chart({ spans, cuts, range }: { spans: readonly Span[]; cuts: readonly string[]; range: Range }) {
  const all = lengthOf(range);
  const most = Math.max(...spans.map(aDay));
  const left = (day: string) => ((lengthOf({ from: range.from, to: day }) - 1) / all) * 100;
  return (
    <svg aria-hidden="true" height="112" className="mt-1 w-full">
      {spans.map((span) => {
        const height = (aDay(span) / most) * (100 - top);
        // A little narrower than its days, so that bars stay apart.
        const width = (lengthOf(span) / all) * 100 - Math.min(0.3, 30 / all);
        return (
          <rect
            key={span.from}
            fill="currentColor"
            fillOpacity={0.5}
            x={`${left(span.from)}%`}
            y={`${100 - height}%`}
            width={`${width}%`}
            height={`${height}%`}
          />
        );
      })}
      <line stroke="currentColor" strokeOpacity={0.5} x1="0" x2="100%" y1="100%" y2="100%" />
      {cuts.map((day, place) => (
        <g key={day} data-change={day}>
          <line
            stroke="currentColor"
            strokeDasharray="3 3"
            x1={`${left(day)}%`}
            x2={`${left(day)}%`}
            y1={`${top}%`}
            y2="100%"
          />
          <text
            x={`${left(day)}%`}
            y={`${top - 4}%`}
            textAnchor={left(day) < 5 ? "start" : left(day) > 95 ? "end" : "middle"}
            fill="currentColor"
            className="text-sm tabular-nums"
          >
            {place + 1}
          </text>
        </g>
      ))}
    </svg>
  );
}

function Numbers({ title, spans, cuts }: { title: string; spans: readonly Span[]; cuts: readonly string[] }) {
  return (
    <Table title={title} columns={[copy.columns.days, copy.columns.number, copy.columns.aDay]}>
      {spans.map((span) => {
        const held = cuts.flatMap((day, place) => (span.from <= day && day <= span.to ? [place + 1] : []));
        return (
          <Row
            key={span.from}
            name={[insightsMessages.days(span.from, span.to), ...held.map(copy.change)].join(", ")}
            cells={[span.number.toLocaleString("en-GB"), rateText(aDay(span))]}
          />
        );
      })}
    </Table>
  );
}
