import type { Policy } from "@/content/policy";
import { exportSummaryMessages as summary } from "@/content/ui/ticket-body/en";
import { type Columns, generationIdAt } from "./columns";
import { describeFinding } from "./describe-finding";
import type { Finding } from "./finding";
import { formatMoney, sumMoney } from "./money";
import { englishReportWords } from "./report-words";

/** As many ids as a ticket takes (`lib/ticket/schema.ts`), and the form that it takes them in. */
const mostIds = 50;
/** As many characters as the field takes. */
const mostCharacters = 4000;
const ticketId = /^gen-[A-Za-z0-9-]{4,80}$/;

export interface SummaryOfExport {
  /** At most fifty, the dearest first. Only ids as OpenRouter writes them. */
  readonly generationIds: readonly string[];
  /** Requests, money, days and findings, as lines of plain text for the ticket's form. */
  readonly text: string;
}

/**
 * What goes onto the ticket instead of the file.
 *
 * @param options.findings those that the person chose to send
 * @param options.rows rows that the person chose one by one; the rows of `findings` where left out
 * @param options.sha256 of the file as it was given, in hex; worked out by the caller
 * @param options.unreadable how many rows could not be read
 */
export function summaryOfExport(
  columns: Columns,
  policy: Policy,
  options: {
    readonly findings: readonly Finding[];
    readonly rows?: Uint32Array;
    readonly sha256: string;
    readonly unreadable: number;
  },
): SummaryOfExport {
  const words = englishReportWords(policy);
  const { sha256, unreadable } = options;
  const day = (place: number) =>
    columns.count === 0
      ? ""
      : new Date(columns.at[columns.byTime[place] as number] as number).toISOString().slice(0, 10);
  const findings = options.findings.map((finding) => describeFinding(finding, words, "UTC"));
  const chosen = options.rows ?? options.findings.flatMap(({ rows }) => [...rows]);
  const { ids, all } = dearestIds(columns, chosen);
  const lines = [
    summary.totals(columns.count, formatMoney(sumMoney(columns.cost)), day(0), day(columns.count - 1)),
    ...(unreadable > 0 ? [summary.unreadable(unreadable)] : []),
    ...(findings.length === 0
      ? [summary.nothing]
      : findings.map(({ title, sentence }) => `${title}: ${oneLine(sentence)}`)),
    ...(ids.length > 0 ? [summary.generations(ids.length, all)] : []),
    summary.file(sha256),
  ];
  return {
    generationIds: ids,
    text: lines
      .map((line) => `- ${line}`)
      .join("\n")
      .slice(0, mostCharacters),
  };
}

/** Names of keys and apps come from the file. */
const oneLine = (text: string) => text.replace(/\s+/g, " ").replaceAll("`", "");

function dearestIds(columns: Columns, rows: ArrayLike<number>): { ids: string[]; all: number } {
  const distinct = [...new Set(Array.from(rows))];
  const { pico } = columns.cost;
  distinct.sort((a, b) => (pico[b] as number) - (pico[a] as number) || a - b);
  const ids: string[] = [];
  for (const row of distinct) {
    const id = generationIdAt(columns, row);
    if (ids.length < mostIds && ticketId.test(id) && !ids.includes(id)) ids.push(id);
    if (ids.length === mostIds) break;
  }
  return { ids, all: distinct.length };
}
