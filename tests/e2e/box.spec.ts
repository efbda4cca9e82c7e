import { expect, type Page } from "playwright/test";
import { sampleExport } from "@/lib/export/sample-export";
import { everyFlow } from "../machines/every-flow";
import { heading, holdScripts, overflow, takenOver, violationsInBothThemes } from "./support";
import { test } from "./test";

const key = `sk-or-v1-${"ab12".repeat(16)}`;
const pasted = `curl -H "Authorization: Bearer ${key}"
402 {"error":{"message":"This request requires more credits, or fewer max_tokens. You requested up to 65536 tokens, but can only afford 30104.","code":402}}`;
const box = (page: Page) => page.locator("[name=box]");

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    const ask = async (page: Page, text: string, button = "Find the answer") => {
      await box(page).fill(text);
      if (!javaScriptEnabled) await page.getByRole("button", { name: button }).click();
    };

    test("own words are ranked by what they mean, one card where it is sure", async ({ page }) => {
      await page.goto("/");
      await ask(page, "i payed 50 dolars yesterday and still nothing in my acount");
      await expect(page.locator("[data-match]").first()).toHaveAttribute("href", "/missing-credits");
      await ask(page, "please refund my purchase");
      await expect(page.locator("[data-sure=true] [data-match]")).toHaveCount(1);
      await page.locator("[data-match]").click();
      await expect(page).toHaveURL("/refunds");
    });

    test("what is no matter of a payment is told where to go", async ({ page }) => {
      await page.goto("/");
      await ask(page, "how do I delete my account");
      await expect(page.locator("[data-not-billing]")).toContainText("OpenRouter FAQ");
    });

    test("an error is explained and leads to its step; the key in it is gone", async ({ page }) => {
      await page.goto("/");
      // Until the page has all that it needs by itself.
      await page.waitForLoadState("networkidle");
      const sent: string[] = [];
      page.on("request", (request) => sent.push(request.url() + (request.postData() ?? "")));
      await ask(page, pasted);
      await expect(page.locator("[data-error=max-tokens]")).toContainText("65,536");
      await expect(page.locator("[data-redacted]")).toContainText("API key");
      await expect(box(page)).not.toHaveValue(new RegExp(key));
      if (javaScriptEnabled) expect(sent.join()).not.toContain(key);
      expect(sent.filter((text) => /\?.*402|Bearer/.test(text.split("\n")[0] ?? ""))).toEqual([]);
      await page.locator("[data-open]").click();
      await expect(page).toHaveURL(
        "/refused-requests/request-too-large?which-error=payment-required&which-402=max-tokens",
      );
      await expect(page.locator("[data-line='which-402']").first()).toBeAttached();
    });

    test("the error of another service is named as such and leads nowhere", async ({ page }) => {
      await page.goto("/error");
      await ask(
        page,
        "Error code: 429 - You exceeded your current quota, please check your plan and billing details.",
      );
      await expect(page.locator("[data-service=OpenAI]")).toContainText(
        "This error is of OpenAI, not of OpenRouter",
      );
      await expect(page.locator("[data-open]")).toHaveCount(0);
    });

    test("a decline code is explained there and then", async ({ page }) => {
      await page.goto("/es/error?ref=CASE-17");
      await ask(page, "decline_code: expired_card", "Buscar la respuesta");
      await expect(page.locator("[data-error=card-expired]")).toContainText("Use la tarjeta nueva");
      await page.locator("[data-open]").click();
      await expect(page).toHaveURL(
        /\/es\/declined-card\/decline-code\?bank-says=another-reason&ref=CASE-17$/,
      );
    });

    test("an error that nobody knows is no dead end", async ({ page }) => {
      await page.goto("/error");
      await page.getByRole("button", { name: "Find the answer" }).click();
      await expect(page.getByText("Say in a few words")).toBeVisible();
      await ask(page, "FluxError: the payment for credits could not be matched (code=FX_17)");
      await expect(page.locator("[data-error=unknown]")).toContainText("paste all of it");
      await expect(page.locator("[data-match]").first()).toBeVisible();
      await expect(page.locator("[data-support]")).toBeVisible();
    });

    test("a key alone is struck out, and may have been seen", async ({ page }) => {
      await page.goto("/");
      await ask(page, key);
      await expect(page.locator("[data-key]")).toContainText("We struck it out");
      await expect(box(page)).toHaveValue("[API key removed]");
      await page.locator("[data-open]").click();
      await expect(page).toHaveURL("/unauthorized-use");
    });

    test("the reference of a ticket is told where the ticket is to be seen", async ({ page }) => {
      await page.goto("/");
      await ask(page, "BT-7F3K-9QX2");
      await expect(page.locator("[data-reference]")).toContainText("The page that opened when you sent it");
      await expect(page.locator("[data-match], [data-support], [data-not-billing]")).toHaveCount(0);
    });

    test("Spanish on an English page is answered in Spanish, which offers that page", async ({ page }) => {
      await page.goto("/");
      await ask(page, "quiero que me devuelvan el dinero");
      const match = page.locator("[data-match]").first();
      await expect(match).toHaveAttribute("href", "/es/refunds");
      await expect(match).toContainText(everyFlow(undefined, "es").refunds.messages.symptom);
      await expect(page.locator("[data-answer] a[hreflang=es]")).toHaveAttribute("href", "/es");
    });
  });
}

