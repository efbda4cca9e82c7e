import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { policy } from "@/content/policy";
import { generationIdAt } from "@/lib/export/columns";
import { signOf } from "@/lib/export/finding";
import { leadsTo } from "@/lib/export/leads-to";
import { type LookedInto, lookInto } from "@/lib/export/look-into";
import { formatMoney, sumMoney } from "@/lib/export/money";
import type { Answers } from "@/lib/export/read-export";
import { englishReportWords } from "@/lib/export/report-words";
import { charts } from "@/machines/every-issue";

/** What `read-export --json` prints of a file. Money is in US dollars, as exact decimals. */
export type ReadFile = Awaited<ReturnType<typeof readFile>>;

/** The same in lines for people. */
export const readFileText = ({ file, kind, rows, total, unreadable, findings, asks }: ReadFile): string =>
  [
    `${file}: ${kind}, ${rows} rows, $${total}`,
    ...unreadable.says,
    ...(asks ? [asks] : []),
    ...findings.map(({ title, sentence, leadsTo: to }) => `- ${title}: ${sentence}${to ? ` → ${to}` : ""}`),
  ].join("\n");

/**
 * Looks into a file with the code of the page.
 *
 * @param path as the file system knows it
 * @param answers what the file does not decide and the person has said
 * @throws if the file can't be opened or read
 */
export async function readFile(path: string, answers: Answers = {}) {
  const { size } = await stat(path);
  const open = () =>
    Readable.toWeb(createReadStream(path, { highWaterMark: 262_144 })) as ReadableStream<Uint8Array>;
  const looked = await lookInto(open, {
    policy,
    words: englishReportWords(policy),
    answers,
    totalBytes: size,
  });
  return {
    file: path,
    /** `export`, or what the file is instead. */
    kind: looked.kind === "wrong" ? looked.why : looked.kind,
    rows: 0,
    /** Share of the money that could be read, from 0 to 1. */
    readShare: 0,
    /** Rows that were there before, counted once. */
    duplicates: 0,
    total: "0.00",
    unreadable: {
      rows: looked.unreadableRows,
      says: looked.kind === "wrong" ? [looked.message] : looked.says,
    },
    findings: [],
    ...figuresOf(looked),
    /** A question about the format that only the person can answer, by an option. */
    asks: looked.question?.sentence,
  };
}

function figuresOf(looked: LookedInto) {
  switch (looked.kind) {
    case "wrong":
      return {};
    case "summary": {
      const { rows, unreadableRows, total } = looked;
      return { rows, readShare: rows / (rows + unreadableRows), total };
    }
    case "export": {
      const { columns, findings, report, readShare, duplicates } = looked;
      return {
        rows: columns.count,
        readShare,
        duplicates,
        total: formatMoney(sumMoney(columns.cost)),
        findings: findings.map((finding, place) => ({
          id: finding.kind,
          title: report.findings[place]?.title ?? "",
          sentence: report.findings[place]?.sentence ?? "",
          money: formatMoney(finding.money),
          rows: finding.rows.length,
          /** Generation ids of all its rows. */
          ids: Array.from(finding.rows, (row) => generationIdAt(columns, row)),
          /** Path and query of the step after the answer that it supports. */
          leadsTo: leadsTo(charts, signOf(finding)) ?? null,
        })),
      };
    }
  }
}
