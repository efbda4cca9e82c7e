import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "playwright/test";
import decodeQR from "qr/decode.js";
import type { Language } from "@/content/languages";
import { charts } from "@/machines/registry";
import { type TriageMeta, triage } from "@/machines/triage";
import { everyFlow } from "../machines/every-flow";
import { startServer, untilReady } from "./own-server";
import { freePort } from "./postgres";
import { heading, overflow, takenOver, violations } from "./support";

const token = "a-token-of-the-tests";

/** A server that wants a token. */
async function withToken(run: (origin: string) => Promise<void>): Promise<void> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "desk-"));
  const server = startServer({
    PORT: String(port),
    HOSTNAME: "localhost",
    DATA_DIR: folder,
    DESK_TOKEN: token,
  });
  const origin = `http://localhost:${port}`;
  try {
    await untilReady(origin);
    await run(origin);
  } finally {
    server.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  }
}

test.describe("the way in", () => {
  test("nothing but the log-in without the token, by any address; with it the page that was asked for", async ({
    browser,
    request,
  }) => {
    await withToken(async (origin) => {
      const tricks: Record<string, string>[] = [
        {},
        { cookie: "desk=eyJhbGciOiJub25lIn0.e30." },
        { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
        { rsc: "1" },
      ];
      const inside = [
        "",
        "/flows/refunds",
        "/flows/refunds/used-any",
        "/links",
        "/transcript",
        "/insights",
        "/insights/counts.csv",
        "/flows/refunds/map.mmd",
        "/nonsense",
      ];
      for (const path of inside) {
        for (const headers of tricks) {
          const answer = await request.get(`${origin}/desk${path}`, { headers });
          expect(answer.status(), path).toBe(401);
          expect(answer.headers()["cache-control"], path).toContain("no-store");
          const body = await answer.text();
          expect(body, path).toContain("Log in to the desk");
          expect(body, path).not.toMatch(/flowchart|used any of these|All flows|Insights/);
        }
      }
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`${origin}/desk/flows/refunds`);
      await page.getByLabel("Token").fill("not the token at all");
      await page.getByRole("button", { name: "Log in" }).click();
      await expect(page.getByRole("alert")).toContainText("That is not the token");
      expect(await context.cookies()).toEqual([]);

      await page.goto(`${origin}/desk/flows/refunds`);
      await page.getByLabel("Token").fill(` ${token} `);
      await page.getByRole("button", { name: "Log in" }).click();
      await expect(page).toHaveURL(`${origin}/desk/flows/refunds`);
      await expect(heading(page)).toHaveText("Refund");
      expect(await context.cookies()).toMatchObject([
        { name: "desk", path: "/desk", httpOnly: true, sameSite: "Lax" },
      ]);
      await page.getByRole("button", { name: "Log out" }).click();
      await expect(page.getByRole("alert")).toHaveText("You are logged out.");
      expect(await context.cookies()).toEqual([]);
      await page.goto(`${origin}/desk`);
      await expect(heading(page)).toHaveText("Log in to the desk");
      await context.close();
    });
  });

  test("guessing is held back, and another site can't log anybody in", async ({ request }) => {
    await withToken(async (origin) => {
      const tried = async (form: Record<string, string>, headers = {}) => {
        const answer = await request.post(`${origin}/desk/session`, { form, headers, maxRedirects: 0 });
        expect(answer.status()).toBe(303);
        return answer.headers();
      };
      const foreign = await tried({ token }, { origin: "https://evil.example" });
      expect(foreign["set-cookie"]).toBeUndefined();
      const ends: (string | undefined)[] = [];
      for (let tries = 0; tries < 12; tries += 1)
        ends.push((await tried({ token: `guess ${tries}` })).location);
      expect(ends.slice(0, 10)).toEqual(Array(10).fill("/desk/log-in/wrong"));
      expect(ends.slice(10)).toEqual(Array(2).fill("/desk/log-in/too-often"));
      // The right one has to wait as well, or guessing would only be slower.
      const right = await tried({ token });
      expect(right.location).toBe("/desk/log-in/too-often");
      expect(right["set-cookie"]).toBeUndefined();
    });
  });

  test("without a token it is open here, and closed to whoever comes through a proxy", async ({
    request,
  }) => {
    expect((await request.get("/desk")).status()).toBe(200);
    const through = await request.get("/desk", { headers: { "x-forwarded-for": "203.0.113.9" } });
    expect(through.status()).toBe(403);
    expect(await through.text()).toContain("The desk is closed");
    // The header that the server writes itself can't be brought along.
    const named = await request.get("/desk", {
      headers: { "x-peer-address": "127.0.0.1", host: "billing.example.org" },
    });
    expect(named.status()).toBe(403);
  });
});

