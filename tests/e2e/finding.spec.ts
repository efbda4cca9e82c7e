import { expect } from "playwright/test";
import sharp from "sharp";
import { languages } from "@/content/languages";
import { languageOf, pathIn } from "@/lib/language/language-path";
import { cleansUp } from "./clean-up";
import { startServer, untilReady } from "./own-server";
import { freePort } from "./postgres";
import { test } from "./test";

const { cleanUp, newFolder } = cleansUp("finding");

/** A server of its own. @returns where it is */
async function newServer(env: Record<string, string>): Promise<string> {
  const port = await freePort();
  const server = startServer({ PORT: String(port), DATA_DIR: newFolder(), ...env });
  cleanUp.push(() => server.kill("SIGKILL"));
  await untilReady(`http://localhost:${port}`);
  return `http://localhost:${port}`;
}

/** Where the site is for the outside, as whoever runs it has said. */
const site = "https://billing.example.org";

/** Every address of the sitemap, as paths. */
async function sitemap(get: (path: string) => Promise<string>, origin: string): Promise<string[]> {
  const xml = await get("/sitemap.xml");
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = ""]) => {
    expect(url.startsWith(origin), url).toBe(true);
    return url.slice(origin.length);
  });
}

test("every page of the sitemap is there, says what it is, names itself alone and may be shown", async ({
  request,
  page,
}) => {
  const own = await newServer({ SITE_URL: site });
  const listed = await sitemap(async (path) => (await request.get(own + path)).text(), site);
  const paths = listed.filter((path) => languageOf(path).language === "en");
  expect(paths).toEqual(
    expect.arrayContaining(["/", "/prevent", "/error", "/refunds", "/refunds/use-button"]),
  );
  expect(paths.length).toBeGreaterThan(50);
  const titles = new Set<string>();
  for (const path of paths) {
    const answer = await request.get(own + path);
    expect(answer.status(), path).toBe(200);
    expect(answer.headers()["x-robots-tag"], path).toBeUndefined();
    expect(answer.headers().link, path).toContain(`<${site}${path}>; rel="canonical", `);
    // As a search engine reads it: without scripts, and without a load for each.
    const read = await page.evaluate(
      (html) => {
        const parsed = new DOMParser().parseFromString(html, "text/html");
        const content = (selector: string) => parsed.querySelector(selector)?.getAttribute("content") ?? "";
        return {
          title: parsed.title,
          robots: parsed.querySelectorAll("meta[name=robots]").length,
          description: content("meta[name=description]"),
          ogTitle: content("meta[property='og:title']"),
          data: [...parsed.querySelectorAll("script[type='application/ld+json']")].map(
            ({ textContent }) => textContent ?? "",
          ),
          main: (parsed.querySelector("main")?.textContent ?? "").replace(/\s+/g, " "),
        };
      },
      await answer.text(),
    );
    expect(read.robots, path).toBe(0);
    expect(read.description.length, path).toBeGreaterThan(20);
    expect(titles.has(read.title), `${path}: ${read.title}`).toBe(false);
    titles.add(read.title);
    expect(read.ogTitle, path).toBe(read.title.split(" – ")[0] ?? "");
    for (const data of read.data) {
      const { mainEntity } = JSON.parse(data);
      const { name, acceptedAnswer } = mainEntity[0];
      expect(read.main, path).toContain(name.replace(/\s+/g, " "));
      // The first words stand on the page as they stand in the data.
      expect(read.main, path).toContain(acceptedAnswer.text.replace(/\s+/g, " ").split(". ")[0]);
    }
  }
});

test("each page of the sitemap is there in each language, and names the others", async ({ request }) => {
  const own = await newServer({ SITE_URL: site });
  const listed = await sitemap(async (path) => (await request.get(own + path)).text(), site);
  const english = listed.filter((path) => languageOf(path).language === "en");
  expect(listed.sort()).toEqual(
    languages.flatMap((other) => english.map((path) => pathIn(other, path))).sort(),
  );
  const titles = new Set<string>();
  for (const address of listed) {
    const { language, path } = languageOf(address);
    if (language === "en") continue;
    const answer = await request.get(own + address);
    expect(answer.status(), address).toBe(200);
    const { link = "" } = answer.headers();
    expect(link, address).toContain(`<${site}${address}>; rel="canonical"`);
    for (const other of languages)
      expect(link, address).toContain(
        `<${site}${pathIn(other, path)}>; rel="alternate"; hreflang="${other}"`,
      );
    const html = await answer.text();
    expect(html, address).toContain(`<html lang="${language}"`);
    expect(html, address).not.toContain("noindex");
    const [, title = ""] = /<title>([^<]+)/.exec(html) ?? [];
    expect(titles.has(title), `${address}: ${title}`).toBe(false);
    titles.add(title);
    expect(/<meta name="description" content="([^"]{20,})"/.test(html), address).toBe(true);
  }
});

