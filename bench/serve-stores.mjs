import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildNextApp } from "./build-next-app.mjs";
import { serveNext } from "./serve-next.mjs";
import { serveProduct } from "./serve-product.mjs";
import { submitTickets } from "./submit-tickets.mjs";

const SETTLE_MS = 40_000;

/**
 * @typedef {object} Rival one of the servers that take turns
 * @property {string} origin
 * @property {object} [body] what is submitted to it; a whole submission where absent
 * @property {() => Promise<number | undefined>} settled waits until all it took is delivered; ms that it took
 */

/**
 * Serves the product on both stores and the bare route, each warm, for as long as `run` takes. Without a PostgreSQL only
 * the product on the embedded store.
 *
 * @template Result
 * @param {{ database: (name: string) => Promise<string> } | undefined} postgres
 * @param {string} name of its databases
 * @param {(servers: Record<"embedded" | "postgres" | "bare", Rival>) => Promise<Result>} run
 * @returns {Promise<Result>}
 */
export async function withServers(postgres, name, run) {
  await using servers = new AsyncDisposableStack();
  const product = async (settings) => {
    const server = servers.use(await serveProduct({ DELIVER_TO: "file", ...settings }));
    const settled = () => server.until(({ undelivered }) => undelivered === 0, SETTLE_MS);
    // The first seconds compile and fill caches, and count for nothing.
    await submitTickets(server.origin, { duration: 2 });
    await settled();
    return { origin: server.origin, folder: server.folder, settled };
  };
  const bareRoute = async (ticket) => {
    const env = { DATABASE_URL: await postgres.database(`${name}_bare`) };
    const { origin } = servers.use(await serveNext(buildNextApp(), { env, ready: "/api/tickets" }));
    await submitTickets(origin, { duration: 2 }, { ticket });
    return { origin, body: { ticket }, settled: async () => undefined };
  };
  const embedded = await product({});
  if (!postgres) return await run({ embedded });
  const onPostgres = await product({ DATABASE_URL: await postgres.database(name) });
  return await run({ embedded, postgres: onPostgres, bare: await bareRoute(ticketOf(embedded.folder)) });
}

/** A ticket as the product made and delivered it. */
function ticketOf(folder) {
  const delivered = join(folder, "tickets");
  const [file] = readdirSync(delivered).filter((name) => name.endsWith(".jsonl"));
  const { id: _, ...ticket } = JSON.parse(readFileSync(join(delivered, file), "utf8").split("\n")[0]);
  return ticket;
}
