import type { Sql } from "sql-template-tag";

/** A row by the names of its columns. Moments are milliseconds since 1970 UTC, flags 0 or 1, bytes a `Uint8Array`. */
export type Row = Readonly<Record<string, unknown>>;

/** Where SQLite and PostgreSQL want other words for the same thing. Everything else is said once, for both. */
export interface Dialect {
  readonly name: "sqlite" | "postgres";
  /** Type of a column of bytes. */
  readonly bytes: string;
  /** Type of a key that the store increments. */
  readonly counted: string;
  /** Ends a `select` whose rows are taken: rows that another process holds are passed over. */
  readonly skipLocked: string;
}

/** The store: SQLite in a file, or PostgreSQL. One schema, one set of statements. */
export interface Store {
  readonly dialect: Dialect;
  /**
   * Runs statements in order, all or nothing. When this resolves they are on the disk.
   *
   * @returns the rows of each statement
   * @throws if the store did not take them, or can't say whether it did
   */
  run(...statements: readonly Sql[]): Promise<Row[][]>;
  close(): Promise<void>;
}

/**
 * Runs one statement.
 *
 * @returns its rows, believed to be of this shape
 */
export async function rowsOf<Shape>(store: Store, statement: Sql): Promise<Shape[]> {
  const [rows = []] = await store.run(statement);
  return rows as Shape[];
}
