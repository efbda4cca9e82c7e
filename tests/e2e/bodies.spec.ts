import { createHash, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect } from "playwright/test";
import { cleansUp } from "./clean-up";
import { startServer, submissionOf, submit, untilReady } from "./own-server";
import { freePort } from "./postgres";
import { drip, type RawHttp, sendRaw } from "./raw-http";
import { test } from "./test";

const { cleanUp, newFolder } = cleansUp("bodies");

const megabyte = 1024 * 1024;
/**
 * Milliseconds that nobody minds in the long tests, which have the machine to themselves. Beside others, half of what a
 * stalled body is given: whoever had to wait for one would wait longer.
 */
const unnoticed = process.env.LONG === "1" ? 1000 : 5000;
/** Where each kind of body goes. */
const places = {
  "a page": "POST /invoices/ticket",
  "a page in another language": "POST /es/invoices/ticket",
  "the start page": "POST /",
  "the log-in": "POST /desk/session",
  "a ticket": "POST /api/tickets",
  "a file": `PUT /api/attachments/${randomUUID()}/${"0".repeat(64)}`,
  counts: "POST /api/counts",
  "the relay": "POST /api/relay/key",
  "no page at all": "POST /nothing/here",
  "no address of the API": "POST /api/nothing",
} as const;

/** A server of its own, with what it prints. */
async function newServer(env: Record<string, string> = {}) {
  const port = await freePort();
  const folder = newFolder();
  const log = join(folder, "server.log");
  const server = startServer(
    {
      PORT: String(port),
      DATA_DIR: folder,
      UPLOAD_MB_PER_HOUR: "1000000",
      LOG_LEVEL: "info",
      ...env,
    },
    undefined,
    log,
  );
  cleanUp.push(() => server.kill("SIGKILL"));
  const origin = `http://127.0.0.1:${port}`;
  await untilReady(origin);
  return { port, origin, pid: server.pid, printed: () => readFileSync(log, "utf8") };
}

/** Megabytes of the process that are in memory. */
const memoryOf = (pid: number | undefined) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;

/** Milliseconds that something takes. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Whether all connections end within a time; those that do not are ended here. */
async function allEnd(all: readonly RawHttp[], seconds: number): Promise<number> {
  const left = new Set(all);
  for (const one of all) one.closed.then(() => left.delete(one));
  await Promise.race([Promise.all(all.map(({ closed }) => closed)), wait(seconds * 1000)]);
  const late = left.size;
  for (const { socket } of all) socket.destroy();
  return late;
}

/** No stack of an error is printed, and no promise is left without somebody who catches. */
function expectQuiet(printed: string): void {
  expect(printed).not.toMatch(/^\s+at .+:\d+:\d+/m);
  expect(printed).not.toMatch(/unhandled|Failed to handle request/i);
}

test("200 stalled bodies of 9.8 MB: refused or cut off, memory keeps its bound, and people notice nothing", async () => {
  test.setTimeout(120_000);
  const { port, origin, pid, printed } = await newServer();
  const visit = () =>
    fetch(`${origin}/invoices/ticket?what-you-need=find-invoice&find-invoice=not-listed`).then(
      async (page) => {
        expect(page.status).toBe(200);
        await page.text();
      },
    );
  const send = () =>
    submit(origin, submissionOf(randomUUID())).then(({ status }) => expect(status).toBe(201));
  await visit();
  await send();
  const before = memoryOf(pid);
  const body = Buffer.alloc(9.8 * megabyte, "a");
  const paths = Object.values(places).filter((place) => place.startsWith("POST"));
  const stalled = Array.from({ length: 200 }, (_, turn) =>
    sendRaw(
      port,
      [
        `${paths[turn % paths.length]} HTTP/1.1`,
        "Content-Type: application/x-www-form-urlencoded",
        `Content-Length: ${10 * megabyte}`,
      ],
      body,
    ),
  );
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, memoryOf(pid));
  }, 100);
  cleanUp.push(() => clearInterval(watch));
  const waits: number[] = [];
  const people = async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      await wait(500);
      waits.push(await timed(visit), await timed(send));
    }
  };
  const [late] = await Promise.all([allEnd(stalled, 15), people()]);
  clearInterval(watch);
  const after = memoryOf(pid);
  console.log(
    `memory ${Math.round(before)} MB before, ${Math.round(most)} MB at most, ${Math.round(after)} MB after; ${late} of 200 still open; slowest answer ${Math.round(Math.max(...waits))} ms`,
  );
  expect(late).toBe(0);
  expect(most - before).toBeLessThan(150);
  expect(Math.max(...waits)).toBeLessThan(unnoticed);
  expect(stalled.filter((one) => one.status() !== 413).length).toBeLessThan(20);
  expectQuiet(printed());
});

