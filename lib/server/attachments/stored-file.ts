import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import sql from "sql-template-tag";
import type { AttachedFile } from "../help-desks/adapter";
import { rowsOf, type Store } from "../store/store";
import type { Kind } from "./kind";

/** The description of a stored file, for the ticket and the help desk. */
export interface StoredFile {
  readonly type: Kind;
  readonly bytes: number;
  /** Hash of the stored bytes. They differ from the sent ones if an image was encoded again. */
  readonly sha256: string;
}

/** Bytes that are held in memory at once, and make one row. */
export const pieceBytes = 256 * 1024;

/**
 * The file that a form has sent under this name.
 *
 * @param key idempotency key of the form
 * @param sentSha256 of the bytes as they were sent, in hex
 * @returns `undefined` if there is none, or it is incomplete
 */
export async function storedFileOf(
  store: Store,
  key: string,
  sentSha256: string,
): Promise<(StoredFile & { readonly id: string }) | undefined> {
  const [file] = await rowsOf<StoredFile & { id: string }>(
    store,
    sql`select id, type, bytes, sha256 from file
      where form_key = ${key} and sent_sha256 = ${sentSha256} and sha256 is not null`,
  );
  return file;
}

/** The bytes of a file, a piece at a time. */
export async function* piecesOf(store: Store, fileId: string): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; position += 1) {
    const [row] = await rowsOf<{ content: Uint8Array }>(
      store,
      sql`select content from file_piece where file_id = ${fileId} and position = ${position}`,
    );
    if (row === undefined) return;
    yield row.content;
  }
}

/**
 * Puts the files of a ticket into a folder, for as long as `run` takes: clients of help desks read files, not rows.
 *
 * @param staging absolute path; created if it is missing
 */
export async function withFilesOf<Result>(
  store: Store,
  staging: string,
  ticketId: string,
  run: (files: readonly AttachedFile[]) => Promise<Result>,
): Promise<Result> {
  const rows = await rowsOf<{ id: string; name: string; type: string; bytes: number }>(
    store,
    sql`select f.id, a.name, f.type, f.bytes from attachment a join file f on f.id = a.file_id
      where a.ticket_id = ${ticketId} order by a.position`,
  );
  if (rows.length === 0) return run([]);
  const folder = join(staging, randomUUID());
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const files: AttachedFile[] = [];
    for (const [index, { id, name, type, bytes }] of rows.entries()) {
      const path = join(folder, String(index));
      await pipeline(piecesOf(store, id), createWriteStream(path, { mode: 0o600 }));
      if ((await stat(path)).size !== bytes) throw new Error("A stored file is not whole");
      files.push({ name, type, bytes, path });
    }
    return await run(files);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Nothing takes longer than this to come in or to go out, in milliseconds. */
const leftBehindMs = 3_600_000;

/** Deletes what a process that died has left in the folder. Other servers may use it, too. */
export async function clearStaging(staging: string, now: Date): Promise<void> {
  for (const name of await readdir(staging).catch(() => [])) {
    const path = join(staging, name);
    const changed = await stat(path).catch(() => undefined);
    if (changed && now.getTime() - changed.mtimeMs > leftBehindMs)
      await rm(path, { recursive: true, force: true });
  }
}
