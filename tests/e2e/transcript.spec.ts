import { marked } from "marked";
import { expect, type Page } from "playwright/test";
import { heading, logIn, overflow, takenOver, violationsInBothThemes } from "./support";
import { test } from "./test";

const path = "/desk/transcript";
const samples = ["ticket-json", "markdown", "eml", "link"] as const;

/** The text of a sample, made by the page itself. */
async function sampleText(page: Page, form: (typeof samples)[number]): Promise<string> {
  await page.locator(`[data-sample=${form}]`).click();
  await expect(page.locator(`[data-transcript=${form}]`)).toBeVisible();
  return page.locator("#pasted").inputValue();
}

const read = (page: Page) => page.getByRole("button", { name: "Read it" }).click();

test.beforeEach(async ({ page }) => {
  await logIn(page);
  await page.goto(path);
  await expect(heading(page)).toHaveText("Read a ticket or a link");
  await takenOver(page);
});

test("each form is pasted and read, and no request is made", async ({ page }) => {
  const texts: [string, string][] = [];
  for (const form of samples) texts.push([form, await sampleText(page, form)]);
  await page.reload();
  await takenOver(page);
  await page.waitForLoadState("networkidle");
  const sent: string[] = [];
  page.on("request", (request) => {
    // Parts of the page itself are fetched when it is idle, however late that is.
    if (!new URL(request.url()).pathname.startsWith("/_next/static/")) sent.push(request.url());
  });
  for (const [form, text] of texts) {
    await page.getByRole("button", { name: "Clear" }).click();
    await expect(page.locator("[data-transcript]")).toHaveCount(0);
    await page.locator("#pasted").fill(text);
    await read(page);
    await expect(page.locator(`[data-transcript=${form}]`)).toBeVisible();
    await expect(page.locator("#path")).toBeVisible();
    expect(await page.locator("li[data-line]").count(), form).toBeGreaterThan(2);
    await expect(page.locator("[data-reply]")).toHaveValue(/^Hello,/);
  }
  expect(sent).toEqual([]);
  expect(page.url()).toMatch(/\/desk\/transcript$/);
});

test("a ticket shows its way, what was not asked, what does not fit, and a reply with a link that opens", async ({
  page,
}) => {
  await sampleText(page, "eml");
  await expect(page.locator("[data-contradiction=refund-window]")).toContainText("Less than 24 hours ago");
  await expect(page.locator("[data-contradiction=refund-amount]")).toContainText("$60.00");
  await expect(page.locator("[data-contradiction=not-asked]")).toContainText("Have you used any");
  await expect(page.locator("[data-line=how-much]")).toContainText("Less than $50");
  await expect(page.locator("[data-line=used-any]")).toContainText("Not asked");
  await expect(page.locator("[data-map=refunds] a[data-step=ticket]")).toBeVisible();
  const reply = await page.locator("[data-reply]").inputValue();
  expect(reply).toContain("within 24 hours");
  await expect(page.locator("[data-facts]")).toContainText("R1");
  const link = /https?:\S+/.exec(reply)?.[0] ?? "";
  await page.goto(link);
  await expect(heading(page)).toHaveText("When did you buy the credits?");
  await expect(page.getByText("CASE-17").first()).toBeAttached();
});

test("the person's page opens with the same answers", async ({ page }) => {
  await sampleText(page, "ticket-json");
  await expect(page.locator("[data-contradiction=paid-when]")).toContainText("More than 30 minutes ago");
  const lines = await page
    .locator("li[data-line]")
    .evaluateAll((all) => all.map((line) => line.dataset.line));
  await page.locator("[data-page]").click();
  await expect(heading(page)).toHaveText("Write to support about your missing credits");
  for (const line of lines) await expect(page.locator(`[data-line="${line}"]`).first()).toBeAttached();
});

test("a file is chosen or dropped; one that is no text leaves what was typed", async ({ page }) => {
  const text = await sampleText(page, "eml");
  await page.getByRole("button", { name: "Clear" }).click();
  await page
    .locator("#pasted-file")
    .setInputFiles({ name: "t.eml", mimeType: "message/rfc822", buffer: Buffer.from(text) });
  await expect(page.locator("[data-transcript=eml]")).toBeVisible();

  await page.locator("#pasted").fill("my own words");
  await page
    .locator("#pasted-file")
    .setInputFiles({ name: "a.png", mimeType: "image/png", buffer: Buffer.from("\u0089PNG\0\0") });
  await expect(page.getByRole("alert").filter({ hasText: "not a text" })).toBeVisible();
  await expect(page.locator("#pasted")).toHaveValue("my own words");

  const picture = `Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n${"AAAA".repeat(600_000)}\r\n`;
  const withPicture = text.replace(/(--\S+)--\s*$/, (end, mark) => `${mark}\r\n${picture}${end}`);
  await page
    .locator("#pasted-file")
    .setInputFiles({ name: "t.eml", mimeType: "message/rfc822", buffer: Buffer.from(withPicture) });
  await expect(page.locator("[data-transcript=eml]")).toContainText("BT-7F3K-9QX2");
  await expect(page.locator("#pasted")).toHaveValue("my own words");
  await page.getByRole("button", { name: "Clear" }).click();

  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], "t.eml"));
    return data;
  }, text);
  await page.dispatchEvent("#pasted", "drop", { dataTransfer: transfer });
  await expect(page.locator("[data-transcript=eml]")).toBeVisible();
});

