import type { Policy } from "@/content/policy";
import type { Columns } from "./columns";
import { describeUnreadable, describeWrongFile } from "./describe-file";
import type { Finding } from "./finding";
import { type Progress, type ReadResult, readExport } from "./read-export";
import { makeReport, type Report } from "./report";
import type { ReportWords } from "./report-words";

/** What a file turned out to be, in plain data and in words: the page, the terminal and assistants show the same. */
export type LookedInto =
  | {
      readonly kind: "export";
      readonly report: Report;
      /** Sentences about rows that were not counted. */
      readonly unreadable: readonly string[];
      readonly unreadableRows: number;
      readonly columns: Columns;
      /** In the order of `report.findings`. */
      readonly findings: readonly Finding[];
    }
  | {
      readonly kind: "wrong";
      readonly why: Extract<ReadResult, { kind: "not-an-export" }>["why"];
      readonly message: string;
    };

export interface LookOptions {
  readonly policy: Policy;
  readonly words: ReportWords;
  readonly onProgress?: (progress: Progress) => void;
  readonly totalBytes?: number | undefined;
}

/**
 * Reads a file and looks for what cost the money.
 *
 * @param stream the bytes of the file, from the beginning
 * @throws what the stream fails with
 */
export async function lookInto(
  stream: ReadableStream<Uint8Array>,
  { policy, words, onProgress, totalBytes }: LookOptions,
): Promise<LookedInto> {
  const result = await readExport(stream, {
    ...(onProgress && { onProgress }),
    ...(totalBytes !== undefined && { totalBytes }),
  });
  if (result.kind !== "export")
    return { kind: "wrong", why: result.why, message: describeWrongFile(result, words) };
  const { columns, unreadable } = result;
  const { report, findings } = makeReport(columns, policy, words);
  return {
    kind: "export",
    report,
    unreadable: describeUnreadable(unreadable, words),
    unreadableRows: unreadable.count,
    columns,
    findings,
  };
}
