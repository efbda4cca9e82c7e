import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installPostgres } from "../../.ci/postgres.mjs";
import { type FakeDesk, startFakeDesk } from "../lib/server/help-desks/fake-desk";
import { startServer, untilReady } from "./own-server";
import { freePort, startPostgres } from "./postgres";
import { test } from "./test";

/**
 * What a test starts, it ends; in the order in which it was started, from the last. Call once at the top of a spec.
 *
 * @param name of the temporary folders
 * @returns the steps that end it all, to be added to, and ways to a folder, a help desk, a server and a PostgreSQL that go
 *   with the test
 */
export function cleansUp(name: string) {
  const cleanUp: (() => unknown)[] = [];
  test.afterEach(async () => {
    for (const step of cleanUp.splice(0).reverse()) await step();
  });
  const newFolder = () => {
    const folder = mkdtempSync(join(tmpdir(), `${name}-`));
    cleanUp.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
    return folder;
  };
  const newDesk = async (): Promise<FakeDesk> => {
    const desk = await startFakeDesk();
    cleanUp.push(() => desk.close());
    return desk;
  };
  const newPostgres = async () => {
    const bin = installPostgres();
    if (bin === undefined) throw new Error("There is no PostgreSQL to test with");
    const postgres = await startPostgres(bin);
    cleanUp.push(postgres.stop);
    return postgres;
  };
  /** A server that can be stopped and started again at the same address. */
  const newServer = async () => {
    const port = await freePort();
    const env = { PORT: String(port), DATA_DIR: newFolder() };
    const origin = `http://localhost:${port}`;
    let running: ChildProcess | undefined;
    const stop = async () => {
      if (running === undefined) return;
      const ended = new Promise((done) => running?.once("exit", done));
      running.kill("SIGKILL");
      await ended;
      running = undefined;
    };
    /** @param folder another build */
    const start = async (folder?: string) => {
      await stop();
      running = startServer(env, folder);
      await untilReady(origin);
    };
    cleanUp.push(stop);
    await start();
    return { origin, data: env.DATA_DIR, start, stop };
  };
  return { cleanUp, newFolder, newDesk, newPostgres, newServer };
}
