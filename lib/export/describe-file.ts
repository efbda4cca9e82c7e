import type { ReadResult, Unreadable } from "./read-export";
import type { WrongFile } from "./recognise-file";
import type { ReportWords } from "./report-words";

type NotAnExport = Extract<ReadResult, { kind: "not-an-export" }>;

/** Says what was found instead of an export, and what was expected. A sentence for every kind, or it does not compile. */
export function describeWrongFile({ why, found, lacks }: NotAnExport, { copy }: ReportWords): string {
  const { wrongFile } = copy;
  const sentences: Readonly<Record<WrongFile, string>> = wrongFile.found;
  const parts = [sentences[why]];
  if (found.length > 0) parts.push(wrongFile.names(found));
  if (why === "other-table" && lacks.length > 0) parts.push(wrongFile.lacks(lacks));
  return [...parts, wrongFile.expected].join(" ");
}

/** Sentences about rows that are not counted, with the examples; none if all could be read. */
export function describeUnreadable(
  { count, examples, oddCells }: Unreadable,
  { copy }: ReportWords,
): string[] {
  const { unreadable } = copy;
  const whys: Readonly<Record<Unreadable["examples"][number]["why"], string>> = unreadable.why;
  return [
    ...(count > 0 ? [unreadable.count(count)] : []),
    ...examples.map(({ line, why }) => unreadable.line(line, whys[why])),
    ...(oddCells > 0 ? [unreadable.oddCells(oddCells)] : []),
  ];
}
