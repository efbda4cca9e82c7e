import { expect } from "playwright/test";
import { choose, fillIn, heading, person, waysToTicket } from "./support";
import { test } from "./test";

/** Where an answer leads to the form at once, the one beside it, which is advised. */
const advised: Readonly<Record<string, string>> = { "limit-or-over": "under-limit", charged: "plugin" };

// With scripts the same ways are walked in Arabic, up to a delivered ticket (languages.spec.ts), and in three engines.
test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  for (const { issue, options, fields, subject } of waysToTicket) {
    test(`${issue}: from the start page to a finished ticket`, async ({ page }) => {
      await page.goto("/");
      await page.locator(`[data-issue="${issue}"]`).click();
      for (const option of options) {
        const before = await heading(page).textContent();
        await choose(page, option);
        await expect(heading(page)).not.toHaveText(before ?? "");
      }
      await expect(page).toHaveURL(new RegExp(`/${issue}/ticket\\?`));
      await fillIn(page, fields);
      await page.getByRole("button", { name: "Check your ticket" }).click();

      await expect(heading(page)).toHaveText("Check your ticket before you send it");
      const ticket = page.locator("[data-ticket]");
      await expect(ticket.locator("h2")).toHaveText(subject);
      await expect(ticket).toContainText(person.email);
      const markdown = await page.locator("[data-markdown]").inputValue();
      for (const value of Object.values(fields)) {
        if (!/^2026/.test(value))
          expect(markdown.replaceAll("\\", "").toLowerCase()).toContain(value.toLowerCase());
      }
      const json = JSON.parse(await page.locator("[data-json]").inputValue());
      expect(json.transcript.map((line: { option: string }) => line.option)).toEqual(options);
      expect(json.transcript.every((line: { how: string }) => line.how === "asked")).toBe(true);
      expect(json.priority).toBe(issue === "unauthorized-use" ? "urgent" : "normal");
    });
  }
});

test("solved, where something was advised, in every issue", async ({ page }) => {
  test.setTimeout(120_000);
  const solved = page.locator("[data-option=solved]");
  for (const { issue, options } of waysToTicket)
    await test.step(issue, async () => {
      await page.goto(`/${issue}`);
      // A question advises nothing: on the way is the first step that does, or the end of the question's own way.
      for (const option of options) {
        if ((await solved.count()) > 0) break;
        const before = await heading(page).textContent();
        await choose(page, advised[option] ?? option);
        await expect(heading(page)).not.toHaveText(before ?? "");
      }
      await solved.click();
      await expect(page).toHaveURL(new RegExp(`/${issue}/solved\\?`));
      await expect(heading(page)).toHaveText(/solved/i);
    });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a hand-over keeps the earlier answers, all the way onto the ticket", async ({ page }) => {
      await page.goto("/missing-credits?ref=CASE-17");
      for (const option of ["longer-ago", "not-there", "card", "declined"]) await choose(page, option);
      await page.locator("[data-hand-over]").click();
      await expect(page).toHaveURL(/\/declined-card\?missing-credits\.paid-when=longer-ago/);
      await expect(page.locator("aside [data-line='bank-status']")).toHaveCount(1);
      for (const option of ["no-attempt", "still-declined"]) await choose(page, option);
      await page.locator("#email").fill(person.email);
      await page.locator("#attempted_at").fill("2026-11-20T10:30");
      await page.locator("#amount").fill("12");
      await page.getByRole("button", { name: "Check your ticket" }).click();
      await expect(page.locator("[data-ticket]")).toContainText("CASE-17");
      const json = JSON.parse(await page.locator("[data-json]").inputValue());
      expect(json.staff_ref).toBe("CASE-17");
      expect(json.transcript.map((line: { issue: string }) => line.issue)).toContain("missing-credits");
    });

    test("a form with gaps says what is missing and loses nothing", async ({ page }) => {
      await page.goto("/refunds/ticket");
      await page.locator("#amount").fill("a lot");
      await page.locator("#note").fill(person.note);
      await page.getByRole("button", { name: "Check your ticket" }).click();
      await expect(page.getByRole("alert").filter({ hasText: "Check these answers" })).toContainText(
        "Enter the email address",
      );
      await expect(page.locator("#amount")).toHaveValue("a lot");
      await expect(page.locator("#note")).toHaveValue(person.note);
    });

    test("a key and a card number are struck out, and the person is told", async ({ page }) => {
      const key = `sk-or-v1-${"ab12".repeat(16)}`;
      await page.goto("/invoices/ticket");
      await page.locator("#email").fill(person.email);
      await page.locator("#note").fill(`my key ${key} and card 4242 4242 4242 4242`);
      await page.getByRole("button", { name: "Check your ticket" }).click();
      await expect(page.locator("[data-redacted]").first()).toContainText("struck out an API key");
      await expect(page.locator("[data-redacted]").first()).toContainText("struck out a card number");
      const html = await page.content();
      expect(html).not.toContain(key);
      expect(html).not.toContain("4242 4242");
    });
  });
}
