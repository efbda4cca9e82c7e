import type { FindingKind } from "@/machines/step";
import type { Finding, FindingFacts } from "./finding";
import type { ReportWords } from "./report-words";

/** A finding in words: a heading, and a sentence or a few with its figures. */
export interface DescribedFinding {
  readonly title: string;
  readonly sentence: string;
}

interface CommonWords {
  readonly money: string;
  readonly requests: number;
  readonly when: string;
  readonly who: string;
  readonly model: string;
}

/** Amounts among the facts, as the sentences want them: empty for nothing, so that a sentence can leave it out. */
interface MoneyWords {
  readonly usualMoney: string;
  readonly webSearchMoney: string;
  readonly fileMoney: string;
  readonly savedMoney: string;
  readonly providerMoney: string;
}

/** Copy for every kind, or this does not compile. */
type FindingMessages = {
  readonly [Kind in FindingKind]: {
    readonly title: string;
    readonly sentence: (words: CommonWords & MoneyWords & FindingFacts[Kind]) => string;
  };
};

/**
 * Puts a finding into words.
 *
 * @param timeZone IANA name, such as `Europe/Berlin`; days are told in it
 */
export function describeFinding(
  finding: Finding,
  { copy, locale, dollars }: ReportWords,
  timeZone: string,
): DescribedFinding {
  const findings: FindingMessages = copy.findings;
  const { title, sentence } = findings[finding.kind];
  const facts = finding.facts as Readonly<Record<string, unknown>>;
  const amount = (name: string, always = false) =>
    typeof facts[name] === "bigint" && (always || facts[name] !== 0n) ? dollars(facts[name]) : "";
  const words: CommonWords & MoneyWords = {
    money: dollars(finding.money),
    requests: finding.rows.length,
    when: when(finding, copy.names, locale, timeZone),
    who: finding.key
      ? copy.names.key(finding.key)
      : finding.app
        ? copy.names.app(finding.app)
        : finding.model
          ? copy.names.model(finding.model)
          : "",
    model: finding.model ?? "",
    usualMoney: amount("usual", true),
    webSearchMoney: amount("webSearch"),
    fileMoney: amount("fileProcessing"),
    savedMoney: amount("saved", true),
    providerMoney: amount("providerUsage", true),
  };
  // Kind and facts belong together by the type of `Finding`; only the pairing is lost in the look-up.
  return { title, sentence: (sentence as (words: object) => string)({ ...words, ...finding.facts }) };
}

function when(
  { from, to }: Finding,
  names: { on: (day: string) => string; fromTo: (first: string, last: string) => string },
  locale: string,
  timeZone: string,
): string {
  const day = (at: number) =>
    new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone }).format(at);
  const [first, last] = [day(from), day(to)];
  return first === last ? names.on(first) : names.fromTo(first, last);
}
