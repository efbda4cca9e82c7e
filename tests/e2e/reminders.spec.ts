import { readFileSync } from "node:fs";
import { expect, type Page } from "playwright/test";
import { choose, violationsInBothThemes, workOut } from "./support";
import { test } from "./test";

const noon = new Date("2026-11-24T12:00:00-05:00");

/** Stands in for the browser's notifications, which a browser without a screen does not show. */
const fakeNotification = (answer: NotificationPermission) => `
  window.shown = [];
  window.asked = 0;
  window.Notification = class {
    static requestPermission() { window.asked += 1; return Promise.resolve("${answer}"); }
    constructor(title, options) { window.shown.push(title + ": " + options.body); }
    close() {}
  };`;

const read = (page: Page, name: "shown" | "asked") =>
  page.evaluate((key) => (window as unknown as Record<string, unknown>)[key], name);

async function toWait(page: Page): Promise<void> {
  await page.clock.install({ time: noon });
  await page.goto("/missing-credits");
  await choose(page, "just-now");
  await expect(page.locator("[data-clock]")).toContainText("15:00");
}

test("a notification is asked for by a press alone, and comes when the time is up, once", async ({
  page,
}) => {
  await page.addInitScript(fakeNotification("granted"));
  await toWait(page);
  await page.clock.runFor(5000);
  expect(await read(page, "asked")).toBe(0);
  await page.getByRole("button", { name: "Notify me" }).click();
  await expect(page.getByText("Keep this page open")).toBeVisible();
  expect(await read(page, "asked")).toBe(1);
  await page.clock.runFor(14 * 60_000);
  expect(await read(page, "shown")).toEqual([]);
  await page.clock.runFor(2 * 60_000);
  await expect(page.locator("[data-clock]")).toContainText("The time is over");
  expect(await read(page, "shown")).toEqual(["The time is over: Go on with your OpenRouter payment."]);
});

test("notifications are refused, or not there: it says so, and the calendar is left", async ({ page }) => {
  await page.addInitScript(fakeNotification("denied"));
  await toWait(page);
  await page.getByRole("button", { name: "Notify me" }).click();
  await expect(page.getByText("does not allow notifications")).toBeVisible();
  await expect(page.getByRole("button", { name: "calendar" })).toBeVisible();

  await page.addInitScript("delete window.Notification");
  await page.reload();
  await page.getByRole("button", { name: "Notify me" }).click();
  await expect(page.getByText("shows no notifications")).toBeVisible();
});

/** What a press of the calendar button saves, unfolded. */
async function saved(page: Page): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "calendar" }).click();
  const file = await download;
  const text = readFileSync(await file.path(), "utf8").replaceAll("\r\n ", "");
  return { name: file.suggestedFilename(), text };
}

test("the end of the wait goes into a calendar, in UTC, with the way back", async ({ page }) => {
  await toWait(page);
  const { name, text } = await saved(page);
  expect(name).toBe("wait-is-over.ics");
  expect(text).toMatch(/\r\nDTSTART:20261124T17150\dZ\r\n/);
  expect(text).toContain("/missing-credits/wait?paid-when=just-now");
});

