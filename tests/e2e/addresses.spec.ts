import { expect } from "playwright/test";
import { issues } from "@/machines/registry";
import { choose, heading, type ListedFlow, takenOver } from "./support";
import { test } from "./test";

test("a cold link shows exactly its step, for every step of every flow", async ({ request }) => {
  const flows = (await (await request.get("/api/flows")).json()) as ListedFlow[];
  expect(flows).toHaveLength(issues.length);
  for (const { issue, steps } of flows) {
    for (const { step, heading: words } of steps) {
      for (const query of ["", "?ref=CASE-17"]) {
        const response = await request.get(`/${issue}/${step}${query}`);
        expect(response.status(), `${issue}/${step}${query}`).toBe(200);
        const text = (await response.text()).replaceAll("<code>", "`").replaceAll("</code>", "`");
        expect(text, `${issue}/${step}${query}`).toContain(words.replaceAll("’", "’"));
      }
    }
  }
});

test("what the link skipped is marked as assumed", async ({ page }) => {
  await page.goto("/refunds/how-much");
  await expect(page.locator("aside [data-how='assumed']")).toHaveCount(2);
  await page.goto("/refunds/how-much?used-any=unused");
  await expect(page.locator("aside [data-how='assumed']")).toHaveCount(1);
  await expect(page.locator("aside [data-how='asked']")).toContainText("No, none of them");
});

test("stale answers are dropped with one notice, the valid ones are kept", async ({ page }) => {
  await page.goto("/refunds/how-much?used-any=unused&gone=yes&bought-when=whenever&%3Cb%3E=1");
  await expect(heading(page)).toHaveText("How much did you pay?");
  await expect(page.locator("[data-dropped]")).toHaveCount(1);
  await expect(page.locator("[data-dropped]")).toHaveAttribute("data-dropped", "3");
  await expect(page.locator("aside [data-line='used-any']")).toContainText("No, none of them");
});

const hostile = [
  `/refunds/used-any?${"x".repeat(7000)}`,
  `/refunds/used-any?a=${"%3Cscript%3Ealert(1)%3C/script%3E"}`,
  "/refunds/used-any?%E0%A4%A=1&__proto__=x&constructor=toString&toString.valueOf=1",
  "/refunds/used-any?used-any=unused&used-any=all-used&used-any=unused",
  "/refunds/used-any?missing-credits.paid-when=nonsense&nope.step=x&declined-card.__proto__=x",
  "/refunds/used-any?ref=%22%3E%3Cimg%20src%3Dx%3E",
];
test("a hostile address is answered calmly", async ({ page }) => {
  for (const address of hostile)
    await test.step(address.slice(0, 60), async () => {
      const response = await page.goto(address);
      expect(response?.status()).toBe(200);
      await expect(heading(page)).toHaveText("Have you used any of these credits?");
      const html = await page.content();
      expect(html).not.toContain("<script>alert(1)");
      expect(html).not.toContain("<img src=x>");
      await choose(page, "unused");
      await expect(heading(page)).toHaveText("When did you buy the credits?");
    });
});

const unknown = [
  "/nonsense",
  "/refunds/nonsense",
  "/refunds/nonsense?used-any=unused",
  "/refunds/__proto__",
  "/refunds/used-any/more",
  "/%E0%A4%A",
  "/with-answers/refunds/used-any",
  "/with-answers",
];
test("an unknown address helps on", async ({ page }) => {
  for (const address of unknown)
    await test.step(address, async () => {
      const response = await page.goto(address);
      expect(response?.status()).toBe(404);
      await expect(heading(page)).toHaveText("This page does not exist");
      await expect(page.locator("[data-issue]")).toHaveCount(issues.length);
      await page.locator("[name=box]").fill("refund");
      await expect(page.locator("[data-match]").first()).toContainText(/money back|refund/i);
    });
});

test("Back in the same breath as an answer leads to the question that was answered", async ({ page }) => {
  await page.goto("/refunds");
  await takenOver(page);
  await choose(page, "unused");
  await expect(page).toHaveURL(/bought-when/);
  const before = page.url();
  // Before the browser has painted the next step, and written its address.
  await page.locator('[data-option="within-window"]').evaluate((option: HTMLElement) => {
    option.click();
    window.history.back();
  });
  await expect(heading(page)).toHaveText("When did you buy the credits?");
  await expect(page).toHaveURL(before);
  await expect(page).toHaveTitle(/^When did you buy the credits\?/);
  await page.goBack();
  await expect(page).toHaveURL(/\/refunds$/);
  await expect(page.locator('[data-option="unused"]')).toBeVisible();
});

test("going back, changing an answer and going on again keep what still fits", async ({ page }) => {
  await page.goto("/refunds");
  for (const option of ["unused", "within-window"]) await choose(page, option);
  await expect(heading(page)).toHaveText("How much did you pay?");
  await page.goBack();
  await expect(heading(page)).toHaveText("When did you buy the credits?");
  await page.goForward();
  await expect(heading(page)).toHaveText("How much did you pay?");
  await page.locator("aside [data-line='used-any'] a").click();
  await expect(heading(page)).toHaveText("Have you used any of these credits?");
  await expect(page.locator("[data-option='unused']")).toContainText("Your answer before");
  await choose(page, "partly-used");
  await expect(page).toHaveURL(/used-any=partly-used/);
  await expect(page.locator("[data-option='within-window']")).toContainText("Your answer before");
  await page.locator("[data-back]").click();
  await expect(heading(page)).toHaveText("Have you used any of these credits?");
});