for (const [kind, place, kilobytes] of [
  ["forms", places["a page"], 500],
  ["tickets", places["a ticket"], 250],
  ["files", places["a file"], 10_000],
] as const) {
  const count = kind === "files" ? 60 : 200;
  test(`${count} ${kind} that are all but there: there is a bound for all together, and people notice nothing`, async () => {
    test.setTimeout(120_000);
    const { port, origin, pid, printed } = await newServer();
    const send = () =>
      submit(origin, submissionOf(randomUUID())).then(({ status }) => expect(status).toBe(201));
    await send();
    const before = memoryOf(pid);
    const body = Buffer.alloc(kilobytes * 1024 - 100, "a");
    // A form of its own for each file: the same file of one form waits for the first.
    const lines = () => [
      `${place.replace(/[0-9a-f-]{36}/, randomUUID())} HTTP/1.1`,
      "Content-Type: application/json",
      `Content-Length: ${kilobytes * 1024}`,
    ];
    const all = Array.from({ length: count }, () => sendRaw(port, lines(), body));
    const waits: number[] = [];
    let most = before;
    for (let turn = 0; turn < 8; turn += 1) {
      await wait(500);
      waits.push(await timed(send));
      most = Math.max(most, memoryOf(pid));
    }
    // The last of them may have come late, while the server wrote the others to the disk.
    const late = await allEnd(all, 25);
    console.log(
      `${kind}: memory ${Math.round(before)} MB before, ${Math.round(most)} MB at most, ${Math.round(memoryOf(pid))} MB after; slowest answer ${Math.round(Math.max(...waits))} ms`,
    );
    expect(late).toBe(0);
    expect(most - before).toBeLessThan(200);
    expect(Math.max(...waits)).toBeLessThan(kind === "files" ? Math.max(3000, unnoticed) : unnoticed);
    expectQuiet(printed());
  });
}

test("a body to each kind of place that was announced too long, has no end, or drips, comes to an end", async () => {
  test.setTimeout(90_000);
  const { port, origin, printed } = await newServer();
  /** All that is wrong with a body, to one place. */
  const trouble = async (kind: string, place: string) => {
    const type = kind.startsWith("a page") ? "multipart/form-data; boundary=x" : "application/json";
    const lines = (...more: string[]) => [`${place} HTTP/1.1`, `Content-Type: ${type}`, ...more];
    const announced = sendRaw(port, lines(`Content-Length: ${20 * megabyte}`), "a".repeat(1000));
    const endless = sendRaw(port, lines("Transfer-Encoding: chunked"));
    const chunk = `${(64 * 1024).toString(16)}\r\n${"a".repeat(64 * 1024)}\r\n`;
    let sent = 0;
    const pour = () => {
      while (!endless.socket.destroyed && sent < 400 * megabyte) {
        sent += chunk.length;
        if (!endless.socket.write(chunk)) return;
      }
    };
    endless.socket.on("drain", pour);
    pour();
    const dripping = sendRaw(port, lines("Content-Length: 3000"), "a");
    drip(dripping);
    const chunked = sendRaw(port, lines("Transfer-Encoding: chunked"), "1\r\na\r\n");
    drip(chunked, "1\r\na\r\n");
    expect(await allEnd([announced, endless, dripping, chunked], 20), kind).toBe(0);
    expect(announced.status(), kind).toBe(413);
    expect(sent, kind).toBeLessThan(100 * megabyte);
    const isTaken = kind !== "no address of the API";
    for (const slow of [dripping, chunked]) expect(slow.status(), kind).toBe(isTaken ? 408 : 413);
    const form = place.includes(" /api/") ? "application/problem+json" : "text/plain";
    expect(announced.text(), kind).toContain(`content-type: ${form}`);
  };
  // All at once, because each takes the ten seconds that a slow body is given.
  await Promise.all(Object.entries(places).map(([kind, place]) => trouble(kind, place)));
  expect((await fetch(`${origin}/readyz`)).status).toBe(200);
  expectQuiet(printed());
});

