import { insightsMessages } from "@/content/ui/insights/en";
import { dayOf } from "@/lib/counts/days";
import { hideSmall } from "@/lib/counts/hide-small";
import { describeError, processLog } from "@/lib/server/log/log";
import { observed } from "@/lib/server/log/observed";
import { outbox } from "@/lib/server/outbox/running";
import { readRequest } from "@/lib/staff/insights/read-insights-request";
import { toCsv, toDailyCsv } from "@/lib/staff/insights/to-csv";
import { problem } from "@/lib/ticket/problem";
import { issues } from "@/machines/registry";
import { readCounted } from "../read-counted";

/**
 * What was counted in some days, of all problems: `?from=2026-11-01&to=2026-11-30`, and `&by=day` by day. Small
 * numbers are hidden, or by day joined with the days beside them.
 */
export const GET = observed("GET /desk/insights/counts.csv", async (request): Promise<Response> => {
  const query = new URL(request.url).searchParams;
  const isByDay = query.get("by") === "day";
  const { range, problem: why } = readRequest((name) => query.get(name) ?? undefined, dayOf(new Date()));
  if (why !== undefined)
    return problem({ status: 422, title: insightsMessages.title, detail: insightsMessages.problems[why] });
  try {
    const { insights } = await outbox();
    const figures = hideSmall(await insights.read(range));
    const csv = isByDay
      ? toDailyCsv(await Promise.all(issues.map((issue) => readCounted(insights, issue, range, figures))))
      : toCsv(figures, range);
    return new Response(csv, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="counts${isByDay ? "-by-day" : ""}-${range.from}-${range.to}.csv"`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    processLog().error({ problem: describeError(error) }, "counts not read");
    return problem({ status: 503, title: insightsMessages.title, detail: insightsMessages.unavailable });
  }
});
