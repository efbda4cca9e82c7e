import type { Metadata } from "next";
import { FeedbackFrame } from "@/components/wizard/feedback-frame";
import { feedbackLoaders } from "@/content/ui/feedback/messages";
import { loadMessages } from "@/lib/language/load-messages";
import { feedbackOf } from "../../../../../feedback-of";
import { languageOfPage } from "../../../../../language-param";
import { hiddenMetadata } from "../../../../../site-metadata";

type Props = PageProps<"/[language]/feedback/[issue]/[step]/thanks">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = await languageOfPage(params);
  return hiddenMetadata(language, (await loadMessages(language, feedbackLoaders)).thanks.heading);
}

/** After somebody said what was missing. */
export default async function ThanksPage(props: Props) {
  const feedback = await feedbackOf(props);
  if (feedback === undefined) return null;
  const { shown, words, path, query } = feedback;
  return <FeedbackFrame shown={shown} words={words} served={`${path}/thanks${query}`} {...words.thanks} />;
}