test("a body where none belongs, two lengths, and one who asks before sending", async () => {
  const { port, origin, printed } = await newServer();
  const get = (path: string) =>
    sendRaw(port, [`GET ${path} HTTP/1.1`, `Content-Length: ${9 * megabyte}`], "a".repeat(1000));
  const gets = ["/", "/invoices/ticket", "/api/flows", "/healthz", "/_next/static/x.js"].map(get);
  const twice = ["Content-Length: 5", "Content-Length: 6"];
  const length = sendRaw(port, ["POST /api/tickets HTTP/1.1", ...twice], "aaaaa");
  const both = sendRaw(
    port,
    ["POST /api/tickets HTTP/1.1", "Content-Length: 5", "Transfer-Encoding: chunked"],
    "0\r\n\r\n",
  );
  const asking = ["Content-Type: application/json", "Expect: 100-continue"];
  const tooLong = sendRaw(port, ["POST /api/tickets HTTP/1.1", ...asking, `Content-Length: ${9 * megabyte}`]);
  const json = JSON.stringify(submissionOf(randomUUID()));
  const fits = sendRaw(port, ["POST /api/tickets HTTP/1.1", ...asking, `Content-Length: ${json.length}`]);
  await expect.poll(() => fits.text()).toContain("HTTP/1.1 100 Continue");
  fits.socket.write(json);
  await expect.poll(() => fits.status()).toBe(201);
  fits.socket.destroy();
  expect(await allEnd([...gets, length, both, tooLong], 5)).toBe(0);
  for (const one of gets) expect(one.status()).toBe(413);
  expect(length.status()).toBe(400);
  expect(both.status()).toBe(400);
  expect(tooLong.status()).toBe(413);
  expect(tooLong.text()).not.toContain("100 Continue");
  expect((await fetch(`${origin}/`)).status).toBe(200);
  expectQuiet(printed());
});

test("who asks for another protocol comes past no limit, and holds no connection", async () => {
  test.setTimeout(90_000);
  const { port, origin, pid, printed } = await newServer();
  await fetch(`${origin}/`);
  const before = memoryOf(pid);
  const body = Buffer.alloc(9.8 * megabyte);
  const long = `Content-Length: ${10 * megabyte}`;
  const socket = ["Upgrade: websocket", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZQ=="];
  const kinds = [
    ["POST /invoices/ticket HTTP/1.1", "Connection: Upgrade", "Upgrade: foo", long],
    ["GET /_next/webpack-hmr HTTP/1.1", "Connection: Upgrade", ...socket, long],
    ["GET / HTTP/1.1", "Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", "HTTP2-Settings: AAA", long],
    ["CONNECT 127.0.0.1:80 HTTP/1.1"],
  ];
  const all = Array.from({ length: 60 }, (_, turn) => sendRaw(port, kinds[turn % kinds.length] ?? [], body));
  const plain = sendRaw(port, ["GET /healthz HTTP/1.1", "Connection: Upgrade", ...socket]);
  expect(await allEnd([...all, plain], 15)).toBe(0);
  expect(memoryOf(pid) - before).toBeLessThan(100);
  expect(plain.status()).toBe(200);
  expectQuiet(printed());
});

test("a person with a slow line sends 10 MB in twenty seconds, and a ticket in pieces", async () => {
  test.setTimeout(90_000);
  const { port, printed } = await newServer();
  const key = randomUUID();
  const file = Buffer.alloc(10 * megabyte, "a line of a log\n");
  const sha256 = createHash("sha256").update(file).digest("hex");
  const inPieces = (path: string, method: string, type: string, bytes: Buffer, isAnnounced: boolean) =>
    new Promise<number | undefined>((done, failed) => {
      const headers = { "content-type": type, ...(isAnnounced ? { "content-length": bytes.length } : {}) };
      const sending = request({ port, host: "127.0.0.1", path, method, headers }, (answer) => {
        answer.resume();
        done(answer.statusCode);
      }).on("error", failed);
      const step = Math.ceil(bytes.length / 40);
      const go = async () => {
        for (let at = 0; at < bytes.length; at += step) {
          sending.write(bytes.subarray(at, at + step));
          await wait(bytes.length > megabyte ? 500 : 50);
        }
        sending.end();
      };
      go().catch(failed);
    });
  const ticket = () => Buffer.from(JSON.stringify(submissionOf(randomUUID())));
  const statuses = await Promise.all([
    inPieces(`/api/attachments/${key}/${sha256}`, "PUT", "application/octet-stream", file, true),
    inPieces(`/api/attachments/${randomUUID()}/${sha256}`, "PUT", "application/octet-stream", file, false),
    inPieces("/api/tickets", "POST", "application/json", ticket(), true),
    inPieces("/api/tickets", "POST", "application/json", ticket(), false),
  ]);
  expect(statuses).toEqual([201, 201, 201, 201]);
  expectQuiet(printed());
});

test("who hangs up in the middle of a body leaves nothing behind in the log", async () => {
  const { port, origin, printed } = await newServer();
  for (const place of Object.values(places)) {
    const one = sendRaw(
      port,
      [`${place} HTTP/1.1`, "Content-Type: application/json", "Content-Length: 3000"],
      "aaa",
    );
    // The system has it all, so the server gets the part before it learns that no more comes.
    await new Promise((done) => one.socket.write("a", done));
    one.socket.destroy();
    await one.closed;
  }
  // What is answered now, from the disk too, comes after all that those have left to do.
  expect((await submit(origin, submissionOf(randomUUID()))).status).toBe(201);
  expect((await fetch(`${origin}/readyz`)).status).toBe(200);
  expectQuiet(printed());
});
