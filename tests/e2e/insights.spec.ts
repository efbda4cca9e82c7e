import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { request as ask, createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import pg from "pg";
import { expect, type Page } from "playwright/test";
import { addDays } from "@/lib/counts/days";
import type { DayCount } from "@/lib/counts/hide-small";
import { bucketOf } from "@/lib/counts/page-life";
import { readPlace } from "@/lib/counts/place";
import { installPostgres } from "../../.ci/postgres.mjs";
import { somePeople } from "../fixtures/simulated-people";
import { startServer, untilReady } from "./own-server";
import { freePort, startPostgres } from "./postgres";
import { choose, heading, logIn, overflow, takenOver, violations, violationsInBothThemes } from "./support";
import { test as base } from "./test";

interface OwnServer {
  readonly origin: string;
  /** Ends it at once, as a machine that fails. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** All rows of a table. The server is stopped for it. */
  rows(table: "insight_count" | "feedback"): Promise<Record<string, unknown>[]>;
  /** Stops it, adds counts of other days, and starts it again. */
  addCounts(rows: readonly DayCount[]): Promise<void>;
}

/** A server with a store of its own, so that nobody else is counted. */
async function withServer(
  run: (server: OwnServer) => Promise<void>,
  databaseUrl?: string,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "insights-"));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const env = {
    // Steps with answers are rewritten to another page, which Next does for this name only.
    PORT: String(port),
    DATA_DIR: folder,
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    ...more,
  };
  let server: ChildProcess | undefined;
  const end = async (signal: "SIGKILL" | "SIGTERM") => {
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((done) => server?.once("exit", done));
    server.kill(signal);
    await ended;
  };
  const start = async () => {
    server = startServer(env);
    await untilReady(origin);
  };
  await start();
  try {
    await run({
      origin,
      kill: () => end("SIGKILL"),
      start,
      rows: async (table) => {
        await end("SIGTERM");
        return readTable(table, folder, databaseUrl);
      },
      addCounts: async (rows) => {
        await end("SIGTERM");
        const store = new DatabaseSync(join(folder, "store.sqlite"));
        const add = store.prepare("insert into insight_count (day, place, number) values (?, ?, ?)");
        for (const { day, place, number } of rows) add.run(day, place, number);
        store.close();
        await start();
      },
    });
  } finally {
    await end("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  }
}

async function readTable(table: string, folder: string, databaseUrl: string | undefined) {
  // Every column, whatever it is called.
  if (databaseUrl === undefined) {
    const store = new DatabaseSync(join(folder, "store.sqlite"), { readOnly: true });
    const rows = store.prepare(`select * from ${table}`).all();
    store.close();
    return rows;
  }
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { rows } = await client.query(`select * from billing_help.${table}`);
  await client.end();
  return rows;
}

/** Stands before a server and keeps what pages tell it as they end: Playwright does not see that. */
async function watchBeacons(server: string): Promise<{ origin: string; told: string[][]; close(): void }> {
  const told: string[][] = [];
  const watcher = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece) => pieces.push(piece));
    request.on("end", () => {
      const body = Buffer.concat(pieces);
      if (request.url === "/api/counts") told.push(JSON.parse(body.toString()));
      const { method, headers } = request;
      const asked = ask(server + request.url, { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      asked.on("error", () => response.destroy());
      asked.end(body);
    });
  });
  const port = await freePort();
  await new Promise<void>((done) => watcher.listen(port, "localhost", done));
  return { origin: `http://localhost:${port}`, told, close: () => watcher.close() };
}

const test = base.extend<{ own: OwnServer; watched: { origin: string; told: string[][] } }>({
  own: async ({ browserName: _ }, use) => withServer(use),
  watched: async ({ own }, use) => {
    const watcher = await watchBeacons(own.origin);
    await use(watcher);
    watcher.close();
  },
});

