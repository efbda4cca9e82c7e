import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "playwright/test";
import { answers, hangs } from "../lib/server/help-desks/fake-desk";
import { cleansUp } from "./clean-up";
import {
  builtServer,
  purgeTicket,
  startServer,
  submissionOf,
  submit,
  toDesk,
  untilReady,
} from "./own-server";
import { freePort } from "./postgres";
import { test } from "./test";

const { cleanUp, newFolder, newDesk, newPostgres } = cleansUp("delivery");

async function newServer(env: Record<string, string>): Promise<{ server: ChildProcess; origin: string }> {
  const server = startServer(env);
  cleanUp.push(() => server.kill("SIGKILL"));
  const origin = `http://127.0.0.1:${env.PORT}`;
  await untilReady(origin);
  return { server, origin };
}

/** Sends tickets. @returns the ids of those that were received */
async function receive(origin: string, count: number): Promise<string[]> {
  const sent = await Promise.all(
    Array.from({ length: count }, () => submit(origin, submissionOf(randomUUID()))),
  );
  expect(sent.map(({ status }) => status)).toEqual(Array(count).fill(201));
  return sent.map(({ id }) => id);
}

const killed = async (server: ChildProcess) => {
  const ended = new Promise((done) => server.once("exit", done));
  server.kill("SIGKILL");
  await ended;
};

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

const put = (origin: string, key: string, bytes: Uint8Array<ArrayBuffer>) =>
  fetch(`${origin}/api/attachments/${key}/${sha256(bytes)}`, { method: "PUT", body: bytes });

test("killed while the desk hangs, started while it fails: all twelve arrive once it is well, and the servers stay ready", async () => {
  test.setTimeout(240_000);
  const desk = await newDesk();
  const env = toDesk(await freePort(), newFolder(), desk.url);
  const first = await newServer(env);
  desk.always = hangs;
  const ids = await receive(first.origin, 4);
  const stateOf = (id: string) =>
    fetch(`${first.origin}/api/tickets/${id}`)
      .then((response) => response.json())
      .then(({ state }) => state);
  for (const id of ids) await expect.poll(() => stateOf(id)).toBe("delivering");
  await killed(first.server);
  desk.always = answers(500);
  await newServer(env);
  ids.push(...(await receive(first.origin, 8)));
  const statuses = new Set<number>();
  const readiness = async () => {
    const answer = await fetch(`${first.origin}/readyz`);
    statuses.add(answer.status);
    return (await answer.json()).desks;
  };
  await expect
    .poll(async () => (await readiness())[0].oldest_seconds, { timeout: 60_000 })
    .toBeGreaterThan(40);
  expect([...statuses]).toEqual([200]);
  expect(await readiness()).toMatchObject([{ desk: "webhook", state: "down", undelivered: 12 }]);
  desk.always = undefined;
  await expect
    .poll(() => ids.filter((id) => !desk.taken.has(id)).length, { timeout: 90_000, intervals: [250] })
    .toBe(0);
  for (const id of ids) await expect.poll(() => stateOf(id)).toBe("delivered");
});

test("two servers with folders of their own on one PostgreSQL: what one took, files and all, the other delivers", async () => {
  test.setTimeout(180_000);
  const postgres = await newPostgres();
  const desk = await newDesk();
  const nobody = `http://127.0.0.1:${await freePort()}/`;
  const one = await newServer({
    ...toDesk(await freePort(), newFolder(), nobody),
    DATABASE_URL: postgres.url,
  });
  await newServer({ ...toDesk(await freePort(), newFolder(), desk.url), DATABASE_URL: postgres.url });
  const key = randomUUID();
  const files = [Buffer.from("a short log"), Buffer.from(`${"a long log, ".repeat(200_000)}`)];
  for (const bytes of files) expect((await put(one.origin, key, bytes)).status).toBe(201);
  const evidence = files.map((bytes, index) => ({
    name: `${index}.log`,
    type: "text/plain",
    bytes: bytes.length,
    sha256: sha256(bytes),
  }));
  const { status, id } = await submit(one.origin, { ...submissionOf(key), evidence });
  expect(status).toBe(201);
  // As long as it runs, each of its attempts in vain puts off that of the other.
  const ended = new Promise((done) => one.server.once("exit", done));
  one.server.kill("SIGTERM");
  await ended;
  await expect.poll(() => desk.taken.has(id), { timeout: 90_000 }).toBe(true);
  const { attachments } = JSON.parse(desk.taken.get(id)?.body ?? "{}");
  expect(
    attachments.map(({ content }: { content: string }) => sha256(Buffer.from(content, "base64"))),
  ).toEqual(files.map(sha256));
});

test("a frozen PostgreSQL: readiness and submitting answer 503 within five seconds, and all goes on afterwards", async () => {
  test.setTimeout(180_000);
  const postgres = await newPostgres();
  const desk = await newDesk();
  const { origin } = await newServer({
    ...toDesk(await freePort(), newFolder(), desk.url),
    DATABASE_URL: postgres.url,
  });
  await receive(origin, 3);
  postgres.freeze();
  const key = randomUUID();
  const timed = async (answer: Promise<{ status: number }>) => {
    const startedAt = Date.now();
    const { status } = await answer;
    return { status, isSoon: Date.now() - startedAt < 5_000 };
  };
  const soon = { status: 503, isSoon: true };
  expect(
    await Promise.all([timed(fetch(`${origin}/readyz`)), timed(submit(origin, submissionOf(key)))]),
  ).toEqual([soon, soon]);
  postgres.thaw();
  await expect
    .poll(async () => (await submit(origin, submissionOf(key))).status, { timeout: 30_000 })
    .toBeLessThan(300);
  // What was claimed while nobody could write it down comes back after its lease of a minute.
  await expect.poll(() => desk.taken.size, { timeout: 90_000 }).toBe(4);
});

