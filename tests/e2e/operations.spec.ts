import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { chmodSync, cpSync, existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import { expect } from "playwright/test";
import { cleansUp } from "./clean-up";
import { startServer, submissionOf, submit, toDesk, untilReady } from "./own-server";
import { freePort } from "./postgres";
import { choose, deskToken, heading, person, takenOver } from "./support";
import { test } from "./test";

const { cleanUp, newFolder, newDesk, newPostgres } = cleansUp("operations");

function newServer(env: Record<string, string>): ChildProcess {
  const server = startServer(env);
  cleanUp.push(() => server.kill("SIGKILL"));
  return server;
}

const exitOf = (server: ChildProcess) =>
  new Promise<number | null>((done) => {
    if (server.exitCode !== null) done(server.exitCode);
    else server.once("exit", (code) => done(code));
  });

/** On a busy machine a command alone may take longer than Playwright waits. */
const commandTime = { timeout: 60_000 };

/** `npm run outbox`, without npm. @returns what it prints, also where it fails */
async function outbox(env: Record<string, string>, ...words: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      "--import",
      "./lib/tools/register-source.mjs",
      "--conditions=react-server",
      join("lib", "server", "outbox", "outbox-cli.ts"),
      ...words,
    ],
    { env: { ...process.env, ...env } },
  ).catch((error: { code: unknown; stdout: string }) => {
    if (error.code !== 1 || error.stdout === "") throw error;
    return error;
  });
  return stdout;
}

test("two servers on one PostgreSQL: each ticket is delivered once, whichever took it", async () => {
  test.setTimeout(180_000);
  const postgres = await newPostgres();
  const desk = await newDesk();
  const folder = newFolder();
  const ports = [await freePort(), await freePort()];
  // Both start at once on an empty database: the migrations of one wait for the other.
  for (const port of ports) newServer({ ...toDesk(port, folder, desk.url), DATABASE_URL: postgres.url });
  const origins = ports.map((port) => `http://127.0.0.1:${port}`);
  for (const origin of origins) await untilReady(origin);
  const keys = Array.from({ length: 200 }, () => randomUUID());
  // Every submission goes to both at the same moment, twenty of them at a time.
  const sent: { status: number; id: string }[][] = [];
  const person = async (turn: number) => {
    for (let at = turn; at < keys.length; at += 20) {
      const submission = submissionOf(keys[at] ?? "");
      sent.push(await Promise.all(origins.map((origin) => submit(origin, submission))));
    }
  };
  await Promise.all(Array.from({ length: 20 }, (_, turn) => person(turn)));
  expect(sent).toHaveLength(keys.length);
  for (const [one, other] of sent) {
    expect([one?.status, other?.status].sort()).toEqual([200, 201]);
    expect(one?.id).toBe(other?.id);
  }
  await expect.poll(() => desk.taken.size, { timeout: 90_000 }).toBe(keys.length);
  expect([...desk.taken.values()].filter(({ times }) => times !== 1)).toEqual([]);
  // The receipt is the same wherever it is asked for.
  const [first] = sent[0] ?? [];
  for (const origin of origins) {
    const receipt = () => fetch(`${origin}/api/tickets/${first?.id}`).then((response) => response.json());
    await expect.poll(async () => (await receipt()).state).toBe("delivered");
  }
});

