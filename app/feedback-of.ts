import { feedbackLoaders } from "@/content/ui/feedback/messages";
import { loadScreen } from "@/lib/flow/load-screen";
import { pathIn } from "@/lib/language/language-path";
import { loadMessages } from "@/lib/language/load-messages";
import { languageOfPage } from "./language-param";
import { textOf } from "./text-of-query";

interface Props {
  params: Promise<{ language: string; issue: string; step: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/**
 * What the pages about a step that did not help have in common.
 *
 * @returns the step with the answers that led there, the words, and the path and query of these pages without language
 * and ending; `undefined` if there is no such step, which `proxy.ts` stops before
 */
export async function feedbackOf({ params, searchParams }: Props) {
  const language = await languageOfPage(params);
  const { issue, step } = await params;
  const query = textOf(await searchParams);
  const shown = await loadScreen(pathIn(language, `/${issue}/${step}${query}`));
  if (shown === undefined) return undefined;
  const words = await loadMessages(language, feedbackLoaders);
  return { shown, words, path: `/feedback/${issue}/${step}`, query };
}
