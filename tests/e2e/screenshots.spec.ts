import { expect, type Page } from "playwright/test";
import sharp from "sharp";
import { person, recordUploads, takenOver, violationsInBothThemes } from "./support";
import { test } from "./test";

/** 400 by 300: red above, blue below. */
const twoHalves = (format: "png" | "jpeg" | "webp", orientation?: number) => {
  const image = sharp({ create: { width: 400, height: 300, channels: 3, background: "#f00" } }).composite([
    {
      input: { create: { width: 400, height: 150, channels: 3, background: "#00f" } },
      left: 0,
      top: 150,
    },
  ]);
  if (orientation === undefined) return image.toFormat(format).toBuffer();
  return image
    .withExif({ IFD0: { Make: "CANARYCAM" }, IFD3: { GPSLatitude: "52/1 30/1 0/1" } })
    .withMetadata({ orientation })
    .toFormat(format)
    .toBuffer();
};

async function toForm(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto("/missing-credits/ticket");
  await takenOver(page);
  await page.locator("#email").fill(person.email);
  await page.locator("#paid_at").fill("2026-11-20T10:30");
  await page.locator("#amount").fill(person.amount);
  await page.locator("#evidence").setInputFiles({ name, mimeType: "image/png", buffer });
  await expect(page.getByRole("button", { name: `Remove ${name}` })).toBeVisible();
}

