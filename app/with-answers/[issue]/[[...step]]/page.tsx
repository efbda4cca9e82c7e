import type { Metadata } from "next";
import { StepPage, stepMetadata } from "../../../step-page";

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
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(await props.searchParams)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) query.append(key, one);
  }
  const text = query.toString();
  return <StepPage path={await pathOf(props)} query={text === "" ? "" : `?${text}`} />;
}
