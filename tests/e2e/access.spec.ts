import { expect } from "playwright/test";
import { issues } from "../../machines/registry";
import {
  choose,
  heading,
  type ListedFlow,
  overflow,
  person,
  showStep,
  showsNewPiece,
  takenOver,
  violations,
  violationsInBothThemes,
} from "./support";
import { test } from "./test";

test.describe("every step", () => {
  // In one worker, which then knows what axe has seen.
  test.describe.configure({ mode: "default" });

  for (const issue of issues) {
    test(`axe finds nothing, light and dark, and 320 px is enough on every step of ${issue}`, async ({
      browser,
    }) => {
      test.setTimeout(120_000);
      const context = await browser.newContext({ bypassCSP: true, reducedMotion: "reduce" });
      const page = await context.newPage();
      const flows = (await (await page.request.get("/api/flows")).json()) as ListedFlow[];
      const steps = flows.find((flow) => flow.issue === issue)?.steps ?? [];
      expect(steps.length).toBeGreaterThan(3);
      await page.goto(`/${issue}`);
      await takenOver(page);
      // One page for all steps: a load costs more than all that is looked at.
      for (const { step, ...shown } of steps) {
        await page.setViewportSize({ width: 1280, height: 900 });
        await showStep(page, `/${issue}/${step}`, { ...shown, heading: shown.heading.replaceAll("`", "") });
        if (await showsNewPiece(page, "en")) expect(await violationsInBothThemes(page), step).toEqual([]);
        await page.setViewportSize({ width: 320, height: 640 });
        expect(await overflow(page), `${step} at 320 px`).toBe(0);
      }
      await context.close();
    });
  }
});

test("axe finds nothing on the pages around the flows, light and dark", async ({ browser }) => {
  const context = await browser.newContext({ bypassCSP: true, reducedMotion: "reduce" });
  const page = await context.newPage();
  const expectNothingFound = async (about: string) =>
    expect(await violationsInBothThemes(page), about).toEqual([]);
  for (const path of ["/", "/prevent", "/nonsense"]) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(path);
    if (path === "/") {
      await page.locator("[name=box]").fill("card declined");
      await expect(page.locator("[data-match]").first()).toBeVisible();
    }
    await expectNothingFound(path);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(page), path).toBe(0);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/invoices/ticket?what-you-need=wrong-invoice");
  await takenOver(page);
  await page.getByRole("button", { name: "Check your ticket" }).click();
  await expectNothingFound("form with errors");
  await page.locator("#email").fill(person.email);
  await page.locator("#note").fill(person.note);
  await page.getByRole("button", { name: "Check your ticket" }).click();
  await expect(page.locator("[data-ticket]")).toBeVisible();
  await expectNothingFound("check page");
  await context.close();
});

test("forced colours: axe finds nothing and every option keeps its border", async ({ browser }) => {
  const context = await browser.newContext({ forcedColors: "active", bypassCSP: true });
  const page = await context.newPage();
  await page.goto("/refunds/how-much?used-any=unused");
  expect(await violations(page)).toEqual([]);
  const border = await page
    .locator("[data-option='under-limit']")
    .evaluate((node) => getComputedStyle(node).borderTopWidth);
  expect(Number.parseFloat(border)).toBeGreaterThan(0);
  await context.close();
});

test.describe("large text", () => {
  // The test writes a style into the page, which the page itself may not.
  test.use({ bypassCSP: true });

  test("200 % text: nothing is cut and nothing moves sideways", async ({ page }) => {
    for (const path of ["/", "/refunds/how-much?used-any=unused", "/missing-credits/ticket"]) {
      await page.setViewportSize({ width: 640, height: 900 });
      await page.goto(path);
      await page.addStyleTag({ content: "html { font-size: 200% }" });
      expect(await overflow(page), path).toBe(0);
    }
  });

  test("320 px with 200 % text: nothing moves sideways", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of [
      "/",
      "/prevent",
      "/missing-credits/wait?paid-when=just-now",
      "/unauthorized-use",
      "/refunds/ticket",
    ]) {
      await page.goto(path);
      await page.addStyleTag({ content: "html { font-size: 200% }" });
      expect(await overflow(page), path).toBeLessThanOrEqual(0);
    }
  });
});

test("a whole flow to its ticket with the keyboard alone", async ({ page }) => {
  const pressTo = async (selector: string) => {
    for (let presses = 0; presses < 60; presses += 1) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`no way to ${selector} with Tab`);
  };
  await page.goto("/");
  await pressTo("[data-issue='invoices']");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/invoices");
  await expect(heading(page)).toBeVisible();
  for (const option of ["find-invoice", "not-listed"]) {
    await pressTo(`[data-option='${option}']`);
    const before = await heading(page).textContent();
    await page.keyboard.press("Enter");
    await expect(heading(page)).not.toHaveText(before ?? "");
    await expect(heading(page)).toBeFocused();
  }
  await pressTo("#email");
  await page.keyboard.type(person.email);
  await pressTo("#note");
  await page.keyboard.type(person.note);
  await pressTo("button[type=submit]");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-ticket]")).toContainText(person.email);
});

test("every target is at least 44 px high where a thumb has to hit it", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/refunds/how-much?used-any=unused");
  for (const box of await page.locator("main a[data-option], main [data-back]").all()) {
    expect((await box.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44);
  }
  await choose(page, "under-limit");
});
