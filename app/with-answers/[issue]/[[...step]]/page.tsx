import type { Metadata } from "next";
import { StepPage, stepMetadata } from "../../../step-page";
import { textOf } from "../../../text-of-query";

type Props = PageProps<"/with-answers/[issue]/[[...step]]">;

async function pathOf({ params }: Props): Promise<string> {
  const { issue, step = [] } = await params;
  return `/${[issue, ...step].map(encodeURIComponent).join("/")}`;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { ...(await stepMetadata(await pathOf(props))), robots: { index: false } };
}

/** The twin of the step pages for requests with a query; `proxy.ts` sends them here. */
export default async function StepWithAnswersPage(props: Props) {
  return <StepPage path={await pathOf(props)} query={textOf(await props.searchParams)} />;
}
