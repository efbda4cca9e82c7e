import type { Language } from "@/content/languages";
import { policy } from "@/content/policy";
import { type Columns, generationIdAt } from "@/lib/export/columns";
import { summaryOfExport } from "@/lib/export/export-summary";
import type { Finding } from "@/lib/export/finding";
import { lookInto } from "@/lib/export/look-into";
import type { Answers } from "@/lib/export/read-export";
import { reportWords } from "@/lib/export/report-words";
import { sha256Of } from "./sha256-of";
import type { FromWorker, ToWorker } from "./worker-messages";

/** Reads and looks in a thread of its own, so that the page stays answerable. It has no network: see `next.config.ts`. */
const say = (message: FromWorker) => self.postMessage(message);

interface Held {
  readonly columns: Columns;
  readonly findings: readonly Finding[];
  readonly unreadable: number;
  readonly file: Blob;
}
let held: Held | undefined;
/** The fingerprint is worked out once, when something goes onto a ticket: it takes as long as reading does. */
let hash: Promise<string> | undefined;

/** Milliseconds between two words on how far it is. */
const progressMs = 100;
/** With less of the money it is not the whole file that is looked at. */
const wholeShare = 0.99;

self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  try {
    if (data.ask === "read") await read(data.file, data.language, data.answers);
    else if (held) {
      hash ??= sha256Of(held.file);
      const sha256 = await hash;
      say({ kind: "summary", summary: summaryOf(held, sha256, data.findings, data.without) });
    }
  } catch {
    say({ kind: "failed" });
  }
};

async function read(file: Blob, language: Language, answers: Answers): Promise<void> {
  // They come while the file is read; who waits for them hears of their failure.
  const words = reportWords(language, policy);
  words.catch(() => undefined);
  let last = 0;
  const looked = await lookInto(() => file.stream(), {
    policy,
    words,
    answers,
    totalBytes: file.size,
    onProgress: ({ bytes, rows, totalBytes }) => {
      if (performance.now() - last < progressMs) return;
      last = performance.now();
      say({ kind: "reading", rows, share: totalBytes ? Math.min(1, bytes / totalBytes) : undefined });
    },
  });
  const { question, unreadableRows } = looked;
  if (looked.kind === "wrong") return say({ kind: "wrong", message: looked.message, question });
  const done = { kind: "done", report: looked.report, says: looked.says, question } as const;
  if (looked.kind === "summary") return say({ ...done, holds: "summary", isWhole: unreadableRows === 0 });
  const { columns, findings, readShare } = looked;
  held = { columns, findings, unreadable: unreadableRows, file };
  say({ ...done, holds: "requests", isWhole: readShare >= wholeShare && question === undefined });
}

function summaryOf(
  { columns, findings, unreadable }: Held,
  sha256: string,
  chosen: readonly number[],
  without: readonly string[],
) {
  const left = new Set(without);
  const some = chosen.flatMap((place) => findings[place] ?? []);
  const rows = Uint32Array.from(new Set(some.flatMap((finding) => [...finding.rows]))).filter(
    (row) => !left.has(generationIdAt(columns, row)),
  );
  return summaryOfExport(columns, policy, { findings: some, rows, sha256, unreadable });
}
