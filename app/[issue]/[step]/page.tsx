import { loadFlow } from "@/lib/flow/load-flow";
import { issues } from "@/machines/step";
import { StepPage, stepMetadata } from "../../step-page";

export const dynamicParams = false;

export async function generateStaticParams() {
  const flows = await Promise.all(issues.map(loadFlow));
  return flows.flatMap((flow) => Object.keys(flow.chart.states).map((step) => ({ issue: flow.issue, step })));
}

export async function generateMetadata({ params }: PageProps<"/[issue]/[step]">) {
  const { issue, step } = await params;
  return stepMetadata(`/${issue}/${step}`);
}

export default async function OneStepPage({ params }: PageProps<"/[issue]/[step]">) {
  const { issue, step } = await params;
  return <StepPage path={`/${issue}/${step}`} query="" />;
}
