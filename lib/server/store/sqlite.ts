import { closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import type { SQLInputValue } from "node:sqlite";
import { Worker } from "node:worker_threads";
import type { SqliteOutcome, SqliteStatement } from "./sqlite-engine";
import type { Answered, Asked } from "./sqlite-worker";
import type { Dialect, Store } from "./store";

export const sqliteDialect: Dialect = {
  name: "sqlite",
  bytes: "blob",
  counted: "integer primary key autoincrement",
  skipLocked: "",
};

/** The file of the embedded store. */
export const storeFile = (dataDir: string): string => join(dataDir, "store.sqlite");

/**
 * Opens the embedded store: a file in the folder, in a thread of its own.
 *
 * @param dataDir absolute path; created if it is missing
 * @throws a sentence for the operator, if the folder holds a store of an earlier version
 */
export async function openSqlite(dataDir: string): Promise<Store> {
  if (existsSync(join(dataDir, "store", "PG_VERSION"))) {
    throw new Error(
      `${join(dataDir, "store")} is the store of an earlier version, which this one can't read: deliver what waits in it with that version, then move the folder away, or set DATA_DIR to another folder.`,
    );
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  // SQLite gives its other files the rights of this one.
  closeSync(openSync(storeFile(dataDir), "a", 0o600));
  const worker = new Worker(new URL("./sqlite-worker.ts", import.meta.url), {
    workerData: { path: storeFile(dataDir) },
    // All that it makes is rows that it hands on: without a bound it would keep 50 MB of them before it looks.
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
  });
  const pending = new Map<number, PromiseWithResolvers<SqliteOutcome>>();
  let broken: Error | undefined;
  const opened = Promise.withResolvers<void>();
  const fail = (error: Error) => {
    broken = error;
    opened.reject(error);
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  };
  worker.on("error", fail);
  worker.on("exit", () => fail(new Error("The thread of the store has ended")));
  worker.on("message", (message: "open" | Answered) => {
    if (message === "open") return opened.resolve();
    for (const { id, outcome } of message) {
      pending.get(id)?.resolve(outcome);
      pending.delete(id);
    }
  });
  await opened.promise;
  let count = 0;
  return {
    dialect: sqliteDialect,
    run: async (...statements) => {
      if (broken) throw broken;
      const id = ++count;
      const outcome = Promise.withResolvers<SqliteOutcome>();
      pending.set(id, outcome);
      worker.postMessage({ id, statements: statements.map(asSqlite) } satisfies Asked);
      return rowsOrThrow(await outcome.promise);
    },
    close: async () => {
      const ended = new Promise<void>((done) => worker.once("exit", () => done()));
      worker.postMessage("close");
      await ended;
    },
  };
}

/** A statement as the thread takes it. */
export const asSqlite = ({ sql, values }: { sql: string; values: unknown[] }): SqliteStatement => ({
  text: sql,
  values: values as SQLInputValue[],
});

/** The rows of each statement. @throws what the thread tells instead */
export function rowsOrThrow(outcome: SqliteOutcome) {
  if ("rows" in outcome) return [...outcome.rows];
  throw Object.assign(new Error(outcome.error.message), { name: "StoreError", code: outcome.error.code });
}
