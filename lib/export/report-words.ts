import { defaultLanguage, type Language, languageFacts } from "@/content/languages";
import type { MessagesOf } from "@/content/messages";
import { numbersIn } from "@/content/numbers";
import type { Policy } from "@/content/policy";
import { findingsMessages } from "@/content/ui/findings/en";
import { findingsLoaders } from "@/content/ui/findings/messages";
import { loadMessages } from "@/lib/language/load-messages";
import { formatMoney, type Money, shortMoney } from "./money";

/** What puts an export into words of one language. */
export interface ReportWords {
  readonly copy: ReturnType<MessagesOf<"findings">>;
  /** BCP 47, for dates. */
  readonly locale: string;
  /** An amount in two to four significant places. */
  readonly dollars: (money: Money) => string;
  /** An amount with all its digits. */
  readonly exactly: (money: Money) => string;
}

/** @throws if the words can't be fetched */
export const reportWords = async (language: Language, policy: Policy): Promise<ReportWords> =>
  wordsFrom(language, (await loadMessages(language, findingsLoaders))(policy));

/** The words of tickets, which staff read. */
export const englishReportWords = (policy: Policy): ReportWords =>
  wordsFrom(defaultLanguage, findingsMessages(policy));

function wordsFrom(language: Language, copy: ReportWords["copy"]): ReportWords {
  const { locale } = languageFacts[language];
  const { usd } = numbersIn(languageFacts[language]);
  return {
    copy,
    locale,
    dollars: (money) => usd(shortMoney(money)),
    exactly: (money) => usd(formatMoney(money)),
  };
}