/** Installs strace where it is missing, as root of a Debian. */
function strace(): string {
  const path = "/usr/bin/strace";
  if (!existsSync(path)) {
    execFileSync("apt-get", ["update"], { stdio: "ignore" });
    execFileSync("apt-get", ["install", "-y", "--no-install-recommends", "strace"], { stdio: "ignore" });
  }
  return path;
}

test("on the disk: the store is synced after a submission was read and before its 201 is written", async () => {
  test.setTimeout(120_000);
  const folder = newFolder();
  const trace = join(newFolder(), "trace");
  const port = await freePort();
  const server = spawn(
    strace(),
    [
      "-f",
      "-y",
      "-s",
      "64",
      "-e",
      "trace=read,write,writev,fsync,fdatasync",
      "-o",
      trace,
      process.execPath,
      join(builtServer, "server.js"),
    ],
    {
      env: {
        ...process.env,
        HOSTNAME: "127.0.0.1",
        PORT: String(port),
        DATA_DIR: folder,
        LOG_LEVEL: "silent",
      },
      stdio: "ignore",
    },
  );
  cleanUp.push(() => server.kill("SIGKILL"));
  const origin = `http://127.0.0.1:${port}`;
  await untilReady(origin);
  for (let count = 0; count < 10; count += 1)
    expect((await submit(origin, submissionOf(randomUUID()))).status).toBe(201);
  // Where another thread comes in between, a call has two lines: what was read, and that it is synced, are on the second.
  const syncing = new Set<string>();
  const events = readFileSync(trace, "utf8")
    .split("\n")
    .flatMap((line) => {
      const [thread = ""] = line.split(" ");
      if (/read(\(| resumed>).*"POST \/api\/tickets/.test(line)) return ["read"];
      if (/f(data)?sync\(\d+<[^>]*store\.sqlite-wal/.test(line)) {
        if (!line.includes("<unfinished")) return ["sync"];
        syncing.add(thread);
      }
      if (/f(data)?sync resumed>/.test(line) && syncing.delete(thread)) return ["sync"];
      if (/writev?\(.*"HTTP\/1\.1 201/.test(line)) return ["201"];
      return [];
    });
  expect(events.filter((event) => event === "201")).toHaveLength(10);
  for (const [at, event] of events.entries()) {
    if (event !== "201") continue;
    const read = events.lastIndexOf("read", at);
    expect(read, `answer ${at}`).toBeGreaterThanOrEqual(0);
    const since = events.slice(read, at);
    expect(since, `answer ${at}`).toContain("sync");
  }
});

test("who sends the same key in capitals, or after its ticket was deleted, makes no second ticket", async () => {
  const desk = await newDesk();
  const env = toDesk(await freePort(), newFolder(), desk.url);
  const { origin } = await newServer(env);
  const key = randomUUID();
  const first = await submit(origin, submissionOf(key, "one"));
  expect(await submit(origin, submissionOf(key.toUpperCase(), "one"))).toEqual({ status: 200, id: first.id });
  const bytes = Buffer.from("one file");
  expect((await put(origin, key.toUpperCase(), bytes)).status).toBe(201);
  expect((await put(origin, key, bytes)).status).toBe(200);
  await expect.poll(() => desk.taken.size).toBe(1);
  await purgeTicket(env, first.id);
  const again = await fetch(`${origin}/api/tickets`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(submissionOf(key, "one")),
  });
  expect(again.status).toBe(410);
  expect((await again.json()).detail).toContain("deleted");
  // A second delivery would have been due before that of a ticket that comes now.
  const next = await submit(origin, submissionOf(randomUUID(), "two"));
  await expect.poll(() => desk.taken.has(next.id)).toBe(true);
  expect([...desk.taken.keys()]).toEqual([first.id, next.id]);
  expect([...desk.taken.values()].map(({ times }) => times)).toEqual([1, 1]);
});

test("uploads: what is announced and never comes takes nothing from others; the same file twice at once is one", async () => {
  const desk = await newDesk();
  const { origin } = await newServer({
    ...toDesk(await freePort(), newFolder(), desk.url),
    UPLOAD_MB_PER_HOUR: "20",
  });
  const empty = () => fetch(`${origin}/api/attachments/${randomUUID()}/${"0".repeat(64)}`, { method: "PUT" });
  for (let count = 0; count < 200; count += 1) expect((await empty()).status).toBeLessThan(429);
  const bytes = Buffer.alloc(3_000_000, "log line\n");
  const key = randomUUID();
  const both = await Promise.all([put(origin, key, bytes), put(origin, key, bytes)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 201]);
  const many = await Promise.all(
    Array.from({ length: 40 }, (_, count) => put(origin, key, Buffer.from(`file ${count}`))),
  );
  expect(many.filter(({ status }) => status === 201)).toHaveLength(4);
  expect(many.filter(({ status }) => status === 409)).toHaveLength(36);
  // What does come counts: six more files of this size are too much for an hour of this server.
  const later: number[] = [];
  for (let count = 0; count < 6; count += 1)
    later.push((await put(origin, randomUUID(), Buffer.alloc(3_000_000, `line ${count}\n`))).status);
  expect(later).toContain(429);
  expect(later[0]).toBe(201);
});
