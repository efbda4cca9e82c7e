import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** https://www.sqlite.org/rescode.html#busy */
const SQLITE_BUSY = 5;

/**
 * Locks a folder for this process until it is released or the process ends: the operating system holds the lock, on an
 * empty SQLite file.
 *
 * @param folder absolute path; created if it is missing
 * @returns a function that releases it
 * @throws a sentence for the operator, if another process holds it or nothing can be written there
 */
export function lockFolder(folder: string): () => void {
  let lock: DatabaseSync | undefined;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    lock = new DatabaseSync(join(folder, "server.lock"));
    lock.exec("begin exclusive");
  } catch (error) {
    lock?.close();
    throw new Error(
      error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY
        ? `Another process is using ${folder}. Stop it first, set DATA_DIR to another folder, or set DATABASE_URL to share a PostgreSQL.`
        : `Nothing can be written into ${folder} (${error instanceof Error ? error.message : error}). Set DATA_DIR to a folder that this user may write into.`,
    );
  }
  const held = lock;
  return () => held.close();
}
