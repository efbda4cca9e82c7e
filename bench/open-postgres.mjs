import pg from "pg";
import { installPostgres } from "../.ci/postgres.mjs";
import { startPostgres } from "../tests/e2e/postgres.ts";

/**
 * A PostgreSQL as its package comes, in a folder of its own that goes with it.
 *
 * @returns {Promise<{ version: string, database: (name: string) => Promise<string>, stop: () => Promise<void> }>}
 *   `database` makes one and returns its address
 * @throws where there is none and none could be installed
 */
export async function openPostgres() {
  const bin = installPostgres();
  if (!bin) throw new Error("no PostgreSQL here, and none could be installed");
  const server = await startPostgres(bin);
  // Its signals are sent before it first waits, so they get through as the bench exits.
  const end = () => void server.stop().catch(() => undefined);
  process.once("exit", end);
  const ask = async (sql) => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  };
  const [{ server_version }] = await ask("show server_version");
  return {
    version: server_version.split(" ")[0],
    database: async (name) => {
      await ask(`create database ${name}`);
      return new URL(`/${name}`, server.url).href;
    },
    stop: async () => {
      process.off("exit", end);
      await server.stop();
    },
  };
}