/** Sends each request to the next of the servers, as a balancer does. @returns its address */
async function newBalancer(ports: readonly number[]): Promise<{ origin: string; served: number[] }> {
  const served = ports.map(() => 0);
  let turn = 0;
  const balancer = createServer((incoming, outgoing) => {
    const at = turn++ % ports.length;
    served[at] = (served[at] ?? 0) + 1;
    const { method, url, headers } = incoming;
    const forwarded = request(
      { host: "127.0.0.1", port: ports[at], method, path: url, headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    forwarded.on("error", () => outgoing.destroy());
    incoming.pipe(forwarded);
  });
  await new Promise<void>((ready) => balancer.listen(0, "127.0.0.1", ready));
  cleanUp.push(
    () => balancer.closeAllConnections(),
    () => balancer.close(),
  );
  return { origin: `http://127.0.0.1:${(balancer.address() as AddressInfo).port}`, served };
}

test("two servers behind a balancer: a whole flow, its ticket and its receipt, whichever answers, with scripts and without", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const postgres = await newPostgres();
  const desk = await newDesk();
  const folder = newFolder();
  const ports = [await freePort(), await freePort()];
  for (const port of ports)
    newServer({
      ...toDesk(port, folder, desk.url),
      DATABASE_URL: postgres.url,
    });
  for (const port of ports) await untilReady(`http://127.0.0.1:${port}`);
  const { origin, served } = await newBalancer(ports);

  for (const javaScriptEnabled of [true, false]) {
    const page = await browser.newPage({ javaScriptEnabled });
    const before = desk.taken.size;
    served.fill(0);
    await page.goto(`${origin}/invoices`);
    await choose(page, "find-invoice");
    await expect(page).toHaveURL(/find-invoice\?/);
    await choose(page, "not-listed");
    await expect(page).toHaveURL(/\/invoices\/ticket/);
    if (javaScriptEnabled) await takenOver(page);
    await page.locator("#email").fill(person.email);
    await page.locator("#note").fill("behind a balancer");
    // Files want scripts; without them the field is not there.
    if (javaScriptEnabled)
      await page.locator("#evidence").setInputFiles({
        name: "screen.txt",
        mimeType: "text/plain",
        buffer: Buffer.from("what I saw"),
      });
    await page.getByRole("button", { name: "Check your ticket" }).click();
    await expect(page.locator("[data-ticket]")).toContainText("behind a balancer");
    // Without scripts who is faster than people are is asked to press again. What is on its way has no button any more.
    const send = page.getByRole("button", { name: "Send the ticket" });
    await expect(async () => {
      if ((await send.count()) > 0) await send.click({ timeout: 1000 });
      await expect(page).toHaveURL(/\/tickets\/[0-9a-f]{32}$/, { timeout: 3000 });
    }).toPass();
    await expect.poll(() => desk.taken.size).toBe(before + 1);
    for (let time = 0; time < 4; time += 1) {
      await page.reload();
      await expect(page.locator("[data-state=delivered]")).toBeVisible();
    }
    // The desk's log-in is good wherever it is shown.
    await page.goto(`${origin}/desk/flows/refunds`);
    await page.getByLabel("Token").fill(deskToken);
    await page.getByRole("button", { name: "Log in" }).click();
    // A load that is under way can't be asked for anew.
    await expect(heading(page)).toHaveText("Refund");
    for (let time = 0; time < 4; time += 1) {
      await page.reload();
      await expect(heading(page)).toHaveText("Refund");
    }
    for (const count of served) expect(count).toBeGreaterThan(5);
    await page.close();
  }
});

test("without any right, on a disk that it can't write to, it takes a ticket and delivers it", async () => {
  const folder = newFolder();
  chmodSync(folder, 0o777);
  const port = await freePort();
  const root = join(newFolder(), "app");
  cpSync(join(".next", "standalone"), root, { recursive: true });
  chmodSync(dirname(root), 0o755);
  execFileSync("chmod", ["-R", "a-w,a+rX", root]);
  cleanUp.push(() => execFileSync("chmod", ["-R", "u+w", root]));
  const server = spawn(process.execPath, ["server.js"], {
    cwd: root,
    // As the user `nobody`, where the tests may choose.
    ...(process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}),
    env: { PATH: "", PORT: String(port), HOSTNAME: "0.0.0.0", DATA_DIR: folder, NODE_ENV: "production" },
    stdio: "ignore",
  });
  cleanUp.push(() => server.kill("SIGKILL"));
  const origin = `http://127.0.0.1:${port}`;
  await untilReady(origin);
  expect((await fetch(`${origin}/refunds/how-much?used-any=unused`)).status).toBe(200);
  const { status } = await submit(origin, submissionOf(randomUUID(), "nobody"));
  expect(status).toBe(201);
  const delivered = () => (existsSync(join(folder, "tickets")) ? readdirSync(join(folder, "tickets")) : []);
  await expect.poll(() => delivered().length).toBe(1);
});

