import { issues } from "@/machines/registry";
import { languageOfPage } from "../../language-param";
import { StepPage, stepMetadata } from "../../step-page";

type Props = PageProps<"/[language]/[issue]">;

export const dynamicParams = false;
export const generateStaticParams = () => issues.map((issue) => ({ issue }));

export async function generateMetadata({ params }: Props) {
  return stepMetadata(await languageOfPage(params), `/${(await params).issue}`);
}

export default async function FirstStepPage({ params }: Props) {
  return <StepPage language={await languageOfPage(params)} path={`/${(await params).issue}`} query="" />;
}
