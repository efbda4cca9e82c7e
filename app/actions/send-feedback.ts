"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { FeedbackState } from "@/components/wizard/feedback-form";
import { feedbackLoaders } from "@/content/ui/feedback/messages";
import { feedbackWords } from "@/lib/counts/feedback-words";
import { loadScreen } from "@/lib/flow/load-screen";
import { languageOf, pathIn } from "@/lib/language/language-path";
import { loadMessages } from "@/lib/language/load-messages";
import { take } from "@/lib/server/limits/rate-limit";
import { describeError, processLog } from "@/lib/server/log/log";
import { outbox } from "@/lib/server/outbox/running";
import { formOf } from "./form-of";

/**
 * Keeps what somebody says of a step, then thanks.
 *
 * @returns what went wrong, with the words, so that nothing has to be typed again
 */
export async function sendFeedback(_before: FeedbackState, posted: FormData): Promise<FeedbackState> {
  const form = formOf(posted);
  const words = feedbackWords(String(form.get("words") ?? ""));
  const address = String(form.get("address") ?? "").slice(0, 8000);
  const { language } = languageOf(address);
  const feedbackMessages = await loadMessages(language, feedbackLoaders);
  const shown = await loadScreen(address);
  if (shown === undefined) return { problem: feedbackMessages.unavailable, words };
  const { issue, step } = shown.screen;
  try {
    const running = await outbox();
    if ((await take("feedback", await headers())) > 0) return { problem: feedbackMessages.tooMany, words };
    await running.insights.takeFeedback({ issue, step }, words, new Date());
  } catch (error) {
    processLog().error({ problem: describeError(error) }, "feedback not stored");
    return { problem: feedbackMessages.unavailable, words };
  }
  const [, query] = shown.address.split("?");
  redirect(pathIn(language, `/feedback/${issue}/${step}/thanks${query === undefined ? "" : `?${query}`}`));
}
