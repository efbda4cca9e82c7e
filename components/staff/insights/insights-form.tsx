import { insightsMessages } from "@/content/ui/insights/en";
import { lastDays, type Range } from "@/lib/counts/days";
import type { InsightsRequest } from "@/lib/staff/insights/read-insights-request";
import type { Issue } from "@/machines/registry";
import { Choice } from "../choice";

const copy = insightsMessages.form;
const page = "/desk/insights";

interface Props {
  request: InsightsRequest;
  /** In UTC. */
  today: string;
  /** Every problem by its name. */
  titles: Readonly<Record<Issue, string>>;
}

/** Which problem and which days: a plain form, so that what is shown has an address. */
export function InsightsForm({ request, today, titles }: Props) {
  const { issue, range, comparison, compared, grain } = request;
  return (
    <>
      <form action={page} className="mt-6 flex flex-wrap items-end gap-x-4 gap-y-3">
        <Choice name="issue" label={copy.issue} value={issue} options={titles} />
        <Day name="from" label={copy.from} value={range.from} />
        <Day name="to" label={copy.to} value={range.to} />
        <Choice name="compare" label={copy.compare} value={comparison} options={copy.comparisons} />
        <Choice name="by" label={copy.by} value={grain} options={copy.grains} />
        <details className="w-full" open={comparison === "own"}>
          <summary className="link min-h-11 content-center">{copy.ownDays}</summary>
          <div className="flex flex-wrap gap-x-4 gap-y-3">
            <Day name="compare-from" label={copy.from} value={compared?.from} />
            <Day name="compare-to" label={copy.to} value={compared?.to} />
          </div>
        </details>
        <button type="submit" className="button">
          {copy.show}
        </button>
      </form>
      <p className="mt-4 flex flex-wrap gap-x-6">
        {[7, 28, 90].map((days) => (
          <a
            key={days}
            href={`${page}?${queryOf({ issue, ...lastDays(today, days) })}`}
            className="link inline-flex min-h-11 items-center"
          >
            {copy.days(days)}
          </a>
        ))}
        <a
          href={`${page}/counts.csv?${queryOf({ ...range })}`}
          download
          className="link inline-flex min-h-11 items-center"
        >
          {copy.csv}
        </a>
        <a
          href={`${page}/counts.csv?${queryOf({ ...range, by: "day" })}`}
          download
          className="link inline-flex min-h-11 items-center"
        >
          {copy.csvByDay}
        </a>
      </p>
    </>
  );
}

const queryOf = (values: Partial<Range> & { issue?: Issue; by?: "day" }) =>
  new URLSearchParams(values).toString();

function Day({ name, label, value }: { name: string; label: string; value: string | undefined }) {
  return (
    <label className="w-full max-w-44">
      <span className="font-semibold">{label}</span>
      <input type="date" name={name} defaultValue={value} className="field" />
    </label>
  );
}