for (const HOSTNAME of ["127.0.0.1", hostname(), "0.0.0.0"])
  test(`told to listen on ${HOSTNAME}: pages are found where they were requested`, async () => {
    const port = await freePort();
    newServer({ PORT: String(port), DATA_DIR: newFolder(), HOSTNAME });
    const origin = `http://127.0.0.1:${port}`;
    await untilReady(origin);
    for (const path of ["/", "/refunds", "/refunds/how-much?used-any=unused", "/es/prevent"])
      expect((await fetch(origin + path, { redirect: "manual" })).status, path).toBe(200);
  });

test("where it can't listen, the start stops with one sentence that says what to set", async () => {
  const taken = createServer().listen(0, "0.0.0.0");
  await once(taken, "listening");
  cleanUp.push(() => taken.close());
  const { port } = taken.address() as AddressInfo;
  for (const [env, sentence] of [
    [{ PORT: String(port) }, `Port ${port} is taken by another program. Set PORT to`],
    [{ PORT: "eighty" }, "PORT is “eighty”. Set it to"],
    [{ PORT: "99999" }, "PORT is “99999”. Set it to"],
    [
      { PORT: String(await freePort()), HOSTNAME: "192.0.2.1" },
      "HOSTNAME is “192.0.2.1”, which is no address",
    ],
  ] as const) {
    const server = spawn(process.execPath, [join(".next", "standalone", "server.js")], {
      env: { ...process.env, DATA_DIR: newFolder(), ...env },
    });
    cleanUp.push(() => server.kill("SIGKILL"));
    let said = "";
    for (const stream of [server.stdout, server.stderr])
      stream.on("data", (text) => {
        said += text;
      });
    expect(await exitOf(server), sentence).toBe(1);
    expect(said).toContain(sentence);
    expect(said.trim().split("\n")).toHaveLength(1);
  }
});

test("wrong, missing and contradictory settings: the start stops with one sentence a setting", async () => {
  const server = spawn(process.execPath, [join(".next", "standalone", "server.js")], {
    env: {
      ...process.env,
      PORT: String(await freePort()),
      DATA_DIR: newFolder(),
      DELIVER_TO: "webhook",
      WEBHOOK_URL: "https://example.org/hook",
      ZENDESK_TOKEN: "a-secret-value",
      KEEP_DAYS: "soon",
    },
  });
  cleanUp.push(() => server.kill("SIGKILL"));
  let said = "";
  server.stderr.on("data", (text) => {
    said += text;
  });
  expect(await exitOf(server)).toBe(1);
  const sentences = said.split("\n").filter((line) => line.startsWith("- "));
  expect(sentences.map((line) => line.split(" ")[1]).sort()).toEqual([
    "KEEP_DAYS",
    "WEBHOOK_SECRET",
    "ZENDESK_TOKEN",
  ]);
  expect(said).not.toContain("a-secret-value");
  expect(said).not.toMatch(/^\s+at /m);
});

test("a second server on the same folder says so and stops", async () => {
  const folder = newFolder();
  const [port, other] = [await freePort(), await freePort()];
  newServer({ PORT: String(port), DATA_DIR: folder });
  await untilReady(`http://127.0.0.1:${port}`);
  const second = newServer({ PORT: String(other), DATA_DIR: folder });
  expect(await exitOf(second)).toBe(1);
  expect((await submit(`http://127.0.0.1:${port}`, submissionOf(randomUUID()))).status).toBe(201);
});

test("asked to stop, the server finishes the delivery in hand, and nothing is sent twice", async () => {
  const desk = await newDesk();
  const folder = newFolder();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = newServer(toDesk(port, folder, desk.url));
  await untilReady(origin);
  let finish = () => {};
  const asked = new Promise<void>((askedNow) => {
    desk.next.push(async (request, response) => {
      for await (const _ of request);
      finish = () => response.writeHead(200).end("{}");
      askedNow();
    });
  });
  const { id } = await submit(origin, submissionOf(randomUUID()));
  await asked;
  server.kill("SIGTERM");
  await expect.poll(() => server.exitCode, { timeout: 1000 }).toBe(null);
  finish();
  expect(await exitOf(server)).toBe(0);
  const again = newServer(toDesk(port, folder, desk.url));
  await untilReady(origin);
  expect((await (await fetch(`${origin}/api/tickets/${id}`)).json()).state).toBe("delivered");
  expect(desk.taken.size).toBe(0);
  again.kill("SIGTERM");
  expect(await exitOf(again)).toBe(0);
});

