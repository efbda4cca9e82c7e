import { createServer, type IncomingMessage, request, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { guardBodies } from "@/lib/server/http/guard-bodies";

const kilobyte = 1024;
const place = "/refunds/ticket";

/** What the application was given: one text a request. */
const given: string[] = [];
let server: Server;
let port: number;

const read = async (incoming: IncomingMessage) => {
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece);
  return Buffer.concat(pieces);
};

beforeAll(async () => {
  guardBodies((_request, _response, handOn) => handOn());
  server = createServer(async (incoming, response) => {
    const at = given.push(`${incoming.method} ${incoming.url} begun`) - 1;
    try {
      // A moment in which nobody reads.
      await wait(20);
      const body = await read(incoming);
      given[at] = `${incoming.method} ${incoming.url} ${body.length}`;
      response.end(body.subarray(-10));
    } catch {
      given[at] = `${incoming.method} ${incoming.url} broke`;
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

interface Answered {
  readonly status: number | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** Sends a body in pieces; it ends only where it is told to. */
function send(path: string, pieces: readonly Buffer[], { method = "POST", ends = true, headers = {} } = {}) {
  const sending = request({ port, host: "127.0.0.1", path, method, headers });
  const answered = new Promise<Answered>((done, failed) => {
    sending.on("error", failed).on("response", async (answer) => {
      const body = String(await read(answer));
      done({ status: answer.statusCode, headers: answer.headers, body });
    });
  });
  sending.flushHeaders();
  for (const piece of pieces) sending.write(piece);
  if (ends) sending.end();
  return { answered, hangUp: () => sending.destroy() };
}

test("a form is handed on whole, whatever its pieces are", async () => {
  given.length = 0;
  const pieces = [
    Buffer.alloc(200 * kilobyte, "a"),
    Buffer.alloc(200 * kilobyte, "b"),
    Buffer.from("the end!!!"),
  ];
  const sent = send(place, pieces, { ends: false });
  // One that is whole gets through meanwhile, so the other would have, too.
  const whole = [`POST ${place} ${400 * kilobyte + 10}`];
  expect(await send(place, pieces).answered).toMatchObject({ status: 200, body: "the end!!!" });
  expect(given).toEqual(whole);
  sent.hangUp();
  await sent.answered.catch(() => undefined);
  expect(await send(place, pieces).answered).toMatchObject({ status: 200, body: "the end!!!" });
  expect(given).toEqual([...whole, ...whole]);
});

test("a file is handed on at once", async () => {
  given.length = 0;
  const path = "/api/attachments/a/b";
  const sent = send(path, [Buffer.from("x")], { method: "PUT", ends: false });
  await expect.poll(() => given).toEqual([`PUT ${path} begun`]);
  sent.hangUp();
  await sent.answered.catch(() => undefined);
  await expect.poll(() => given).toEqual([`PUT ${path} broke`]);
});

test("what has no end is refused where it is over the limit, and nobody sees it", async () => {
  given.length = 0;
  const much = Array.from({ length: 9 }, () => Buffer.alloc(64 * kilobyte));
  const { status, headers, body } = await send(place, much, { ends: false }).answered;
  expect(status).toBe(413);
  expect(headers).toMatchObject({ connection: "close", "content-type": "text/plain; charset=utf-8" });
  expect(body).toContain("Shorten it");
  expect(given).toEqual([]);
});

test("the sentence is in the language of the page, or of who asks the API", async () => {
  const longer = { "content-length": String(600 * kilobyte) };
  const page = await send(`/es${place}`, [], { headers: longer, ends: false }).answered;
  expect(page.body).toContain("envíelo otra vez");
  const headers = { ...longer, "accept-language": "ar" };
  const api = await send("/api/tickets", [], { headers, ends: false }).answered;
  expect(JSON.parse(api.body)).toMatchObject({ status: 413, title: "أكبر من اللازم" });
});

test("where all room is taken, who has been at it the longest makes room, and people get through", async () => {
  given.length = 0;
  const statuses: (number | undefined)[] = [];
  const held: { hangUp: () => void }[] = [];
  for (let turn = 0; turn < 70; turn += 1) {
    const one = send(place, [Buffer.alloc(500 * kilobyte)], { ends: false });
    one.answered.then(
      ({ status }) => statuses.push(status),
      () => undefined,
    );
    held.push(one);
    if (turn % 10 === 9) await wait(50);
  }
  await expect.poll(() => statuses.length, { timeout: 20_000 }).toBeGreaterThan(3);
  expect(new Set(statuses)).toEqual(new Set([503]));
  expect(statuses.length).toBeLessThan(10);
  expect(await send(place, [Buffer.from("a person")]).answered).toMatchObject({ status: 200 });
  expect(given).toEqual([`POST ${place} 8`]);
  for (const one of held) one.hangUp();
  // Room is given back with the connections.
  const refusedOfSixty = async () => {
    const again = await Promise.all(
      Array.from({ length: 60 }, () => send(place, [Buffer.alloc(500 * kilobyte)]).answered),
    );
    return again.filter(({ status }) => status !== 200).length;
  };
  await expect.poll(refusedOfSixty, { timeout: 10_000 }).toBe(0);
});

test("a connection goes on after a form, and requests that are sent ahead keep their order", async () => {
  given.length = 0;
  const socket = connect(port, "127.0.0.1");
  const closed = new Promise((done) => socket.once("close", done));
  let text = "";
  socket.on("data", (piece) => {
    text += piece;
  });
  const head = (path: string, length: number) =>
    `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\n\r\n`;
  socket.write(`${head(place, 5)}first${head("/error", 6)}second${head("/api/nothing", 3)}no!`);
  await closed;
  expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 200", "HTTP/1.1 200", "HTTP/1.1 413"]);
  expect(text.indexOf("first")).toBeLessThan(text.indexOf("second"));
});
