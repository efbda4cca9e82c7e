import { expect, type Page } from "playwright/test";
import { chance } from "@/lib/export/sample/chance";
import { readAddress } from "@/lib/flow/read-address";
import { type Issue, issues } from "@/machines/registry";
import { everyFlow } from "../machines/every-flow";
import { choose, heading, takenOver } from "./support";
import { test } from "./test";

const flows = everyFlow();

/** The heading of the step that an address names, and what to call it where it is another. */
function named(url: string): string | undefined {
  const { pathname, search } = new URL(url);
  const address = readAddress(pathname + search)?.address;
  if (address === undefined) return undefined;
  const flow = flows[address.issue];
  return flow.messages.steps[address.step ?? flow.chart.initial]?.heading.replaceAll("`", "");
}

/** Milliseconds in which a page has to settle: ten of them load at once, beside other tests. */
const patience = 40_000;

/** Screen and address agree. Both are read in one moment, for on a busy machine the last press may still be on its way. */
async function agree(page: Page, told: string): Promise<void> {
  const read = () =>
    page.evaluate(() => ({ url: window.location.href, heading: document.querySelector("h1")?.textContent }));
  await expect(async () => {
    const { url, heading } = await read();
    expect(heading, `${told} at ${url}`).toBe(named(url) ?? heading);
  }).toPass({ timeout: patience });
}

for (const ms of [300, 500, 800])
  test(`answer, reload, Back, Forward, ${ms} ms apart: screen and address agree`, async ({ page }) => {
    await page.goto("/missing-credits");
    await takenOver(page);
    await choose(page, "just-now");
    await expect(page).toHaveURL(/wait/);
    for (const go of ["location.reload()", "history.back()", "history.forward()"]) {
      await page.evaluate(go).catch(() => undefined);
      await page.waitForTimeout(ms);
    }
    await takenOver(page);
    await page.waitForTimeout(1000);
    await agree(page, "");
    await expect(page).toHaveURL(/\/missing-credits\/wait/);
    await expect(page.locator("[data-clock]")).toBeVisible();
  });

test("Back from a page that the router led to is the router's own", async ({ page }) => {
  await page.goto("/feedback/refunds/use-button");
  await takenOver(page);
  const before = (await heading(page).textContent()) ?? "";
  await page.locator("#words").fill("History test");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page).toHaveURL(/thanks/);
  await expect(heading(page)).not.toHaveText(before);
  await page.goBack();
  await expect(heading(page)).toHaveText(before);
  await expect(page).toHaveURL(/use-button$/);
});

/** What a person does in the page, as far as it can be done there: no step out of the product. */
function turnOf({ kind, chosen }: { kind: number; chosen: number }): void {
  const options = document.querySelectorAll<HTMLElement>("main nav a[data-option]");
  const { canGoBack, canGoForward } = window.navigation;
  if (kind < 0.4) options[Math.floor(chosen * options.length)]?.click();
  else if (kind >= 0.8) window.location.reload();
  else if (kind < 0.65 && canGoBack) window.history.back();
  else if (kind >= 0.65 && canGoForward) window.history.forward();
}

/** Presses, goes back and forward and reloads as the seed says, without waiting for what comes of it. */
async function play(page: Page, seed: number): Promise<void> {
  const { next: draw } = chance(seed);
  const issue = issues[Math.floor(draw() * issues.length)] as Issue;
  await page.goto("/");
  await page.goto(`/${issue}`);
  const told = [`seed ${seed}: ${issue}`];
  for (let turn = 0; turn < 8; turn += 1) {
    const kind = draw();
    const chosen = draw();
    const pause = Math.floor(draw() * 800);
    told.push(kind < 0.4 ? "press" : kind < 0.65 ? "Back" : kind < 0.8 ? "Forward" : "reload");
    await page.evaluate(turnOf, { kind, chosen }).catch(() => undefined);
    told.push(`${pause} ms`);
    await page.waitForTimeout(pause);
  }
  // Back twice in one moment may lead out of the product.
  if (page.url() === "about:blank") return;
  await expect(page.locator("[data-online]"), `${told} at ${page.url()}`).toHaveCount(1, {
    timeout: patience,
  });
  await page.waitForTimeout(1000);
  await agree(page, told.join(", "));
}

const sequences = process.env.LONG === "1" ? 500 : 20;
const parts = sequences / 10;

for (let part = 0; part < parts; part += 1)
  test(`whatever is pressed, and however quickly: screen and address agree, part ${part + 1} of ${parts}`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(3 * patience);
    const context = await browser.newContext({ baseURL, serviceWorkers: "block" });
    const pages = await Promise.all(Array.from({ length: 10 }, () => context.newPage()));
    await Promise.all(pages.map((page, index) => play(page, part * 10 + index + 1)));
    await context.close();
  });