test("the database goes away: 503, nothing is called received; it comes back, and tickets are taken", async () => {
  test.setTimeout(120_000);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const postgres = await newPostgres();
  newServer({ PORT: String(port), DATA_DIR: newFolder(), DATABASE_URL: postgres.url });
  await untilReady(origin);
  const key = randomUUID();
  await postgres.pause();
  await expect.poll(async () => (await fetch(`${origin}/readyz`)).status, { timeout: 30_000 }).toBe(503);
  expect(await (await fetch(`${origin}/healthz`)).json()).toEqual({ status: "ok" });
  expect((await submit(origin, submissionOf(key))).status).toBe(503);
  await postgres.resume();
  await expect
    .poll(async () => (await submit(origin, submissionOf(key))).status, { timeout: 60_000 })
    .toBe(201);
});

/** A small disk of its own where the system gives us one; else `undefined`. */
function smallDisk(): string | undefined {
  const folder = newFolder();
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=80m", "tmpfs", folder], { stdio: "ignore" });
  } catch {
    return undefined;
  }
  cleanUp.push(() => execFileSync("umount", ["-l", folder]));
  return folder;
}

test("the disk is full: 503 and nothing is called received; with room again all goes on, and nothing is lost", async () => {
  test.setTimeout(180_000);
  const disk = smallDisk();
  const desk = await newDesk();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const data = join(disk ?? newFolder(), "data");
  newServer(toDesk(port, data, desk.url));
  await untilReady(origin);
  const file = Buffer.alloc(2_000_000, "log line\n");
  const put = () =>
    fetch(`${origin}/api/attachments/${randomUUID()}/${createHash("sha256").update(file).digest("hex")}`, {
      method: "PUT",
      body: file,
    }).then(({ status }) => status);
  expect(await put()).toBe(201);
  const received: string[] = [];
  const statuses = new Set<number>();
  const sendSome = async () => {
    for (let count = 0; count < 15; count += 1) {
      const submission = submissionOf(randomUUID(), "x".repeat(3000));
      let { status, id } = await submit(origin, submission);
      // A connection whose upload was refused half-way may be closed under the next request: then once more.
      if (status === 0) ({ status, id } = await submit(origin, submission));
      statuses.add(status);
      if (status === 201) received.push(id);
    }
  };
  if (disk === undefined) {
    // No disk can be made here: then at least the folder of the files is out of order.
    rmSync(join(data, "staging"), { recursive: true });
    writeFileSync(join(data, "staging"), "");
    expect(await put()).toBe(503);
    rmSync(join(data, "staging"));
  } else {
    const filler = join(disk, "filler");
    expect(() => writeFileSync(filler, Buffer.alloc(80 * 1024 * 1024))).toThrow(/ENOSPC/);
    await sendSome();
    expect(statuses).toContain(503);
    expect([...statuses].filter((status) => status !== 503 && status !== 201)).toEqual([]);
    expect(await put()).toBe(503);
    expect((await fetch(`${origin}/readyz`)).status).toBe(503);
    rmSync(filler);
  }
  statuses.clear();
  await sendSome();
  expect([...statuses]).toEqual([201]);
  expect(await put()).toBe(201);
  await expect.poll(() => received.filter((id) => !desk.taken.has(id)), { timeout: 90_000 }).toEqual([]);
});

