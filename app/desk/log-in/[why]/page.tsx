import type { Metadata } from "next";
import { LogInForm } from "@/components/desk/log-in-form";
import { deskCopy } from "@/content/en/desk";
import { deskMetadata } from "../../desk-metadata";

const { closed, heading, problems } = deskCopy.logIn;

export const dynamicParams = false;

/** A page for each reason, because a static page can't read a query. */
export const generateStaticParams = () => ["closed", ...Object.keys(problems)].map((why) => ({ why }));

export const metadata: Metadata = deskMetadata(heading);

export default async function LogInAgainPage({ params }: PageProps<"/desk/log-in/[why]">) {
  const { why } = await params;
  if (why === "closed")
    return (
      <div className="max-w-[38rem]">
        <h1 className="font-bold text-title">{closed.heading}</h1>
        <p className="mt-3 text-[1.0625rem]">{closed.body}</p>
      </div>
    );
  return <LogInForm problem={problems[why as keyof typeof problems]} />;
}
