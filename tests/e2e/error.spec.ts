import { expect, test } from "playwright/test";
import { heading, holdScripts, overflow, takenOver, violationsInBothThemes } from "./support";

const key = `sk-or-v1-${"ab12".repeat(16)}`;
const pasted = `curl -H "Authorization: Bearer ${key}"
402 {"error":{"message":"This request requires more credits, or fewer max_tokens. You requested up to 65536 tokens, but can only afford 30104.","code":402}}`;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a pasted error is explained and leads to its step; the key in it is gone", async ({ page }) => {
      await page.goto("/");
      await page.getByRole("link", { name: "Or paste an error message" }).click();
      await expect(heading(page)).toHaveText("Paste the error that you see");
      // Until the page has all that it needs by itself.
      await page.waitForLoadState("networkidle");
      const sent: string[] = [];
      page.on("request", (request) => sent.push(request.url() + (request.postData() ?? "")));
      await page.locator("#error").fill(pasted);
      if (!javaScriptEnabled) await page.getByRole("button", { name: "Read it" }).click();
      await expect(page.locator("[data-error=max-tokens]")).toContainText("65,536");
      await expect(page.locator("[data-redacted]")).toContainText("API key");
      await expect(page.locator("#error")).not.toHaveValue(new RegExp(key));
      if (javaScriptEnabled) expect(sent).toEqual([]);
      expect(sent.filter((text) => /\?.*402|Bearer/.test(text.split("\n")[0] ?? ""))).toEqual([]);
      await page.locator("[data-open]").click();
      await expect(page).toHaveURL(/\/missing-credits\/check-balance$/);
    });

    test("a limit of free models leads to what it means, with the one answer that it gives", async ({
      page,
    }) => {
      await page.goto("/error");
      await page.locator("#error").fill("429 Rate limit exceeded: free-models-per-day. Add 10 credits");
      if (!javaScriptEnabled) await page.getByRole("button", { name: "Read it" }).click();
      await page.locator("[data-open]").click();
      await expect(page).toHaveURL(/daily-limit\?what-happened=refused$/);
      await expect(page.locator("[data-line='what-happened']").first()).toBeAttached();
    });

    test("a reference of staff goes along to the step", async ({ page }) => {
      await page.goto("/es/error?ref=CASE-17");
      await page.locator("#error").fill("decline_code: expired_card");
      if (!javaScriptEnabled) await page.getByRole("button", { name: "Ver qué significa" }).click();
      await page.locator("[data-error=card-expired] [data-open]").click();
      await expect(page).toHaveURL(
        /\/es\/declined-card\/decline-code\?bank-says=another-reason&ref=CASE-17$/,
      );
      await expect(page.locator("dt", { hasText: "expired_card" })).toHaveCount(1);
    });

    test("nothing, and something unknown, get a sentence that helps", async ({ page }) => {
      await page.goto("/error");
      await page.getByRole("button", { name: "Read it" }).click();
      await expect(page.getByText("Paste an error, such as")).toBeVisible();
      await page.locator("#error").fill("segmentation fault");
      await page.getByRole("button", { name: "Read it" }).click();
      await expect(page.locator("[data-error=unknown]")).toContainText("paste all of it");
    });
  });
}

test("the error page is for everybody, light and dark", async ({ browser }) => {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await page.goto("/error");
  expect(await violationsInBothThemes(page)).toEqual([]);
  await page.locator("#error").fill(pasted);
  await expect(page.locator("[data-error]")).toBeVisible();
  expect(await violationsInBothThemes(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await context.close();
});

test("a key that was pasted before the scripts came is struck out when they come", async ({ page }) => {
  const go = await holdScripts(page);
  await page.goto("/error", { waitUntil: "commit" });
  await page.locator("#error").fill(pasted);
  go();
  await expect(page.locator("[data-redacted]")).toContainText("API key");
  await expect(page.locator("#error")).not.toHaveValue(new RegExp(key));
});

test("the button was pressed before the scripts came: what the server said stays when they come", async ({
  page,
}) => {
  const release = await holdScripts(page);
  await page.goto("/error", { waitUntil: "commit" });
  await page.getByRole("button", { name: "Read it" }).click();
  const sentence = page.getByText("Paste an error, such as");
  await expect(sentence).toBeVisible();
  release();
  await takenOver(page);
  await expect(sentence).toBeVisible();
});
