import { FeedbackForm } from "@/components/wizard/feedback-form";
import { FeedbackFrame } from "@/components/wizard/feedback-frame";
import { feedbackLoaders } from "@/content/ui/feedback/messages";
import { settings } from "@/lib/server/settings";
import { sendFeedback } from "../../../../actions/send-feedback";
import { feedbackOf } from "../../../../feedback-of";
import { hiddenHead } from "../../../../site-metadata";

type Props = PageProps<"/[language]/feedback/[issue]/[step]">;

export const generateMetadata = hiddenHead(feedbackLoaders, ({ title }) => title);

/** Asks what was missing on a step. `proxy.ts` lets only steps that there are come here. */
export default async function FeedbackPage(props: Props) {
  const feedback = await feedbackOf(props);
  if (feedback === undefined) return null;
  const { shown, words, path, query } = feedback;
  return (
    <FeedbackFrame
      shown={shown}
      words={words}
      served={path + query}
      heading={words.heading}
      body={words.about(shown.screen.messages.heading.replaceAll("`", ""))}
    >
      <FeedbackForm send={sendFeedback} address={shown.address} days={settings().feedbackDays} />
    </FeedbackFrame>
  );
}
