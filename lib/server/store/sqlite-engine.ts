import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";

// No import of ours and no word that only TypeScript understands: a worker thread loads this file as it is.

/** A statement with `?` for its values. */
export interface SqliteStatement {
  readonly text: string;
  readonly values: readonly SQLInputValue[];
}

type SqliteRow = Record<string, unknown>;

/** The result of one unit: the rows of each statement, or why none was run. */
export type SqliteOutcome =
  | { readonly rows: readonly SqliteRow[][] }
  | { readonly error: { readonly message: string; readonly code: string } };

/** Milliseconds that a writer waits for another process, such as a purge on the command line. */
const busyMs = 5_000;
/** Prepared statements that are kept: lists of many lengths make many. */
const mostPrepared = 200;

/** Opens a store: the path of its file, or `:memory:`. */
export const openDatabase = (path: string): DatabaseSync => new DatabaseSync(path, { timeout: busyMs });

/** What runs statements on a store, and makes sure of them. */
export function openEngine(database: DatabaseSync) {
  // `full` syncs the log with every commit: what was committed survives a power cut.
  for (const pragma of ["journal_mode = wal", "synchronous = full", "foreign_keys = on"])
    database.exec(`pragma ${pragma}`);
  const prepared = new Map<string, StatementSync>();

  function prepare(text: string): StatementSync {
    const before = prepared.get(text);
    if (before) return before;
    if (prepared.size >= mostPrepared) prepared.clear();
    const statement = database.prepare(text);
    prepared.set(text, statement);
    return statement;
  }

  function runUnit(statements: readonly SqliteStatement[]): SqliteOutcome {
    database.exec("savepoint unit");
    try {
      const rows = statements.map(({ text, values }) => prepare(text).all(...values) as SqliteRow[]);
      database.exec("release unit");
      return { rows };
    } catch (error) {
      // A full disk ends the whole transaction, so there is nothing to roll back to.
      if (!database.isTransaction) throw error;
      database.exec("rollback to unit");
      database.exec("release unit");
      return { error: described(error) };
    }
  }

  return {
    /**
     * Runs units that share one commit. Each unit is atomic; when this returns, all that succeeded is on the disk. A
     * failing statement never makes it throw.
     */
    run(units: readonly (readonly SqliteStatement[])[]): SqliteOutcome[] {
      try {
        database.exec("begin immediate");
        const outcomes = units.map(runUnit);
        database.exec("commit");
        return outcomes;
      } catch (error) {
        if (database.isTransaction) database.exec("rollback");
        return units.map(() => ({ error: described(error) }));
      }
    },
    close: () => database.close(),
  };
}

function described(error: unknown): { message: string; code: string } {
  const { message, errcode } = error as { message?: string; errcode?: number };
  return { message: message ?? "SQLite failed", code: `SQLITE_${errcode ?? "ERROR"}` };
}
