import { rmSync } from "node:fs";
import { dirname } from "node:path";
import pg from "pg";
import { installPostgres } from "../.ci/postgres.mjs";
import { startPostgres } from "../tests/e2e/postgres.ts";

/** Milliseconds that it has to end. */
const END_MS = 500;

/**
 * A PostgreSQL as its package comes, in a folder of its own that goes with it.
 *
 * @returns {Promise<{ version: string, database: (name: string) => Promise<string> } & AsyncDisposable>}
 *   `database` makes one and returns its address
 * @throws if there is none and none could be installed
 */
export async function openPostgres() {
  const bin = installPostgres();
  if (!bin) throw new Error("no PostgreSQL here, and none could be installed");
  const server = await startPostgres(bin);
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
  const [{ data_directory }] = await ask("show data_directory");
  const end = () => {
    // The signal is sent before it first waits, so it gets through as the bench exits.
    void server.pause();
    // What exits can't await: it writes into its folder to the last.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, END_MS);
    rmSync(dirname(data_directory), { recursive: true, force: true, maxRetries: 5 });
  };
  process.once("exit", end);
  return {
    version: server_version.split(" ")[0],
    database: async (name) => {
      await ask(`create database ${name}`);
      return new URL(`/${name}`, server.url).href;
    },
    [Symbol.asyncDispose]: async () => {
      process.off("exit", end);
      await server.stop();
    },
  };
}
