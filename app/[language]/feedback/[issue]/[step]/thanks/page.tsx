import { FeedbackFrame } from "@/components/wizard/feedback-frame";
import { feedbackLoaders } from "@/content/ui/feedback/messages";
import { feedbackOf } from "../../../../../feedback-of";
import { hiddenHead } from "../../../../../site-metadata";

type Props = PageProps<"/[language]/feedback/[issue]/[step]/thanks">;

export const generateMetadata = hiddenHead(feedbackLoaders, ({ thanks }) => thanks.heading);

/** After somebody said what was missing. */
export default async function ThanksPage(props: Props) {
  const feedback = await feedbackOf(props);
  if (feedback === undefined) return null;
  const { shown, words, path, query } = feedback;
  const served = `${path}/thanks${query}`;
  return <FeedbackFrame shown={shown} words={words} served={served} {...words.thanks} takesFocus />;
}
