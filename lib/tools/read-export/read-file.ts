import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import * as z from "zod/mini";
import { policy } from "@/content/policy";
import { generationIdAt } from "@/lib/export/columns";
import { signOf } from "@/lib/export/finding";
import { leadsTo } from "@/lib/export/leads-to";
import { lookInto } from "@/lib/export/look-into";
import { formatMoney, sumMoney } from "@/lib/export/money";
import type { Answers } from "@/lib/export/read-export";
import { englishReportWords } from "@/lib/export/report-words";
import { charts } from "@/machines/every-issue";

const findingSchema = z.object({
  id: z.string(),
  title: z.string(),
  sentence: z.string(),
  money: z.string(),
  rows: z.number(),
  /** Generation ids of all its rows. */
  ids: z.array(z.string()),
  /** Path and query of the step after the answer that it supports. */
  leadsTo: z.nullable(z.string()),
});

/** What `read-export --json` prints of a file. Money is in US dollars, as exact decimals. */
export const readFileSchema = z.object({
  file: z.string(),
  /** `export`, or what the file is instead. */
  kind: z.string(),
  rows: z.number(),
  /** Share of the money that could be read, from 0 to 1. */
  readShare: z.number(),
  /** Rows that were there before, counted once. */
  duplicates: z.number(),
  total: z.string(),
  unreadable: z.object({ rows: z.number(), says: z.array(z.string()) }),
  findings: z.array(findingSchema),
  /** A question about the format that only the person can answer, by an option. */
  asks: z.optional(z.string()),
});
export type ReadFile = z.infer<typeof readFileSchema>;

/** The same in lines for people. */
export const readFileText = ({ file, kind, rows, total, unreadable, findings, asks }: ReadFile): string =>
  [
    `${file}: ${kind}, ${rows} rows, $${total}`,
    ...unreadable.says,
    ...(asks ? [asks] : []),
    ...findings.map(({ title, sentence, leadsTo: to }) => `- ${title}: ${sentence}${to ? ` → ${to}` : ""}`),
  ].join("\n");

const nothing = { rows: 0, readShare: 0, duplicates: 0, total: "0.00", findings: [] };

/**
 * Looks into a file with the code of the page.
 *
 * @param path as the file system knows it
 * @param answers what the file does not decide and the person has said
 * @throws if the file can't be opened or read
 */
export async function readFile(path: string, answers: Answers = {}): Promise<ReadFile> {
  const { size } = await stat(path);
  const open = () =>
    Readable.toWeb(createReadStream(path, { highWaterMark: 262_144 })) as ReadableStream<Uint8Array>;
  const looked = await lookInto(open, {
    policy,
    words: englishReportWords(policy),
    answers,
    totalBytes: size,
  });
  const asks = looked.question ? { asks: looked.question.sentence } : {};
  const unreadable = { rows: looked.unreadableRows };
  switch (looked.kind) {
    case "wrong":
      return {
        file: path,
        kind: looked.why,
        ...nothing,
        unreadable: { ...unreadable, says: [looked.message] },
        ...asks,
      };
    case "summary":
      return {
        file: path,
        kind: "summary",
        ...nothing,
        rows: looked.rows,
        readShare: looked.rows / (looked.rows + looked.unreadableRows),
        total: looked.total,
        unreadable: { ...unreadable, says: [...looked.says] },
        ...asks,
      };
    case "export": {
      const { columns, findings, report } = looked;
      return {
        file: path,
        kind: "export",
        rows: columns.count,
        readShare: looked.readShare,
        duplicates: looked.duplicates,
        total: formatMoney(sumMoney(columns.cost)),
        unreadable: { ...unreadable, says: [...looked.says] },
        findings: findings.map((finding, place) => ({
          id: finding.kind,
          title: report.findings[place]?.title ?? "",
          sentence: report.findings[place]?.sentence ?? "",
          money: formatMoney(finding.money),
          rows: finding.rows.length,
          ids: Array.from(finding.rows, (row) => generationIdAt(columns, row)),
          leadsTo: leadsTo(charts, signOf(finding)) ?? null,
        })),
        ...asks,
      };
    }
  }
}
