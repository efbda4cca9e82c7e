import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Adapter } from "./adapter";

/**
 * Writes tickets as JSON lines, a file a day: `tickets-2026-11-24.jsonl`. The default, for who has no help desk yet.
 *
 * @param folder absolute path; made where it is missing
 */
export function fileAdapter(folder: string): Adapter {
  return {
    name: "file",
    isIdempotent: true,
    async send(ticket, { idempotencyKey, repeated }) {
      await mkdir(folder, { recursive: true });
      const path = join(folder, `tickets-${ticket.created_at.slice(0, 10)}.jsonl`);
      if (repeated && (await holds(path, idempotencyKey))) return {};
      const file = await open(path, "a+", 0o600);
      try {
        // A half line, left by a crash in the middle of writing, must not swallow this one.
        const before = (await endsWithLine(file)) ? "" : "\n";
        await file.appendFile(`${before}${JSON.stringify({ id: idempotencyKey, ...ticket })}\n`);
        await file.datasync();
      } finally {
        await file.close();
      }
      return {};
    },
  };
}

async function endsWithLine(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  if (size === 0) return true;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer.toString() === "\n";
}

/** Whether an earlier attempt has written this ticket whole. */
async function holds(path: string, id: string): Promise<boolean> {
  try {
    for await (const line of createInterface({ input: createReadStream(path) })) {
      if (line.startsWith(`{"id":"${id}"`) && line.endsWith("}")) return true;
    }
  } catch {
    // No file yet, so nothing has been written.
  }
  return false;
}
