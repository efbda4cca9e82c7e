import type { Metadata } from "next";
import { LogInForm } from "@/components/desk/log-in-form";
import { deskCopy } from "@/content/en/desk";
import { deskMetadata } from "../../desk-metadata";

const { heading, problems } = deskCopy.logIn;

export const dynamicParams = false;

/** A page for each reason, because a static page can't read a query. */
export const generateStaticParams = () => Object.keys(problems).map((why) => ({ why }));

export const metadata: Metadata = deskMetadata(heading);

export default async function LogInAgainPage({ params }: PageProps<"/desk/log-in/[why]">) {
  const { why } = await params;
  return <LogInForm problem={problems[why as keyof typeof problems]} />;
}
