import { issues } from "@/machines/step";
import { StepPage, stepMetadata } from "../step-page";

export const dynamicParams = false;
export const generateStaticParams = () => issues.map((issue) => ({ issue }));

export async function generateMetadata({ params }: PageProps<"/[issue]">) {
  return stepMetadata(`/${(await params).issue}`);
}

export default async function FirstStepPage({ params }: PageProps<"/[issue]">) {
  return <StepPage path={`/${(await params).issue}`} query="" />;
}
