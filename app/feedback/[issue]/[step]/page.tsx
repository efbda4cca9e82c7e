import type { Metadata } from "next";
import { Framed } from "@/components/embed/framed";
import { FeedbackForm } from "@/components/feedback/feedback-form";
import { WaysBack } from "@/components/feedback/ways-back";
import { common } from "@/content/en/common";
import { feedbackCopy } from "@/content/en/feedback";
import { settings } from "@/lib/delivery/settings";
import { loadScreen } from "@/lib/flow/load-screen";
import { sendFeedback } from "../../../send-feedback";
import { textOf } from "../../../text-of-query";

export const metadata: Metadata = {
  title: `${feedbackCopy.title} – ${common.product}`,
  robots: { index: false },
};

/** Asks what was missing on a step. `proxy.ts` lets only steps that there are come here. */
export default async function FeedbackPage({ params, searchParams }: PageProps<"/feedback/[issue]/[step]">) {
  const { issue, step } = await params;
  const shown = await loadScreen(`/${issue}/${step}${textOf(await searchParams)}`);
  if (shown === undefined) return null;
  return (
    <div className="max-w-[38rem]">
      {shown.screen.embed !== undefined && <Framed served={shown.address} />}
      <h1 className="font-bold text-title">{feedbackCopy.heading}</h1>
      <p className="mt-3 text-[1.0625rem]">
        {feedbackCopy.about(shown.screen.copy.heading.replaceAll("`", ""))}
      </p>
      <FeedbackForm send={sendFeedback} address={shown.address} days={settings().feedbackDays} />
      <WaysBack shown={shown} />
    </div>
  );
}