test("what can't be read says why in one sentence, and stays in the field", async ({ page }) => {
  for (const [text, says] of [
    ["", "Paste a ticket or a link first."],
    ["Where is my money?", "no ticket and no link"],
    ["<!doctype html><p>Facts", "This is a web page"],
    ["/refunds/nowhere", "names no step"],
    ['{"error":402}', "no ticket of ours"],
  ] as const) {
    await page.locator("#pasted").fill(text);
    await read(page);
    await expect(page.locator("#pasted-error")).toContainText(says);
    await expect(page.locator("#pasted")).toHaveValue(text);
    await expect(page.locator("#pasted")).toHaveAttribute("aria-invalid", "true");
  }
});

test("a ticket copied out of a page that shows it is read like the ticket; what was edited is named", async ({
  page,
  context,
}) => {
  const markdown = await sampleText(page, "markdown");
  const lines = await page.locator("li[data-line]").count();
  const desk = await context.newPage();
  await desk.setContent(`<p>Ada wrote:</p>${marked.parse(markdown)}`);
  const copied = await desk.evaluate(() => {
    getSelection()?.selectAllChildren(document.body);
    return String(getSelection());
  });
  expect(copied).not.toMatch(/[*#]|^- /m);
  await page.locator("#pasted").fill(copied);
  await read(page);
  await expect(page.locator("[data-transcript=markdown]")).toContainText("BT-7F3K-9QX2");
  await expect(page.locator("li[data-line]")).toHaveCount(lines);
  await expect(page.locator("[data-notice=broken], [data-unread]")).toHaveCount(0);

  const json = await sampleText(page, "ticket-json");
  const amount = /"amount": "([\d.]+)"/.exec(json)?.[1] ?? "";
  await page.locator("#pasted").fill(json.replace(`"amount": "${amount}"`, '"amount": "777.00"'));
  await read(page);
  await expect(page.locator("[data-contradiction=edited-amount]")).toContainText("$777.00");
  await expect(page.locator("[data-contradiction=edited-amount]")).toContainText(`$${amount}`);
});

test("a ticket that was cut and is of another version says both", async ({ page }) => {
  const text = await sampleText(page, "ticket-json");
  await page.locator("#pasted").fill(text.replace(/"missing-credits@\w+"/, '"missing-credits@00000000"'));
  await read(page);
  await expect(page.locator("[data-notice=version]")).toContainText("other questions or rules");
  await page.locator("#pasted").fill(text.slice(0, text.indexOf('"attachments"')));
  await read(page);
  await expect(page.locator("[data-notice=broken]")).toBeVisible();
  await expect(page.locator("[data-unread]")).toContainText("created_at");
});

test("with the keyboard alone: pasted, read, and the focus is on what was read", async ({ page }) => {
  await page.locator("#pasted").focus();
  await page.keyboard.insertText("/refunds/how-much?used-any=unused");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "What was read" })).toBeFocused();
});

test.describe("for everybody", () => {
  test.use({ bypassCSP: true, viewport: { width: 320, height: 640 } });

  test("axe finds nothing, light and dark, and 320 px are enough", async ({ page }) => {
    expect(await violationsInBothThemes(page)).toEqual([]);
    await read(page);
    expect(await violationsInBothThemes(page), "with a problem").toEqual([]);
    for (const form of samples) {
      await sampleText(page, form);
      expect(await violationsInBothThemes(page), form).toEqual([]);
      expect(await overflow(page), form).toBe(0);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await violationsInBothThemes(page), "wide").toEqual([]);
  });
});

test.describe("without scripts", () => {
  test("the page says why it needs them", async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await logIn(page);
    await page.goto(path);
    await expect(page.getByText("This page needs scripts")).toBeVisible();
    await expect(page.locator("#pasted")).toBeHidden();
    await context.close();
  });
});
