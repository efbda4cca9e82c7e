import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AttachedFile, Attempt } from "@/lib/server/help-desks/adapter";
import { ticketOf } from "@/lib/server/outbox/accept";
import { type Ticket, ticketSchema } from "@/lib/ticket/schema";

export const now = new Date("2026-11-24T12:00:00Z");

/** Fields of a desk, by its own names for them. */
export const fieldsAs = (language: string, caseRef: string) =>
  [
    ["language", language],
    ["case", caseRef],
  ] as const;

/** A ticket as the form makes it, with text that a careless desk would swallow. */
export async function makeTicket(
  files: readonly AttachedFile[],
  changes: Partial<Ticket> = {},
): Promise<Ticket> {
  const built = await ticketOf(
    {
      idempotency_key: "00000000-0000-4000-8000-000000000001",
      address: "/es/invoices/ticket?what-you-need=find-invoice&find-invoice=not-listed&ref=CASE-17",
      draft: { email: "ada+desk@example.org", note: 'Where is <my> "invoice" & co?\n\nÜber 2 €, 謝謝 🙂' },
      evidence: [],
      open_seconds: 60,
      time_zone: "UTC",
      locale: "en",
    },
    files.map(({ name, type, bytes, path }) => ({ name, type, bytes, sha256: hash(path) })),
    now,
  );
  return ticketSchema.parse({ ...built?.ticket, ...changes });
}

/** Files of the sizes and names that people have. @returns them, and what removes them */
export function makeFiles(contents: Record<string, { type: string; content: Buffer }>) {
  const folder = mkdtempSync(join(tmpdir(), "attached-"));
  const files = Object.entries(contents).map(([name, { type, content }], index): AttachedFile => {
    const path = join(folder, String(index));
    writeFileSync(path, content);
    return { name, type, bytes: content.length, path };
  });
  return { files, remove: () => rmSync(folder, { recursive: true }) };
}

export const usualFiles = () =>
  makeFiles({
    "screen shot.png": { type: "image/png", content: randomBytes(300_001) },
    "Rechnung Nº 7 – März.pdf": { type: "application/pdf", content: randomBytes(70_000) },
    "log.txt": { type: "text/plain", content: Buffer.from("a\r\nb\n--boundary\r\n.\r\n\u00fc") },
  });

export const attemptOf = (files: readonly AttachedFile[], changes: Partial<Attempt> = {}): Attempt => ({
  files,
  idempotencyKey: "1f".repeat(16),
  repeated: false,
  signal: new AbortController().signal,
  now,
  ...changes,
});

const hash = (path: string) => createHash("sha256").update(path).digest("hex");
