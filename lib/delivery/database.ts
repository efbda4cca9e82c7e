import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { type ConstructorOptions, type Db, fromPglite, PgBoss } from "pg-boss";
import { type Answer, lockFolder } from "./folder-lock";
import type { Settings } from "./settings";

/** Runs one statement with `$1` placeholders. @returns its rows */
export type Query = <Row>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;

/** The store: PostgreSQL, or the same inside this process. One schema, one SQL. */
export interface Database {
  readonly kind: "embedded" | "postgres";
  readonly query: Query;
  /** All or nothing. Commits when `run` has returned, rolls back when it throws. */
  transaction<T>(run: (query: Query) => Promise<T>): Promise<T>;
  /** A queue on the same store. */
  createQueue(options: ConstructorOptions): PgBoss;
  /** Answers other processes of this machine that want something of the embedded store. */
  readonly listen?: (answer: Answer) => void;
  /** Connections to a PostgreSQL that other processes may share. */
  readonly pool?: pg.Pool;
  close(): Promise<void>;
}

/** What pg-boss wants in order to write within a transaction of ours. */
export const asBossDb = (query: Query): Db => ({
  executeSql: async (sql, values) => ({ rows: await query(sql, values) }),
});

/**
 * Opens the store that the settings name.
 *
 * @throws where another process holds the embedded store, or PostgreSQL can't be reached
 */
export function openDatabase(settings: Settings): Promise<Database> {
  return settings.databaseUrl ? openPostgres(settings.databaseUrl) : openEmbedded(settings.dataDir);
}

async function openEmbedded(dataDir: string): Promise<Database> {
  const lock = await lockFolder(dataDir);
  const pglite = await PGlite.create(join(dataDir, "store"));
  return {
    kind: "embedded",
    listen: lock.listen,
    query: async (sql, values) => (await pglite.query(sql, [...(values ?? [])])).rows as never,
    transaction: (run) =>
      pglite.transaction((tx) =>
        run(async (sql, values) => (await tx.query(sql, [...(values ?? [])])).rows as never),
      ) as never,
    createQueue: (options) => new PgBoss({ ...options, db: fromPglite(pglite), backend: "pglite" }),
    close: async () => {
      await pglite.close();
      await lock.release();
    },
  };
}

async function openPostgres(connectionString: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString, max: 10, connectionTimeoutMillis: 10_000 });
  // A connection that dies while idle is replaced by the pool; the next query tells whether the server is there.
  pool.on("error", () => undefined);
  const on =
    (client: pg.Pool | pg.PoolClient): Query =>
    async (sql, values) =>
      (await client.query(sql, [...(values ?? [])])).rows as never;
  await on(pool)("select 1");
  return {
    kind: "postgres",
    pool,
    query: on(pool),
    transaction: async (run) => {
      const client = await pool.connect();
      try {
        await client.query("begin");
        const result = await run(on(client));
        await client.query("commit");
        client.release();
        return result;
      } catch (error) {
        // The connection is thrown away: whether the rollback got through does not matter then.
        client.release(true);
        throw error;
      }
    },
    createQueue: (options) => new PgBoss({ ...options, connectionString, max: 4 }),
    close: () => pool.end(),
  };
}