async function openCover(page: Page) {
  await page.getByRole("button", { name: "Cover or crop" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.locator("[data-surface]")).toBeVisible();
  return dialog;
}

/** Sends the ticket, and looks at what left the device. */
async function sentPicture(page: Page, uploads: readonly Buffer[]): Promise<Buffer> {
  await page.getByRole("button", { name: "Check your ticket" }).click();
  await page.getByRole("button", { name: "Send the ticket" }).click();
  await expect.poll(() => uploads.length).toBe(1);
  const [sent = Buffer.alloc(0)] = uploads;
  await expect(page.locator("[data-state=delivered]")).toBeVisible();
  return sent;
}

async function pixel(picture: Buffer, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
}

/** Where a point of the picture lies on the screen; the picture fits its box as CSS "contain" does. */
async function onScreen(page: Page, x: number, y: number, width = 400, height = 300) {
  const box = await page.locator("[data-surface]").boundingBox();
  if (!box) throw new Error("no surface");
  const scale = Math.min(box.width / width, box.height / height);
  return {
    x: box.x + (box.width - width * scale) / 2 + x * scale,
    y: box.y + (box.height - height * scale) / 2 + y * scale,
  };
}

async function drag(page: Page, from: readonly [number, number], to: readonly [number, number]) {
  const [start, end] = [await onScreen(page, ...from), await onScreen(page, ...to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2);
  await page.mouse.move(end.x, end.y);
  await page.mouse.up();
}

for (const format of ["png", "jpeg", "webp"] as const) {
  test(`${format}: what was covered and cut off is gone from what leaves the device`, async ({ page }) => {
    const uploads = await recordUploads(page);
    await toForm(page, `screen.${format}`, await twoHalves(format));
    const dialog = await openCover(page);
    await drag(page, [100, 50], [200, 100]);
    await expect(dialog.getByRole("status")).toHaveText("Covered. 1 change so far.");
    await drag(page, [10, 10], [60, 40]);
    await dialog.getByRole("button", { name: "Undo" }).click();
    await expect(dialog.getByRole("status")).toHaveText("Undone. Changes left: 1.");
    await dialog.getByRole("radio", { name: "Cut off the rest" }).check();
    await drag(page, [50, 25], [350, 250]);
    await dialog.getByRole("button", { name: "Done" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Cover or crop" })).toBeFocused();

    const picture = await sentPicture(page, uploads);
    const { width = 0, height = 0, format: kept } = await sharp(picture).metadata();
    expect(kept).toBe(format);
    expect([Math.abs(width - 300) <= 2, Math.abs(height - 225) <= 2]).toEqual([true, true]);
    const near = (colour: number[], wanted: number[]) =>
      colour.every((value, index) => Math.abs(value - (wanted[index] ?? 0)) < 12);
    for (const [x, y] of [
      [60, 35],
      [100, 50],
      [140, 65],
    ] as const)
      expect(near(await pixel(picture, x, y), [0, 0, 0]), `covered at ${x}, ${y}`).toBe(true);
    expect(near(await pixel(picture, 250, 20), [255, 0, 0])).toBe(true);
    expect(near(await pixel(picture, 250, 200), [0, 0, 255])).toBe(true);
  });
}

test("a photo that lies on its side: upright, without place and camera, in what leaves the device", async ({
  page,
}) => {
  // Turned a quarter: what is above in the bytes is at the right for the eye.
  const photo = await twoHalves("jpeg", 6);
  expect(photo.includes("CANARYCAM")).toBe(true);
  const uploads = await recordUploads(page);
  await toForm(page, "photo.jpg", photo);
  const picture = await sentPicture(page, uploads);
  const { width, height, exif, orientation } = await sharp(picture).metadata();
  expect([width, height, exif, orientation]).toEqual([300, 400, undefined, undefined]);
  expect(picture.includes("CANARYCAM")).toBe(false);
  expect((await pixel(picture, 290, 200))[0]).toBeGreaterThan(200);
  expect((await pixel(picture, 10, 200))[2]).toBeGreaterThan(200);
});

test("the keyboard alone covers, crops and is done", async ({ page }) => {
  const uploads = await recordUploads(page);
  await toForm(page, "screen.png", await twoHalves("png"));
  await page.getByRole("button", { name: "Cover or crop" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  const surface = dialog.locator("[data-surface]");
  await expect(surface).toBeVisible();
  await expect(dialog.getByRole("radio", { name: "Cover in black" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(surface).toBeFocused();
  await expect(dialog.locator("[data-frame]")).toBeVisible();
  // Into the upper left corner, and as large as a quarter at least.
  for (let press = 0; press < 40; press += 1) await page.keyboard.press("ArrowLeft");
  for (let press = 0; press < 40; press += 1) await page.keyboard.press("ArrowUp");
  for (let press = 0; press < 15; press += 1) await page.keyboard.press("Shift+ArrowDown");
  await expect(dialog.getByRole("status")).toContainText("Frame: 0 % from the left, 0 % from the top");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("status")).toHaveText("Covered. 1 change so far.");
  await expect(surface).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(dialog.getByRole("button", { name: "Done" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  const picture = await sentPicture(page, uploads);
  expect(await pixel(picture, 3, 3)).toEqual([0, 0, 0]);
  expect(await pixel(picture, 120, 100)).toEqual([0, 0, 0]);
  expect(await pixel(picture, 300, 10)).toEqual([255, 0, 0]);
});

test.describe("with a finger", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test("two taps cover what lies between them", async ({ page }) => {
    const uploads = await recordUploads(page);
    await toForm(page, "screen.png", await twoHalves("png"));
    const dialog = await openCover(page);
    const [one, other] = [await onScreen(page, 100, 50), await onScreen(page, 300, 250)];
    await page.touchscreen.tap(one.x, one.y);
    await expect(dialog.getByRole("status")).toHaveText("First corner set. Tap the opposite corner.");
    await page.touchscreen.tap(other.x, other.y);
    await expect(dialog.getByRole("status")).toHaveText("Covered. 1 change so far.");
    await dialog.getByRole("button", { name: "Done" }).click();
    await expect(dialog).toHaveCount(0);
    expect(await pixel(await sentPicture(page, uploads), 200, 150)).toEqual([0, 0, 0]);
  });
});

test("cancel and Escape ask, change nothing, and lead back to the button", async ({ page }) => {
  await toForm(page, "screen.png", await twoHalves("png"));
  const src = await page.locator("li img").getAttribute("src");
  for (const leave of ["Cancel", "Escape"]) {
    const dialog = await openCover(page);
    await drag(page, [10, 10], [390, 290]);
    if (leave === "Cancel") await dialog.getByRole("button", { name: "Cancel" }).click();
    else await page.keyboard.press("Escape");
    await dialog.getByRole("button", { name: "Leave without them" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Cover or crop" })).toBeFocused();
  }
  expect(await page.locator("li img").getAttribute("src")).toBe(src);
});

test("the dialog is fetched by a press alone; without a network it says so, and nothing is lost", async ({
  page,
  context,
}) => {
  await toForm(page, "screen.png", await twoHalves("png"));
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await page.getByRole("button", { name: "Cover or crop" }).click();
  await expect(page.getByRole("status").filter({ hasText: "could not be loaded" })).toBeVisible();
  await context.setOffline(false);
  await openCover(page);
});

test("no screenshot where support wants one: one sentence on the check page, and it can be sent", async ({
  page,
}) => {
  await toForm(page, "screen.png", await twoHalves("png"));
  await page.getByRole("button", { name: "Remove" }).click();
  await page.getByRole("button", { name: "Check your ticket" }).click();
  await expect(page.locator("[data-nudge]")).toContainText("Support asks for a screenshot");
  await page.getByRole("link", { name: "Add a screenshot" }).click();
  await page
    .locator("#evidence")
    .setInputFiles({ name: "a.png", mimeType: "image/png", buffer: await twoHalves("png") });
  await expect(page.getByRole("button", { name: "Remove a.png" })).toBeVisible();
  await page.getByRole("button", { name: "Check your ticket" }).click();
  await expect(page.getByRole("button", { name: "Send the ticket" })).toBeVisible();
  await expect(page.locator("[data-nudge]")).toHaveCount(0);
});

test("axe finds nothing in the dialog, light and dark, and 320 px is enough", async ({ browser }) => {
  const context = await browser.newContext({
    bypassCSP: true,
    reducedMotion: "reduce",
    viewport: { width: 320, height: 640 },
  });
  const page = await context.newPage();
  await toForm(page, "screen.png", await twoHalves("png"));
  const dialog = await openCover(page);
  await drag(page, [100, 50], [200, 100]);
  expect(await dialog.evaluate((node) => node.scrollWidth - node.clientWidth)).toBe(0);
  expect(await violationsInBothThemes(page)).toEqual([]);
  await context.close();
});
