import type { Metadata } from "next";
import { deskMetadata } from "@/app/desk/staff-metadata";
import { FlowPage } from "@/components/staff/maps/flow-page";
import { loadFlow } from "@/lib/flow/load-flow";
import { mapOf } from "@/lib/staff/maps/map-of";
import { type Issue, issues } from "@/machines/registry";

export const dynamicParams = false;

export const generateStaticParams = () => issues.map((issue) => ({ issue }));

type Props = PageProps<"/desk/flows/[issue]">;

const issueOf = async ({ params }: Props) => (await params).issue as Issue;

export async function generateMetadata(props: Props): Promise<Metadata> {
  return deskMetadata((await loadFlow(await issueOf(props))).messages.title);
}

export default async function DeskFlowPage(props: Props) {
  const issue = await issueOf(props);
  return <FlowPage flow={await loadFlow(issue)} map={await mapOf(issue)} />;
}