test("pages with answers, tickets, forms and the desk are kept out", async ({ request }) => {
  const own = await newServer({ SITE_URL: site });
  const isOut = async (path: string) => {
    const answer = await request.get(own + path);
    const inPage = /<meta name="robots" content="noindex/.test(await answer.text());
    return inPage || /noindex/.test(answer.headers()["x-robots-tag"] ?? "");
  };
  for (const path of [
    "/refunds/how-much?used-any=unused",
    "/refunds?ref=CASE-17",
    "/refunds/ticket",
    "/refunds/solved",
    "/tickets/ffffffffffffffffffffffffffffffff",
    "/tickets/deleted",
    "/es/tickets/ffffffffffffffffffffffffffffffff",
    "/ar/feedback/refunds/use-button",
    "/desk",
    "/desk/flows/refunds",
    "/desk/log-in",
    "/feedback/refunds/use-button",
    "/api/flows",
  ])
    expect(await isOut(path), path).toBe(true);
  expect(await isOut("/refunds/how-much")).toBe(false);
  // The long address of a first step, and one with answers, name the page that counts.
  for (const [path, counts] of [
    ["/refunds/used-any", "/refunds"],
    ["/refunds/how-much?used-any=unused", "/refunds/how-much"],
  ])
    expect((await request.get(own + path)).headers().link).toMatch(
      new RegExp(`^<${site}${counts}>; rel="canonical", `),
    );
  const robots = await (await request.get(`${own}/robots.txt`)).text();
  for (const place of ["/api/", "/desk", "/tickets/", "/feedback/"])
    expect(robots).toContain(`Disallow: ${place}`);
  expect(robots).toContain(`\nSitemap: ${site}/sitemap.xml\n`);
});

/** What a request may claim of the host that it was made to. */
const claims: Record<string, string>[] = [
  { host: "evil.example" },
  { "x-forwarded-host": "evil.example" },
  {
    "x-forwarded-host": 'evil.example>; rel="canonical", <https://evil.example',
    "x-forwarded-proto": "https",
  },
  { "x-forwarded-proto": "evil.example" },
  { forwarded: "host=evil.example;proto=https" },
  { host: 'evil.example"><script>' },
  { host: "evil.example@localhost" },
];

/** What may be kept by who stands between. */
const isKept = (cacheControl: string) => !/no-store|private/.test(cacheControl);

test("nothing that may be kept names a host that a request has claimed", async ({ request }) => {
  for (const path of ["/", "/refunds", "/es/refunds/how-much", "/robots.txt", "/sitemap.xml", "/en/refunds"])
    for (const headers of claims) {
      const answer = await request.get(path, { headers, maxRedirects: 0 });
      const text = JSON.stringify(answer.headers()) + (await answer.text());
      const said = `${path} ${JSON.stringify(headers)}`;
      // Search engines want whole addresses, and nobody has said them.
      expect(answer.headers().link, said).toBeUndefined();
      if (isKept(answer.headers()["cache-control"] ?? ""))
        expect(text, said).not.toMatch(/evil|<script>alert/);
      if (!("host" in headers)) expect(text, said).not.toContain("evil");
      else if (headers.host !== "evil.example" && path === "/sitemap.xml")
        expect(answer.status(), said).toBe(404);
    }
});

test("where somebody has said where the site is, pages, robots and sitemap say so, whatever a request claims", async ({
  request,
}) => {
  const origin = await newServer({ SITE_URL: site });
  for (const headers of [{}, ...claims]) {
    const get = (path: string) => request.get(origin + path, { headers });
    expect((await get("/refunds")).headers().link).toContain(`<${site}/refunds>; rel="canonical", `);
    expect(await (await get("/robots.txt")).text()).toContain(`\nSitemap: ${site}/sitemap.xml\n`);
    const sitemap = await get("/sitemap.xml");
    expect(sitemap.headers()["cache-control"]).toContain("public");
    const xml = await sitemap.text();
    expect(xml).toContain(`<loc>${site}/es/refunds</loc>`);
    expect(xml).not.toContain("evil");
  }
});

test("a proxy of ours may say which host was asked for, and the last one does", async ({ request }) => {
  const origin = await newServer({ TRUST_PROXY: "1" });
  const headers = { "x-forwarded-host": "evil.example, billing.example.org", "x-forwarded-proto": "https" };
  const sitemap = await request.get(`${origin}/sitemap.xml`, { headers });
  expect(await sitemap.text()).toContain("<loc>https://billing.example.org/refunds</loc>");
  expect(sitemap.headers()["cache-control"]).toBe("no-store");
  expect((await request.get(`${origin}/refunds`, { headers })).headers().link).toBeUndefined();
  const post = (from: string) =>
    request.post(`${origin}/api/counts`, { headers: { ...headers, origin: from }, data: [] });
  expect((await post("https://billing.example.org")).status()).toBe(204);
  expect((await post("https://evil.example")).status()).toBe(403);
});

test("there is a picture of each problem to share", async ({ request }) => {
  for (const name of ["start", "refunds", "unauthorized-use"]) {
    const answer = await request.get(`/pictures/${name}.png`);
    expect(answer.headers()["content-type"]).toBe("image/png");
    const { width, height, format } = await sharp(await answer.body()).metadata();
    expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: "png" });
  }
  expect((await request.get("/pictures/nonsense.png")).status()).toBe(404);
});
