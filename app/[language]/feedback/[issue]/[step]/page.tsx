import type { Metadata } from "next";
import { FeedbackForm } from "@/components/feedback/feedback-form";
import { FeedbackFrame } from "@/components/feedback/feedback-frame";
import { feedbackWording } from "@/content/words/feedback";
import { settings } from "@/lib/delivery/settings";
import { loadScreen } from "@/lib/flow/load-screen";
import { pathIn } from "@/lib/language/language-path";
import { loadWords } from "@/lib/language/load-words";
import { sendFeedback } from "../../../../actions/send-feedback";
import { languageOfPage } from "../../../../language-param";
import { hiddenMetadata } from "../../../../site-metadata";
import { textOf } from "../../../../text-of-query";

type Props = PageProps<"/[language]/feedback/[issue]/[step]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = await languageOfPage(params);
  return hiddenMetadata(language, (await loadWords(language, feedbackWording)).title);
}

/** Asks what was missing on a step. `proxy.ts` lets only steps that there are come here. */
export default async function FeedbackPage({ params, searchParams }: Props) {
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
      served={`/feedback/${issue}/${step}${query}`}
      heading={words.heading}
      body={words.about(shown.screen.copy.heading.replaceAll("`", ""))}
    >
      <FeedbackForm send={sendFeedback} address={shown.address} days={settings().feedbackDays} />
    </FeedbackFrame>
  );
}
