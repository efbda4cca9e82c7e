import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page } from "playwright/test";
import { choose, delivered, heading, overflow, person, violations } from "./support";
import { test } from "./test";

/** Writes a made-up export. @returns its path */
function makeExport(kind: string, rows: number, seed = 7): string {
  const path = join(mkdtempSync(join(tmpdir(), "export-")), `${kind}.csv`);
  const args = ["--rows", String(rows), "--case", kind, "--seed", String(seed), "--out", path];
  execFileSync(process.execPath, [join("tests", "fixtures", "make-export.ts"), ...args], { stdio: "ignore" });
  return path;
}

/** Megabytes that the largest page process of the browser holds now (VmRSS), or held at most (VmHWM). */
async function renderers(page: Page, what: "VmRSS" | "VmHWM"): Promise<number> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  const { processInfo } = (await session?.send("SystemInfo.getProcessInfo")) ?? { processInfo: [] };
  const sizes = processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1]);
  return Math.max(...sizes.map(Number)) / 1024;
}

async function lookInto(page: Page, path: string): Promise<void> {
  await page.locator("[data-look-into] summary").first().click();
  await page.locator("#export").setInputFiles(path);
}

test("an export with a loop: found, explained, marked as an answer, and on the ticket", async ({ page }) => {
  const path = makeExport("loop", 3000);
  await page.goto("/unexpected-charges");
  const requests: string[] = [];
  page.on("request", (request) => {
    if (!/\/_next\/static\//.test(request.url())) requests.push(request.url());
  });
  await lookInto(page, path);
  const card = page.locator("[data-finding=runaway-loop]");
  await expect(card).toContainText("a minute");
  // The dearest finding is marked in the picture of the whole file before anything is pressed.
  await expect(page.locator("[data-evidence] > figure .chart-mark").first()).toBeVisible();
  await expect(card.locator("[data-next-step]")).toHaveAttribute(
    "href",
    "/unexpected-charges/stop-loop?look-at-activity=looked&what-stands-out=many-calls",
  );
  await page.getByLabel("Put this on the ticket").first().check();
  await expect(page.locator("[data-on-ticket='1']")).toContainText("50 generation ids");
  await page.getByLabel("Attach the file itself, too").check();
  await expect(page.getByText("The file goes along with your ticket.")).toBeVisible();
  await choose(page, "looked");
  await expect(page.locator("[data-option=many-calls] [data-suggested]")).toBeVisible();
  await expect(page.locator("[data-suggested]")).toHaveCount(1);
  expect(requests).toEqual([]);

  await page.goto(
    "/unexpected-charges/ticket?look-at-activity=looked&what-stands-out=nothing&rule-out=none-of-these",
  );
  await expect(page.locator("#activity")).toHaveValue(/A program that repeats itself/);
  await page.locator("#email").fill(person.email);
  await page.locator("#note").fill("about a loop");
  await expect(page.locator("#period_from")).not.toHaveValue("");
  await page.getByRole("button", { name: "Check your ticket" }).click();
  await page.getByRole("button", { name: "Send the ticket" }).click();
  await expect(page.locator("[data-state=delivered]")).toBeVisible();
  const [ticket] = delivered("about a loop");
  const facts = (ticket?.facts ?? {}) as { activity?: string; generation_ids?: string[] };
  expect(facts.generation_ids).toHaveLength(50);
  expect(facts.activity).toContain(createHash("sha256").update(readFileSync(path)).digest("hex"));
  expect(ticket?.body).toContain("From the Activity export");
});

test("the file goes along without names, and its finding without what the person left out", async ({
  page,
}) => {
  const path = makeExport("loop", 1500);
  await page.goto("/unexpected-charges/rule-out");
  await lookInto(page, path);
  await page.getByLabel("Put this on the ticket").first().check();
  const card = page.locator("[data-finding=runaway-loop]");
  await card.getByText("A closer look at that time").click();
  const first = card.getByRole("checkbox", { name: /^Take request gen-/ }).first();
  const left = (await first.getAttribute("aria-label"))?.split(" ")[2] ?? "";
  await first.uncheck();
  await page.getByLabel("Attach the file itself, too").check();
  await expect(page.getByText("The file goes along with your ticket.")).toBeVisible();
  await choose(page, "none-of-these");
  await expect(page.getByRole("button", { name: /^Remove loop.csv/ })).toBeVisible();
  await page.locator("#email").fill(person.email);
  await page.locator("#note").fill("without names");
  await page.getByRole("button", { name: "Check your ticket" }).click();
  await page.getByRole("button", { name: "Send the ticket" }).click();
  await expect(page.locator("[data-state=delivered]")).toBeVisible();
  const [ticket] = delivered("without names");
  const { generation_ids } = (ticket?.facts ?? {}) as { generation_ids?: string[] };
  expect(generation_ids).toHaveLength(50);
  expect(generation_ids).not.toContain(left);
  expect(ticket?.attachments[0]).toMatchObject({ name: "loop.csv", type: "text/plain" });
  expect(ticket?.attachments[0]?.bytes).toBeLessThan(readFileSync(path).length);
});

test("nothing unusual is an answer too", async ({ page }) => {
  await page.goto("/unexpected-charges");
  await lookInto(page, makeExport("clean", 800));
  await expect(page.locator("[data-found='0']")).toHaveText("Nothing unusual");
  await page.getByRole("button", { name: "Forget this file" }).click();
  await choose(page, "looked");
  await expect(page.locator("[data-suggested]")).toHaveCount(0);
});

test("a file that is no export gets a sentence that helps", async ({ page }) => {
  await page.goto("/unexpected-charges");
  await page.locator("[data-look-into] summary").click();
  const give = (name: string, buffer: Buffer) =>
    page.locator("#export").setInputFiles({ name, mimeType: "text/csv", buffer });
  const alert = page.locator("[data-evidence] [role=alert]");
  await give("sheet.csv", Buffer.from("504b030414000600080000002100", "hex"));
  await expect(alert).toContainText("sheet.csv");
  await expect(alert).toContainText("This page reads the CSV that Activity exports");
  await give("other.csv", Buffer.from("name,age\nAda,36\n"));
  await expect(alert).toContainText("Its first line says: name, age.");
});

test("the next step of a finding is one tap away, and the report is still there", async ({ page }) => {
  await page.goto("/unexpected-charges");
  await lookInto(page, makeExport("loop", 1500));
  await page.locator("[data-finding=runaway-loop] [data-next-step]").click();
  await expect(page).toHaveURL(/\/unexpected-charges\/stop-loop\?/);
  await page.goBack();
  await expect(page.locator("[data-finding=runaway-loop]")).toBeVisible();
});

test("the summary that Activity exports is read, and tells where the requests are", async ({ page }) => {
  await page.goto("/unexpected-charges");
  await page.locator("[data-look-into] summary").click();
  const lines = [
    "Date,Model,Spend,Tokens,Requests",
    '2026-08-10,a/b,"$1,234.50",12000,31',
    "2026-08-11,a/c,$1.25,900,2",
  ];
  const buffer = Buffer.from(lines.join("\n"));
  await page.locator("#export").setInputFiles({ name: "activity.csv", mimeType: "text/csv", buffer });
  const panel = page.locator("[data-evidence=done]");
  await expect(panel).toContainText("What this summary tells");
  await expect(panel).toContainText("$1,236 in total");
  await expect(panel).toContainText("The dearest day was 10 August 2026");
  await expect(panel.getByRole("link", { name: "Logs page at OpenRouter" })).toHaveAttribute(
    "href",
    "https://openrouter.ai/logs",
  );
  await expect(panel).not.toContainText("Nothing unusual");
});

test("what can be read in two ways is asked once, and read by the answer", async ({ page }) => {
  await page.goto("/unexpected-charges");
  await page.locator("[data-look-into] summary").click();
  const rows = ["0.5", "0.25", "0.125", '"1,250"'].map((cost) => `2026-08-10 10:00:00,${cost}`);
  const buffer = Buffer.from(["created_at,cost_total", ...rows].join("\n"));
  await page.locator("#export").setInputFiles({ name: "again.csv", mimeType: "text/csv", buffer });
  const question = page.locator("[data-question=meant]");
  await expect(question).toContainText("1,250");
  await expect(page.locator("[data-found='0']")).toHaveText("Too few requests to tell what is usual");
  await question.getByRole("button", { name: "$1.25", exact: true }).click();
  await expect(page.locator("[data-evidence=done]")).toContainText("Exactly $2.125.");
  await expect(question).toHaveCount(0);
  await expect(page.locator("[data-evidence=done]")).toContainText("All of it was read.");
});

test("of a file that hardly could be read nothing is said", async ({ page }) => {
  await page.goto("/unexpected-charges");
  await page.locator("[data-look-into] summary").click();
  const buffer = Buffer.from("created_at,cost_total\nsome day,1\nanother,2\n2026-08-10 10:00:00,3\n");
  await page.locator("#export").setInputFiles({ name: "odd.csv", mimeType: "text/csv", buffer });
  await expect(page.locator("[data-evidence] [role=alert]")).toContainText("Only 1 of 3 rows could be read");
  await expect(page.locator("[data-evidence]")).not.toContainText("Nothing unusual");
});

test("a new key leads to who may have used it; a stranger's it is only where the person says so", async ({
  page,
}) => {
  await page.goto("/unexpected-charges/what-stands-out?look-at-activity=looked");
  await lookInto(page, makeExport("leak", 2000));
  await expect(page.locator("[data-finding=new-key]")).toBeVisible();
  await expect(page.locator("[data-option=team-or-project] [data-suggested]")).toBeVisible();
});

/** How a page may be looked at. */
const looks = [
  { colorScheme: "light", forcedColors: "none", viewport: { width: 1280, height: 900 } },
  { colorScheme: "dark", forcedColors: "none", viewport: { width: 320, height: 640 } },
  { colorScheme: "light", forcedColors: "active", viewport: { width: 390, height: 800 } },
] as const;

test("what was found can be read and used by everybody: light, dark and narrow, in forced colours", async ({
  browser,
}) => {
  const context = await browser.newContext({ bypassCSP: true, reducedMotion: "reduce" });
  const page = await context.newPage();
  /** The same page in each look. */
  const inEachLook = async (check: (about: string) => Promise<void>) => {
    for (const { viewport, ...media } of looks) {
      await page.emulateMedia({ ...media, reducedMotion: "reduce" });
      await page.setViewportSize(viewport);
      await check(JSON.stringify(media));
    }
  };
  await page.goto("/unexpected-charges/what-stands-out?look-at-activity=looked");
  await page.locator("[data-look-into] summary").click();
  await expect(page.locator("#export")).toBeAttached();
  await inEachLook(async (about) => expect(await violations(page), `offer, ${about}`).toEqual([]));
  // By keyboard alone: the file field has the focus of its label, the boxes and tables that of their own.
  await page.locator("#export").setInputFiles(makeExport("loop", 3000));
  const box = page.getByLabel("Put this on the ticket");
  await box.focus();
  await page.keyboard.press("Space");
  await expect(page.locator("[data-on-ticket='1']")).toBeVisible();
  await page.getByText("A closer look at that time").click();
  for (const table of await page.getByText("The same as a table").all()) await table.click();
  // The picture has its figures beside it.
  await expect(page.getByRole("table").first()).toContainText(" Aug, ");
  await inEachLook(async (about) => {
    expect(await violations(page), `report, ${about}`).toEqual([]);
    expect(await overflow(page), about).toBe(0);
    const colours = await page
      .locator(".chart-mark")
      .first()
      .evaluate((mark) => getComputedStyle(mark).fill);
    expect(colours, about).not.toBe("rgb(0, 0, 0)");
  });
  await context.close();
});

/** A million in the long tests. */
const manyRows = process.env.LONG === "1" ? 1_000_000 : 300_000;

// Alone, because a busy neighbour makes every task of the page long.
test(`${manyRows.toLocaleString("en")} rows: the page stays answerable, it can be stopped, and nothing is left behind`, {
  tag: "@alone",
}, async ({ page }) => {
  test.setTimeout(240_000);
  const path = makeExport("steady", manyRows);
  await page.goto("/unexpected-charges");
  await page.evaluate(() => {
    const longest = { ms: 0 };
    Object.assign(window, { longest });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) longest.ms = Math.max(longest.ms, entry.duration);
    }).observe({ type: "longtask" });
  });
  await lookInto(page, path);
  await expect(page.locator("[data-evidence=reading]")).toContainText("rows");
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.locator("[data-evidence=none]")).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(0);
  await page.evaluate(() =>
    Object.assign((window as never as { longest: { ms: number } }).longest, { ms: 0 }),
  );
  const before = await renderers(page, "VmRSS");
  await page.locator("#export").setInputFiles(path);
  await expect(page.locator("[data-evidence=done]")).toContainText("requests", { timeout: 120_000 });
  const grown = (await renderers(page, "VmHWM")) - before;
  const longest = await page.evaluate(() => (window as never as { longest: { ms: number } }).longest.ms);
  console.log(
    `${manyRows} rows: the longest task of the page took ${Math.round(longest)} ms, memory grew by ${Math.round(grown)} MB`,
  );
  expect(longest).toBeLessThanOrEqual(50);
  // The bound of docs/decisions/009-evidence-reader.md.
  expect(grown).toBeLessThan(500);
  const stored = await page.evaluate(async () => ({
    local: JSON.stringify({ ...localStorage }),
    session: JSON.stringify({ ...sessionStorage }),
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
  }));
  expect(stored).toEqual({ local: "{}", session: "{}", databases: 0, caches: 0 });
});

test("the worker has no network: what it would send is stopped by its policy", async ({ page }) => {
  await page.goto("/unexpected-charges");
  const started = page.waitForEvent("worker");
  await lookInto(page, makeExport("steady", 200_000));
  const worker = await started;
  const reached = await worker.evaluate(() =>
    fetch(`${location.origin}/healthz`).then(
      () => true,
      () => false,
    ),
  );
  expect(reached).toBe(false);
  await expect(page.locator("[data-evidence=done]")).toBeVisible({ timeout: 60_000 });
  await expect(heading(page)).toBeVisible();
});
