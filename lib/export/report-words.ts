import { defaultLanguage, type Language, languageFacts } from "@/content/languages";
import type { WordsOf } from "@/content/messages";
import { numbersIn } from "@/content/numbers";
import type { Policy } from "@/content/policy";
import { evidenceCopy } from "@/content/ui/findings/en";
import { evidenceWording } from "@/content/ui/findings/messages";
import { loadWords } from "@/lib/language/load-words";
import { formatMoney, type Money, roundMoney } from "./money";

/** What puts an export into words of one language. */
export interface EvidenceWords {
  readonly copy: ReturnType<WordsOf<"evidence">>;
  /** BCP 47, for dates. */
  readonly locale: string;
  /** An amount, rounded as far as a reader wants it. */
  readonly dollars: (money: Money) => string;
  /** An amount with all its digits. */
  readonly exactly: (money: Money) => string;
}

/** @throws where the words can't be fetched */
export const evidenceWords = async (language: Language, policy: Policy): Promise<EvidenceWords> =>
  wordsFrom(language, (await loadWords(language, evidenceWording))(policy));

/** The words of tickets, which staff read. */
export const englishEvidenceWords = (policy: Policy): EvidenceWords =>
  wordsFrom(defaultLanguage, evidenceCopy(policy));

function wordsFrom(language: Language, copy: EvidenceWords["copy"]): EvidenceWords {
  const { locale } = languageFacts[language];
  const { usd } = numbersIn(languageFacts[language]);
  return {
    copy,
    locale,
    dollars: (money) => usd(roundMoney(money)),
    exactly: (money) => usd(formatMoney(money)),
  };
}
