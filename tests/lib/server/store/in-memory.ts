import { asSqlite, rowsOrThrow, sqliteDialect } from "@/lib/server/store/sqlite";
import { openDatabase, openEngine, type SqliteOutcome } from "@/lib/server/store/sqlite-engine";
import type { Store } from "@/lib/server/store/store";

/**
 * The embedded store in memory and without a thread, for tests that control the clock: it answers before the next turn
 * of the event loop.
 *
 * @param content the result of another one's `serialize`; empty by default
 */
export function openInMemory(content?: Uint8Array): Store & { serialize(): Uint8Array } {
  const database = openDatabase(":memory:");
  if (content !== undefined) database.deserialize(content);
  const engine = openEngine(database);
  return {
    serialize: () => database.serialize(),
    dialect: sqliteDialect,
    run: async (...statements) => {
      const [outcome] = engine.run([statements.map(asSqlite)]);
      return rowsOrThrow(outcome as SqliteOutcome);
    },
    close: async () => engine.close(),
  };
}
