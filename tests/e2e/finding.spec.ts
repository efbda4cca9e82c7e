import { expect, test } from "playwright/test";
import sharp from "sharp";
import { languages } from "@/content/languages";
import { languageOf, pathIn } from "@/lib/language/language-path";

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
  baseURL,
}) => {
  const listed = await sitemap(async (path) => (await request.get(path)).text(), baseURL ?? "");
  const paths = listed.filter((path) => languageOf(path).language === "en");
  expect(paths).toEqual(
    expect.arrayContaining(["/", "/prevent", "/error", "/refunds", "/refunds/use-button"]),
  );
  expect(paths.length).toBeGreaterThan(50);
  const titles = new Set<string>();
  await page.route("**/*.js", (route) => route.abort());
  for (const path of paths) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(200);
    expect(answer?.headers()["x-robots-tag"], path).toBeUndefined();
    await expect(page.locator("meta[name=robots]"), path).toHaveCount(0);
    expect(answer?.headers().link, path).toContain(`<${baseURL}${path}>; rel="canonical", `);
    const description = (await page.locator("meta[name=description]").getAttribute("content")) ?? "";
    expect(description.length, path).toBeGreaterThan(20);
    const title = await page.title();
    expect(titles.has(title), `${path}: ${title}`).toBe(false);
    titles.add(title);
    await expect(page.locator("meta[property='og:title']"), path).toHaveAttribute(
      "content",
      title.split(" – ")[0] ?? "",
    );
    for (const data of await page.locator("script[type='application/ld+json']").allTextContents()) {
      const { mainEntity } = JSON.parse(data);
      const text = ((await page.locator("main").textContent()) ?? "").replace(/\s+/g, " ");
      const { name, acceptedAnswer } = mainEntity[0];
      expect(text, path).toContain(name.replace(/\s+/g, " "));
      // The first words stand on the page as they stand in the data.
      expect(text, path).toContain(acceptedAnswer.text.replace(/\s+/g, " ").split(". ")[0]);
    }
  }
});

test("each page of the sitemap is there in each language, and names the others", async ({
  request,
  baseURL,
}) => {
  const listed = await sitemap(async (path) => (await request.get(path)).text(), baseURL ?? "");
  const english = listed.filter((path) => languageOf(path).language === "en");
  expect(listed.sort()).toEqual(
    languages.flatMap((other) => english.map((path) => pathIn(other, path))).sort(),
  );
  const titles = new Set<string>();
  for (const address of listed) {
    const { language, path } = languageOf(address);
    if (language === "en") continue;
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(200);
    const { link = "" } = answer.headers();
    expect(link, address).toContain(`<${baseURL}${address}>; rel="canonical"`);
    for (const other of languages)
      expect(link, address).toContain(
        `<${baseURL}${pathIn(other, path)}>; rel="alternate"; hreflang="${other}"`,
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
  const isOut = async (path: string) => {
    const answer = await request.get(path);
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
    ["/refunds/already-asked", "/refunds"],
    ["/refunds/how-much?used-any=unused", "/refunds/how-much"],
  ])
    expect((await request.get(path ?? "")).headers().link).toMatch(
      new RegExp(`^<http[^>]*:\\d+${counts}>; rel="canonical", `),
    );
  const robots = await (await request.get("/robots.txt")).text();
  for (const place of ["/api/", "/desk", "/tickets/", "/feedback/"])
    expect(robots).toContain(`Disallow: ${place}`);
  expect(robots).toMatch(/^Sitemap: http.*\/sitemap\.xml$/m);
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
