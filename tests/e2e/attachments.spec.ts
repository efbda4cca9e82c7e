import { expect, type Page } from "playwright/test";
import sharp from "sharp";
import { log, photo, stored } from "./attached";
import { delivered, person, recordUploads, takenOver } from "./support";
import { test } from "./test";

async function toForm(page: Page, note: string): Promise<void> {
  await page.goto("/invoices/ticket?what-you-need=find-invoice&find-invoice=not-listed");
  await takenOver(page);
  await page.locator("#email").fill(person.email);
  await page.locator("#note").fill(note);
}

/** Drops or pastes files, as the browser tells a page of it. */
async function hand(page: Page, event: "drop" | "paste", name: string, type: string, bytes: Buffer) {
  await page.evaluate(
    ({ event, name, type, base64 }) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type }));
      const init = { bubbles: true, cancelable: true };
      document.body.dispatchEvent(
        event === "drop"
          ? new DragEvent("drop", { ...init, dataTransfer: transfer })
          : new ClipboardEvent("paste", { ...init, clipboardData: transfer }),
      );
    },
    { event, name, type, base64: bytes.toString("base64") },
  );
}

const send = (page: Page) => page.getByRole("button", { name: "Send the ticket" });

test("picked, dropped and pasted files go along, without place, camera and keys", async ({ page }) => {
  const uploads = await recordUploads(page);
  await toForm(page, "with files");
  await page
    .locator("#evidence")
    .setInputFiles({ name: "screen.jpg", mimeType: "image/jpeg", buffer: await photo() });
  await expect(page.getByRole("button", { name: "Remove screen.jpg" })).toBeVisible();
  await hand(page, "drop", "app.log", "text/plain", log);
  await expect(page.getByRole("button", { name: "Remove app.log" })).toBeVisible();
  await expect(page.locator("[data-redacted]")).toContainText("API key");
  await hand(
    page,
    "paste",
    "image.png",
    "image/png",
    await sharp(await photo())
      .png()
      .toBuffer(),
  );
  await expect(page.getByRole("button", { name: "Remove image.png" })).toBeVisible();

  const requests: string[] = [];
  page.on("request", (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page.getByRole("button", { name: "Check your ticket" }).click();
  await expect(page.locator("[data-ticket]")).toContainText("screen.jpg");
  expect(requests.filter((line) => line.includes("/api/"))).toEqual([]);

  await send(page).click();
  await expect(page.locator("[data-state=delivered]")).toBeVisible();
  await expect(page.locator("dl")).toContainText("3 files");
  const [ticket] = delivered("with files");
  const evidence = ticket?.attachments ?? [];
  expect(evidence.map((file) => [file.name, file.type])).toEqual([
    ["screen.jpg", "image/jpeg"],
    ["app.log", "text/plain"],
    ["image.png", "image/png"],
  ]);
  const bytes = evidence.map((file) => stored(file.sha256));
  expect(bytes[0]?.includes("CANARYCAM")).toBe(false);
  expect((await sharp(bytes[0]).metadata()).width).toBe(400);
  // The device has taken it out already: what was sent is what the person saw.
  const sentPhoto = uploads.find((body) => body.subarray(0, 2).toString("hex") === "ffd8");
  expect(sentPhoto).toBeDefined();
  expect(sentPhoto?.includes("CANARYCAM")).toBe(false);
  expect((await sharp(sentPhoto).metadata()).exif).toBeUndefined();
  expect(bytes[1]?.toString()).toBe("2026-11-20 POST /chat\nAuthorization: Bearer [API key removed]\n");
});

test("two files that are pasted at once both go along; one that is removed meanwhile stays away", async ({
  page,
}) => {
  await toForm(page, "at once");
  const picture = await photo();
  await page
    .locator("#evidence")
    .setInputFiles({ name: "first.jpg", mimeType: "image/jpeg", buffer: picture });
  await expect(page.getByRole("button", { name: "Remove first.jpg" })).toBeVisible();
  // None of the three waits for another.
  await page.evaluate(
    (base64) => {
      const paste = (name: string, type: string, part: BlobPart) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([part], name, { type }));
        const init = { bubbles: true, cancelable: true, clipboardData: transfer };
        document.body.dispatchEvent(new ClipboardEvent("paste", init));
      };
      paste(
        "second.png",
        "image/png",
        Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)),
      );
      paste("third.log", "text/plain", "a line of a log\n");
      const buttons = [...document.querySelectorAll("button")];
      buttons.find(({ textContent }) => textContent === "Remove first.jpg")?.click();
    },
    (await sharp(picture).resize(200).png().toBuffer()).toString("base64"),
  );
  for (const name of ["second.png", "third.log"])
    await expect(page.getByRole("button", { name: `Remove ${name}` })).toBeVisible();
  await expect(page.getByRole("button", { name: "Remove first.jpg" })).toHaveCount(0);
});

test("what can't go along is refused at once, by its content, with a sentence", async ({ page }) => {
  await toForm(page, "wrong files");
  const pick = (name: string, mimeType: string, buffer: Buffer) =>
    page.locator("#evidence").setInputFiles({ name, mimeType, buffer });
  await pick("virus.png", "image/png", Buffer.from("7f454c46020101000000", "hex"));
  await expect(page.getByRole("status").filter({ hasText: "virus.png can't go along" })).toBeVisible();
  await pick("huge.log", "text/plain", Buffer.alloc(10 * 1024 * 1024 + 1, "a"));
  await expect(page.getByRole("status").filter({ hasText: "huge.log is larger than 10 MB" })).toBeVisible();
  for (let count = 0; count < 6; count += 1) {
    await pick(`${count}.txt`, "text/plain", Buffer.from(`text ${count}`));
    if (count < 5) await expect(page.getByRole("button", { name: `Remove ${count}.txt` })).toBeVisible();
  }
  await expect(page.getByRole("status").filter({ hasText: "Five files at most" })).toBeVisible();
});

test("a picture that the browser can't show is refused at once, with a sentence", async ({ page }) => {
  await toForm(page, "broken picture");
  const whole = await photo();
  await page.locator("#evidence").setInputFiles({
    name: "broken.jpg",
    mimeType: "image/jpeg",
    buffer: whole.subarray(0, 40),
  });
  await expect(page.getByRole("status").filter({ hasText: "broken.jpg can't be shown" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Remove broken.jpg" })).toHaveCount(0);
});

test("a file that only the server sees through: its sentence is shown, and nothing was sent", async ({
  page,
}) => {
  await toForm(page, "hidden script");
  // Text for the device, markup for the server.
  await page.locator("#evidence").setInputFiles({
    name: "note.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("<script>alert(1)</script>"),
  });
  await page.getByRole("button", { name: "Check your ticket" }).click();
  await send(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "note.txt" })).toBeVisible();
  await expect(page.locator("[data-ticket]")).toBeVisible();
  expect(delivered("hidden script")).toEqual([]);
});

test("the server's disk is full: nothing says it was received, and everything typed is there", async ({
  page,
}) => {
  await toForm(page, "full disk");
  await page
    .locator("#evidence")
    .setInputFiles({ name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("a") });
  await page.route("/api/attachments/**", (route) =>
    route.fulfill({
      status: 503,
      contentType: "application/problem+json",
      body: JSON.stringify({
        status: 503,
        title: "Not now",
        detail: "Your files could not be stored just now.",
      }),
    }),
  );
  await page.getByRole("button", { name: "Check your ticket" }).click();
  await send(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "could not be stored" })).toBeVisible();
  await page.unroute("/api/attachments/**");
  await send(page).click();
  await expect(page.locator("[data-state=delivered]")).toBeVisible();
});
