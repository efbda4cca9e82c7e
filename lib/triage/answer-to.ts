import type { Language } from "@/content/languages";
import { policy } from "@/content/policy";
import type { SymptomId } from "@/content/ui/triage/en";
import { triageLoaders } from "@/content/ui/triage/messages";
import { formatAddress } from "@/lib/flow/address";
import { loadOnce } from "@/lib/flow/load-once";
import { loadMessages } from "@/lib/language/load-messages";
import { type Issue, registry } from "@/machines/registry";
import { triageTo } from "@/machines/triage";
import { addressTo } from "./address-to";
import { languageOfText } from "./language-of-text";
import { loadWeights } from "./load-weights";
import { type RankedIssue, type Ranking, rankIssues } from "./rank-issues";
import { type Recognised, recognise } from "./recognise";

/** An issue that may be meant, in words. */
export interface Suggestion {
  readonly issue: Issue;
  /** The problem in the words of a person who has it. */
  readonly symptom: string;
  /** The topic of the issue, or of the step where it begins. */
  readonly about: string;
  readonly href: string;
}

/** An answer of the box. */
export interface BoxAnswer {
  readonly recognised: Recognised;
  /** The language of the text, which the answer is in. */
  readonly language: Language;
  /** Likeliest first, at most three; none if the rest says all. */
  readonly suggestions: readonly Suggestion[];
  readonly isBilling: boolean;
  /** Whether the first suggestion is enough. */
  readonly isSure: boolean;
}

export interface Asking {
  /** Of the page. */
  readonly language: Language;
  /** A staff member's reference, which links keep. */
  readonly staffRef: string | undefined;
  /** The names of the problems; those of another language are fetched. */
  readonly problems: IssueNames;
}

export type IssueNames = readonly {
  readonly issue: Issue;
  readonly symptom: string;
  readonly title: string;
}[];

/**
 * Answers any input of the box. Nothing is sent; only the files of a language are fetched.
 *
 * @throws if the network fails; the next call tries again
 */
export async function answerTo(typed: string, asking: Asking, now: Date): Promise<BoxAnswer> {
  const recognised = recognise(typed, now);
  const { kind } = recognised;
  const none = { recognised, suggestions: [], isBilling: true, isSure: false };
  // The language of an error is that of the program, not of its reader.
  if (kind !== "words") {
    const { language } = asking;
    if (kind !== "error" || recognised.error.to !== undefined) return { ...none, language };
    const ranking = rankIssues(await loadWeights("en"), recognised.text);
    return { ...none, language, suggestions: await inWords(ranking, language, asking) };
  }
  const language = languageOfText(recognised.text, asking.language);
  const ranking = rankIssues(await loadWeights(language), recognised.text);
  const suggestions = await inWords(ranking, language, asking);
  return { ...none, language, suggestions, isBilling: ranking.isBilling, isSure: ranking.isSure };
}

async function inWords(
  { issues, isSure, isBilling }: Ranking,
  language: Language,
  { language: ofPage, problems, staffRef }: Asking,
): Promise<Suggestion[]> {
  const shown = isSure && isBilling ? issues.slice(0, 1) : issues;
  const symptoms = await loadMessages(language, triageLoaders);
  const inWordsOf = async ({ issue, step }: RankedIssue): Promise<Suggestion> => {
    const known = language === ofPage ? problems.find((problem) => problem.issue === issue) : undefined;
    const { symptom, title } = known ?? (await messagesOf(issue, language));
    const seen = (Object.keys(symptoms) as SymptomId[]).find((id) => {
      const to = triageTo(id);
      return to.issue === issue && to.step !== undefined && to.step === step;
    });
    return {
      issue,
      symptom: seen === undefined ? symptom : symptoms[seen].label,
      about: title,
      href:
        seen === undefined
          ? formatAddress({ issue, step, answers: [], language, ref: staffRef })
          : symptomHref(seen, language, staffRef),
    };
  };
  return Promise.all(shown.map(inWordsOf));
}

/** The address of a symptom, by the triage machine, with the answers that it gives. */
export const symptomHref = (id: SymptomId, language: Language, ref?: string): string =>
  formatAddress({ language, ref, ...addressTo(triageTo(id)) });

type Named = {
  readonly messages: (current: typeof policy) => { readonly symptom: string; readonly title: string };
};

const messagesOf = async (issue: Issue, language: Language) => {
  const load: () => Promise<Named> = registry[issue].messages[language];
  return (await loadOnce(load)).messages(policy);
};
