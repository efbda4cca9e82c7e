import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { childEnv, pinnedNode } from "../.ci/install.mjs";
import { freePort } from "../tests/e2e/postgres.ts";

const START_MS = 60_000;
const STOP_MS = 3_000;

/**
 * Serves a standalone Next build as `npm start` does, but on a free port of 127.0.0.1.
 *
 * @param {string} serverJs path of the build's server.js
 * @param {{ env?: Record<string, string>, ready?: string }} [settings] of the server, and the path that answers once
 *   it is ready
 * @returns {Promise<{ origin: string, pid: number, folder: string } & AsyncDisposable>} once it answers; its data lie in
 *   `folder`, which goes with it
 * @throws when it does not answer within a minute
 */
export async function serveNext(serverJs, { env = {}, ready = "/" } = {}) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const data = mkdtempSync(join(tmpdir(), "bench-data-"));
  const server = spawn(pinnedNode(), [serverJs], {
    cwd: dirname(serverJs),
    // By name, because Next's rewrites call 127.0.0.1 "localhost" and take it for another server; the name must mean IPv4.
    env: childEnv({
      PORT: String(port),
      HOSTNAME: "localhost",
      NODE_OPTIONS: "--dns-result-order=ipv4first",
      // Otherwise it would store into the built folder.
      DATA_DIR: data,
      ...env,
    }),
    stdio: ["ignore", "ignore", "inherit"],
  });
  const gone = once(server, "exit").catch(() => undefined);
  let stopping = false;
  // A figure of a server that went away in between would be a riddle without this line.
  server.on("exit", (code, signal) => {
    if (!stopping) console.error(`The server on ${origin} ended by itself: ${signal ?? code}`);
  });
  const kill = () => server.kill("SIGKILL");
  const remove = () => rmSync(data, { recursive: true, force: true, maxRetries: 3 });
  // Whatever ends the bench ends its servers, before their folders go.
  const end = () => {
    kill();
    remove();
  };
  process.prependOnceListener("exit", end);
  const stop = async () => {
    stopping = true;
    server.kill("SIGTERM");
    const timer = setTimeout(kill, STOP_MS);
    await gone;
    clearTimeout(timer);
    process.off("exit", end);
    remove();
  };
  if (await answers(origin + ready, server))
    return { origin, pid: server.pid, folder: data, [Symbol.asyncDispose]: stop };
  await stop();
  throw new Error(`${serverJs} did not answer within ${START_MS / 1000} s.`);
}

async function answers(url, server) {
  const until = Date.now() + START_MS;
  while (Date.now() < until && server.exitCode === null) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
    if (answer?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
