import type { Policy } from "@/content/policy";
import { analyse } from "./analyse";
import { type Columns, generationIdAt, nameAt } from "./columns";
import { describeFinding } from "./describe-finding";
import { type Finding, signOf } from "./finding";
import { moneyAt, roundMoney, toDollars } from "./money";
import type { ReportWords } from "./report-words";
import { type CostSeries, costSeries, rateStrip } from "./series";
import { type Part, totalUp } from "./total-up";
import { dayMs, hourMs } from "./usage";

/** Bars that a picture has room for on a phone. */
export const mostBars = 60;
/** Lines of a breakdown; the rest is one line. */
const mostParts = 6;
/** Rows of a finding that can be chosen one by one: as many ids as a ticket takes. */
const mostRows = 50;

/** One bar of a picture, ready to be drawn and to be read out. */
export interface Bar {
  /** When, in UTC, such as `3 Aug`, or `3 Aug, 14:05`. */
  readonly when: string;
  /** Height, in dollars or requests a minute. */
  readonly value: number;
  /** The part of it that a finding is about. */
  readonly marked: number;
  /** The value in words, such as `$1.23`. */
  readonly text: string;
}

export type PartView = Readonly<ReturnType<typeof partViews>[number]>;
export type FindingView = Readonly<ReturnType<typeof findingView>>;

/** All that is shown of an export. Plain data, so that a worker can hand it over. */
export interface Report {
  readonly requests: number;
  /** In two to four significant places, and with all digits. */
  readonly total: string;
  readonly exactTotal: string;
  readonly from: string;
  readonly to: string;
  readonly bars: readonly Bar[];
  readonly byModel: readonly PartView[];
  readonly byKey: readonly PartView[];
  readonly byApp: readonly PartView[];
  readonly findings: readonly FindingView[];
}

/** @returns the report, and the findings behind it in the same order */
export function makeReport(
  columns: Columns,
  policy: Policy,
  words: ReportWords,
): { report: Report; findings: Finding[] } {
  const totals = totalUp(columns);
  const findings = analyse(columns, policy);
  const all = toDollars(totals.money);
  const parts = (list: readonly Part[]) => partViews(list, all, words);
  const report = {
    requests: totals.requests,
    total: words.dollars(totals.money),
    exactTotal: words.exactly(totals.money),
    from: totals.from === undefined ? "" : day(totals.from),
    to: totals.to === undefined ? "" : day(totals.to),
    bars: costBars(costSeries(columns, mostBars), words),
    byModel: parts(totals.byModel),
    byKey: parts(totals.byKey),
    byApp: parts(totals.byApp),
    findings: findings.map((finding) => findingView(columns, words, finding)),
  };
  return { report, findings };
}

function findingView(columns: Columns, words: ReportWords, finding: Finding) {
  const { rows, from, to } = finding;
  const ends = {
    from: columns.at[columns.byTime[0] ?? 0] ?? 0,
    to: (columns.at[columns.byTime.at(-1) ?? 0] ?? 0) + 1,
  };
  const margin = Math.max(hourMs, (to - from) * 0.5);
  const span = { from: Math.max(ends.from, from - margin), to: Math.min(ends.to, to + margin + 1) };
  const around = costSeries(columns, mostBars, columns.byTime, span);
  const marked = costSeries(columns, mostBars, rows, span);
  const marks = costSeries(columns, mostBars, rows, ends);
  const described = describeFinding(finding, words, "UTC");
  // A full stop within a number has no space behind it.
  const parts = /^(.+?[.?!؟])\s+(.+)$/s.exec(described.sentence);
  // Findings about a stranger need the whole sentence: app, models and hours together.
  const [, lead = described.sentence, rest = ""] = "apps" in finding.facts ? [] : (parts ?? []);
  return {
    kind: finding.kind,
    ...described,
    /** The first of its sentences, and the others. */
    lead,
    rest,
    money: words.dollars(finding.money),
    /** The same with all its digits. */
    exact: words.exactly(finding.money),
    requests: rows.length,
    sign: signOf(finding),
    /** Days of UTC, `YYYY-MM-DD`, as the ticket wants them. */
    from: day(from),
    to: day(to),
    /** Dollars, two decimals. */
    amount: roundMoney(finding.money),
    /** Marks this finding in the picture of the whole file; bar by bar. */
    marks: marks.money.map(toDollars),
    /** Its own time, closer. */
    zoom: costBars(around, words, marked),
    /** Requests a minute; only for what is about speed. */
    rate: finding.kind === "runaway-loop" ? rateBars(columns, rows, words) : [],
    /** The dearest first. */
    rows: dearest(columns, rows, words),
  };
}

/** @param marked the part of each bar that a finding is about */
const costBars = ({ from, step, money }: CostSeries, words: ReportWords, marked?: CostSeries): Bar[] =>
  money.map((amount, bucket) => ({
    when: moment(words, from + bucket * step, step),
    value: toDollars(amount),
    marked: toDollars(marked?.money[bucket] ?? 0n),
    text: words.dollars(amount),
  }));

function rateBars(columns: Columns, rows: Uint32Array, words: ReportWords): Bar[] {
  const { from, step, all, marked } = rateStrip(columns, rows, mostBars);
  return Array.from(all, (value, bucket) => ({
    when: moment(words, from + bucket * step, step),
    value,
    marked: marked[bucket] ?? 0,
    text: String(Math.round(value * 10) / 10),
  }));
}

function dearest(columns: Columns, rows: Uint32Array, words: ReportWords) {
  const { pico } = columns.cost;
  // Keep the few dearest rows in order, and insert each row at its place.
  const best: number[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as number;
    const cost = pico[row] as number;
    if (best.length === mostRows && cost <= (pico[best[mostRows - 1] as number] as number)) continue;
    let place = best.length;
    while (place > 0 && (pico[best[place - 1] as number] as number) < cost) place -= 1;
    best.splice(place, 0, row);
    if (best.length > mostRows) best.pop();
  }
  return best.map((row) => ({
    id: generationIdAt(columns, row),
    when: moment(words, columns.at[row] ?? 0, 0),
    model: nameAt(columns.model, row),
    key: nameAt(columns.key, row),
    money: words.dollars(moneyAt(columns.cost, row)),
  }));
}

/**
 * The first parts of a breakdown.
 *
 * @param all all money, in dollars: each part is a share of it
 */
export const partViews = (parts: readonly Part[], all: number, words: ReportWords) =>
  parts.slice(0, mostParts).map(({ name, requests, money }) => ({
    /** Empty if the rows have no name. */
    name,
    requests,
    money: words.dollars(money),
    /** Of all money, from 0 to 1. */
    share: all > 0 ? toDollars(money) / all : 0,
  }));

const day = (at: number) => new Date(at).toISOString().slice(0, 10);

/** @param step milliseconds that it covers: whole days need no time of day */
function moment({ locale }: ReportWords, at: number, step: number): string {
  const date: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", timeZone: "UTC" };
  const time: Intl.DateTimeFormatOptions =
    step >= dayMs ? {} : { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  return new Intl.DateTimeFormat(locale, { ...date, ...time }).format(at);
}