const fourLines = "used-any=unused&bought-when=within-window&how-much=under-limit&use-button=no-button";

for (const { scripts, at, width } of [
  { scripts: true, at: "", width: 1280 },
  { scripts: false, at: "", width: 1280 },
  { scripts: true, at: "/ar", width: 390 },
  { scripts: false, at: "/es", width: 390 },
])
  test(`changing the first of four answers keeps the others on the paper${at}, ${width} px, ${scripts ? "with" : "without"} scripts`, async ({
    browser,
  }) => {
    const page = await browser.newPage({ javaScriptEnabled: scripts, viewport: { width, height: 800 } });
    await page.goto(`${at}/refunds/refund-by-ticket?${fourLines}`);
    if (scripts) await takenOver(page);
    const paper = page.locator(width > 1000 ? "aside" : "details:has(summary)").first();
    const unfold = async () => {
      if (width <= 1000) await paper.locator("summary").click();
    };
    await unfold();
    await expect(paper.locator("[data-line]")).toHaveCount(4);
    await paper.locator("[data-line='used-any'] a").click();
    await expect(page).toHaveURL(new RegExp(`${at}/refunds/used-any`));
    // Folded, it tells how many there are.
    await expect(paper).toContainText("4");
    await unfold();
    await expect(paper.locator("[data-line]")).toHaveCount(0);
    await expect(paper.locator("[data-kept]")).toHaveCount(4);
    await expect(paper.locator("[data-changing]")).toHaveCount(1);
    const marks = await paper.locator("[data-kept] i").allTextContents();
    expect(marks.every((mark) => /\p{L}/u.test(mark))).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);

    // The same answer again: the line is back, the later ones still wait.
    await choose(page, "unused");
    await expect(page).toHaveURL(/bought-when\?/);
    await unfold();
    await expect(paper.locator("[data-line]")).toHaveCount(1);
    await expect(paper.locator("[data-kept]")).toHaveCount(3);
    // A kept line leads back to its step, and all before it are lines.
    await paper.locator("[data-kept='how-much'] a").click();
    await expect(page).toHaveURL(/how-much\?/);
    await unfold();
    await expect(paper.locator("[data-line]")).toHaveCount(2);
    await expect(paper.locator("[data-kept]")).toHaveCount(2);

    // Another answer: what no longer fits goes.
    await page.goto(`${at}/refunds/used-any?${fourLines}`);
    if (scripts) await takenOver(page);
    await choose(page, "already-asked");
    await unfold();
    await expect(paper.locator("[data-line]")).toHaveCount(1);
    await expect(paper.locator("[data-kept]")).toHaveCount(0);
    await page.close();
  });

test("kept answers are not on paper", async ({ page }) => {
  await page.goto(`/refunds/bought-when?${fourLines}`);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("aside [data-line]").first()).toBeVisible();
  await expect(page.locator("aside [data-later]")).toBeHidden();
});

test("an answer moves title, address and focus, and asks the server nothing", async ({ page }) => {
  await page.goto("/refunds");
  await page.waitForLoadState("networkidle");
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await choose(page, "unused");
  await expect(heading(page)).toBeFocused();
  await expect(page).toHaveTitle(/When did you buy/);
  await expect(page).toHaveURL("/refunds/bought-when?used-any=unused");
  await choose(page, "within-window");
  expect(requests.filter((url) => !url.includes("/_next/static/"))).toEqual([]);
});

test("reload shows the same step with the same answers", async ({ page }) => {
  await page.goto("/refunds");
  for (const option of ["unused", "within-window"]) await choose(page, option);
  // The address follows the step by a frame.
  await expect(page).toHaveURL(/bought-when=within-window/);
  await page.reload();
  await expect(heading(page)).toHaveText("How much did you pay?");
  await expect(page.locator("aside [data-line]")).toHaveCount(2);
});

test("the schema and the flows are public JSON, a missing step is a problem detail", async ({ request }) => {
  const schema = await (await request.get("/schemas/ticket.json")).json();
  expect(schema.title).toBe("billing-ticket/2");
  const step = await (await request.get("/api/flows/refunds/how-much?used-any=unused")).json();
  expect(step.options.map((option: { id: string }) => option.id)).toEqual(["under-limit", "limit-or-over"]);
  const missing = await request.get("/api/flows/refunds/nonsense");
  expect(missing.status()).toBe(404);
  expect(missing.headers()["content-type"]).toContain("application/problem+json");
});

test("security headers are on every kind of answer", async ({ request }) => {
  for (const address of [
    "/",
    "/refunds",
    "/refunds/bought-when?used-any=unused",
    "/nonsense",
    "/api/flows",
    "/schemas/ticket.json",
  ]) {
    const headers = (await request.get(address)).headers();
    expect(headers["content-security-policy"], address).toContain("default-src 'none'");
    expect(headers["referrer-policy"]).toBe("same-origin");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["set-cookie"]).toBeUndefined();
    expect(headers["x-powered-by"]).toBeUndefined();
  }
});
