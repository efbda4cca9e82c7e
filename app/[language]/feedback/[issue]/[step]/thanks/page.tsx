import type { Metadata } from "next";
import { FeedbackFrame } from "@/components/wizard/feedback-frame";
import { feedbackWording } from "@/content/ui/feedback/messages";
import { loadWords } from "@/lib/language/load-words";
import { feedbackOf } from "../../../../../feedback-of";
import { languageOfPage } from "../../../../../language-param";
import { hiddenMetadata } from "../../../../../site-metadata";

type Props = PageProps<"/[language]/feedback/[issue]/[step]/thanks">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = await languageOfPage(params);
  return hiddenMetadata(language, (await loadWords(language, feedbackWording)).thanks.heading);
}

/** After somebody said what was missing. */
export default async function ThanksPage(props: Props) {
  const feedback = await feedbackOf(props);
  if (feedback === undefined) return null;
  const { shown, words, path, query } = feedback;
  return <FeedbackFrame shown={shown} words={words} served={`${path}/thanks${query}`} {...words.thanks} />;
}
