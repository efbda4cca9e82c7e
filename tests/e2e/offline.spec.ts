import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, expect, type Page } from "playwright/test";
import { offlineLoaders } from "@/content/ui/offline/messages";
import { submitLoaders } from "@/content/ui/submit/messages";
import { ticketLoaders } from "@/content/ui/ticket/messages";
import { pathIn } from "@/lib/language/language-path";
import { issues } from "@/machines/registry";
import { cleansUp } from "./clean-up";
import { builtServer } from "./own-server";
import {
  choose,
  delivered,
  fillIn,
  heading,
  logIn,
  overflow,
  person,
  takenOver,
  violationsInBothThemes,
} from "./support";
import { test } from "./test";

test.use({ serviceWorkers: "allow" });

const { newFolder, newServer } = cleansUp("offline");

/** The scripts that a flow needs up to its ticket, as a browser loads them that keeps nothing. */
async function scriptsOf(browser: Browser, address: string): Promise<string[]> {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  await page.goto(address);
  await takenOver(page);
  await choose(page, "need-support");
  await page.locator("#email").focus();
  await page.waitForLoadState("networkidle");
  const paths = await page.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname),
  );
  await context.close();
  return paths.filter((path) => path.endsWith(".js"));
}

/** Waits until the browser has kept these paths. */
async function untilKept(page: Page, paths: readonly string[]): Promise<void> {
  const missing = () =>
    page.evaluate(async (wanted) => {
      const found = await Promise.all(wanted.map((path) => caches.match(path)));
      return wanted.filter((_, index) => !found[index]);
    }, paths);
  await expect.poll(missing, { timeout: 20_000 }).toEqual([]);
}

test("the box answers without a network, after one visit", async ({ page, context, browser }) => {
  test.setTimeout(90_000);
  const { origin, stop } = await newServer();
  const other = await browser.newContext({ serviceWorkers: "block" });
  const asked = await other.newPage();
  await asked.goto(origin);
  await takenOver(asked);
  for (const text of ["my card was declined", "402 Payment Required"]) {
    await asked.locator("[name=box]").fill(text);
    await expect(asked.locator("[data-answer]")).toBeVisible();
  }
  await asked.waitForLoadState("networkidle");
  const paths = await asked.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname),
  );
  await other.close();

  await page.goto(origin);
  await untilKept(page, ["/", ...paths.filter((path) => path.endsWith(".js"))]);
  await context.setOffline(true);
  await stop();
  await page.reload();
  await page.locator("[name=box]").fill("my card was declined");
  await expect(page.locator("[data-match=declined-card]")).toBeVisible();
  await page.locator("[name=box]").fill("402 Payment Required");
  await expect(page.locator("[data-error=payment-required]")).toBeVisible();
});

/** Tells the page once more that there is no network: Chromium 150 forgets it in a reload, unlike a real network. */
async function tellOffline(page: Page): Promise<void> {
  await page.context().setOffline(false);
  await page.context().setOffline(true);
}

const send = (page: Page) => page.getByRole("button", { name: "Send the ticket" });
const waits = (page: Page) => page.locator("main [data-waiting=waiting]");

