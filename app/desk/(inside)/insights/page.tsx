import { deskMetadata } from "@/app/desk/staff-metadata";
import { FeedbackList } from "@/components/staff/insights/feedback-list";
import { InsightsForm } from "@/components/staff/insights/insights-form";
import { InsightsReport } from "@/components/staff/insights/insights-report";
import { FieldError } from "@/components/ui/field-error";
import { insightsMessages } from "@/content/ui/insights/en";
import { dayOf, type Range } from "@/lib/counts/days";
import { hideSmall } from "@/lib/counts/hide-small";
import { loadFlow, loadFlows } from "@/lib/flow/load-flow";
import { outbox } from "@/lib/server/outbox/running";
import { settings } from "@/lib/server/settings";
import { reportChanges } from "@/lib/staff/insights/changes";
import { reportOf } from "@/lib/staff/insights/issue-report";
import { type InsightsRequest, readRequest } from "@/lib/staff/insights/read-insights-request";
import { trendOf } from "@/lib/staff/insights/trend";
import { isTooShort, widerRange, widerRanges } from "@/lib/staff/insights/wider-range";
import type { Issue } from "@/machines/registry";
import { textOf } from "../../../text-of-query";
import { readCounted } from "./read-counted";

export const metadata = deskMetadata(insightsMessages.title);

/** Texts that are shown at once. */
const mostTexts = 100;

/** Where people get stuck, for staff. */
export default async function InsightsPage({ searchParams }: PageProps<"/desk/insights">) {
  const query = new URLSearchParams(textOf(await searchParams));
  const today = dayOf(new Date());
  const request = readRequest((name) => query.get(name) ?? undefined, today);
  const flows = await loadFlows();
  const titles = Object.fromEntries(flows.map((flow) => [flow.issue, flow.messages.title]));
  return (
    <>
      <h1 className="font-bold text-title">{insightsMessages.title}</h1>
      <p className="mt-3 max-w-[38rem]">{insightsMessages.intro}</p>
      <InsightsForm request={request} today={today} titles={titles as Record<Issue, string>} />
      <FieldError className="mt-3 text-stop">
        {request.problem && insightsMessages.problems[request.problem]}
      </FieldError>
      <Counted request={request} />
    </>
  );
}

async function Counted({ request }: { request: InsightsRequest }) {
  const { issue } = request;
  const flow = await loadFlow(issue);
  const read = await readAll(request).catch(() => undefined);
  if (read === undefined)
    return <p className="mt-6 font-semibold text-stop">{insightsMessages.unavailable}</p>;
  return (
    <>
      <InsightsReport flow={flow} request={request} {...read} />
      <h2 className="mt-10 font-bold text-xl">{insightsMessages.feedback.heading}</h2>
      <FeedbackList flow={flow} texts={read.texts} days={settings().feedbackDays} />
    </>
  );
}

async function readAll({ issue, range, compared }: InsightsRequest) {
  const { insights } = await outbox();
  const read = async (days: Range) => hideSmall(await insights.read(days));
  const [figures, before, texts] = await Promise.all([
    read(range),
    compared && read(compared),
    insights.readFeedback(issue, range, mostTexts),
  ]);
  const report = reportOf(issue, figures);
  const wider = await Promise.all(
    (isTooShort(report) ? widerRanges(range) : []).map(async (days) => ({
      range: days,
      report: reportOf(issue, await read(days)),
    })),
  );
  const counted = await readCounted(insights, issue, range, figures);
  const trends = trendOf(counted);
  return {
    report,
    before: before && reportOf(issue, before),
    trends,
    changes: reportChanges(counted.changes, trends, range),
    wider: widerRange(report, wider),
    texts,
  };
}
