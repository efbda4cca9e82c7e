import { insightsMessages } from "@/content/ui/insights/en";
import type { ChangeReport } from "@/lib/staff/insights/changes";
import { rateText, sumText } from "./figures";
import { Row, Table } from "./table";

const { changes: copy, ends, days, unknown } = insightsMessages;

/** Each change of the flow in the days that are shown, with how pages ended before it and after it. */
export function ChangesReport({ changes }: { changes: readonly ChangeReport[] }) {
  if (changes.length === 0) return <p className="mt-3">{copy.none}</p>;
  return (
    <>
      <p className="mt-1 text-soft text-sm">{copy.note}</p>
      {changes.map((change, place) => (
        <section key={change.day} className="mt-6" data-change-report={change.day}>
          <h3 className="font-semibold">{copy.change(place + 1, change.day)}</h3>
          <p className="mt-1">
            {copy.from} <Versions names={change.before} /> {copy.to} <Versions names={change.versions} />
          </p>
          <p className="mt-1">
            {copy.before(days(change.days.before.from, change.days.before.to))}{" "}
            {copy.after(days(change.days.after.from, change.days.after.to))}
          </p>
          <BeforeAndAfter change={change} title={copy.title(place + 1)} />
        </section>
      ))}
      <p className="mt-3 text-soft text-sm">{copy.caution}</p>
    </>
  );
}

const Versions = ({ names }: { names: readonly string[] }) =>
  names.map((name, place) => (
    <span key={name}>
      {place > 0 && ", "}
      <code>{name}</code>
    </span>
  ));

function BeforeAndAfter({ change, title }: { change: ChangeReport; title: string }) {
  const { columns } = copy;
  return (
    <Table
      title={title}
      columns={[insightsMessages.columns.end, columns.before, columns.after, columns.points, columns.likely]}
    >
      {change.ends
        .filter(({ before, after }) => [before, after].some(({ number, isWhole }) => number > 0 || !isWhole))
        .map(({ end, before, after, difference }) => (
          <Row
            key={end}
            name={ends.names[end]}
            cells={[
              shareText(before),
              shareText(after),
              difference ? points(difference.value) : unknown,
              difference ? copy.between(points(difference.least), points(difference.most)) : unknown,
            ]}
          />
        ))}
      <Row
        name={ends.started}
        cells={[sumText(change.started.before), sumText(change.started.after), unknown, unknown]}
      />
    </Table>
  );
}

const shareText = ({ share, ...sum }: ChangeReport["ends"][number]["before"]): string =>
  share === undefined ? sumText(sum) : copy.share(rateText(share), sumText(sum));

/** A difference of shares in points, always with its sign. */
const points = (difference: number): string =>
  (difference * 100).toLocaleString("en-GB", { maximumFractionDigits: 0, signDisplay: "exceptZero" });