for (const language of ["en", "ar"] as const) {
  test(`${language}: first flow visited, network cut, flow finished with reloads in between, network back: one ticket`, async ({
    page,
    context,
    browser,
  }) => {
    const inLanguage = (path: string) => pathIn(language, path);
    const [ticketMessages, submitMessages, offlineMessages] = await Promise.all([
      ticketLoaders[language](),
      submitLoaders[language](),
      offlineLoaders[language](),
    ]);
    test.setTimeout(120_000);
    const { origin, data, start, stop } = await newServer();
    const scripts = await scriptsOf(browser, origin + inLanguage("/refunds"));
    await page.goto(origin + inLanguage("/refunds"));
    await untilKept(page, [inLanguage("/refunds"), inLanguage("/offline"), ...scripts]);
    await context.setOffline(true);
    await stop();

    for (const option of ["unused", "within-window", "limit-or-over"]) {
      const address = await page.locator(`[data-option="${option}"]`).getAttribute("href");
      await choose(page, option);
      await expect(page).toHaveURL(`${origin}${address}`);
      const shown = await heading(page).textContent();
      await page.reload();
      await expect(heading(page)).toHaveText(shown ?? "");
      await expect(page).toHaveURL(`${origin}${address}`);
    }
    await fillIn(page, {
      email: person.email,
      paid_at: "2026-11-20T10:30",
      amount: person.amount,
      method: "card",
      note: "on a train",
    });
    await page.reload();
    await expect(page.locator("#note")).toHaveValue("on a train");
    await takenOver(page);
    await tellOffline(page);
    await page.getByRole("button", { name: ticketMessages.check }).click();
    await expect(page.locator("[data-ticket]")).toContainText("on a train");
    await page.getByRole("button", { name: submitMessages.button }).click();
    await expect(waits(page)).toContainText(offlineMessages.waiting.waits);
    await expect(page.getByRole("button", { name: offlineMessages.waiting.takeBack })).toBeFocused();
    await page.reload();
    await expect(waits(page)).toBeVisible();
    expect(delivered("on a train", data)).toEqual([]);

    await start();
    await context.setOffline(false);
    await expect(page).toHaveURL(new RegExp(`${inLanguage("/tickets")}/[0-9a-f]{32}$`), { timeout: 40_000 });
    await expect(page.locator("[data-state=delivered]")).toBeVisible();
    const [ticket, ...more] = delivered("on a train", data);
    expect(more).toEqual([]);
    expect(ticket?.transcript[0]?.question).toBe("Have you used any of these credits?");
    expect(ticket?.transcript.map(({ option }) => option)).toEqual([
      "unused",
      "within-window",
      "limit-or-over",
    ]);
    await page.goto(origin + inLanguage("/refunds/ticket"));
    await takenOver(page);
    await expect(page.locator("#note")).toHaveValue("");
  });
}

/** One green pixel. */
const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVQImWNQWpUGAAIkATM6oYJNAAAAAElFTkSuQmCC",
  "base64",
);

/** Presses the button of a ticket about an invoice while there is no network. */
async function sendOffline(page: Page, note: string): Promise<void> {
  await page.goto("/invoices/ticket?what-you-need=find-invoice&find-invoice=not-listed");
  await takenOver(page);
  await page.locator("#email").fill(person.email);
  await page.locator("#note").fill(note);
  await page.locator("#evidence").setInputFiles({ name: "page.png", mimeType: "image/png", buffer: picture });
  await expect(page.getByRole("button", { name: "Remove page.png" })).toBeVisible();
  await page.getByRole("button", { name: "Check your ticket" }).click();
  await expect(page.locator("[data-ticket]")).toContainText("page.png");
  await page.context().setOffline(true);
  await send(page).click();
  await expect(waits(page)).toBeVisible();
}

test("the page is closed before the network is back: the next one sends the ticket with its file, and says so", async ({
  page,
  context,
}) => {
  await sendOffline(page, "closed too early");
  await page.close();
  await context.setOffline(false);
  const next = await context.newPage();
  await next.goto("/prevent");
  const notice = next.locator("[data-waiting=sent]");
  await expect(notice).toContainText(/Ticket BT-.* Your ticket was sent and is stored\./);
  await expect.poll(() => delivered("closed too early")).toHaveLength(1);
  expect(delivered("closed too early")[0]?.attachments).toMatchObject([{ name: "page.png" }]);
  await notice.getByRole("link", { name: "Open its receipt" }).click();
  await expect(heading(next)).toHaveText("Your ticket is stored for support");
  // Whoever reads the receipt has been told.
  await expect.poll(() => next.evaluate(() => localStorage.getItem("billing-help/waiting"))).toBeNull();
  await next.goto("/invoices/ticket");
  await takenOver(next);
  await expect(next.locator("#note")).toHaveValue("");
});

test("two tabs are open when the network is back: one ticket", async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto("/prevent");
  await sendOffline(page, "two tabs");
  await context.setOffline(false);
  await expect(page).toHaveURL(/\/tickets\//);
  await expect(page.locator("[data-state=delivered]")).toBeVisible();
  expect(delivered("two tabs")).toHaveLength(1);
});

