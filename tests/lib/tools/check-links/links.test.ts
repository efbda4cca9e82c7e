import { spawn } from "node:child_process";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { policy } from "@/content/policy";
import { checkLink, checkLinks, printLinks } from "@/lib/tools/check-links/check-links";
import { findLinks } from "@/lib/tools/check-links/find-links";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
let fake: Server;
let base: string;
let asked: string[] = [];
let atOnce = 0;
let mostAtOnce = 0;
/** What the fake answers where it was not told otherwise. */
let usual = 200;

beforeAll(async () => {
  fake = createServer((request, response) => {
    atOnce += 1;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    response.on("close", () => {
      atOnce -= 1;
    });
    const { method, url = "/" } = request;
    asked.push(`${method} ${request.headers["x-forwarded-host"]}${url}`);
    const path = url.split("?")[0];
    const status = path?.match(/^\/status\/(\d+)/)?.[1];
    if (status) response.writeHead(Number(status)).end();
    else if (path === "/moved") response.writeHead(301, { location: "https://other.test/fine?a=1" }).end();
    else if (path === "/moved-away") response.writeHead(302, { location: "/status/404" }).end();
    else if (path === "/circle") response.writeHead(302, { location: "/circle" }).end();
    else if (path === "/no-head")
      response.writeHead(method === "HEAD" ? 405 : 200).end(method === "GET" ? "page" : "");
    else if (path === "/slow") setTimeout(() => response.writeHead(200).end(), 2000).unref();
    else if (path === "/cut") request.socket.destroy();
    else setTimeout(() => response.writeHead(usual).end(), 10);
  });
  await new Promise<void>((done) => fake.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${(fake.address() as AddressInfo).port}`;
});
afterAll(() => {
  fake.closeAllConnections();
  fake.close();
});
beforeEach(() => {
  asked = [];
  mostAtOnce = 0;
  usual = 200;
});

const check = (path: string) => checkLink(`https://site.test${path}`, { base, timeout: 300 });

describe("a link", () => {
  test.each([
    ["/fine", "works", "answers 200"],
    ["/status/404", "broken", "answers 404"],
    ["/status/500", "broken", "answers 500"],
    ["/status/403", "refused", "answers 403"],
    ["/status/429", "refused", "answers 429"],
    ["/no-head", "works", "answers 200"],
    ["/slow", "broken", "no answer within 0.3 s"],
  ])("%s %s", async (path, state, said) => {
    expect(await check(path)).toEqual({ url: `https://site.test${path}`, state, said });
  });

  it("that moved says where to, and is judged by what is there", async () => {
    expect(await check("/moved")).toMatchObject({ state: "moved", movedTo: "https://other.test/fine?a=1" });
    expect(asked).toEqual(["HEAD site.test/moved", "HEAD other.test/fine?a=1"]);
    expect(await check("/moved-away")).toMatchObject({
      state: "broken",
      movedTo: "https://site.test/status/404",
    });
    expect(await check("/circle")).toMatchObject({ state: "broken", said: "more than 5 redirects" });
  });

  it("is asked for by HEAD, and by GET only where that brings no page", async () => {
    await check("/fine");
    await check("/no-head");
    expect(asked).toEqual(["HEAD site.test/fine", "HEAD site.test/no-head", "GET site.test/no-head"]);
  });

  it("to nobody is broken", async () => {
    expect(await check("/cut")).toMatchObject({
      state: "broken",
      said: expect.stringContaining("can't be reached"),
    });
  });
});

describe("all links", () => {
  const found = findLinks(root);

  it("are those of the policy, of content, of README and of docs, each once, with its places", () => {
    const urls = found.map(({ url }) => url);
    expect(urls).toEqual(expect.arrayContaining(Object.values(policy.links)));
    expect(urls).toContain("https://www.standardwebhooks.com");
    expect(new Set(urls).size).toBe(urls.length);
    const credits = found.find(({ url }) => url === policy.links.credits);
    expect(credits?.places).toEqual([
      "policy.links.credits",
      expect.stringMatching(/^content\/policy\.ts:\d+$/),
    ]);
  });

  it("leave out code and made-up names", () => {
    for (const { url } of found) expect(url).not.toMatch(/acme|example|localhost|api\./);
  });

  it("are asked a few at a time", async () => {
    const many = Array.from({ length: 30 }, (_, index) => ({
      url: `https://site.test/${index}`,
      places: ["here"],
    }));
    expect((await checkLinks(many, { base, timeout: 2000 })).every(({ state }) => state === "works")).toBe(
      true,
    );
    expect(mostAtOnce).toBeGreaterThan(1);
    expect(mostAtOnce).toBeLessThanOrEqual(4);
  });

  it("are printed with what was answered, and where those stand that want a look", async () => {
    const some = ["/fine", "/moved", "/status/404"].map((path) => ({
      url: `https://site.test${path}`,
      places: ["README.md:1"],
    }));
    expect(
      printLinks(some, await checkLinks(some, { base, timeout: 2000 })),
    ).toBe(`works    https://site.test/fine        answers 200
moved    https://site.test/moved       answers 200, moved to https://other.test/fine?a=1
         in README.md:1
broken   https://site.test/status/404  answers 404
         in README.md:1

3 links: 1 work, 1 moved, 0 refuse a program, 1 broken
`);
  });
});

describe("npm run links", () => {
  const command = (...words: string[]) =>
    new Promise<{ code: number | null; out: string; err: string }>((done) => {
      const child = spawn(
        process.execPath,
        ["--import", "./lib/tools/register-source.mjs", "lib/tools/check-links/links-cli.ts", ...words],
        {
          cwd: root,
        },
      );
      const told = { out: "", err: "" };
      child.stdout.on("data", (part) => (told.out += part));
      child.stderr.on("data", (part) => (told.err += part));
      child.on("close", (code) => done({ code, ...told }));
    });

  it("asks nobody unless it is told whom", async () => {
    for (const words of [[], ["--real", "--base", base], ["--base", "nowhere"], ["--base", "file:///tmp"]]) {
      const { code, out, err } = await command(...words);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toContain("Nothing outside is asked by default.");
    }
    expect(asked).toEqual([]);
  });

  it("asks the fake for every link, and fails where one is broken", async () => {
    const good = await command("--base", base);
    expect(good.code).toBe(0);
    expect(asked).toContain("HEAD openrouter.ai/settings/credits");
    usual = 404;
    const bad = await command("--base", base);
    expect(bad.code).toBe(1);
    expect(bad.out).toContain("answers 404");
  });
});
