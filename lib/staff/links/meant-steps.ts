import { defaultLanguage } from "@/content/languages";
import { languageOfText } from "@/lib/triage/language-of-text";
import { loadWeights } from "@/lib/triage/load-weights";
import { rankIssues } from "@/lib/triage/rank-issues";
import { recognise } from "@/lib/triage/recognise";
import { charts } from "@/machines/every-issue";
import type { Issue } from "@/machines/registry";

/** Less likely than this, and the words of the steps tell more. */
const weakest = 0.2;

/**
 * The steps that fit own words or an error, by the ranking of the start page's box.
 *
 * @param now the present moment, for waits that an error names
 * @returns such as `{issue}/{step}`, the likeliest first; none if it means nothing of ours
 * @throws if the weights of a language can't be fetched; the next call tries again
 */
export async function meantSteps(text: string, now: Date): Promise<string[]> {
  const idOf = ({ issue, step }: { issue: Issue; step?: string | undefined }) =>
    `${issue}/${step ?? charts[issue].initial}`;
  const recognised = recognise(text, now);
  if (recognised.kind !== "words" && recognised.kind !== "error") return [];
  const to = recognised.kind === "error" ? recognised.error.to : undefined;
  const language = languageOfText(recognised.text, defaultLanguage);
  const { issues, isBilling } = rankIssues(await loadWeights(language), recognised.text);
  const ranked = isBilling ? issues.filter(({ score }) => score >= weakest).map(idOf) : [];
  return [...new Set([...(to ? [idOf(to)] : []), ...ranked])];
}
