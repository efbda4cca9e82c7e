import type { Metadata } from "next";
import { deskMetadata } from "@/app/desk/staff-metadata";
import { LogInForm } from "@/components/staff/log-in-form";
import { staffMessages } from "@/content/ui/staff/en";

const { heading, problems } = staffMessages.logIn;

export const dynamicParams = false;

/** A page for each reason, because a static page can't read a query. */
export const generateStaticParams = () => Object.keys(problems).map((why) => ({ why }));

export const metadata: Metadata = deskMetadata(heading);

export default async function LogInAgainPage({ params }: PageProps<"/desk/log-in/[why]">) {
  const { why } = await params;
  return <LogInForm problem={problems[why as keyof typeof problems]} />;
}
