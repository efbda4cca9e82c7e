import type { Metadata } from "next";
import { Framed } from "@/components/embed/framed";
import { WaysBack } from "@/components/feedback/ways-back";
import { common } from "@/content/en/common";
import { feedbackCopy } from "@/content/en/feedback";
import { loadScreen } from "@/lib/flow/load-screen";
import { textOf } from "../../../../text-of-query";

export const metadata: Metadata = {
  title: `${feedbackCopy.thanks.heading} – ${common.product}`,
  robots: { index: false },
};

/** After somebody said what was missing. */
export default async function ThanksPage({
  params,
  searchParams,
}: PageProps<"/feedback/[issue]/[step]/thanks">) {
  const { issue, step } = await params;
  const shown = await loadScreen(`/${issue}/${step}${textOf(await searchParams)}`);
  if (shown === undefined) return null;
  return (
    <div className="max-w-[38rem]">
      {shown.screen.embed !== undefined && <Framed served={shown.address} />}
      <h1 className="font-bold text-title">{feedbackCopy.thanks.heading}</h1>
      <p className="mt-3 text-[1.0625rem]">{feedbackCopy.thanks.body}</p>
      <WaysBack shown={shown} />
    </div>
  );
}
