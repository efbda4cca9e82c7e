import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Language } from "@/content/languages";
import { policy } from "@/content/policy";
import { type Columns, generationIdAt } from "@/lib/export/columns";
import { summaryOfExport } from "@/lib/export/export-summary";
import type { Finding } from "@/lib/export/finding";
import { lookInto } from "@/lib/export/look-into";
import { reportWords } from "@/lib/export/report-words";
import { sampleExport } from "@/lib/export/sample-export";
import { samples } from "@/lib/export/samples";
import type { FindingKind } from "@/machines/step";
import type { FromWorker, ToWorker } from "./worker-messages";

/** Reads and looks in a thread of its own, so that the page stays answerable. It has no network: see `next.config.ts`. */
const say = (message: FromWorker) => self.postMessage(message);

interface Held {
  readonly columns: Columns;
  readonly findings: readonly Finding[];
  readonly sha256: string;
  readonly unreadable: number;
}
let held: Held | undefined;

/** Milliseconds between two words on how far it is. */
const progressMs = 100;

self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  try {
    if (data.ask === "read") await read(data.file.stream(), data.language, data.file.size);
    else if (data.ask === "sample") await read(madeUp(data.kind), data.language);
    else if (held) say({ say: "summary", summary: summaryOf(held, data.findings, data.without) });
  } catch {
    say({ say: "failed" });
  }
};

async function read(
  stream: ReadableStream<Uint8Array>,
  language: Language,
  totalBytes?: number,
): Promise<void> {
  const words = await reportWords(language, policy);
  const hash = sha256.create();
  const hashed = stream.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, out) {
        hash.update(piece);
        out.enqueue(piece);
      },
    }),
  );
  let last = 0;
  const looked = await lookInto(hashed, {
    policy,
    words,
    totalBytes,
    onProgress: ({ bytes, rows }) => {
      if (performance.now() - last < progressMs) return;
      last = performance.now();
      say({ say: "progress", rows, share: totalBytes ? bytes / totalBytes : undefined });
    },
  });
  if (looked.kind === "wrong") {
    say({ say: "wrong", message: looked.message });
    return;
  }
  const { columns, findings, report, unreadable, unreadableRows } = looked;
  held = { columns, findings, sha256: bytesToHex(hash.digest()), unreadable: unreadableRows };
  say({ say: "report", report, unreadable });
}

function madeUp(kind: FindingKind | "nothing"): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const pieces = sampleExport(samples[kind]);
  return new ReadableStream({
    pull(out) {
      const { done, value } = pieces.next();
      if (done) out.close();
      else out.enqueue(encoder.encode(value));
    },
  });
}

function summaryOf(
  { columns, findings, sha256: hash, unreadable }: Held,
  chosen: readonly number[],
  without: readonly string[],
) {
  const left = new Set(without);
  const some = chosen.flatMap((place) => findings[place] ?? []);
  const rows = Uint32Array.from(new Set(some.flatMap((finding) => [...finding.rows]))).filter(
    (row) => !left.has(generationIdAt(columns, row)),
  );
  return summaryOfExport(columns, policy, { findings: some, rows, sha256: hash, unreadable });
}
