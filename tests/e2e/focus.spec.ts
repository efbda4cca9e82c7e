import { expect, type Page } from "playwright/test";
import { exportMessages } from "@/content/ui/export/en";
import { ticketMessages } from "@/content/ui/ticket/en";
import { sampleExport } from "@/lib/export/sample-export";
import { fillIn, heading, person, takenOver } from "./support";
import { test } from "./test";

const hasFocus = (page: Page) => page.evaluate(() => document.activeElement !== document.body);
/** What is said without a move of the focus: every status and alert that has words. */
const said = (page: Page) =>
  page.locator("[role=status], [role=alert]").evaluateAll((all) => all.map(({ textContent }) => textContent));
const text = (name: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(`of ${name}`) });

test("a file that is looked into, and forgotten, is said, and the focus stays in its place", async ({
  page,
}) => {
  await page.goto("/unexpected-charges/what-stands-out");
  await takenOver(page);
  await page.locator("[data-look-into] summary").click();
  const rows = [...sampleExport({ case: "loop", rows: 300, seed: 7 })].join("");
  await page.locator("#export").focus();
  await page
    .locator("#export")
    .setInputFiles({ name: "activity.csv", mimeType: "text/csv", buffer: Buffer.from(rows) });
  await expect(page.locator("[data-finding]").first()).toBeVisible();
  await expect.poll(() => hasFocus(page)).toBe(true);
  expect((await said(page)).join()).toMatch(/stands? out/);
  const boxes = page.getByRole("checkbox", { name: exportMessages.take });
  const names = await boxes.evaluateAll((all) => all.map((box) => box.closest("label")?.textContent));
  expect(new Set(names).size).toBe(names.length);
  const forget = page.getByRole("button", { name: exportMessages.forget });
  await forget.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-evidence=none]")).toBeVisible();
  await expect.poll(() => hasFocus(page)).toBe(true);
  await expect.poll(() => said(page)).toContain(exportMessages.forgotten);
});

test("what is attached and removed is said, and the focus goes back to the button that attaches", async ({
  page,
}) => {
  await page.goto("/invoices/ticket");
  await takenOver(page);
  const choose = page.locator("#evidence");
  // Who says what they see presses it.
  await expect(choose).toHaveAccessibleName(new RegExp(`^${ticketMessages.form.choose}`));
  await choose.setInputFiles([text("a.txt"), text("b.txt")]);
  await expect(page.locator("#evidence-message")).toHaveText(ticketMessages.form.added("a.txt, b.txt"));
  await page.getByRole("button", { name: `${ticketMessages.form.remove} a.txt` }).press("Enter");
  await expect(page.locator("#evidence-message")).toHaveText(ticketMessages.form.removed("a.txt"));
  await expect(choose).toBeFocused();
});

test("what is needed is said to be, and what is wrong is in the title", async ({ page }) => {
  await page.goto("/refunds/ticket");
  await takenOver(page);
  for (const needed of ["#email", "#paid_at", "#amount"])
    await expect(page.locator(needed)).toHaveAttribute("required", "");
  await expect(page.locator("#note")).not.toHaveAttribute("required", "");
  const before = await page.title();
  await page.getByRole("button", { name: ticketMessages.check }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await fillIn(page, { email: person.email, paid_at: "2026-11-20T10:30", amount: "120", method: "card" });
  await page.getByRole("button", { name: ticketMessages.check }).click();
  await expect(page).not.toHaveTitle(/^Error: /);
  await page.goBack();
  await expect(page).toHaveTitle(before);
});

test("“Change” on the review leads to the field itself", async ({ page }) => {
  await page.goto("/refunds/ticket");
  await takenOver(page);
  await fillIn(page, { email: person.email, paid_at: "2026-11-20T10:30", amount: "120", method: "card" });
  await fillIn(page, { transaction_id: person.transaction });
  await page.getByRole("button", { name: ticketMessages.check }).click();
  await page.getByRole("link", { name: "Change: Amount" }).click();
  await expect(page.locator("#amount")).toBeFocused();
  await page.getByRole("button", { name: ticketMessages.check }).click();
  // Folded away until it is asked for.
  await page.getByRole("link", { name: /^Change: .*[Tt]ransaction/ }).click();
  await expect(page.locator("#transaction_id")).toBeFocused();
});

test("Escape asks before it drops what was covered", async ({ page }) => {
  await page.goto("/missing-credits/ticket");
  await takenOver(page);
  const picture = await page.screenshot();
  await page.locator("#evidence").setInputFiles({ name: "a.png", mimeType: "image/png", buffer: picture });
  await page.getByRole("button", { name: `${ticketMessages.form.cover} a.png` }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("application").focus();
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("status")).toContainText("1 change");
  await page.keyboard.press("Escape");
  await expect(dialog.getByRole("alert")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("alert")).toHaveCount(0);
  await expect(dialog.getByRole("application")).toBeFocused();
  const cancel = dialog.getByRole("button", { name: "Cancel" });
  await cancel.click();
  await dialog.getByRole("button", { name: "Keep on" }).click();
  await expect(cancel).toBeFocused();
  await page.keyboard.press("Escape");
  await dialog.getByRole("button", { name: "Leave without them" }).click();
  await expect(dialog).toHaveCount(0);
  expect(await hasFocus(page)).toBe(true);
});

test("a wait says until when, and its title changes once a minute", async ({ page }) => {
  await page.clock.install({ time: new Date("2026-11-25T12:00:00Z") });
  await page.goto("/missing-credits/wait?paid-when=just-now");
  await expect(page.locator("[data-clock]")).toBeVisible();
  await expect(page.getByText(/^Until \d\d:\d\d, counted from/)).toBeVisible();
  await expect(page).toHaveTitle(/^15 minutes left/);
  await page.clock.runFor(20_000);
  await expect(page).toHaveTitle(/^15 minutes left/);
  await page.clock.runFor(60_000);
  await expect(page).toHaveTitle(/^14 minutes left/);
});

test("the title of a confirmation says how far the ticket is", async ({ page }) => {
  await page.goto("/invoices/ticket");
  await takenOver(page);
  await page.locator("#email").fill(person.email);
  await page.locator("#note").fill("Title");
  await page.getByRole("button", { name: ticketMessages.check }).click();
  await page.locator("[data-send]").click();
  await expect(page).toHaveURL(/\/tickets\//);
  const shown = await heading(page).textContent();
  await expect(page).toHaveTitle(new RegExp(`^${shown}`));
});