test("search finds a step, its page shows the way, the words and the facts, and the map leads on", async ({
  page,
}) => {
  await page.goto("/desk");
  await page.getByRole("searchbox").fill("refund buton");
  await page.getByRole("link", { name: /^Use the refund button/ }).click();
  await expect(page).toHaveURL("/desk/flows/refunds/use-button");
  await expect(page.getByRole("heading", { name: "Use the refund button" })).toBeVisible();
  await expect(page.getByText("R2", { exact: true })).toBeVisible();
  // The way stands out: four questions, and the step itself.
  await expect(page.locator("svg [data-way]")).toHaveCount(4);
  await expect(page.locator("svg a[aria-current=step]")).toHaveAttribute("data-step", "use-button");
  await page.locator("svg a[data-step=refund-on-its-way]").click();
  await expect(page).toHaveURL("/desk/flows/refunds/refund-on-its-way");
});

test("the start page's own machine is there, each of its options with the step that it leads to", async ({
  page,
}) => {
  await page.goto("/desk");
  await page.getByText("What the start page leads to").click();
  const { states } = triage.config;
  const ends = Object.values(states ?? {}).filter(({ type }) => type === "final");
  await expect(page.locator("[data-way]")).toHaveCount(ends.length);
  for (const { meta } of ends) {
    const { issue, step } = meta as TriageMeta;
    const path = `/desk/flows/${issue}/${step ?? charts[issue].initial}`;
    expect(await page.locator(`[data-way] a[href="${path}"]`).count(), path).toBeGreaterThan(0);
  }
});

test("the map by keyboard: it scrolls, zooms, fits, and each step is a link", async ({ page }) => {
  await page.goto("/desk/flows/missing-credits");
  const frame = page.getByRole("region", { name: "Map: Missing credits" });
  const svg = frame.locator("svg.map");
  const width = async () => (await svg.boundingBox())?.width ?? 0;
  await frame.focus();
  const full = await width();
  await page.keyboard.press("+");
  expect(await width()).toBeGreaterThan(full * 1.2);
  await page.keyboard.press("f");
  const shown = await frame.boundingBox();
  expect(await width()).toBeLessThanOrEqual((shown?.width ?? 0) + 1);
  await page.keyboard.press("0");
  expect(await width()).toBeCloseTo(full, 0);
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => frame.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/desk/flows/missing-credits/paid-when");
});

