import { defaultLanguage, type Language, languageFacts } from "@/content/languages";
import { policy } from "@/content/policy";
import { declineMeanings } from "@/content/ui/declines/en";
import { errorsMessages } from "@/content/ui/errors/en";
import { formatAddress } from "@/lib/flow/address";
import { describeMomentUtc } from "@/lib/language/moments";
import { describeError } from "@/lib/triage/describe-error";
import { explainError } from "@/lib/triage/explain-error";
import { languageOfText } from "@/lib/triage/language-of-text";
import { loadWeights } from "@/lib/triage/load-weights";
import { rankIssues } from "@/lib/triage/rank-issues";
import { everyIssue } from "@/machines/every-issue";

/**
 * The issues that own words may be about, the likeliest first, and whether it is a matter of a payment at all.
 *
 * @param language of the text; recognised if it is not given
 */
export async function findIssue(text: string, language?: Language) {
  const spoken = language ?? languageOfText(text, defaultLanguage);
  const { issues: ranked, isBilling } = rankIssues(await loadWeights(spoken), text);
  return {
    isBilling,
    issues: ranked.map(({ issue, step, score }) => ({
      issue,
      step: step ?? everyIssue[issue].chart.initial,
      address: formatAddress({ issue, step, answers: [], language: spoken }),
      /** From 0 to 1. */
      score: Number(score.toFixed(3)),
    })),
  };
}

/**
 * What an error means.
 *
 * @param now the present moment, for waits that the error names in seconds or by the day
 */
export function errorAnswer(text: string, now: Date) {
  const error = explainError(text, now);
  const facts = languageFacts[defaultLanguage];
  const described =
    error &&
    describeError(error, {
      words: errorsMessages(policy),
      declines: declineMeanings,
      facts,
      moment: (at) => describeMomentUtc(at, facts.locale, now),
      now,
    });
  const { to } = error ?? {};
  return {
    known: error?.id !== undefined,
    id: error?.id ?? null,
    /** In words: what it is, what it means, and what to do. */
    about: described
      ? [`${described.title}.`, described.meaning, ...described.also, ...described.next].join(" ")
      : "There is no text.",
    isMoney: error?.isMoney ?? null,
    /** `openrouter`, the name of another service, or `null` if the text does not tell. */
    service: error?.service ?? null,
    issue: to?.issue ?? null,
    step: to?.step ?? null,
    address: to ? formatAddress(to) : null,
    /** Amounts are US dollars. */
    figures: { ...error?.figures },
    /** ISO 8601, UTC. */
    comesBackAt: error?.comesBackAt?.toISOString() ?? null,
  };
}