/** Leaves the page for one that counts nothing. */
const leave = (page: Page, origin: string) => page.goto(`${origin}/prevent`);

/** From a question to "that answers my question", with one option taken back. */
async function walk(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/refunds`);
  await takenOver(page);
  await choose(page, "partly-used");
  await expect(heading(page)).toHaveText("When did you buy the credits?");
  await expect(page).toHaveURL(/\/bought-when\?/);
  await page.goBack();
  await expect(heading(page)).toHaveText("Have you used any of these credits?");
  await choose(page, "unused");
  await choose(page, "window-over");
  await choose(page, "solved");
  await expect(page.locator("h1")).toBeFocused();
  await leave(page, origin);
}

const walked = [
  "used-any,view,,5",
  "used-any,option,unused,5",
  "used-any,option,partly-used,5",
  "used-any,time,under-10s,5",
  "bought-when,view,,5",
  "bought-when,option,window-over,5",
  "bought-when,time,under-10s,5",
  "too-late,view,,5",
  "too-late,option,solved,5",
  "too-late,time,under-10s,5",
  "solved,view,,5",
  "solved,time,under-10s,5",
  "solved,end,solved,5",
];

test("five people walk to an outcome: exactly what they saw, chose and how it ended is counted, and staff see it", async ({
  page,
  own: { origin, rows },
}) => {
  // Four are few: nobody is told their numbers.
  for (let person = 0; person < 4; person += 1) await walk(page, origin);
  await logIn(page, origin);
  const export_ = async () => {
    const csv = await (await page.request.get(`${origin}/desk/insights/counts.csv`)).text();
    const lines = csv.trimEnd().split("\r\n");
    return lines.slice(1).map((line) => line.split(",").slice(3).join(","));
  };
  await expect.poll(export_).toContain("solved,end,solved,fewer than 5");
  expect((await export_()).filter((line) => /,\d+$/.test(line))).toEqual([]);
  await walk(page, origin);
  await expect.poll(export_).toEqual(walked);

  await page.goto(`${origin}/desk/insights?issue=refunds`);
  const ended = page.getByRole("region", { name: "How it ended" });
  const row = ended.getByRole("row", { name: "Solved" });
  await expect(row.getByRole("cell")).toHaveText(["5", "100 %", "–"]);
  const steps = page.getByRole("region", { name: "Step by step" });
  const step = steps.getByRole("row", { name: "Have you used any of these credits?" });
  await expect(step.getByRole("cell")).toHaveText(["5", "0", "0 %", "–", "under 10 s", "0"]);
  await expect(step.getByRole("link")).toHaveAttribute("href", "/desk/flows/refunds/used-any");
  await expect(page.getByRole("row", { name: "No, none of them" }).getByRole("cell")).toHaveText("5");

  const counted = await rows("insight_count");
  expect(counted.every(({ number }) => number === 5)).toBe(true);
  // Beside them the version of the flow that they were counted under.
  expect(counted).toHaveLength(walked.length + 1);
});

test("who leaves, hands over or sends a ticket is counted so; typed facts are answers, too", async ({
  page,
  watched: { origin, told },
}) => {
  await page.goto(`${origin}/refunds/how-much?used-any=unused`);
  await takenOver(page);
  await page.locator("[data-work-out] summary").click();
  await page.locator("#fact").fill("12");
  await page.getByRole("button", { name: "Use this" }).click();
  await expect(heading(page)).not.toHaveText("How much did you pay?");
  await leave(page, origin);
  await expect.poll(() => told.length).toBe(1);
  expect(told[0]).toContain("option:refunds/how-much/under-limit");
  expect(told[0]?.at(-1)).toBe("end:refunds/use-button/left");

  await page.goto(`${origin}/refunds/to-unexpected-charges`);
  await takenOver(page);
  await page.locator("[data-hand-over]").click();
  await expect.poll(() => told.length).toBe(2);
  expect(told[1]?.at(-1)).toBe("end:refunds/to-unexpected-charges/hand-over");

  await page.goto(`${origin}/invoices/ticket?what-you-need=find-invoice&find-invoice=not-listed`);
  await takenOver(page);
  await page.locator("#email").fill("ada@example.org");
  await page.locator("#note").fill("CANARYNOTE");
  await page.getByRole("button", { name: "Check your ticket" }).click();
  await page.getByRole("button", { name: "Send the ticket" }).click();
  await expect(page).toHaveURL(/\/tickets\//);
  const ticket = told.at(-1);
  expect(ticket).toEqual([
    "view:invoices/ticket",
    expect.stringMatching(/^time:invoices\/ticket\//),
    "end:invoices/ticket/ticket",
  ]);
  expect(JSON.stringify(told)).not.toMatch(/CANARY|ada@|"12"/);
});

test("a page that comes back out of the browser's memory counts anew", async ({
  page,
  watched: { origin, told },
}) => {
  await page.goto(`${origin}/refunds`);
  await takenOver(page);
  await choose(page, "unused");
  await expect(heading(page)).toHaveText("When did you buy the credits?");
  // Browsers under test have no such memory, so the two events are sent by hand.
  await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  });
  await leave(page, origin);
  await expect.poll(() => told.length).toBe(2);
  expect(told[0]).toContain("view:refunds/used-any");
  expect(told[1]).toEqual([
    "view:refunds/bought-when",
    `time:refunds/bought-when/${bucketOf(0)}`,
    "end:refunds/bought-when/left",
  ]);
});

const wishes = {
  "Global Privacy Control": "Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })",
  "Do Not Track": "Object.defineProperty(navigator, 'doNotTrack', { value: '1' })",
};

test("Global Privacy Control or Do Not Track: nothing is sent", async ({
  browser,
  watched: { origin, told },
}) => {
  const walkWith = async (script: string, expected: number) => {
    const page = await browser.newPage();
    await page.addInitScript(script);
    await walk(page, origin);
    // What a page sends as it is left may be lost if it is closed before.
    await expect.poll(() => told.length).toBe(expected);
    await page.close();
  };
  // Whatever they had sent would have come before that of somebody without a wish.
  for (const [index, [wish, script]] of Object.entries(wishes).entries())
    await test.step(wish, async () => {
      await walkWith(script, index);
      await walkWith(script, index);
      await walkWith("", index + 1);
    });
});

const post = (origin: string, places: unknown, headers: Record<string, string> = {}) =>
  fetch(`${origin}/api/counts`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(places),
    signal: AbortSignal.timeout(10_000),
  }).then(
    ({ status }) => status,
    () => 0,
  );

test("the server drops what nobody wants counted, and what no page sends", async ({
  own: { origin, rows },
}) => {
  const place = ["view:refunds/used-any"];
  expect(await post(origin, place, { "sec-gpc": "1" })).toBe(204);
  expect(await post(origin, place, { dnt: "1" })).toBe(204);
  expect(await post(origin, place, { "sec-fetch-site": "cross-site" })).toBe(403);
  expect(await post(origin, place, { origin: "https://elsewhere.example" })).toBe(403);
  expect(await post(origin, place, { "content-type": "text/plain" })).toBe(415);
  expect(await post(origin, { place })).toBe(422);
  expect(await post(origin, ["x".repeat(9000)])).toBe(413);
  expect(await post(origin, ["view:refunds/nonsense", "ada@example.org"])).toBe(204);
  expect(await rows("insight_count")).toEqual([]);
});

const key = `sk-or-v1-${"0123456789abcdef".repeat(4)}`;

/** As the server counts days, in UTC. */
const today = () => new Date().toISOString().slice(0, 10);

for (const javaScriptEnabled of [true, false]) {
  test(`feedback ${javaScriptEnabled ? "with" : "without"} scripts: kept without the key, seen by staff, and the way back keeps every answer`, async ({
    browser,
    own: { origin, rows },
  }) => {
    const startedOn = today();
    const context = await browser.newContext({ javaScriptEnabled, bypassCSP: true });
    const page = await context.newPage();
    const sent: string[] = [];
    page.on("request", (request) => sent.push(request.postData() ?? ""));
    const step = "/refunds/use-button?used-any=unused&how-much=under-limit&ref=CASE-17";
    await page.goto(origin + step);
    if (javaScriptEnabled) await takenOver(page);
    await page.getByRole("link", { name: "This page did not help" }).click();
    await expect(heading(page)).toHaveText("What was missing?");
    await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
    await expect(page.getByText("deleted after 90 days")).toBeVisible();
    await expect(page.getByRole("link", { name: "Back to the page" })).toHaveAttribute("href", step);
    if (javaScriptEnabled) {
      await takenOver(page);
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await overflow(page)).toBe(0);
    }
    await page.getByRole("textbox").fill(`There is no button. <b>My key</b> is ${key}`);
    await page.getByRole("button", { name: "Send" }).click();
    await expect(heading(page)).toHaveText("Thank you");
    if (javaScriptEnabled) await expect(heading(page)).toBeFocused();
    expect(await page.getByRole("link", { name: "I need support" }).getAttribute("href")).toContain(
      "/refunds/ticket?used-any=unused&how-much=under-limit&use-button=need-support&ref=CASE-17",
    );
    if (javaScriptEnabled) expect(sent.join()).not.toContain(key);
    await page.getByRole("link", { name: "Back to the page" }).click();
    await expect(page).toHaveURL(origin + step);

    await logIn(page, origin);
    await page.goto(`${origin}/desk/insights?issue=refunds`);
    await expect(page.locator("[data-feedback]")).toContainText(
      "There is no button. <b>My key</b> is [API key removed]",
    );
    await context.close();

    // The test may run over midnight.
    const day = expect.stringMatching(new RegExp(`^(${startedOn}|${today()})$`));
    const place = "unhelpful:refunds/use-button";
    expect(await rows("feedback")).toEqual([
      { day, place, words: "There is no button. <b>My key</b> is [API key removed]" },
    ]);
    expect(await rows("insight_count")).toContainEqual({ day, place, number: 1 });
  });
}

test("the page of staff: no days, wrong days, none counted; without scripts, narrow, and for axe", async ({
  browser,
  own: { origin },
}) => {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await logIn(page, origin);
  const places = ["view:refunds/used-any", "option:refunds/used-any/unused", "end:refunds/used-any/left"];
  for (let count = 0; count < 12; count += 1) expect(await post(origin, places)).toBe(204);
  for (const path of ["/desk/insights", "/desk/insights?issue=refunds", "/feedback/refunds/use-button"]) {
    await page.goto(origin + path);
    await takenOver(page);
    expect(await violationsInBothThemes(page), path).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(page), path).toBe(0);
  }
  await context.close();

  const plain = await browser.newPage({ javaScriptEnabled: false });
  await logIn(plain, origin);
  await plain.goto(`${origin}/desk/insights`);
  await expect(plain.locator("[data-empty]")).toBeVisible();
  await plain.getByLabel("Problem").selectOption("refunds");
  await plain.getByRole("button", { name: "Show" }).click();
  await expect(plain.getByRole("row", { name: "Left before an end" }).getByRole("cell").first()).toHaveText(
    "12",
  );
  await plain.goto(`${origin}/desk/insights?issue=refunds&from=2026-11-20&to=2026-11-19`);
  await expect(plain.getByRole("alert")).toContainText("Swap them");
  await plain.goto(`${origin}/desk/insights?issue=refunds&from=2020-01-01&to=2020-01-31`);
  await expect(plain.locator("[data-empty]")).toBeVisible();
  await expect(plain.getByText("compared with 2019-12-01 to 2019-12-31")).toBeVisible();
  await plain.close();
});

const [solvedAt, ticketAt, leftAt] = [
  "end:refunds/solved/solved",
  "end:refunds/ticket/ticket",
  "end:refunds/used-any/left",
] as const;

/** Four weeks up to a day: the flow changes after two of them, and tickets become rarer. */
function fourWeeks(last: string): DayCount[] {
  return Array.from({ length: 28 }, (_, index) => {
    const isAfter = index >= 14;
    const day = addDays(last, index - 27);
    return [
      { day, place: "view:refunds/used-any", number: 20 },
      { day, place: "option:refunds/used-any/already-asked", number: 9 },
      { day, place: "time:refunds/used-any/3min-to-10min", number: 20 },
      { day, place: solvedAt, number: isAfter ? 12 : 8 },
      { day, place: ticketAt, number: isAfter ? 2 : 6 },
      { day, place: leftAt, number: 6 },
      { day, place: `flow:refunds@0000000${isAfter ? "b" : "a"}`, number: 20 },
    ];
  }).flat();
}

/** As WCAG 1.4.12 lets a person set it. */
const spaced = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

test("over time: each end by day and by week, a line where the flow changed, the shares before and after it", async ({
  browser,
  own: { origin, addCounts },
}) => {
  const last = addDays(today(), -1);
  const [from, changed] = [addDays(last, -27), addDays(last, -13)];
  // What is few is the longest that a cell holds.
  const few = { day: last, place: "option:refunds/used-any/need-support", number: 2 };
  await addCounts([...fourWeeks(last), few]);
  const context = await browser.newContext({ bypassCSP: true, reducedMotion: "reduce" });
  const page = await context.newPage();
  await logIn(page, origin);
  const path = `/desk/insights?issue=refunds&from=${from}&to=${last}&compare=none`;
  await page.goto(origin + path);
  const trend = (end: string) => page.locator(`[data-trend="${end}"]`);
  await expect(trend("solved").getByText("at most 12 a day")).toBeVisible();
  await expect(trend("solved").locator("rect")).toHaveCount(28);
  // Two a day are few: three days are told as one.
  await expect(trend("ticket").locator("rect")).toHaveCount(14 + 4);
  await expect(trend("solved").locator(`[data-change="${changed}"] text`)).toHaveText("1");
  await expect(trend("why-not")).toHaveCount(0);

  const rows = trend("ticket").getByRole("region", { name: "Ticket sent, over time" }).getByRole("row");
  await trend("ticket").getByText("Numbers").focus();
  await page.keyboard.press("Enter");
  await expect(rows.nth(14)).toHaveText(`${addDays(changed, -1)}66`);
  await expect(rows.nth(15)).toHaveText(`${changed} to ${addDays(changed, 2)}, change 162`);

  const change = page.locator(`[data-change-report="${changed}"]`);
  await expect(change.getByRole("heading")).toHaveText(`Change 1: ${changed}`);
  await expect(change.getByText("From refunds@0000000a to refunds@0000000b")).toBeVisible();
  const cells = (name: string) => change.getByRole("row", { name }).getByRole("cell");
  await expect(cells("Solved")).toHaveText(["40 % (112)", "60 % (168)", "+20", "+12 to +28"]);
  await expect(cells("Ticket sent")).toHaveText(["30 % (84)", "10 % (28)", "-20", "-26 to -13"]);
  await expect(cells("Pages in all")).toHaveText(["280", "280", "–", "–"]);
  await expect(page.getByText("say nothing of why")).toBeVisible();

  await page.locator("[name=by]").selectOption("week");
  await page.getByRole("button", { name: "Show" }).click();
  await expect.poll(() => trend("solved").locator("rect").count()).toBeLessThanOrEqual(6);
  await expect(trend("solved").locator("rect").first()).toBeVisible();

  const csv = await page.request.get(`${origin}/desk/insights/counts.csv?from=${from}&to=${last}&by=day`);
  expect(csv.headers()["content-disposition"]).toContain(`counts-by-day-${from}-${last}.csv`);
  const lines = (await csv.text()).trimEnd().split("\r\n");
  expect(lines).toContain(`${changed},${addDays(changed, 2)},refunds,,end,ticket,6`);
  expect(lines).toContain(`${last},${last},refunds,used-any,view,,20`);
  expect(lines.filter((line) => /,[1-4]$/.test(line))).toEqual([]);
  await page.goto(origin + path);
  await expect(page.getByRole("link", { name: "The same by day" })).toHaveAttribute("href", /by=day/);

  await page.locator("details").evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
  expect(await violationsInBothThemes(page)).toEqual([]);
  for (const width of [390, 320])
    for (const style of ["", spaced]) {
      await page.setViewportSize({ width, height: 800 });
      const tag = style && (await page.addStyleTag({ content: style }));
      expect(await overflow(page), `${width} px, ${style ? "spaced" : "as it is"}`).toBe(0);
      if (tag) await tag.evaluate((element) => (element as Element).remove());
    }
  await context.close();
});

test("a small team is shown longer days that tell more, in one press; what is few all year says nothing of days", async ({
  page,
  own: { origin, addCounts },
}) => {
  const last = addDays(today(), -1);
  await addCounts(
    Array.from({ length: 12 }, (_, week) => [
      { day: addDays(last, -7 * week), place: "view:refunds/used-any", number: 3 },
      { day: addDays(last, -7 * week), place: solvedAt, number: 1 },
      { day: addDays(last, -7 * week), place: leftAt, number: 2 },
    ]).flat(),
  );
  await logIn(page, origin);
  const query = `issue=refunds&from=${addDays(last, -6)}&to=${last}`;
  await page.goto(`${origin}/desk/insights?${query}`);
  await expect(page.getByRole("row", { name: "Solved" }).getByRole("cell").first()).toHaveText(
    "too few to tell",
  );
  await expect(page.getByText("Too few pages ended in these days to tell them over time.")).toBeVisible();
  await page.locator("[data-wider] a").click();
  await expect(page).toHaveURL(new RegExp(`from=${addDays(last, -90)}&to=${last}`));
  await expect(page.getByRole("row", { name: "Solved" }).getByRole("cell").first()).toHaveText("12");
  await expect(page.locator("[data-wider]")).toHaveCount(0);
  await page.goto(`${origin}/desk/insights?issue=refunds&from=2020-01-01&to=${addDays(last, -85)}`);
  await expect(page.locator("[data-empty]")).toBeVisible();
  await expect(page.locator("[data-wider]")).toHaveCount(0);
});

base(
  "in a page of another site: who presses something is counted, who only opened that site is not",
  async ({ page }) => {
    const port = await freePort();
    const site = `http://127.0.0.1:${port}`;
    await withServer(
      async ({ origin: help }) => {
        const { origin, told, close } = await watchBeacons(help);
        const host = createServer((_, response) =>
          response
            .setHeader("content-type", "text/html")
            .end(
              `<!doctype html><button>Elsewhere</button><script src="${origin}/embed.js"></script><script>addEventListener("step", () => document.body.dataset.shown = "yes")</script><billing-help issue="refunds"></billing-help>`,
            ),
        ).listen(port, "127.0.0.1");
        const unused = page.frameLocator("iframe").locator("[data-option=unused]");
        // Only looks at the page around. What the test itself looked at in the frame would count as a press.
        await page.goto(site);
        await expect(page.locator("body")).toHaveAttribute("data-shown", "yes");
        await page.getByRole("button", { name: "Elsewhere" }).click();
        await page.goto("about:blank");
        // Presses something in the frame.
        await page.goto(site);
        await expect(async () => {
          await unused.click({ timeout: 2000 });
          await expect(page.frameLocator("iframe").locator("h1")).toHaveText(
            "When did you buy the credits?",
            {
              timeout: 2000,
            },
          );
        }).toPass();
        await page.goto("about:blank");
        await expect
          .poll(() => told)
          .toEqual([
            [
              "view:refunds/used-any",
              "option:refunds/used-any/unused",
              "view:refunds/bought-when",
              "framed",
              "end:refunds/bought-when/left",
            ],
          ]);
        host.close();
        close();
      },
      undefined,
      { EMBED_ORIGINS: site },
    );
  },
);

