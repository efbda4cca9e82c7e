import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect } from "playwright/test";
import { installPostgres } from "../../.ci/postgres.mjs";
import { startFakeDesk } from "../lib/server/help-desks/fake-desk";
import { startServer, submissionOf, submit, toDesk } from "./own-server";
import { freePort, startPostgres } from "./postgres";
import { test } from "./test";

const clients = 20;
/** Fifty in the long tests. */
const kills = Number(process.env.KILLS ?? 4);
/** Milliseconds from a ticket taken to the kill: spread over its work, and the same in every run. */
const momentOf = (kill: number) => ((kill * 0.618) % 1) * 300;

/** Sends tickets one after the other, each again with the same key until it was taken. */
async function submitUntil(isOver: () => boolean, origin: string, taken: Map<string, string>): Promise<void> {
  while (!isOver()) {
    const key = randomUUID();
    while (!taken.has(key)) {
      const { status, id } = await submit(origin, submissionOf(key));
      if (status === 200 || status === 201) taken.set(key, id);
      else if (isOver()) return;
      else await wait(100);
    }
    await wait(50);
  }
}

for (const store of ["embedded", "PostgreSQL"] as const) {
  test(`${store}: the server is killed ${kills} times under ${clients} people who send tickets: what was received is delivered, once`, async () => {
    test.setTimeout(600_000);
    const bin = store === "PostgreSQL" ? installPostgres() : undefined;
    if (store === "PostgreSQL" && bin === undefined) throw new Error("There is no PostgreSQL to test with");
    const postgres = bin === undefined ? undefined : await startPostgres(bin);
    const desk = await startFakeDesk();
    const folder = mkdtempSync(join(tmpdir(), "crash-"));
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const env = { ...toDesk(port, folder, desk.url), ...(postgres ? { DATABASE_URL: postgres.url } : {}) };
    const taken = new Map<string, string>();
    let over = false;
    let server = startServer(env);
    const people = Array.from({ length: clients }, () => submitUntil(() => over, origin, taken));
    try {
      for (let kill = 0; kill < kills; kill += 1) {
        const before = taken.size;
        // Not before it has taken some again, then at any moment of its work.
        await expect.poll(() => taken.size, { timeout: 60_000, intervals: [20] }).toBeGreaterThan(before);
        await wait(momentOf(kill));
        server.kill("SIGKILL");
        await new Promise((done) => server.once("exit", done));
        server = startServer(env);
      }
      over = true;
      await Promise.all(people);
      expect(taken.size).toBeGreaterThan(kills);
      // What the killed server had in hand is taken up again after its lease.
      await expect
        .poll(() => [...taken.values()].filter((id) => !desk.taken.has(id)).length, {
          timeout: 180_000,
          intervals: [500],
        })
        .toBe(0);
      // Each submission is one ticket, whatever was sent again.
      const notes = [...desk.taken.values()].map(({ body }) => JSON.parse(body).data.note);
      expect(new Set(notes).size).toBe(notes.length);
      console.log(`${store}: ${taken.size} tickets received, ${desk.taken.size} delivered`);
    } finally {
      over = true;
      server.kill("SIGKILL");
      await Promise.allSettled(people);
      await desk.close();
      await postgres?.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