test.describe("a refund that was asked for", () => {
  const due = (page: Page) => page.locator("[data-deadline]");

  test("no country is chosen: weekends alone are left out, and it says so", async ({ page }) => {
    const files: string[] = [];
    page.on("response", async (response) => {
      if (!response.url().endsWith(".js")) return;
      // What still arrives as the test ends can't be read any more.
      const text = await response.text().catch(() => "");
      if (text.includes("Thanksgiving")) files.push(response.url());
    });
    await page.clock.install({ time: noon });
    await page.goto("/refunds/asked-when?used-any=already-asked");
    await workOut(page, "2026-11-20T09:00");
    await expect(due(page)).toContainText("Friday 4 December");
    await expect(due(page)).toContainText("Public holidays are not left out");
    expect(files).toEqual([]);

    await page.locator("[data-holidays]").selectOption({ label: "United States" });
    await expect(due(page)).toContainText("Monday 7 December");
    await expect(due(page)).toContainText("Left out: Thanksgiving Day (Thursday 26 November)");
    // The year in question, and no other.
    await expect.poll(() => files.length).toBe(1);
    await page.locator("[data-holidays]").selectOption({ label: "Germany" });
    await expect(due(page)).toContainText("Friday 4 December");
    await expect(due(page)).toContainText("(Germany). None falls in between");
    await page.locator("[data-holidays]").selectOption({ label: "No country" });
    await expect(due(page)).toContainText("Public holidays are not left out");
  });

  test("an overdue one was due, and goes into no calendar", async ({ page }) => {
    await page.clock.install({ time: noon });
    await page.goto("/refunds/asked-when?used-any=already-asked");
    await workOut(page, "2026-11-03T09:00");
    await expect(due(page)).toContainText("it was due by Tuesday 17 November");
    await expect(due(page).getByRole("button", { name: "calendar" })).toHaveCount(0);
    await page.goto("/refunds/asked-when?used-any=already-asked");
    await workOut(page, "2026-11-20T09:00");
    await expect(due(page)).toContainText("it is due by Friday 4 December");
    await expect(due(page).getByRole("button", { name: "calendar" })).toBeVisible();
  });

  test("the browser's language offers a country, and nothing tells which one was chosen", async ({
    browser,
  }) => {
    const context = await browser.newContext({ locale: "de-AT", timezoneId: "Europe/Vienna" });
    const page = await context.newPage();
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url() + (request.postData() ?? "")));
    await page.clock.install({ time: new Date("2027-01-05T12:00:00+01:00") });
    await page.goto("/refunds/asked-when?used-any=already-asked");
    await page.locator("[data-work-out] summary").click();
    await expect(page.locator("[data-holidays] optgroup").first().locator("option")).toHaveText("Austria");
    // Without holidays it would be overdue since the fourth.
    await page.locator("[data-holidays]").selectOption("AT");
    await page.locator("#fact").fill("2026-12-21T09:00");
    await page.getByRole("button", { name: "Use this" }).click();
    await expect(due(page)).toContainText("Thursday 7 January");
    await expect(due(page)).toContainText(
      "Christmas Day (Friday 25 December), New Year's Day (Friday 1 January)",
    );
    await expect(due(page)).toContainText("Epiphany");
    expect(requests.filter((line) => /[=/]AT\b|austria/i.test(line))).toEqual([]);
    const { name, text } = await saved(page);
    expect(name).toBe("refund-is-due.ics");
    expect(text).toContain("DTSTART:20270107T080000Z");
    await context.close();
  });

  test("the step is shown before 200 countries are listed, and the chosen one stays chosen", async ({
    page,
  }) => {
    // How many countries there are to choose from each time the page changes, from when the choice appears.
    await page.addInitScript(() => {
      const seen: number[] = [];
      Object.assign(window, { seen });
      const look = () => {
        const choice = document.querySelector<HTMLSelectElement>("[data-holidays]");
        if (choice && seen.at(-1) !== choice.options.length) seen.push(choice.options.length);
      };
      new MutationObserver(look).observe(document, { childList: true, subtree: true });
    });
    const counts = () => page.evaluate(() => (window as unknown as { seen: number[] }).seen);
    await page.clock.setFixedTime(noon);
    await page.goto("/refunds/use-button?used-any=unused&bought-when=within-window&how-much=under-limit");
    await choose(page, "pressed");
    await expect(page.locator("[data-holidays]")).toHaveValue("");
    await expect.poll(async () => (await counts()).at(-1)).toBeGreaterThan(100);
    expect((await counts())[0]).toBe(1);

    await page.locator("[data-holidays]").selectOption("US");
    await expect(due(page)).toContainText("(United States)");
    await page.goBack();
    await expect(page.locator("[data-holidays]")).toHaveCount(0);
    await page.evaluate(() => (window as unknown as { seen: number[] }).seen.splice(0));
    await choose(page, "pressed");
    await expect(page.locator("[data-holidays]")).toHaveValue("US");
    // Not for a moment does the choice say that there is none.
    expect((await counts())[0]).toBeGreaterThan(100);
    await expect(due(page)).toContainText("(United States)");
  });

  test("the holidays can't be loaded: it says so, and counts without them", async ({ page }) => {
    await page.clock.install({ time: noon });
    await page.goto("/refunds/asked-when?used-any=already-asked");
    await workOut(page, "2026-11-20T09:00");
    await expect(due(page)).toContainText("Friday 4 December");
    await page.context().setOffline(true);
    await page.locator("[data-holidays]").selectOption("DE");
    await expect(due(page)).toContainText("could not be loaded");
    await expect(due(page)).toContainText("Friday 4 December");
  });
});

test("the daily limit says when it starts again, here and in UTC, and nothing jumps", async ({ page }) => {
  await page.addInitScript(`
    window.jumps = 0;
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.jumps += entry.value; })
      .observe({ type: "layout-shift", buffered: true });`);
  await page.clock.install({ time: noon });
  await page.goto("/free-model-charges/daily-limit?which-model=ends-in-free&what-happened=refused");
  const note = page.locator("[data-deadline]");
  await expect(note).toContainText("today at 19:00, your time (00:00 UTC)");
  await expect(note).toContainText(/in (7 hours 0|6 hours 59) minutes/);
  await page.clock.fastForward("06:30:00");
  await page.clock.runFor(31_000);
  await expect(note).toContainText(/in (30|29|28) minutes/);
  expect(await page.evaluate(() => (window as unknown as { jumps: number }).jumps)).toBeLessThan(0.001);
});

test("axe finds nothing on a counted refund and a wait, light and dark, and 320 px is enough", async ({
  browser,
}) => {
  const context = await browser.newContext({
    bypassCSP: true,
    reducedMotion: "reduce",
    viewport: { width: 320, height: 640 },
    timezoneId: "America/New_York",
  });
  const page = await context.newPage();
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.clock.setFixedTime(noon);
  await page.goto("/refunds/asked-when?used-any=already-asked");
  await workOut(page, "2026-11-20T09:00");
  await page.locator("[data-holidays]").selectOption("US");
  await expect(page.locator("[data-deadline]")).toContainText("Thanksgiving");
  expect(await violationsInBothThemes(page)).toEqual([]);
  expect(await overflow()).toBe(0);
  await page.goto("/missing-credits");
  await choose(page, "just-now");
  await expect(page.locator("[data-clock]")).toContainText("15:00");
  expect(await violationsInBothThemes(page)).toEqual([]);
  expect(await overflow()).toBe(0);
  await context.close();
});
