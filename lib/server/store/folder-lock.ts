import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/**
 * Locks a folder for this process until it is released or the process ends: the operating system holds the lock, on an
 * empty SQLite file.
 *
 * @param folder absolute path; created if it is missing
 * @returns a function that releases it
 * @throws a sentence for the operator, if another process holds it
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(join(folder, "server.lock"));
  try {
    lock.exec("begin exclusive");
  } catch {
    lock.close();
    throw new Error(
      `Another process is using ${folder}. Stop it first, set DATA_DIR to another folder, or set DATABASE_URL to share a PostgreSQL.`,
    );
  }
  return () => lock.close();
}