/** How often each place was told. */
function tally(beacons: readonly (readonly string[])[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const place of beacons.flat()) numbers.set(place, (numbers.get(place) ?? 0) + 1);
  return numbers;
}

async function expectOnlyCounts(rows: readonly Record<string, unknown>[]): Promise<Map<string, number>> {
  const stored = new Map<string, number>();
  for (const row of rows) {
    expect(Object.keys(row).sort()).toEqual(["day", "number", "place"]);
    const { day, place, number } = row;
    expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
    if (/^flow:[a-z-]+@[0-9a-f]{8}$/.test(String(place))) continue;
    expect(readPlace(String(place)), String(place)).toBeDefined();
    expect(Number.isInteger(number) && Number(number) > 0).toBe(true);
    // The test may run over midnight.
    stored.set(String(place), (stored.get(String(place)) ?? 0) + Number(number));
  }
  return stored;
}

for (const store of ["embedded", "PostgreSQL"] as const) {
  base(
    `${store}: 200 simulated people give exactly the expected counts, though the server is killed`,
    async () => {
      base.setTimeout(180_000);
      const bin = store === "PostgreSQL" ? installPostgres() : undefined;
      if (store === "PostgreSQL" && bin === undefined) throw new Error("There is no PostgreSQL to test with");
      const postgres = bin === undefined ? undefined : await startPostgres(bin);
      try {
        await withServer(async (server) => {
          const { origin } = server;
          const people = somePeople(200, 8);
          // Killed between two answers: every one of them is on disk.
          for (const [index, half] of [people.slice(0, 100), people.slice(100)].entries()) {
            if (index > 0) await server.start();
            const statuses = await Promise.all(half.map((places) => post(origin, places)));
            expect(new Set(statuses)).toEqual(new Set([204]));
            await server.kill();
          }
          const exact = await expectOnlyCounts(await server.rows("insight_count"));
          expect(exact).toEqual(tally(people));

          // Killed with some in flight: what was answered counts once, what was not may or may not, but not twice.
          await server.start();
          const more = somePeople(200, 9);
          let answered = 0;
          const ended = Promise.withResolvers<void>();
          const killed = ended.promise.then(() => server.kill());
          const told = await Promise.all(
            more.map(async (places) => {
              const status = await post(origin, places);
              if (status === 204) answered += 1;
              if (answered === 40) ended.resolve();
              return { places, isAnswered: status === 204 };
            }),
          );
          await killed;
          const sure = told.filter(({ isAnswered }) => isAnswered).map(({ places }) => places);
          expect(sure.length).toBeGreaterThanOrEqual(40);
          expect(sure.length).toBeLessThan(200);
          await server.start();
          const stored = await expectOnlyCounts(await server.rows("insight_count"));
          const least = tally([...people, ...sure]);
          const most = tally([...people, ...more]);
          for (const [place, number] of stored) {
            expect(number, place).toBeGreaterThanOrEqual(least.get(place) ?? 0);
            expect(number, place).toBeLessThanOrEqual(most.get(place) ?? 0);
          }
          expect([...least.keys()].filter((place) => !stored.has(place))).toEqual([]);
          console.log(`${store}: ${sure.length} of 200 answered before the kill`);
        }, postgres?.url);
      } finally {
        await postgres?.stop();
      }
    },
  );
}
