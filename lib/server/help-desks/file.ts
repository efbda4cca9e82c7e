import { createReadStream } from "node:fs";
import { copyFile, type FileHandle, mkdir, open, rename } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { endings, type Kind } from "../attachments/kind";
import { grouped } from "../outbox/group";
import type { Adapter, AttachedFile } from "./adapter";

/**
 * Writes tickets as JSON lines, a file a day: `tickets-2026-11-24.jsonl`. The default, without a help desk.
 * Attached files are copied to `files/{id}/1.png` beside them, before the line is written; the line lists them, and
 * says what they were called.
 *
 * @param folder absolute path; created if it is missing
 */
export function fileAdapter(folder: string): Adapter {
  const append = grouped<Line, unknown>(appendAll, mostTogether);
  return {
    name: "file",
    isIdempotent: true,
    async send(ticket, { files, idempotencyKey, repeated }) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, `tickets-${ticket.created_at.slice(0, 10)}.jsonl`);
      if (repeated && (await holds(path, idempotencyKey))) return {};
      const attached = await copied(files, folder, idempotencyKey);
      const text = JSON.stringify({ id: idempotencyKey, ...ticket, ...attached });
      const failure = await append({ path, text });
      if (failure !== undefined) throw failure;
      return {};
    },
  };
}

interface Line {
  readonly path: string;
  readonly text: string;
}

/** Lines that share a sync of the disk, at most. */
const mostTogether = 50;

/**
 * Adds lines to their files, and syncs each file once.
 *
 * @returns for each line why it may not be there: then the next attempt looks for it, so none of them is written twice
 */
async function appendAll(lines: readonly Line[]): Promise<unknown[]> {
  const failures = new Map<string, unknown>();
  for (const path of new Set(lines.map((line) => line.path))) {
    const texts = lines.filter((line) => line.path === path).map(({ text }) => text);
    await appendTo(path, texts).catch((error: unknown) => failures.set(path, error));
  }
  return lines.map(({ path }) => failures.get(path));
}

async function appendTo(path: string, texts: readonly string[]): Promise<void> {
  const file = await open(path, "a+", 0o600);
  try {
    // A half line, left by a crash in the middle of writing, must not swallow this one.
    const before = (await endsWithLine(file)) ? "" : "\n";
    await file.appendFile(`${before}${texts.join("\n")}\n`);
    await file.datasync();
  } finally {
    await file.close();
  }
}

async function endsWithLine(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  if (size === 0) return true;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer.toString() === "\n";
}

/**
 * Copies the files, each under its number. Nothing in their paths was chosen by who sent them. A repeat writes the same
 * files again.
 *
 * @param id of the ticket, made here
 * @returns their paths, from the folder on
 */
async function copied(files: readonly AttachedFile[], folder: string, id: string) {
  if (files.length === 0) return {};
  await mkdir(join(folder, "files", id), { recursive: true, mode: 0o700 });
  const paths: string[] = [];
  for (const [index, { type, path }] of files.entries()) {
    const to = ["files", id, `${index + 1}.${endings[type as Kind][0]}`].join("/");
    const part = join(folder, `${to}.part`);
    await copyFile(path, part);
    await rename(part, join(folder, to));
    paths.push(to);
  }
  return { files: paths };
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
