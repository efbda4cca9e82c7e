import { expect, type Page } from "playwright/test";
import { heading, holdScripts, takenOver } from "./support";
import { test } from "./test";

/** Whether the page is the same document as when this was first asked. */
const sameDocument = (page: Page) =>
  page.evaluate(() => {
    const marked = window as unknown as { isMarked?: true };
    const was = marked.isMarked === true;
    marked.isMarked = true;
    return was;
  });

/** Opens a first step that nobody has touched; from now on the scripts that answer a press are held back. */
async function untouched(page: Page, end?: "abort"): Promise<() => void> {
  await page.goto("/refunds", { waitUntil: "domcontentloaded" });
  await takenOver(page);
  const go = await holdScripts(page, end);
  await sameDocument(page);
  return go;
}

test("a press that nothing answers yet is kept, and answered without a load; of two the last counts", async ({
  page,
}) => {
  const go = await untouched(page);
  await page.locator("[data-option=all-used]").click();
  await page.locator("[data-option=unused]").click();
  await expect(page).toHaveURL("/refunds");
  go();
  await expect(page).toHaveURL("/refunds/bought-when?used-any=unused");
  await expect(heading(page)).toHaveText("When did you buy the credits?");
  expect(await sameDocument(page)).toBe(true);
});

test("where what answers can't be had, the link is followed as without scripts", async ({ page }) => {
  const go = await untouched(page, "abort");
  await page.locator("[data-option=unused]").click();
  go();
  await expect(page).toHaveURL("/refunds/bought-when?used-any=unused");
  await expect(heading(page)).toHaveText("When did you buy the credits?");
  expect(await sameDocument(page)).toBe(false);
});

test("a press of two buttons, or for a new tab, is the browser's", async ({ page, context }) => {
  await untouched(page);
  const [tab] = await Promise.all([
    context.waitForEvent("page"),
    page.locator("[data-option=unused]").click({ modifiers: ["ControlOrMeta"] }),
  ]);
  await expect(tab).toHaveURL("/refunds/bought-when?used-any=unused");
  await expect(page).toHaveURL("/refunds");
});

test("who pays for each byte fetches nothing ahead, and what answers with the first touch", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "connection", { value: { saveData: true } });
  });
  const fetched: string[] = [];
  page.on("request", (request) => {
    if (/\/_next\/static\/chunks\//.test(request.url())) fetched.push(request.url());
  });
  await page.clock.install();
  await page.goto("/refunds");
  await takenOver(page);
  await page.waitForLoadState("networkidle");
  const before = fetched.length;
  await page.clock.runFor(30_000);
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  expect(fetched.slice(before)).toEqual([]);
  await page.locator("[data-option=unused]").hover();
  await page.locator("[data-option=unused]").click();
  await expect(page).toHaveURL("/refunds/bought-when?used-any=unused");
  expect(fetched.length).toBeGreaterThan(before);
});
