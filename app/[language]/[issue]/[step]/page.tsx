import { loadFlows } from "@/lib/flow/load-flow";
import { languageOfPage } from "../../../language-param";
import { StepPage, stepMetadata } from "../../../step-page";

type Props = PageProps<"/[language]/[issue]/[step]">;

export const dynamicParams = false;

export async function generateStaticParams() {
  const flows = await loadFlows();
  return flows.flatMap((flow) => Object.keys(flow.chart.states).map((step) => ({ issue: flow.issue, step })));
}

export async function generateMetadata({ params }: Props) {
  const { issue, step } = await params;
  return stepMetadata(await languageOfPage(params), `/${issue}/${step}`);
}

export default async function OneStepPage({ params }: Props) {
  const { issue, step } = await params;
  return <StepPage language={await languageOfPage(params)} path={`/${issue}/${step}`} query="" />;
}