test("a ticket that waits can be taken back, changed and sent: as it is then, and once", async ({
  page,
  context,
}) => {
  await sendOffline(page, "first words that wait");
  await page.getByRole("button", { name: "Don't send it" }).click();
  await expect(send(page)).toBeFocused();
  await expect(page.locator("[data-ticket]")).toContainText("page.png");
  await send(page).click();
  await expect(waits(page)).toBeVisible();
  // What is changed must not go as it was.
  await page.locator("[data-back]").click();
  await page.locator("#note").fill("other words that wait");
  await context.setOffline(false);
  await page.getByRole("button", { name: "Check your ticket" }).click();
  await send(page).click();
  await expect(page).toHaveURL(/\/tickets\//);
  await expect(page.locator("[data-state=delivered]")).toBeVisible();
  expect(delivered("first words that wait")).toEqual([]);
  expect(delivered("other words that wait")).toHaveLength(1);
});

/** Everything that waits in the browser, as text. */
const waitingRoom = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string>((done, fail) => {
        const open = indexedDB.open("billing-help-waiting-1");
        open.onerror = () => fail(open.error);
        open.onsuccess = () => {
          const all = open.result.transaction("tickets").objectStore("tickets").getAll();
          all.onsuccess = () => done(JSON.stringify(all.result));
        };
      }),
  );

test("what waits holds no key, and one button deletes it with all that was typed", async ({ page }) => {
  const key = `sk-or-v1-${"ab12".repeat(16)}`;
  await sendOffline(page, `to delete ${key}`);
  expect(await waitingRoom(page)).toContain("to delete [API key removed]");
  expect(await waitingRoom(page)).not.toContain(key);
  await page.locator("[data-back]").click();
  await page.getByRole("button", { name: "Delete what I typed" }).click();
  await expect.poll(() => waitingRoom(page)).toBe("[]");
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0);
});

test("of what a person answered, sent or may not see nothing is kept", async ({ page }) => {
  await logIn(page);
  await page.goto("/refunds/how-much?used-any=unused");
  await untilKept(page, ["/refunds", "/offline"]);
  for (const path of [
    "/api/flows",
    "/desk",
    "/feedback/refunds/use-button?used-any=unused",
    "/tickets/0123456789abcdef0123456789abcdef",
    "/tickets/deleted",
    "/nonsense",
    "/?q=canary",
  ])
    await page.goto(path);
  await untilKept(page, ["/"]);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => url.slice(location.origin.length));
  });
  expect(kept.filter((address) => !/^\/_next\/static\/[^?]+$/.test(address)).sort()).toEqual([
    "/",
    "/offline",
    "/refunds",
  ]);
});

test("a file is looked into on the first visit, and on every later one, when the scripts come from what was kept", async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  const [header, row] = [
    "generation_id,created_at,cost_total",
    "gen-1788256960-a,2026-09-01 10:02:40.998,0.25",
  ];
  const file = { name: "a.csv", mimeType: "text/csv", buffer: Buffer.from(`${header}\n${row}\n`) };
  const lookIn = async () => {
    await page.locator("[data-look-into] summary").first().click();
    await page.locator("#export").setInputFiles(file);
    await expect(page.locator("[data-evidence=done]")).toContainText("$0.25");
  };
  const keptWorkers = () =>
    page.evaluate(async () => {
      const names = await caches.keys();
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return requests.flat().filter(({ url }) => /-worker-/.test(url)).length;
    });
  await page.goto("/unexpected-charges");
  // At once: the worker of this panel comes before the service worker has the page.
  await lookIn();
  await expect.poll(keptWorkers, { timeout: 20_000 }).toBeGreaterThan(0);
  for (let visit = 0; visit < 2; visit += 1) {
    await page.reload();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await lookIn();
  }
  expect(complaints).toEqual([]);
});

test("the page that stands in for others, opened by its own address, waits for nothing", async ({ page }) => {
  const looked: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "HEAD") looked.push(request.url());
  });
  await page.clock.install();
  await page.goto("/offline");
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  await expect(page.getByText("No problem was opened on this device")).toBeVisible();
  await page.clock.runFor(10_000);
  expect(looked).toEqual([]);
});

