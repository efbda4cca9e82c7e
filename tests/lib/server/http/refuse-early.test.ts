import { globSync, readFileSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { keepProxyHeaders } from "@/lib/server/http/asked-host";
import { refusalOf, refuseEarly } from "@/lib/server/http/refuse-early";

const statusOf = (method: string, url: string, headers = {}) => refusalOf(method, url, headers)?.status;

describe("refused before Next sees it", () => {
  test.each(["TRACE", "PROPFIND", "PURGE", "PATCH", "CONNECT", "QUERY", "get", ""])(
    "%s, anywhere",
    (method) => {
      for (const path of ["/", "/refunds?a=b", "/desk", "/api/none", "/embed.js", "/_next/static/x.js"]) {
        const refusal = refusalOf(method, path, {});
        expect(refusal?.status, path).toBe(405);
        expect(refusal?.headers.allow, path).toMatch(/^GET, HEAD/);
      }
    },
  );

  test.each([
    ["PUT", "/refunds"],
    ["DELETE", "/tickets/0123"],
    ["OPTIONS", "/"],
    ["POST", "/embed.js"],
    ["POST", "/es/manifest.webmanifest"],
    ["POST", "/_next/static/x"],
    ["POST", "/healthz"],
    ["OPTIONS", "/sw.js?a=b"],
  ])("%s %s", (method, url) => {
    expect(statusOf(method, url)).toBe(405);
  });

  it("is a method that a route of the API does not know", () => {
    const routes = globSync("app/api/**/route.ts").filter((path) => !path.includes("[[...path]]"));
    expect(routes.length).toBeGreaterThan(6);
    for (const route of routes) {
      const known = [...readFileSync(route, "utf8").matchAll(/export (?:const|async function) ([A-Z]+)\b/g)];
      const methods = new Set(known.map(([, method = ""]) => method).concat("OPTIONS"));
      if (methods.has("GET")) methods.add("HEAD");
      const url = `/${route.replace(/^app\/|\/route\.ts$/g, "").replace(/\[[^\]]+\]/g, "x")}`;
      for (const method of ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"])
        expect(statusOf(method, `${url}?a=b`), `${method} ${url}`).toBe(
          methods.has(method) ? undefined : 405,
        );
      expect(new Set(refusalOf("DELETE", url, {})?.headers.allow?.split(", "))).toEqual(methods);
    }
  });

  test.each(["*", "http://evil.example/refunds", "evil", "", "?a"])("%j, which is no path", (url) => {
    expect(statusOf("GET", url)).toBe(400);
  });

  test.each([
    "/api/%E0%A4",
    "/api/tickets/%",
    "/api/tickets/%2f",
    "/api/%5ctickets",
    "/pictures/%00.png",
    "/_next/static/..%2f..%2fserver",
    "/schemas/%0d%0a",
  ])("%s, which hides a part or means nothing", (url) => {
    expect(statusOf("GET", url)).toBe(404);
  });

  test.each([{ "next-action": "made-up" }, { "content-type": "multipart/form-data; boundary=x" }])(
    "%o for the API, which only pages take",
    (headers) => {
      expect(statusOf("POST", "/api/none", headers)).toBe(415);
      expect(statusOf("POST", "/refunds", headers)).toBeUndefined();
    },
  );
});

test.each([
  ["GET", "/"],
  ["HEAD", "/refunds?q=%zz"],
  ["POST", "/refunds/ticket?a=b.c"],
  ["POST", "/desk/session"],
  ["GET", "/desk/insights/counts.csv"],
  ["GET", "/_next/static/chunks/%5Broot%5D.js"],
  ["POST", "/api/tickets"],
  ["OPTIONS", "/api/tickets"],
  ["PUT", "/api/attachments/a/b"],
  ["GET", "/es/%E0%A4"],
])("%s %s passes: pages say in their own language what is missing", (method, url) => {
  expect(refusalOf(method, url, {})).toBeUndefined();
});

it("never throws, whatever is asked", () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ unit: "binary" }), (method, url) => {
      refusalOf(method, url, {});
      refusalOf("GET", `/api/${url}`, {});
    }),
  );
});

describe("what a proxy tells", () => {
  const kept = (headers: Record<string, string>, trustProxy: boolean) => {
    keepProxyHeaders(headers, trustProxy);
    return headers;
  };
  const told = { "x-forwarded-host": "evil.example, a.example", "x-forwarded-proto": "https", host: "app" };

  it("is forgotten where no proxy of ours tells it", () => {
    expect(kept({ ...told }, false)).toEqual({ host: "app" });
  });

  it("is the last value where one does", () => {
    expect(kept({ ...told }, true)).toEqual({ ...told, "x-forwarded-host": "a.example" });
  });
});

describe("at a server", () => {
  const seen: string[] = [];
  const server = createServer((incoming, outgoing) => {
    seen.push(`${incoming.method} ${incoming.url}`);
    if (incoming.url === "/kept") outgoing.setHeader("cache-control", "private, no-store");
    else outgoing.setHeader("cache-control", "s-maxage=31536000");
    outgoing.statusCode = Number(/\d{3}/.exec(incoming.url ?? "")?.[0] ?? 404);
    outgoing.end("seen");
  });
  beforeAll(async () => {
    refuseEarly(false);
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  });
  afterAll(() => void server.close());

  const ask = (method: string, path: string, headers = {}) =>
    new Promise<{ status: number | undefined; cache: string | undefined; text: string }>((done, failed) => {
      const { port } = server.address() as AddressInfo;
      request({ port, host: "127.0.0.1", method, path, headers }, (answer) => {
        let text = "";
        answer.on("data", (piece) => {
          text += piece;
        });
        answer.on("end", () =>
          done({ status: answer.statusCode, cache: answer.headers["cache-control"], text }),
        );
      })
        .on("error", failed)
        .end();
    });

  it("is answered once, and the server hears nothing of it", async () => {
    for (const expectation of [{}, { expect: "100-continue" }])
      expect(await ask("TRACE", "/refunds", expectation)).toEqual({
        status: 405,
        cache: "no-store",
        text: "This address can't be asked for in this way.\n",
      });
    expect(seen).toEqual([]);
  });

  it("no refusal may be kept, and what is found as long as it says", async () => {
    expect((await ask("GET", "/missing")).cache).toBe("no-store");
    expect((await ask("GET", "/500")).cache).toBe("no-store");
    expect((await ask("GET", "/kept")).cache).toBe("private, no-store");
    expect((await ask("GET", "/200")).cache).toBe("s-maxage=31536000");
    expect((await ask("GET", "/308")).cache).toBe("s-maxage=31536000");
  });
});