test("an older link brings its words along", async ({ page }) => {
  await page.goto("/?q=hacked");
  await expect(page.locator("[data-match=unauthorized-use]")).toBeVisible();
});

test("words go along to support, struck out, and what was read of an error into the ticket", async ({
  page,
}) => {
  await page.goto("/");
  await takenOver(page);
  await box(page).fill(`weird thing with my invoices and the key ${key} of a friend`);
  await page.locator("[data-support]").click();
  await expect(page).toHaveURL(/\/ticket$/);
  await takenOver(page);
  await expect(page.locator("#note")).toHaveValue(
    /weird thing with my invoices and the key \[API key removed\]/,
  );

  await page.goto("/error");
  await takenOver(page);
  await box(page).fill(
    'HTTP 403 {"error":{"message":"Key limit exceeded (total limit)","code":403},"id":"gen-1756051234-abcdef"}',
  );
  await page.locator("[data-open]").click();
  await page.goto("/refused-requests/ticket");
  await takenOver(page);
  await expect(page.locator("#error_text")).toHaveValue(/Key limit exceeded/);
  await expect(page.locator("#generation_ids")).toHaveValue("gen-1756051234-abcdef");
});

test("Enter asks, and the focus goes to the answer", async ({ page }) => {
  await page.goto("/");
  await takenOver(page);
  await box(page).fill("my card was declined");
  await expect(page.locator("[data-match]").first()).toBeVisible();
  await box(page).press("Enter");
  await expect(page.locator("[data-answer] h2")).toBeFocused();
  await expect(box(page)).toHaveValue("my card was declined");
});

test("an Activity file is read there, and each finding leads on", async ({ page }) => {
  await page.goto("/");
  await takenOver(page);
  await page.locator("input[type=file]").setInputFiles({
    name: "activity.csv",
    mimeType: "text/csv",
    buffer: Buffer.from([...sampleExport({ case: "loop", rows: 2000, seed: 7 })].join("")),
  });
  await expect(page.locator("[data-finding=runaway-loop]")).toBeVisible();
  await expect(page.locator("[data-finding=runaway-loop] [data-open]")).toHaveAttribute(
    "href",
    /^\/unexpected-charges\//,
  );
  await page.getByRole("button", { name: "Put the file away" }).click();
  await expect(page.locator("[data-answer=file]")).toHaveCount(0);
  await page.locator("input[type=file]").setInputFiles({
    name: "screenshot.png",
    mimeType: "image/png",
    buffer: Buffer.from("x"),
  });
  await expect(page.locator("[data-answer=file]")).toContainText("can go along with your ticket");
});

test("every state of the box is for everybody, light and dark, at 320 px", async ({ browser }) => {
  // axe looks 44 times.
  test.setTimeout(180_000);
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  for (const path of ["/", "/ar"]) {
    await page.goto(path);
    await takenOver(page);
    for (const text of [
      "i want my money back",
      "asdf qwerty",
      "how do I delete my account",
      pasted,
      key,
      "BT-7F3K-9QX2",
      "FluxError: payment lost (code=FX_17)",
      "دفعت ولم يصل الرصيد",
      "quiero mi factura",
    ]) {
      await box(page).fill(text);
      await expect(page.locator("[data-answer]"), text).toBeVisible();
      expect(await violationsInBothThemes(page), text).toEqual([]);
      expect(await overflow(page), text).toBe(0);
    }
    for (const [name, mimeType, text] of [
      ["activity.csv", "text/csv", [...sampleExport({ case: "loop", rows: 1000, seed: 7 })].join("")],
      ["screenshot.png", "image/png", "x"],
      ["notes.txt", "text/plain", "no export at all"],
    ] as const) {
      await page.locator("input[type=file]").setInputFiles({ name, mimeType, buffer: Buffer.from(text) });
      await expect(
        page.locator("[data-answer=file]").locator("h2, [role=alert]").first(),
        name,
      ).toBeVisible();
      expect(await violationsInBothThemes(page), name).toEqual([]);
      expect(await overflow(page), name).toBe(0);
    }
  }
  await context.close();
});

test("a key that was pasted before the scripts came is struck out when they come", async ({ page }) => {
  const go = await holdScripts(page);
  await page.goto("/error", { waitUntil: "commit" });
  await box(page).fill(pasted);
  go();
  await expect(page.locator("[data-redacted]")).toContainText("API key");
  await expect(box(page)).not.toHaveValue(new RegExp(key));
});

test("the button was pressed before the scripts came: what the server said stays when they come", async ({
  page,
}) => {
  const release = await holdScripts(page);
  await page.goto("/error", { waitUntil: "commit" });
  await page.getByRole("button", { name: "Find the answer" }).click();
  const sentence = page.getByText("Say in a few words");
  await expect(sentence).toBeVisible();
  release();
  await takenOver(page);
  await expect(sentence).toBeVisible();
  await expect(heading(page)).toHaveText("Paste the error that you see");
});
