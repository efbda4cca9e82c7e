import { formatMoney, type Money, toDollars } from "./money";
import { type Bar, mostBars, partViews, type Report } from "./report";
import type { ReportWords } from "./report-words";
import { median } from "./robust";
import type { Summary, SummaryLine } from "./summary-file";
import { dearestFirst } from "./total-up";
import { dayMs } from "./usage";

interface Sum {
  readonly name: string;
  money: Money;
  requests: number;
}

/**
 * Reports what a summary shows: which day, model, key or person cost the money, but not which requests.
 *
 * @returns the report, sentences for it, and the exact total in US dollars
 */
export function summaryReport(
  { lines, has, unreadable }: Summary,
  words: ReportWords,
): { report: Report; says: readonly string[]; total: string } {
  const total = lines.reduce((sum, { money }) => sum + money, 0n);
  const all = toDollars(total);
  const by = (nameOf: (line: SummaryLine) => string) => sumsBy(lines, nameOf);
  const [models, keys, persons] = [
    has.model ? by(({ model }) => model) : [],
    has.key ? by(({ key }) => key) : [],
    has.person ? by(({ person }) => person) : [],
  ];
  const days = has.period ? by(({ at }) => dayName(at ?? 0)).sort((a, b) => (a.name < b.name ? -1 : 1)) : [];
  const views = (sums: readonly Sum[]) => partViews(sums, all, words);
  const report: Report = {
    requests: lines.reduce((sum, { requests }) => sum + requests, 0),
    total: words.dollars(total),
    exactTotal: words.exactly(total),
    from: days[0]?.name ?? "",
    to: days.at(-1)?.name ?? "",
    bars: days.slice(-mostBars).map((day) => barOf(day, words)),
    byModel: views(models),
    byKey: views(keys),
    byApp: views(persons),
    findings: [],
  };
  const { summary, unreadable: reading } = words.copy;
  const first = (sums: readonly Sum[], what: "model" | "key" | "person") => {
    const [top] = sums;
    if (!top || sums.length < 2 || top.money <= 0n || top.name === "") return [];
    // A share below the total must not be rounded to 100 %.
    const share = sums[1]?.money === 0n ? 1 : Math.min(toDollars(top.money) / all, 0.99);
    return [summary.most[what](top.name, words.dollars(top.money), share)];
  };
  const says = [
    summary.intro,
    ...(has.spend ? [] : [summary.noMoney]),
    ...dearestDay(days, words),
    ...first(models, "model"),
    ...first(keys, "key"),
    ...first(persons, "person"),
    ...(unreadable > 0 ? [reading.count(unreadable)] : []),
    summary.next,
  ];
  return { report, says, total: formatMoney(total) };
}

/** The dearest first. */
function sumsBy(lines: readonly SummaryLine[], nameOf: (line: SummaryLine) => string): Sum[] {
  const sums = new Map<string, Sum>();
  for (const line of lines) {
    const name = nameOf(line);
    const sum = sums.get(name) ?? { name, money: 0n, requests: 0 };
    sum.money += line.money;
    sum.requests += line.requests;
    sums.set(name, sum);
  }
  return [...sums.values()].sort(dearestFirst);
}

const dayName = (at: number) => new Date(Math.floor(at / dayMs) * dayMs).toISOString().slice(0, 10);

const inWords = (day: string, { locale }: ReportWords, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(new Date(day));

const barOf = ({ name, money }: Sum, words: ReportWords): Bar => ({
  when: inWords(name, words, { day: "numeric", month: "short" }),
  value: toDollars(money),
  marked: 0,
  text: words.dollars(money),
});

function dearestDay(days: readonly Sum[], words: ReportWords): string[] {
  const [top] = [...days].sort((a, b) => (a.money < b.money ? 1 : -1));
  if (!top || days.length < 2 || top.money <= 0n) return [];
  const usual = median(days.map(({ money }) => toDollars(money)));
  const day = inWords(top.name, words, { day: "numeric", month: "long", year: "numeric" });
  return [
    words.copy.summary.dearestDay(
      day,
      words.dollars(top.money),
      usual > 0 ? toDollars(top.money) / usual : 0,
    ),
  ];
}