test("the outbox from the command line: list, show, retry and purge, while the server runs and while it does not", async () => {
  test.setTimeout(120_000);
  const desk = await newDesk();
  const folder = newFolder();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = toDesk(port, folder, desk.url);
  const server = newServer(env);
  await untilReady(origin);
  expect(await outbox(env, "list")).toBe("Nothing waits: every ticket was delivered.\n");
  desk.next.push((_, response) => response.writeHead(401).end());
  const { id } = await submit(origin, submissionOf(randomUUID(), "words of the person"));
  await expect.poll(() => outbox(env, "list", "--state", "failed"), commandTime).toContain("HTTP 401");
  const shown = await outbox(env, "show", id);
  expect(shown).toMatch(/webhook +failed +1/);
  expect(shown).not.toContain("ada@example.org");
  expect(await outbox(env, "show", id, "--ticket")).toContain("words of the person");
  // The same without the server: the store is opened by the command itself.
  server.kill("SIGTERM");
  expect(await exitOf(server)).toBe(0);
  expect(await outbox(env, "list")).toContain("HTTP 401");
  expect(await outbox(env, "retry", "--failed")).toBe("1 delivery is tried again now.\n");
  const again = newServer(env);
  await untilReady(origin);
  await expect.poll(() => desk.taken.has(id)).toBe(true);
  await expect
    .poll(() => outbox(env, "list"), commandTime)
    .toBe("Nothing waits: every ticket was delivered.\n");
  expect(await outbox(env, "purge", id)).toBe("Deleted.\n");
  expect((await fetch(`${origin}/api/tickets/${id}`)).status).toBe(404);
  expect(await outbox(env, "show", id)).toBe(`There is no ticket ${id}.\n`);
  expect(await outbox(env, "nonsense")).toContain("npm run outbox -- list");
  again.kill("SIGTERM");
});

test("metrics are for who shows the token, count what happens, and name nobody", async () => {
  const desk = await newDesk();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const token = "a token of the tests";
  newServer({ ...toDesk(port, newFolder(), desk.url), METRICS_TOKEN: token });
  await untilReady(origin);
  const { id } = await submit(origin, submissionOf(randomUUID(), "words of the person"));
  await expect.poll(() => desk.taken.has(id)).toBe(true);
  const ask = (authorization?: string) =>
    fetch(`${origin}/metrics`, authorization ? { headers: { authorization } } : {});
  expect((await ask()).status).toBe(401);
  expect((await ask("Bearer wrong")).status).toBe(401);
  await expect
    .poll(async () => (await ask(`Bearer ${token}`)).text())
    .toContain('billing_help_deliveries{adapter="webhook",state="undelivered"} 0');
  const text = await (await ask(`Bearer ${token}`)).text();
  expect(text).toContain('billing_help_requests_total{route="POST /api/tickets",status="201"} 1');
  expect(text).toContain('billing_help_oldest_undelivered_seconds{adapter="webhook"} 0');
  expect(text).toContain('billing_help_delivery_attempts_total{adapter="webhook",result="delivered"} 1');
  for (const secretOf of ["ada@example.org", id, "words of the person"]) expect(text).not.toContain(secretOf);
});

test("files are gone with the ticket that is deleted, and stay for one that waits", async () => {
  const desk = await newDesk();
  const folder = newFolder();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = toDesk(port, folder, desk.url);
  newServer(env);
  await untilReady(origin);
  const send = async () => {
    const key = randomUUID();
    const bytes = Buffer.from(`log of ${key}`);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    await fetch(`${origin}/api/attachments/${key}/${sha256}`, { method: "PUT", body: bytes });
    const evidence = [{ name: "a.log", type: "text/plain", bytes: bytes.length, sha256 }];
    const { id, status } = await submit(origin, { ...submissionOf(key), evidence });
    expect(status).toBe(201);
    return { id, key };
  };
  /** Keys of the forms whose files are stored. */
  const stored = () => {
    const store = new DatabaseSync(join(folder, "store.sqlite"), { readOnly: true });
    const rows = store.prepare("select f.form_key from file f join file_piece p on p.file_id = f.id").all();
    store.close();
    return rows.map(({ form_key }) => form_key);
  };
  desk.next.push((_, response) => response.writeHead(401).end());
  const waiting = await send();
  const gone = await send();
  await expect.poll(() => desk.taken.has(gone.id)).toBe(true);
  expect(stored().sort()).toEqual([waiting.key, gone.key].sort());
  await outbox(env, "purge", gone.id);
  expect(stored()).toEqual([waiting.key]);
  // A ticket that names a file which never came is not taken.
  const missing = { name: "b.log", type: "text/plain", bytes: 1, sha256: "0".repeat(64) };
  expect((await submit(origin, { ...submissionOf(randomUUID()), evidence: [missing] })).status).toBe(422);
});
