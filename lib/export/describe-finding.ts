import type { FindingKind } from "@/machines/step";
import type { Finding, FindingFacts } from "./finding";
import type { ReportWords } from "./report-words";

interface CommonWords {
  readonly money: string;
  readonly requests: number;
  readonly when: string;
  readonly who: string;
  readonly model: string;
  /** The day that it began on, such as `3 August 2026`. */
  readonly day: string;
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
 * Puts a finding into words: a heading, and a sentence or a few with its figures.
 *
 * @param timeZone IANA name, such as `Europe/Berlin`; days are shown in it
 */
export function describeFinding(
  finding: Finding,
  { copy, locale, dollars }: ReportWords,
  timeZone: string,
): { readonly title: string; readonly sentence: string } {
  const findings: FindingMessages = copy.findings;
  const { title, sentence } = findings[finding.kind];
  const facts = finding.facts as Readonly<Record<string, unknown>>;
  const amount = (name: string, always = false) =>
    typeof facts[name] === "bigint" && (always || facts[name] !== 0n) ? dollars(facts[name]) : "";
  const dates = datesOf(finding, locale, timeZone);
  const words: CommonWords & MoneyWords = {
    money: dollars(finding.money),
    requests: finding.rows.length,
    when:
      dates.first === dates.last
        ? copy.names.on(dates.last)
        : copy.names.fromTo(dates.firstOfRange, dates.last),
    day: dates.first,
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
  return {
    title:
      finding.kind === "runaway-loop" && finding.facts.alikeShare === 0
        ? copy.findings["runaway-loop"].titleAtOnce
        : title,
    sentence: (sentence as (words: object) => string)({ ...words, ...finding.facts }),
  };
}

/** The first day of a range leaves out what it has in common with the last: from `20` to `25 September 2026`. */
function datesOf({ from, to }: Finding, locale: string, timeZone: string) {
  const put = (at: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(at);
  const whole = { day: "numeric", month: "long", year: "numeric" } as const;
  const same = (options: Intl.DateTimeFormatOptions) => put(from, options) === put(to, options);
  const isSameYear = same({ year: "numeric" });
  const shorter = !isSameYear
    ? whole
    : same({ month: "long" })
      ? ({ day: "numeric" } as const)
      : ({ day: "numeric", month: "long" } as const);
  return { first: put(from, whole), firstOfRange: put(from, shorter), last: put(to, whole) };
}