test("a saved map is a picture by itself, and the Mermaid text names every step", async ({
  page,
  request,
}) => {
  await page.goto("/desk/flows/invoices");
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as SVG" }).click();
  const saved = await coming;
  expect(saved.suggestedFilename()).toBe("invoices.svg");
  const svg = readFileSync(await saved.path(), "utf8");
  const steps = await page.locator("svg a[data-step]").count();
  expect(svg.match(/<a /g)).toHaveLength(steps);
  // Opened alone, with no style sheet, its boxes and lines have their colours.
  await page.goto(`data:image/svg+xml,${encodeURIComponent(svg)}`);
  expect(
    await page
      .locator("rect")
      .first()
      .evaluate((rect) => getComputedStyle(rect).fill),
  ).not.toBe("rgb(0, 0, 0)");
  const mermaid = await (await request.get("/desk/flows/invoices/map.mmd")).text();
  expect(mermaid.match(/^ {2}step-[a-z-]+[[(]/gm)).toHaveLength(steps);
});

test("without scripts: map, list and every step are there", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto("/desk");
  await page.getByText("14 steps").first().click();
  await page.getByRole("link", { name: "How did you pay?" }).click();
  await expect(page.locator("svg a[aria-current=step]")).toHaveAttribute("data-step", "paid-how");
  await page
    .getByRole("region", { name: "The same as a list" })
    .getByRole("link", { name: "Look up your crypto transaction" })
    .first()
    .click();
  await expect(page).toHaveURL("/desk/flows/missing-credits/transaction-status");
  await page.goto("/desk/links");
  await expect(page.getByText("Building links needs scripts")).toBeVisible();
  await context.close();
});

/** Of the step that the link opens. */
const headingIn = (language: Language) =>
  everyFlow(undefined, language)["missing-credits"].copy.steps.ticket?.heading;

/** The link that the builder shows. */
const built = async (page: Page) => new URL((await page.locator("[data-link]").textContent()) ?? "");

test("a link is built row by row, opens as built, and is there as a QR code and in a reply", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/desk/flows/missing-credits/ticket");
  await page.getByRole("link", { name: "Build a link to this step" }).click();
  await expect(page.getByLabel("Step that the link opens")).toHaveValue("ticket");
  const rows: [string, string][] = [
    ["When did you pay?", "More than 30 minutes ago"],
    ["Check the balance on your Credits page", "My credits are not there"],
    ["Look in your other account too", "They are in neither account"],
    ["How did you pay?", "With crypto"],
    ["Look up your crypto transaction", "It is confirmed"],
  ];
  for (const [question, answer] of rows) await page.getByLabel(question).selectOption({ label: answer });
  await page.getByLabel("Case reference (optional)").fill("CASE 17");
  await expect(page.getByText("Use letters, digits, dots")).toBeVisible();
  await page.getByLabel("Case reference (optional)").fill("CASE-17");
  const link = await built(page);
  expect(link.pathname + link.search).toBe(
    "/missing-credits/ticket?paid-when=longer-ago&check-balance=not-there&other-account=not-there&paid-how=crypto&transaction-status=confirmed&ref=CASE-17",
  );
  const preview = page.frameLocator("iframe");
  await expect(preview.locator("h1")).toHaveText("Write to support about your missing credits");

  await page.getByText("QR code", { exact: true }).click();
  const picture = page.getByRole("img", { name: "QR code of the link" });
  const size = Number((await picture.getAttribute("viewBox"))?.split(" ")[2]);
  const dark = new Set((await picture.locator("path").getAttribute("d"))?.match(/M\d+ \d+/g));
  const scale = 4;
  const data = new Uint8Array(size * scale * size * scale * 4).fill(255);
  for (let y = 0; y < size * scale; y += 1)
    for (let x = 0; x < size * scale; x += 1)
      if (dark.has(`M${Math.floor(x / scale)} ${Math.floor(y / scale)}`))
        data.fill(0, (y * size * scale + x) * 4, (y * size * scale + x) * 4 + 3);
  expect(decodeQR({ width: size * scale, height: size * scale, data })).toBe(link.href);

  await page.getByText("The way on the map").click();
  await expect(page.locator("svg.map [data-way]")).toHaveCount(5);

  for (const [language, direction] of [
    ["es", "ltr"],
    ["ar", "rtl"],
    ["en", "ltr"],
  ] as const) {
    await page.getByLabel("Language of the person").selectOption(language);
    const reply = page.getByLabel("Text of the reply");
    await expect(reply).toHaveAttribute("dir", direction);
    // The same step in the language of the reply, by the heading that stands there.
    const translated = await built(page);
    expect(translated.pathname).toBe(`${language === "en" ? "" : `/${language}`}${link.pathname}`);
    expect(translated.search).toBe(link.search);
    await expect(reply).toHaveValue(new RegExp(`[“«]${headingIn(language)}[”»]`));
    expect(await reply.inputValue()).toContain(translated.href);
  }
  await page.getByRole("button", { name: "Copy the reply" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Hello,[\s\S]*CASE-17/);

  await page.getByRole("button", { name: "As short as can be" }).click();
  const short = await built(page);
  expect(short.searchParams.size).toBeLessThan(link.searchParams.size);
  await page.goto(short.href);
  await expect(page.locator("[data-line]:visible")).toHaveCount(5);

  // The copied one is kept on this device, can be gone on from, and can be deleted.
  await page.goto("/desk/links");
  await page.getByRole("button", { name: /^Change it/ }).click();
  expect((await built(page)).search).toBe(link.search);
  await page.getByRole("button", { name: "Delete this list" }).click();
  await page.reload();
  await expect(page.getByText("Links that you copy are kept here")).toBeVisible();
});

test("a pasted link is gone on from, with old answers kept; what is no link gets a sentence", async ({
  page,
}) => {
  await page.goto("/desk/links");
  await takenOver(page);
  const from = page.getByLabel("Go on from a link");
  for (const wrong of ["https://example.org/hello", "refunds", "javascript:alert(1)", "/refunds/nonsense"]) {
    await from.fill(wrong);
    await page.getByRole("button", { name: "Use this link" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "That is no link to a step" })).toBeVisible();
    await expect(from).toHaveValue(wrong);
  }
  await from.fill("https://billing.example.org/unexpected-charges?refunds.used-any=all-used&ref=A.1");
  await page.getByRole("button", { name: "Use this link" }).click();
  await expect(page.getByLabel("Problem")).toHaveValue("unexpected-charges");
  expect((await built(page)).search).toBe("?refunds.used-any=all-used&ref=A.1");
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, bypassCSP: true });
    test(`axe finds nothing on the desk, and 320 px is enough, ${colorScheme}`, async ({ page }) => {
      for (const path of [
        "/desk",
        "/desk/log-in/wrong",
        "/desk/log-in/closed",
        "/desk/flows/unexpected-charges",
        "/desk/flows/refunds/how-much",
        "/desk/links?to=/refunds/how-much?used-any=unused",
      ]) {
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.goto(path);
        if (path === "/desk") await page.getByRole("searchbox").fill("refund");
        if (path.startsWith("/desk/links"))
          await expect(page.locator("[data-link]")).toContainText("used-any");
        expect(await violations(page), path).toEqual([]);
        await page.setViewportSize({ width: 320, height: 640 });
        expect(await overflow(page), path).toBe(0);
      }
    });
  });
}
