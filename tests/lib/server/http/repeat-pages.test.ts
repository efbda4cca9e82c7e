import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, it, test } from "vitest";
import { repeatPages } from "@/lib/server/http/repeat-pages";

/** How often the application was asked. */
let asked = 0;
/** What it answers. */
let application: (request: IncomingMessage, response: ServerResponse) => void;
let server: ReturnType<typeof createServer>;
let origin: string;

/** A page as Next sends one that the build has made: in pieces, packed where the browser takes that. */
const made = (request: IncomingMessage, response: ServerResponse) => {
  response.setHeader("x-nextjs-prerender", "1");
  response.setHeader("cache-control", "s-maxage=31536000");
  response.setHeader("etag", '"abc"');
  response.setHeader("content-type", "text/html; charset=utf-8");
  const isPacked = /gzip/.test(request.headers["accept-encoding"] ?? "");
  if (isPacked) response.setHeader("content-encoding", "gzip");
  const whole = Buffer.from("<p>é and more</p>");
  const body = isPacked ? gzipSync(whole) : whole;
  response.write(body.subarray(0, 5));
  response.end(body.subarray(5));
};

beforeEach(async () => {
  asked = 0;
  application = made;
  const between = repeatPages();
  server = createServer((request, response) =>
    between(request, response, () => {
      asked += 1;
      application(request, response);
    }),
  );
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const get = async (path: string, headers: Record<string, string> = {}, method = "GET") => {
  const answer = await fetch(origin + path, {
    method,
    headers: { "accept-encoding": "identity", ...headers },
  });
  const {
    date: _,
    "transfer-encoding": __,
    "content-length": ___,
    ...rest
  } = Object.fromEntries(answer.headers);
  return { status: answer.status, headers: rest, body: await answer.text() };
};

it("asks for a page once, and sends it again just as it was", async () => {
  const first = await get("/refunds");
  expect(first.body).toBe("<p>é and more</p>");
  expect(await get("/refunds")).toEqual(first);
  expect(await get("/refunds")).toEqual(first);
  expect(asked).toBe(1);
  await get("/es/refunds");
  expect(asked).toBe(2);
});

it("keeps the packed and the plain apart, each right", async () => {
  for (let time = 0; time < 2; time += 1) {
    expect((await get("/refunds")).headers).not.toHaveProperty("content-encoding");
    expect(await get("/refunds", { "accept-encoding": "gzip" })).toMatchObject({
      headers: { "content-encoding": "gzip" },
      body: "<p>é and more</p>",
    });
  }
  expect(asked).toBe(2);
});

it("says how long the body is, so that the connection can go on", async () => {
  await get("/refunds");
  const answer = await fetch(`${origin}/refunds`, { headers: { "accept-encoding": "identity" } });
  expect(answer.headers.get("content-length")).toBe(String(Buffer.byteLength("<p>é and more</p>")));
});

it("keeps a step with answers, too; hashes vouch for its scripts, for a nonce is good for one answer", async () => {
  let nonce = 0;
  application = (request, response) => {
    response.setHeader("x-middleware-rewrite", "/es/with-answers/refunds?used-any=unused");
    response.setHeader("cache-control", "private, no-store");
    nonce += 1;
    response.setHeader("content-security-policy", `script-src 'self' 'nonce-n${nonce}'; style-src 'self'`);
    const html = `<script src="a.js" nonce="n${nonce}"></script><script nonce="n${nonce}">run(1)</script>`;
    const isPacked = /gzip/.test(request.headers["accept-encoding"] ?? "");
    if (isPacked) response.setHeader("content-encoding", "gzip");
    response.end(isPacked ? gzipSync(html) : html);
  };
  const hash = createHash("sha256").update("run(1)").digest("base64");
  for (const encoding of ["identity", "gzip"]) {
    const headers = { "accept-encoding": encoding };
    const first = await get("/es/refunds?used-any=unused", headers);
    expect(first.headers["content-security-policy"]).toContain("'nonce-n");
    for (let time = 0; time < 2; time += 1) {
      const again = await get("/es/refunds?used-any=unused", headers);
      expect(again.body).toBe(first.body);
      expect(again.headers).toEqual({
        ...first.headers,
        "content-security-policy": `script-src 'self' 'sha256-${hash}'; style-src 'self'`,
      });
    }
  }
  expect(nonce).toBe(2);
  // Whose case it is, is nobody's to keep.
  for (let time = 0; time < 2; time += 1) await get("/es/refunds?used-any=unused&ref=CASE-17");
  expect(nonce).toBe(4);
});

test.each([
  ["the router's own request", "/refunds", { rsc: "1" }],
  ["a part that is fetched ahead", "/refunds", { "next-router-prefetch": "1" }],
  ["whoever has the page", "/refunds", { "if-none-match": '"abc"' }],
  ["the desk", "/desk/links", {}],
])("hands on %s each time", async (_, path, headers) => {
  await get("/refunds");
  asked = 0;
  for (let time = 0; time < 2; time += 1) await get(path, headers as Record<string, string>);
  expect(asked).toBe(2);
});

it("hands on what is no reading", async () => {
  await get("/refunds");
  for (const method of ["POST", "HEAD"]) await get("/refunds", {}, method);
  expect(asked).toBe(3);
});

test.each<[string, (response: ServerResponse) => void]>([
  ["made for this request", (response) => response.removeHeader("x-nextjs-prerender")],
  ["for one person alone", (response) => response.setHeader("cache-control", "private, no-store")],
  ["with a cookie", (response) => response.setHeader("set-cookie", "a=b")],
  ["that refuses", (response) => response.writeHead(404)],
])("keeps no answer %s", async (_, change) => {
  application = (request, response) => {
    const { write } = response;
    response.write = ((...args: unknown[]) => {
      if (!response.headersSent) change(response);
      return write.apply(response, args as never);
    }) as typeof write;
    made(request, response);
  };
  for (let time = 0; time < 3; time += 1) await get("/refunds");
  expect(asked).toBe(3);
});

it("does not repeat a page of which a part broke on the server", async () => {
  let isWell = false;
  application = (_, response) => {
    response.setHeader("x-middleware-rewrite", "/en/with-answers/refunds");
    response.setHeader("content-security-policy", "script-src 'nonce-n'");
    response.end(isWell ? "<p>whole</p>" : '<!--$!--><template data-dgst="1"></template><!--/$-->');
  };
  for (let time = 0; time < 2; time += 1) await get("/refunds?used-any=unused");
  isWell = true;
  for (let time = 0; time < 3; time += 1)
    expect((await get("/refunds?used-any=unused")).body).toBe("<p>whole</p>");
  expect(asked).toBe(3);
});

it("keeps none that broke off", async () => {
  application = (_, response) => {
    response.setHeader("x-nextjs-prerender", "1");
    response.write("half");
    response.destroy();
  };
  await get("/refunds").catch(() => undefined);
  application = made;
  expect((await get("/refunds")).body).toBe("<p>é and more</p>");
});

it("lets go of what was asked for longest ago, where memory would grow without end", async () => {
  application = (_, response) => {
    response.setHeader("x-nextjs-prerender", "1");
    response.end(Buffer.alloc(9 * 1024 * 1024));
  };
  for (const path of ["/one", "/one", "/two", "/two", "/one"]) await get(path);
  expect(asked).toBe(3);
});
