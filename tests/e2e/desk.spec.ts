import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page } from "playwright/test";
import decodeQR from "qr/decode.js";
import type { Language } from "@/content/languages";
import { charts } from "@/machines/every-issue";
import { issues } from "@/machines/registry";
import { type TriageMeta, triage } from "@/machines/triage";
import { everyFlow } from "../machines/every-flow";
import { builtServer, startServer, untilReady } from "./own-server";
import { freePort } from "./postgres";
import { deskToken, heading, logIn, overflow, takenOver, violationsInBothThemes } from "./support";
import { test } from "./test";

/** A server of its own. */
async function withServer(
  run: (origin: string, own: { folder: string; log: string }) => Promise<void>,
  env: Record<string, string> = {},
): Promise<void> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "desk-"));
  const log = join(folder, "printed");
  const server = startServer({ PORT: String(port), DATA_DIR: folder, ...env }, builtServer, log);
  const origin = `http://localhost:${port}`;
  try {
    await untilReady(origin);
    await run(origin, { folder, log });
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
    await withServer(async (origin) => {
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
      await page.getByLabel("Token").fill(` ${deskToken} `);
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
    await withServer(async (origin) => {
      const tried = async (form: Record<string, string>, headers = {}) => {
        const answer = await request.post(`${origin}/desk/session`, { form, headers, maxRedirects: 0 });
        expect(answer.status()).toBe(303);
        return answer.headers();
      };
      const foreign = await tried({ token: deskToken }, { origin: "https://evil.example" });
      expect(foreign["set-cookie"]).toBeUndefined();
      const asProxy = { origin: "https://evil.example", "x-forwarded-host": "evil.example" };
      expect((await tried({ token: deskToken }, asProxy))["set-cookie"]).toBeUndefined();
      const ends: (string | undefined)[] = [];
      for (let tries = 0; tries < 120; tries += 1)
        ends.push((await tried({ token: `guess ${tries}` })).location);
      expect(ends.slice(0, 100)).toEqual(Array(100).fill("/desk/log-in/wrong"));
      expect(ends.slice(100)).toEqual(Array(20).fill("/desk/log-in/too-often"));
      // Who has the right one is not held back by who guesses, nor counted.
      for (let time = 0; time < 3; time += 1) {
        const right = await tried({ token: deskToken });
        expect(right.location).toBe("/desk");
        expect(right["set-cookie"]).toContain("desk=");
      }
    });
  });

  test("behind a proxy of ours ten wrong tries from one address are slowed, and nobody else's", async ({
    request,
  }) => {
    await withServer(
      async (origin) => {
        const tried = async (token: string, address: string) => {
          const headers = { "x-forwarded-for": address };
          const form = { token };
          const answer = await request.post(`${origin}/desk/session`, { form, headers, maxRedirects: 0 });
          return answer.headers().location;
        };
        for (let tries = 0; tries < 10; tries += 1)
          expect(await tried("a guess", "203.0.113.9")).toBe("/desk/log-in/wrong");
        expect(await tried("a guess", "203.0.113.9")).toBe("/desk/log-in/too-often");
        expect(await tried("a guess", "198.51.100.7")).toBe("/desk/log-in/wrong");
        expect(await tried(deskToken, "203.0.113.9")).toBe("/desk");
      },
      { TRUST_PROXY: "1" },
    );
  });

  test("where nobody has set a token the start makes one: its link logs in, and the token is in no log and no referrer", async ({
    page,
    request,
  }) => {
    await withServer(
      async (origin, { folder, log }) => {
        const printed = () => readFileSync(log, "utf8");
        await expect.poll(printed).toContain("/desk/log-in#");
        const [link = "", token = ""] = /http:\S+\/desk\/log-in#(\S+)/.exec(printed()) ?? [];
        expect(link.startsWith(origin)).toBe(true);
        expect(token).toMatch(/^[\w-]{32,}$/);
        expect(printed()).toContain("without scripts, paste it");
        expect(readFileSync(join(folder, "desk-token"), "utf8").trim()).toBe(token);
        expect(statSync(join(folder, "desk-token")).mode & 0o777).toBe(0o600);

        const claims: Record<string, string>[] = [
          {},
          { "x-peer-address": "127.0.0.1" },
          { "x-forwarded-for": "127.0.0.1" },
          { via: "1.1 proxy" },
          { "x-real-ip": "127.0.0.1" },
          { "cf-connecting-ip": "127.0.0.1" },
          { host: "staff@localhost" },
        ];
        for (const path of ["/desk", "/desk/flows/refunds", "/desk/insights/counts.csv"])
          for (const headers of claims)
            expect((await request.get(origin + path, { headers })).status(), path).toBe(401);

        const sent: string[] = [];
        page.on("request", (one) => sent.push(one.url(), JSON.stringify(one.headers())));
        await page.goto(link);
        await expect(page.getByLabel("Token")).toHaveValue(token);
        await expect(page).toHaveURL(`${origin}/desk/log-in`);
        expect(sent.join()).not.toContain(token);
        await page.getByRole("button", { name: "Log in" }).click();
        await expect(page).toHaveURL(`${origin}/desk`);
        await expect(heading(page)).toHaveText("Desk");
        await page.goBack();
        // Going back may end before the page is there, and a page that is closed on its way may never close.
        await expect(page.getByLabel("Token")).toBeVisible();
        expect(page.url()).not.toContain(token);
        // Printed once, by the start.
        expect(printed().split(token)).toHaveLength(2);
      },
      { DESK_TOKEN: "", LOG_LEVEL: "debug" },
    );
  });

  test("a start with a token that was set prints none and keeps none", async () => {
    await withServer(async (_, { folder, log }) => {
      await expect.poll(() => readFileSync(log, "utf8")).toContain("Ready");
      expect(readFileSync(log, "utf8")).not.toMatch(/desk/i);
      expect(existsSync(join(folder, "desk-token"))).toBe(false);
    });
  });

  test("a kept token that is none stops the start with a sentence", async () => {
    const folder = mkdtempSync(join(tmpdir(), "desk-"));
    writeFileSync(join(folder, "desk-token"), "short\n");
    const log = join(folder, "printed");
    const port = String(await freePort());
    const server = startServer({ PORT: port, DATA_DIR: folder, DESK_TOKEN: "" }, builtServer, log);
    try {
      await expect.poll(() => server.exitCode, { timeout: 30_000 }).toBe(1);
      expect(readFileSync(log, "utf8")).toMatch(/desk-token holds no token .* or set DESK_TOKEN/);
      expect(readFileSync(log, "utf8")).not.toMatch(/^\s+at /m);
    } finally {
      server.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

test.describe("inside", () => {
  test.beforeEach(({ page }) => logIn(page));

  test("search finds a step, its page shows the way, the words and the facts, and the map leads on", async ({
    page,
  }) => {
    await page.goto("/desk");
    await page.getByRole("searchbox").fill("refund buton");
    await page.getByRole("link", { name: /^Use the refund button/ }).click();
    await expect(page).toHaveURL("/desk/flows/refunds/use-button");
    await expect(page.getByRole("heading", { name: "Use the refund button" })).toBeVisible();
    await expect(page.getByText("R2", { exact: true })).toBeVisible();
    // The way stands out: three questions, and the step itself.
    await expect(page.locator("svg [data-way]")).toHaveCount(3);
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

  test("a saved map is a picture by itself, and the Mermaid text names every step", async ({ page }) => {
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
    const mermaid = await (await page.request.get("/desk/flows/invoices/map.mmd")).text();
    expect(mermaid.match(/^ {2}step-[a-z-]+[[(]/gm)).toHaveLength(steps);
  });

  test("without scripts: map, list and every step are there", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    await logIn(page);
    await page.goto("/desk");
    await page
      .getByText(`${Object.keys(everyFlow()["missing-credits"].chart.states).length} steps`)
      .first()
      .click();
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
    everyFlow(undefined, language)["missing-credits"].messages.steps.ticket?.heading;

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
      ["Check the balance in each of your accounts", "They are in none of my accounts"],
      ["How did you pay?", "With crypto"],
      ["Look up your crypto transaction", "It is confirmed"],
    ];
    for (const [question, answer] of rows) await page.getByLabel(question).selectOption({ label: answer });
    await page.getByLabel("Case reference (optional)").fill("CASE 17");
    await expect(page.getByText("Use letters, digits, dots")).toBeVisible();
    await page.getByLabel("Case reference (optional)").fill("CASE-17");
    const link = await built(page);
    expect(link.pathname + link.search).toBe(
      "/missing-credits/ticket?paid-when=longer-ago&check-balance=not-there&paid-how=crypto&transaction-status=confirmed&ref=CASE-17",
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
    await expect(page.locator("svg.map [data-way]")).toHaveCount(4);

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
    await expect(page.locator("[data-line]:visible")).toHaveCount(4);

    // The copied one is kept on this device, can be gone on from, and can be deleted.
    await page.goto("/desk/links");
    await page.getByRole("button", { name: /^Change it/ }).click();
    expect((await built(page)).search).toBe(link.search);
    await page.getByRole("button", { name: "Delete this list" }).click();
    await page.reload();
    await expect(page.getByText("Links that you copy are kept here")).toBeVisible();
  });

  test("a step is found as people talk, by keyboard alone, and the navigation tells where one is", async ({
    page,
  }) => {
    await page.goto("/desk");
    await takenOver(page);
    await page.keyboard.press("/");
    const search = page.getByRole("searchbox");
    await expect(search).toBeFocused();
    await search.fill("refund");
    await expect(page.getByRole("search").getByRole("link").nth(1)).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("search").getByRole("link").nth(1)).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await expect(search).toBeFocused();
    await search.fill("hacked");
    await expect(page.getByRole("search").getByRole("link").first()).toHaveAttribute(
      "href",
      /^\/desk\/flows\/unauthorized-use\//,
    );
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/desk\/flows\/unauthorized-use\//);
    const places = page.getByRole("navigation", { name: "Desk" });
    await expect(places.locator("[aria-current]")).toHaveText("Flows");
    await expect(page.locator("main nav")).toHaveCount(0);
    await places.getByRole("link", { name: "Link builder" }).click();
    await expect(places.locator("[aria-current=page]")).toHaveText("Link builder");
  });

  test("a map is dragged, fits as far as it can be read, keeps its colours in a file; all problems are on one", async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto("/desk/flows/missing-credits/wait");
    await takenOver(page);
    const frame = page.getByRole("region", { name: /^Map: / });
    const shown = await page
      .locator("[data-tone=wait] rect")
      .first()
      .evaluate((box) => getComputedStyle(box).fill);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save as SVG" }).click();
    const saved = readFileSync(await (await download).path(), "utf8");
    expect(/data-tone="wait"[^>]*><rect[^>]*? fill="([^"]*)"/.exec(saved)?.[1]).toBe(shown);
    const told = await page.locator("svg.map g text").allTextContents();
    for (const one of told) expect(one).not.toMatch(/[a-z][A-Z]/);

    await page.getByRole("button", { name: "Full size" }).click();
    const at = () => frame.evaluate(({ scrollLeft, scrollTop }) => scrollLeft + scrollTop);
    await frame.evaluate((box) => box.scrollTo(0, 0));
    const box = await frame.boundingBox();
    const [x, y] = [(box?.x ?? 0) + 300, (box?.y ?? 0) + 300];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 40, y - 120, { steps: 5 });
    await page.mouse.up();
    expect(await at()).toBeGreaterThan(100);
    await expect(page).toHaveURL("/desk/flows/missing-credits/wait");
    await page.getByRole("button", { name: "Fit all" }).click();
    const size = await page
      .locator("svg.map text.map-words")
      .first()
      .evaluate((words) => words.getBoundingClientRect().height);
    expect(size).toBeGreaterThan(6);

    await page.goto("/desk");
    const overview = page.getByRole("region", { name: "How the problems hand over to each other" });
    await expect(overview.locator("a.map-step")).toHaveCount(issues.length);
    // A little wider than the page, it begins as wide as that, so that nothing looks cut off.
    await expect
      .poll(() =>
        overview.locator("section").evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
      )
      .toBe(0);
    await expect(overview.locator('[data-from="missing-credits"][data-to="declined-card"]')).toHaveCount(1);
    await overview.locator('a[data-step="declined-card"]').click();
    await expect(page).toHaveURL("/desk/flows/declined-card");
  });

  test("the builder is quiet in the console, its reply can be changed and is whole, and a link tells when it was made", async ({
    page,
    context,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const errors: string[] = [];
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(error.message));
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto("/desk/links");
      const preview = page.frameLocator("iframe");
      await expect(preview.locator("h1")).toBeVisible();
      // The page in its own look, with no script in it.
      const background = await preview
        .locator("html")
        .evaluate((html) => getComputedStyle(html).backgroundColor);
      expect(background).not.toBe("rgba(0, 0, 0, 0)");
      await expect(preview.locator("script")).toHaveCount(0);
      const reply = page.getByLabel("Text of the reply");
      for (const language of ["ar", "es"]) {
        await page.getByLabel("Language of the person").selectOption(language);
        const clipped = () => reply.evaluate((field) => field.scrollHeight - field.clientHeight);
        await expect.poll(clipped, `${language} at ${width}`).toBeLessThanOrEqual(0);
      }
      await reply.fill(`${await reply.inputValue()}\n\nAda`);
      expect(await reply.evaluate((field) => field.scrollHeight - field.clientHeight)).toBeLessThanOrEqual(0);
    }
    await page.getByRole("button", { name: "Copy the reply" }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Hola:[\s\S]*\n\nAda$/);
    const recent = page.getByRole("region", { name: "Recent links on this device" });
    await expect(recent.getByText(/^Español · \w+day,? /)).toBeVisible();
    await page.getByRole("button", { name: "Undo my changes" }).click();
    await expect(page.getByLabel("Text of the reply")).not.toHaveValue(/Ada/);
    expect(errors).toEqual([]);
  });

  test("a pasted link is gone on from, with old answers kept; what is no link gets a sentence", async ({
    page,
  }) => {
    await page.goto("/desk/links");
    await takenOver(page);
    const from = page.getByLabel("Go on from a link");
    for (const wrong of [
      "https://example.org/hello",
      "refunds",
      "javascript:alert(1)",
      "/refunds/nonsense",
    ]) {
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

  test.describe("for everybody", () => {
    test.use({ bypassCSP: true });
    test("axe finds nothing on the desk, light and dark, and 320 px is enough", async ({ page }) => {
      for (const path of [
        "/desk",
        "/desk/log-in/wrong",
        "/desk/flows/unexpected-charges",
        "/desk/flows/refunds/how-much",
        "/desk/links?to=/refunds/how-much?used-any=unused",
      ]) {
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.goto(path);
        if (path === "/desk") await page.getByRole("searchbox").fill("refund");
        if (path.startsWith("/desk/links"))
          await expect(page.locator("[data-link]")).toContainText("used-any");
        expect(await violationsInBothThemes(page), path).toEqual([]);
        await page.setViewportSize({ width: 320, height: 640 });
        expect(await overflow(page), path).toBe(0);
      }
    });
  });
});
