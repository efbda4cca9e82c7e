import type { Policy } from "@/content/policy";
import type { Columns } from "./columns";
import { describeUnreadable, describeWrongFile } from "./describe-file";
import type { Finding } from "./finding";
import { type Answers, type Progress, type ReadResult, readExport } from "./read-export";
import type { WrongFile } from "./recognise-file";
import { makeReport, type Report } from "./report";
import type { ReportWords } from "./report-words";
import { summaryReport } from "./summary-report";

/** What only the person knows, with the answers to choose from. */
export interface Question {
  readonly ask: keyof Answers;
  readonly sentence: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** The result of a file, as plain data and in words: the page, the terminal and assistants show the same. */
export type LookedInto =
  | {
      readonly kind: "export";
      readonly report: Report;
      /** Sentences about how the file was read: how much of it, rows that were not counted, what a spreadsheet did to it. */
      readonly says: readonly string[];
      readonly question: Question | undefined;
      readonly unreadableRows: number;
      readonly readShare: number;
      readonly duplicates: number;
      readonly columns: Columns;
      /** In the order of `report.findings`. */
      readonly findings: readonly Finding[];
    }
  | {
      readonly kind: "summary";
      readonly report: Report;
      readonly says: readonly string[];
      readonly question: Question | undefined;
      readonly unreadableRows: number;
      /** Lines of the table, and their exact total. */
      readonly rows: number;
      readonly total: string;
    }
  | {
      readonly kind: "wrong";
      readonly why: WrongFile | "unreadable";
      readonly message: string;
      readonly question: Question | undefined;
      readonly unreadableRows: number;
    };

interface LookOptions {
  readonly policy: Policy;
  /** They are waited for once the file is read. */
  readonly words: ReportWords | Promise<ReportWords>;
  readonly answers?: Answers | undefined;
  readonly onProgress?: (progress: Progress) => void;
  readonly totalBytes?: number | undefined;
}

/**
 * Reads a file and looks for what cost the money.
 *
 * @param open the bytes of the file, from the beginning; asked for once more if only its end shows how it is written
 * @throws what the stream fails with
 */
export async function lookInto(
  open: () => ReadableStream<Uint8Array>,
  { policy, words: coming, answers = {}, onProgress, totalBytes }: LookOptions,
): Promise<LookedInto> {
  const options = { ...(onProgress && { onProgress }), totalBytes };
  let result = await readExport(open(), { ...options, style: answers });
  if (result.kind !== "not-an-export" && result.again)
    result = await readExport(open(), { ...options, style: result.again });
  const words = await coming;
  if (result.kind === "not-an-export")
    return {
      kind: "wrong",
      why: result.why,
      message: describeWrongFile(result, words),
      question: undefined,
      unreadableRows: 0,
    };
  if (result.kind === "summary") {
    const { ambiguous, unreadable } = result.summary;
    const { report, says, total } = summaryReport(result.summary, words);
    const question = commaQuestion(ambiguous.count, ambiguous.example, words);
    const rows = result.summary.lines.length;
    return { kind: "summary", report, says, question, unreadableRows: unreadable, rows, total };
  }
  return lookAtRows(result, policy, words);
}

function lookAtRows(
  result: Extract<ReadResult, { kind: "export" }>,
  policy: Policy,
  words: ReportWords,
): LookedInto {
  const { columns, unreadable, duplicates, readShare, shown } = result;
  const { reading, asks } = words.copy;
  const question =
    shown.ambiguousDates > 0
      ? ({
          ask: "order",
          sentence: asks.dates(shown.exampleDate),
          options: [
            { value: "day-first", label: asks.dayFirst },
            { value: "month-first", label: asks.monthFirst },
          ],
        } satisfies Question)
      : commaQuestion(shown.ambiguousAmounts, shown.exampleAmount, words);
  const examples = describeUnreadable(unreadable, words);
  // If most rows could not be read, the rest says nothing about the file.
  if (unreadable.count > columns.count + duplicates) {
    const message = [reading.tooLittle(columns.count, columns.count + unreadable.count), ...examples].join(
      " ",
    );
    return { kind: "wrong", why: "unreadable", message, question, unreadableRows: unreadable.count };
  }
  const { report, findings } = makeReport(columns, policy, words);
  const says = [
    readShare === 1 ? reading.all : question ? reading.atLeast(readShare) : reading.share(readShare),
    ...examples,
    ...(duplicates > 0 ? [reading.duplicates(duplicates)] : []),
    ...(shown.foundDays > 0 ? [reading.lostDays] : []),
  ];
  return {
    kind: "export",
    report,
    says,
    question,
    unreadableRows: unreadable.count,
    readShare,
    duplicates,
    columns,
    findings,
  };
}

/** Asked once for the whole file. */
function commaQuestion(cells: number, example: string, { copy, exactly }: ReportWords): Question | undefined {
  if (cells === 0) return undefined;
  const digits = example.replace(/[^\d.,]/g, "");
  const [whole = "", decimals = ""] = digits.split(/[.,]/);
  const unit = 10n ** 24n;
  const value = (text: string, shift: bigint) => exactly(BigInt(text || "0") * shift);
  return {
    ask: "meant",
    sentence: copy.asks.comma(cells, example),
    options: [
      { value: "decimals", label: value(whole + decimals, unit) },
      { value: "thousands", label: value(whole + decimals, unit * 1000n) },
    ],
  };
}
