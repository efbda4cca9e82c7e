import type { Metadata } from "next";
import { languageOfPage } from "../../../../language-param";
import { StepPage, stepMetadata } from "../../../../step-page";
import { textOf } from "../../../../text-of-query";

type Props = PageProps<"/[language]/with-answers/[issue]/[[...step]]">;

async function pathOf({ params }: Props): Promise<string> {
  const { issue, step = [] } = await params;
  return `/${[issue, ...step].map(encodeURIComponent).join("/")}`;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const language = await languageOfPage(props.params);
  return { ...(await stepMetadata(language, await pathOf(props))), robots: { index: false } };
}

/** The twin of the step pages for requests with a query; `proxy.ts` sends them here. */
export default async function StepWithAnswersPage(props: Props) {
  const language = await languageOfPage(props.params);
  return <StepPage language={language} path={await pathOf(props)} query={textOf(await props.searchParams)} />;
}
