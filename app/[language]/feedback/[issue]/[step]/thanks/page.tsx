import type { Metadata } from "next";
import { FeedbackFrame } from "@/components/feedback/feedback-frame";
import { feedbackWording } from "@/content/words/feedback";
import { loadScreen } from "@/lib/flow/load-screen";
import { pathIn } from "@/lib/language/language-path";
import { loadWords } from "@/lib/language/load-words";
import { languageOfPage } from "../../../../../language-param";
import { hiddenMetadata } from "../../../../../site-metadata";
import { textOf } from "../../../../../text-of-query";

type Props = PageProps<"/[language]/feedback/[issue]/[step]/thanks">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = await languageOfPage(params);
  return hiddenMetadata(language, (await loadWords(language, feedbackWording)).thanks.heading);
}

/** After somebody said what was missing. */
export default async function ThanksPage({ params, searchParams }: Props) {
  const language = await languageOfPage(params);
  const { issue, step } = await params;
  const query = textOf(await searchParams);
  const shown = await loadScreen(pathIn(language, `/${issue}/${step}${query}`));
  if (shown === undefined) return null;
  const words = await loadWords(language, feedbackWording);
  return (
    <FeedbackFrame
      shown={shown}
      words={words}
      served={`/feedback/${issue}/${step}/thanks${query}`}
      {...words.thanks}
    />
  );
}
