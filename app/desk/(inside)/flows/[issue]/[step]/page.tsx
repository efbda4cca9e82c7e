import type { Metadata } from "next";
import { deskMetadata } from "@/app/desk/staff-metadata";
import { FlowPage } from "@/components/staff/maps/flow-page";
import { loadFlow } from "@/lib/flow/load-flow";
import { mapOf } from "@/lib/staff/maps/map-of";
import { charts } from "@/machines/every-issue";
import { type Issue, issues } from "@/machines/registry";

export const dynamicParams = false;

export const generateStaticParams = () =>
  issues.flatMap((issue) => Object.keys(charts[issue].states).map((step) => ({ issue, step })));

type Props = PageProps<"/desk/flows/[issue]/[step]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { issue, step } = await params;
  const { messages } = await loadFlow(issue as Issue);
  return deskMetadata(`${messages.steps[step]?.heading} – ${messages.title}`);
}

export default async function DeskStepPage({ params }: Props) {
  const { issue, step } = await params;
  return <FlowPage flow={await loadFlow(issue as Issue)} map={await mapOf(issue as Issue)} step={step} />;
}