test("a page that was never opened says what works without a network, and comes by itself once there is one", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    bypassCSP: true,
    serviceWorkers: "allow",
    baseURL: baseURL ?? "",
  });
  const page = await context.newPage();
  await page.goto("/refunds");
  await untilKept(page, ["/refunds", "/offline"]);
  await context.setOffline(true);
  for (const address of ["/invoices?what-you-need=find-invoice", "/refunds/nonsense", "/desk"]) {
    await page.goto(address);
    await expect(heading(page)).toHaveText("This page needs the network");
    await expect(page.getByRole("link", { name: "Refund", exact: false }).first()).toBeVisible();
  }
  await page.goto("/invoices");
  await expect(page.locator("nav li")).toHaveCount(1);
  expect(await violationsInBothThemes(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overflow(page)).toBe(0);
  await page.locator("nav li a").click();
  await expect(page.locator("[data-option=unused]")).toBeVisible();
  // By its address: what "back" leads to depends on how far the page had loaded when the link was pressed.
  await page.goto("/invoices");
  await expect(page.locator("nav li")).toHaveCount(1);
  await context.setOffline(false);
  await expect(page.locator("[data-option=find-invoice]")).toBeVisible();
  // A server that was away says nothing when it is back.
  await page.addInitScript(() =>
    addEventListener("online", (event) => event.stopImmediatePropagation(), { capture: true }),
  );
  await context.setOffline(true);
  await page.goto("/unexpected-charges");
  await expect(heading(page)).toHaveText("This page needs the network");
  await context.setOffline(false);
  await expect(heading(page)).not.toHaveText("This page needs the network");
  await context.close();
});

test("what another problem handed over is still there after a reload without a network", async ({
  page,
  context,
}) => {
  const address =
    "/declined-card?missing-credits.paid-when=longer-ago&missing-credits.check-balance=not-there";
  await page.goto(address);
  await untilKept(page, ["/declined-card"]);
  const isKept = () =>
    page.evaluate(async (words) => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys())
          if ((await (await cache.match(request))?.text())?.includes(words)) return true;
      }
      return false;
    }, "They are in none of my accounts");
  await expect.poll(isKept, { timeout: 20_000 }).toBe(true);
  const lines = page.locator("aside dl, aside ol, aside ul").first();
  const told = await lines.textContent();
  const hrefs = () =>
    page.locator("[data-option]").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  const led = await hrefs();
  expect(String(led)).toContain("missing-credits.paid-when=longer-ago");
  await context.setOffline(true);
  await page.reload();
  await expect(lines).toHaveText(told ?? "");
  await expect.poll(hrefs).toEqual(led);
});

/** The same build under another name, its pages marked. */
function nextBuild(): string {
  const folder = join(newFolder(), "build");
  cpSync(builtServer, folder, { recursive: true });
  const worker = join(folder, "public", "sw.js");
  const id = readFileSync(join(folder, ".next", "BUILD_ID"), "utf8").trim();
  writeFileSync(worker, readFileSync(worker, "utf8").replaceAll(id, "next-build"));
  const pages = join(folder, ".next", "server");
  for (const name of readdirSync(pages, { recursive: true }).map(String)) {
    if (!name.endsWith(".html")) continue;
    const html = readFileSync(join(pages, name), "utf8");
    writeFileSync(join(pages, name), html.replace("<html ", '<html data-build="next" '));
  }
  return folder;
}

test("after an update the new page comes at once, and without a network, too; nothing of the old one stays", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const { origin, start } = await newServer();
  await page.goto(`${origin}/refunds`);
  await untilKept(page, ["/refunds", "/offline"]);
  await page.goto(`${origin}/invoices`);
  await untilKept(page, ["/invoices"]);
  await start(nextBuild());
  await page.goto(`${origin}/refunds`);
  const html = page.locator("html");
  await expect(html).toHaveAttribute("data-build", "next");
  const pages = () =>
    page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("billing-help/pages/")));
  await expect.poll(pages).toEqual(["billing-help/pages/next-build"]);
  await untilKept(page, ["/refunds"]);
  await context.setOffline(true);
  await page.reload();
  await expect(page.locator("[data-option=unused]")).toBeVisible();
  await expect(html).toHaveAttribute("data-build", "next");
  // Kept by the old build, and not opened since.
  await page.goto(`${origin}/invoices`);
  await expect(heading(page)).toHaveText("This page needs the network");
});

test("a browser is told all that it wants for installing the page", async ({ page, request }) => {
  await page.goto("/");
  const address = (await page.locator("link[rel=manifest]").getAttribute("href")) ?? "";
  const manifest = await (await request.get(address)).json();
  expect(manifest).toMatchObject({ start_url: "/", display: "standalone" });
  expect(manifest.shortcuts).toHaveLength(issues.length);
  for (const { src, sizes } of manifest.icons) {
    const bytes = await (await request.get(src)).body();
    // Width and height of a PNG lie at a fixed place.
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
  }
  for (const { url } of manifest.shortcuts) expect((await request.get(url)).status()).toBe(200);
});
