import { expect, type Page } from "playwright/test";
import { storageKey } from "@/components/ticket/anything-typed";
import { policy } from "@/content/policy";
import { draftPlace, noDrafts, withFields, writeDrafts } from "@/lib/ticket/stored-draft";
import type { Draft } from "@/machines/form";
import type { Issue } from "@/machines/registry";
import { contradictionRows } from "../lib/ticket/contradiction-rows";
import { needed, now } from "../lib/ticket/drafts";
import { choose, fillIn, heading, workOut } from "./support";
import { test } from "./test";

test.use({ timezoneId: "UTC" });

const rows = contradictionRows(policy);
const issues = [...new Set(rows.map(({ issue }) => issue))];

/** Comes back with what was typed before, as this browser kept it. */
async function comeBack(page: Page, address: string, draft: Draft): Promise<void> {
  const text = writeDrafts(withFields(noDrafts, draftPlace(address), draft), now, policy.device.keepDays);
  await page.addInitScript(([key, value]) => localStorage.setItem(key, value), [storageKey, text] as const);
  await page.goto(address);
}

/** What the form of an issue needs, with what a row types. */
const filled = (issue: Issue, typed: Draft): Draft => {
  const { amount_left: _, ...rest } = needed[issue];
  return { ...rest, ...typed };
};

test.describe("the review asks which is right", () => {
  for (const issue of issues)
    test(`of every pair that can't both be so: ${issue}`, async ({ page }) => {
      test.setTimeout(120_000);
      await page.clock.setFixedTime(now);
      for (const [index, row] of rows.filter((one) => one.issue === issue).entries()) {
        // One page for all: a new browser costs more than what it shows. By its reference each is another address.
        const address = `/${issue}/ticket?${[row.answers, `ref=ROW-${index}`].filter(Boolean).join("&")}`;
        await comeBack(page, `${address}#check`, filled(issue, row.typed));
        const asked = page.locator(`[data-contradiction="${row.id}"]`);
        await expect(asked, `${row.answers} ${JSON.stringify(row.typed)}`).toHaveCount(1);
        await expect(asked).toContainText("do not fit together");
        await expect(page.locator("[data-send]")).toBeEnabled();
      }
    });

  test("one press takes the answer that was typed, and the ticket is made anew", async ({ page }) => {
    await page.clock.setFixedTime(now);
    const address =
      "/refused-requests/ticket?which-error=something-else&other-words=money-words&which-402=balance";
    await comeBack(page, `${address}&balance-empty=need-support#check`, {
      ...needed["refused-requests"],
      error_text: '402 {"limit_source":"openrouter_credits"}',
    });
    const asked = page.locator("[data-contradiction=error-status]");
    await asked.getByRole("link", { name: /402/ }).click();
    await expect(asked).toHaveCount(0);
    await expect(heading(page)).toBeFocused();
  });

  test("what was typed is corrected in its field, and what the person insists on goes out marked", async ({
    page,
  }) => {
    await page.clock.setFixedTime(now);
    const address = "/refunds/ticket?used-any=unused&bought-when=within-window&how-much=limit-or-over";
    await comeBack(page, `${address}#check`, filled("refunds", { amount: "20" }));
    const asked = page.locator("[data-contradiction=refund-amount]");
    await expect(page.locator("[data-verdict]")).toContainText("the rules can't tell yet");
    await asked.getByRole("button", { name: "$50 or more" }).click();
    await expect(page.locator("#amount")).toBeFocused();
    await fillIn(page, { amount: "70" });
    await page.getByRole("button", { name: "Check your ticket" }).click();
    await expect(page.locator("[data-verdict]")).toContainText("$70: refund by ticket");
    await expect(asked).toHaveCount(0);
  });
});

test("a typed time and another answer are asked about on the next step, where no clock counts from it", async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date("2026-11-24T12:00:00Z"));
  await page.goto("/refunds/bought-when?used-any=unused");
  await workOut(page, "2026-11-23T10:00");
  await expect(heading(page)).toHaveText("The 24 hours for a refund are over");
  await expect(page.locator("[data-deadline]")).toContainText("and is over");
  await page.goBack();
  await choose(page, "within-window");
  await expect(heading(page)).toHaveText("How much did you pay?");
  const asked = page.locator("[data-contradiction=refund-window]");
  await expect(asked).toContainText(
    "“Bought: Less than 24 hours ago” and “Paid at: 23 Nov 2026, 10:00” do not fit together.",
  );
  await expect(page.locator("[data-deadline]")).toHaveCount(0);
  await choose(page, "under-limit");
  await expect(asked).toBeVisible();
  await expect(page.locator("[data-deadline]")).toHaveCount(0);
  // The time is right: the answer changes, and leads where the time leads.
  await asked.getByRole("link", { name: /^Paid at/ }).click();
  await expect(heading(page)).toHaveText("The 24 hours for a refund are over");
  await expect(asked).toHaveCount(0);
  // The answer is right: the time goes.
  await page.goBack();
  await asked.getByRole("button", { name: /^Bought/ }).click();
  await expect(asked).toHaveCount(0);
  await expect(heading(page)).toBeFocused();
});

test("without scripts the review asks, too", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/refunds/ticket?used-any=unused&bought-when=within-window&how-much=limit-or-over");
  await fillIn(page, {
    email: "ada@example.org",
    paid_at: "2026-01-02T10:00",
    amount: "120",
    method: "card",
  });
  await page.getByRole("button", { name: "Check your ticket" }).click();
  await expect(page.locator("[data-contradiction=refund-window]")).toContainText("do not fit together");
  await expect(page.locator("[data-ticket]")).toBeVisible();
  await context.close();
});
