import pg from "pg";
import type { Sql } from "sql-template-tag";
import type { Dialect, Row, Store } from "./store";

const postgresDialect: Dialect = {
  name: "postgres",
  bytes: "bytea",
  counted: "bigint generated always as identity primary key",
  skipLocked: "for update skip locked",
};

/** Connections of one process. */
const connections = 10;
/** Milliseconds. Together below five seconds, so that a submission fails in time when the store is unreachable. */
const connectMs = 2_000;
const usualStatementMs = 2_500;

/** `bigint` comes as a number: moments and counts are far below 2^53. */
const types = {
  getTypeParser: (id: number, format?: "text" | "binary") => (id === 20 ? Number : parserOf(id, format)),
};
const parserOf = pg.types.getTypeParser as (id: number, format?: string) => (text: string) => unknown;

/**
 * Opens a PostgreSQL. Its tables are in the schema `billing_help`.
 *
 * @param statementMs milliseconds that a statement may take; 0 for as long as it needs
 * @throws if it can't be reached within a few seconds
 */
export async function openPostgres(
  connectionString: string,
  { statementMs = usualStatementMs } = {},
): Promise<Store> {
  const pool = new pg.Pool({
    connectionString,
    max: connections,
    connectionTimeoutMillis: connectMs,
    // Told to the server, and counted here: a server that is frozen counts nothing.
    statement_timeout: statementMs,
    query_timeout: statementMs,
    options: "-c search_path=billing_help",
    types: types as never,
  });
  // A connection that dies while idle is replaced by the pool; the next query shows whether the server is there.
  pool.on("error", () => undefined);
  await pool.query("select 1");
  return {
    dialect: postgresDialect,
    run: async (...statements) => {
      const [only] = statements;
      if (only !== undefined && statements.length === 1) return [(await pool.query(asPostgres(only))).rows];
      const client = await pool.connect();
      try {
        await client.query("begin");
        const rows: Row[][] = [];
        for (const statement of statements) rows.push((await client.query(asPostgres(statement))).rows);
        await client.query("commit");
        client.release();
        return rows;
      } catch (error) {
        // The connection is thrown away: whether the rollback got through does not matter then.
        client.release(true);
        throw error;
      }
    },
    close: () => pool.end(),
  };
}

const asPostgres = ({ text, values }: Sql) => ({ text, values });
