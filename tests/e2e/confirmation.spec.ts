import { randomUUID } from "node:crypto";
import { expect, type Page } from "playwright/test";
import { languages } from "@/content/languages";
import { asks } from "@/content/refunds/asks";
import { submitLoaders } from "@/content/ui/submit/messages";
import { loadMessages } from "@/lib/language/load-messages";
import { cleansUp } from "./clean-up";
import { startServer, submissionOf, submit, toDesk, untilReady } from "./own-server";
import { freePort } from "./postgres";
import { choose, heading, overflow, person, takenOver, violationsInBothThemes } from "./support";
import { test } from "./test";

const { cleanUp, newFolder, newDesk } = cleansUp("confirmation");

const refund = {
  ...submissionOf(""),
  address: "/refunds/ticket?used-any=unused&bought-when=within-window&how-much=limit-or-over",
  draft: { email: "ada@example.org", paid_at: "2026-11-20T10:00:00Z", amount: "120", method: "card" },
};

test("a help desk has it: support has it, and the API says who holds it", async ({ page }) => {
  const desk = await newDesk();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = startServer(toDesk(port, newFolder(), desk.url));
  cleanUp.push(() => server.kill("SIGKILL"));
  await untilReady(origin);
  const { id } = await submit(origin, submissionOf(randomUUID()));
  await page.goto(`${origin}/tickets/${id}`);
  await expect(heading(page)).toHaveText("Support has your ticket");
  const told = await page.request.get(`${origin}/api/tickets/${id}`);
  expect(await told.json()).toMatchObject({ state: "delivered", held_by: "desk" });
});

for (const language of languages) {
  test.describe(`in ${language}`, () => {
    test.use({ viewport: { width: 320, height: 640 }, bypassCSP: true });

    test("the folder alone has it: it is stored, nobody is told that it arrived, and what happens next is said", async ({
      page,
      baseURL,
    }) => {
      const { receipt } = await loadMessages(language, submitLoaders);
      const { ask, meanwhile } = asks[language].refund;
      const { id, status } = await submit(baseURL ?? "", { ...refund, idempotency_key: randomUUID() });
      expect(status).toBe(201);
      const path = `${language === "en" ? "" : `/${language}`}/tickets/${id}`;
      await page.goto(path);
      await expect(heading(page)).toHaveText(receipt.heading.stored);
      const main = page.locator("main");
      await expect(main).toContainText(receipt.body.stored);
      await expect(main).not.toContainText(receipt.heading.delivered);
      await expect(main).not.toContainText(receipt.body.delivered);
      for (const text of [ask, meanwhile, receipt.next.answer("a•••@example.org"), receipt.next.time])
        await expect(main).toContainText(text ?? "no such text");
      const told = await page.request.get(`/api/tickets/${id}`);
      expect(await told.json()).toMatchObject({ state: "delivered", held_by: "folder" });
      expect(await overflow(page)).toBe(0);
      expect(await violationsInBothThemes(page)).toEqual([]);
    });
  });
}

/** Fills in a refund, up to the page where it is checked. */
async function toReview(page: Page, path: string, hasScripts: boolean): Promise<void> {
  await page.goto(path);
  if (hasScripts) await takenOver(page);
  await page.locator("#email").fill(person.email);
  await page.locator("#paid_at").fill("2026-11-20T10:30");
  await page.locator("#amount").fill("120");
  await page.locator("[name=method][value=card]").check();
  await page.locator("form button[type=submit]").last().click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("the review shows what is asked for, and all that goes along", async ({ page }) => {
      await toReview(page, `/es${refund.address}`, javaScriptEnabled);
      const paper = page.locator("[data-ticket]");
      await expect(paper.locator("[data-ask]")).toContainText("reembolsen los créditos sin usar");
      const along = paper.locator("[data-along]");
      for (const text of ["Español", "openrouter.ai/support"]) await expect(along).toContainText(text);
    });
  });
}

test("the refund button was pressed: the day on which ten business days are over, kept over a reload", async ({
  page,
}) => {
  await page.clock.install({ time: new Date("2026-11-24T12:00:00-05:00") });
  await page.goto("/refunds/use-button?used-any=unused&bought-when=within-window&how-much=under-limit");
  await takenOver(page);
  await choose(page, "pressed");
  const due = page.locator("[data-deadline]");
  await expect(due).toContainText("10 business days are over by Tuesday 8 December at 12:00");
  await expect(page.getByRole("button", { name: "calendar" })).toBeVisible();
  await page.clock.fastForward("30:00:00");
  await page.reload();
  await expect(due).toContainText("Counted from Tuesday 24 November at 12:00");
  await expect(due).toContainText("over by Tuesday 8 December at 12:00");
});
