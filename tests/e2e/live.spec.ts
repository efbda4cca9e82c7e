import type { ChildProcess } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "playwright/test";
import { policy } from "@/content/policy";
import { common } from "@/content/ui/common/en";
import { errorsMessages } from "@/content/ui/errors/en";
import { lookupMessages } from "@/content/ui/lookup/en";
import { submitMessages } from "@/content/ui/submit/en";
import { ticketMessages } from "@/content/ui/ticket/en";
import { typedMessages } from "@/content/ui/typed/en";
import { fakeKey, generationId } from "../fake-openrouter/accounts";
import { type FakeOpenRouter, startFakeOpenRouter } from "../fake-openrouter/server";
import { builtServer, startServer, untilReady } from "./own-server";
import { freePort } from "./postgres";
import { choose, fillIn, heading, person, takenOver, workOut } from "./support";
import { test } from "./test";

const { errors } = errorsMessages(policy);
let fake: FakeOpenRouter;
let server: ChildProcess;
let origin: string;
let folder: string;

test.beforeAll(async () => {
  fake = await startFakeOpenRouter();
  folder = mkdtempSync(join(tmpdir(), "live-"));
  const port = await freePort();
  origin = `http://localhost:${port}`;
  const settings = {
    PORT: String(port),
    DATA_DIR: folder,
    LOG_LEVEL: "debug",
    OPENROUTER_API_URL: fake.apiUrl,
    OPENROUTER_STATUS_URL: fake.statusUrl,
    RELAY_PER_MINUTE: "100000",
  };
  server = startServer(settings, builtServer, join(folder, "server.log"));
  await untilReady(origin);
});
test.afterAll(async () => {
  server.kill("SIGKILL");
  await fake.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the panel of a step and looks something up. */
async function lookUp(
  page: Page,
  address: string,
  account: string,
  more: { generation?: string; model?: string; keyEnd?: string } = {},
) {
  await page.goto(origin + address);
  await page.getByText(common.lookUp).click();
  const key = page.getByLabel(lookupMessages.key.label);
  if (more.model !== undefined) await page.locator("#check-model").fill(more.model);
  if (more.generation !== undefined) await page.locator("#check-generation").fill(more.generation);
  if (account !== "") await key.fill(fakeKey(account, more.keyEnd));
  await page.getByRole("button", { name: lookupMessages.key.check }).click();
}

const suggested = (page: Page) =>
  page.locator("[data-option]", { has: page.locator('[data-suggested="check"]') });

/** Where an account speaks for an answer: address, account, option. */
const answers: readonly (readonly [string, string, string, { generation?: string; model?: string }?])[] = [
  ["/missing-credits/check-balance", "nothing-bought", "not-there"],
  ["/missing-credits/check-balance", "over-limit", "there-but-refused"],
  ["/refused-requests/find-error", "negative", "payment-required"],
  ["/refused-requests/which-402", "budget-spent", "budget"],
  ["/refused-requests/which-403", "over-limit", "key-limit"],
  ["/refused-requests/which-429", "free-used-up", "free-model"],
  ["/unexpected-charges/look-at-activity", "healthy", "looked"],
  ["/unexpected-charges/what-stands-out", "runaway", "many-calls"],
  ["/free-model-charges", "free-charged", "ends-in-free", { generation: generationId }],
  ["/free-model-charges/which-model", "", "no-suffix", { model: "deepseek/deepseek-chat" }],
  ["/free-model-charges/what-happened", "free-charged", "plugin", { generation: generationId }],
  ["/free-model-charges/what-happened", "free-used-up", "refused", { generation: generationId }],
  ["/free-model-charges/what-happened", "byok", "own-key", { generation: generationId }],
  ["/free-model-charges/provider-bill", "healthy", "no-own-key", { generation: generationId }],
  ["/refunds/used-any", "unused", "unused"],
  ["/refunds/used-any", "empty", "all-used"],
];

/**
 * Over the relay what is read is the same, for each check, in `tests/lib/lookup/run-lookup.test.ts`: here the first place of
 * each issue, and the one that needs no key.
 */
const overRelay = answers.filter(
  ([address, account], index) =>
    account === "" || index === answers.findIndex(([other]) => other.split("/")[1] === address.split("/")[1]),
);

/** What one look leaves on the device is no part of the next, in one page for all of them. */
const keepNothing = (page: Page) => page.addInitScript(() => localStorage.clear());

for (const via of ["direct", "relay"] as const)
  test(`an account speaks for an answer, wherever one does: ${via}`, async ({ page }) => {
    test.setTimeout(120_000);
    await keepNothing(page);
    if (via === "relay") await page.route(`${fake.apiUrl}/**`, (route) => route.abort("connectionrefused"));
    for (const [address, account, option, more] of via === "relay" ? overRelay : answers)
      await test.step(`${address}: ${account || "no key"} speaks for ${option}`, async () => {
        await lookUp(page, address, account, more);
        if (via === "relay") await page.locator("[data-relay]").first().click();
        await expect(suggested(page)).toHaveCount(1);
        await expect(suggested(page)).toHaveAttribute("data-option", option);
        await expect(page.locator("[data-speaks]")).toHaveAttribute("data-speaks", option);
        await expect(page.locator(`[data-ok="true"] [data-via="${via}"]`).first()).toBeVisible();
      });
  });

test("an account that speaks for no answer about the balance says what it knows", async ({ page }) => {
  test.setTimeout(120_000);
  await keepNothing(page);
  const key = page.locator('[data-check="key"]');
  const credits = page.locator('[data-check="credits"]');
  const says: Readonly<Record<string, () => Promise<void>>> = {
    healthy: async () => {},
    empty: async () => {},
    negative: async () => {},
    organization: () => expect(key).toContainText(lookupMessages.lines.organization),
    capped: async () => {
      await expect(key).toContainText(lookupMessages.says.keyCap("$1.50"));
      await expect(credits).toContainText(lookupMessages.says.creditsCapped("$1.50"));
    },
    ordinary: () => expect(credits).toContainText(lookupMessages.says.creditsUnclear),
    drifted: () => expect(key).toContainText(lookupMessages.partly),
    slow: async () => {},
  };
  for (const [account, saysIt] of Object.entries(says))
    await test.step(account, async () => {
      await lookUp(page, "/missing-credits/check-balance", account);
      await expect(page.locator('[data-check="key"][data-ok="true"]')).toBeVisible();
      await expect(suggested(page)).toHaveCount(0);
      await saysIt();
    });
});

test("every failure has its sentence, and the plain answers stay", async ({ page }) => {
  const failures = {
    "status-400": "bad-request",
    "status-403": "forbidden",
    address: "address",
    "status-404": "not-found",
    "status-408": "slow",
    "status-500": "server",
    "status-503": "server",
    html: "not-json",
    "no-cors": "blocked",
    redirect: "redirect",
    huge: "broken",
    cut: "broken",
  } as const;
  for (const [account, kind] of Object.entries(failures)) {
    await lookUp(page, "/missing-credits/check-balance", account);
    const trouble = page.locator('[data-check="key"] [data-failure]');
    await expect(trouble).toHaveAttribute("data-failure", kind);
    await expect(trouble).toContainText(lookupMessages.failures[kind].what.replaceAll("`", ""));
    await expect(page.locator('[data-option="not-there"]')).toBeVisible();
    if (account === "status-503") await expect(trouble).toContainText(lookupMessages.retryIn(30));
  }
  await lookUp(page, "/missing-credits/check-balance", "key-limit");
  await expect(page.locator("[data-failure]").first()).toContainText(errors["key-limit"].meaning);
  await lookUp(page, "/missing-credits/check-balance", "expired");
  await expect(page.locator('[data-check="key"]')).toContainText(lookupMessages.says.keyExpired);
});

test("the step that a failure leads to keeps the way, and is not offered where one is there", async ({
  page,
}) => {
  await lookUp(page, "/refused-requests/request-too-large", "status-402");
  await expect(page.locator("[data-failure]").first()).toBeVisible();
  await expect(page.locator("[data-go-on]")).toHaveCount(0);
  await lookUp(page, "/refused-requests/key-not-accepted", "status-401");
  await expect(page.locator("[data-failure]").first()).toBeVisible();
  await expect(page.locator("[data-go-on]")).toHaveCount(0);
  await lookUp(
    page,
    "/missing-credits/payment-pending?paid-when=longer-ago&check-balance=not-there&ref=CASE-17&embed=1",
    "status-402",
  );
  await page.locator("[data-go-on]").first().click();
  await expect(page).toHaveURL(
    /\/refused-requests\/request-too-large\?missing-credits.paid-when=longer-ago&missing-credits.check-balance=not-there&.*&ref=CASE-17&embed=1$/,
  );
});

/** From now on time limits of the page pass at once, so that nobody waits for them. */
const hurry = (page: Page, factor = 50) =>
  page.evaluate((by) => {
    window.usualTimeout ??= AbortSignal.timeout.bind(AbortSignal);
    AbortSignal.timeout = (milliseconds) => window.usualTimeout(milliseconds / by);
  }, factor);

declare global {
  interface Window {
    usualTimeout(milliseconds: number): AbortSignal;
  }
}

test("no answer in time has its sentence, and the relay is offered", async ({ page }) => {
  await page.goto(`${origin}/missing-credits/check-balance`);
  await page.getByText(common.lookUp).click();
  await page.getByLabel(lookupMessages.key.label).fill(fakeKey("hang"));
  await expect(page.locator("[data-live] [type=submit]")).toHaveAttribute("aria-disabled", "false");
  await hurry(page);
  await page.keyboard.press("Enter");
  const trouble = page.locator('[data-check="key"] [data-failure]');
  await expect(trouble).toHaveAttribute("data-failure", "timeout");
  await expect(trouble).toContainText(lookupMessages.failures.timeout.what);
  await trouble.locator("[data-relay]").click();
  await expect(page.locator('[data-check="key"] [data-via="relay"]')).toBeVisible();
  await expect(page.locator("[data-direct]")).toBeVisible();
});

test("a server that does not say where to ask is asked again with a press", async ({ page }) => {
  await page.route(`${origin}/api/checks`, () => {});
  await page.goto(`${origin}/missing-credits/check-balance`);
  await hurry(page);
  await page.getByText(common.lookUp).click();
  await expect(page.getByText(lookupMessages.setup)).toBeVisible();
  const again = page.locator("[data-setup-again]");
  await again.click();
  await expect(again).toHaveAttribute("aria-disabled", "true");
  await expect(again).toHaveAttribute("aria-disabled", "false");
  await expect(again).toBeFocused();
  await page.unroute(`${origin}/api/checks`);
  await hurry(page, 1);
  await again.click();
  await expect(page.getByLabel(lookupMessages.key.label)).toBeVisible();
  await expect(page.locator("[data-live] [type=submit]")).toBeFocused();
});

test("a firewall's page in between offers the relay, whose own troubles have their sentences and a way back", async ({
  page,
}) => {
  const relayed = { "relay-busy": 429, "relay-off": 404 } as const;
  const key = page.locator('[data-check="key"]');
  for (const [kind, status] of Object.entries(relayed) as [keyof typeof relayed, number][]) {
    await page.route(`${origin}/api/relay/key`, (route) =>
      route.fulfill({ status, headers: { "retry-after": "42" }, json: {} }),
    );
    await lookUp(page, "/missing-credits/check-balance", "html");
    await key.locator("[data-relay]").click();
    await expect(key.locator("[data-failure]")).toHaveAttribute("data-failure", kind);
    await expect(key).toContainText(lookupMessages.failures[kind].what);
    if (kind === "relay-busy") await expect(key).toContainText(lookupMessages.retryIn(42));
    await page.locator("[data-direct]").click();
    await expect(key.locator("[data-failure]")).toHaveAttribute("data-failure", "not-json");
    await expect(key.locator('[data-via="direct"]')).toBeVisible();
    await page.unroute(`${origin}/api/relay/key`);
  }
});

test("an answer that is no whole one is said to be so over the relay, too", async ({ page }) => {
  for (const [account, kind] of [
    ["cut", "broken"],
    ["huge", "broken"],
    ["redirect", "redirect"],
  ] as const) {
    await page.route(`${fake.apiUrl}/**`, (route) => route.abort("connectionrefused"));
    await lookUp(page, "/missing-credits/check-balance", account);
    const key = page.locator('[data-check="key"]');
    await key.locator("[data-relay]").click();
    await expect(key.locator('[data-via="relay"]')).toBeVisible();
    await expect(key.locator("[data-failure]")).toHaveAttribute("data-failure", kind);
  }
});

test("a browser that may not read the answer is offered the relay, and told that it was used", async ({
  page,
}) => {
  await lookUp(page, "/missing-credits/wait-longer", "no-cors");
  await page.locator('[data-check="credits"] [data-relay]').click();
  await expect(page.locator('[data-check="credits"][data-ok="true"] [data-via="relay"]')).toHaveText(
    lookupMessages.via.relay,
  );
  await expect(page.locator('[data-check="credits"]')).toContainText("$20.75");
  // The status page can only be asked so.
  await expect(page.locator('[data-check="status"]')).toContainText("Slow answers <b>");
});

test("an API that nobody answers for leaves every step as it was", async ({ page }) => {
  await page.route(`${fake.apiUrl}/**`, (route) => route.abort("connectionrefused"));
  await lookUp(page, "/missing-credits/check-balance", "healthy");
  await expect(page.locator('[data-failure="unreachable"]').first()).toBeVisible();
  await page.locator('[data-option="not-there"]').click();
  await expect(page).toHaveURL(/paid-how/);
});

test("leaving a step stops what it asked", async ({ page }) => {
  await lookUp(page, "/missing-credits/check-balance", "hang");
  await expect(page.getByText(lookupMessages.asking)).toBeVisible();
  const stopped = page.waitForEvent("requestfailed", (request) => request.url().startsWith(fake.apiUrl));
  await page.locator('[data-option="not-there"]').click();
  expect((await stopped).failure()?.errorText).toContain("ABORTED");
});

test("while the wait runs the balance is watched, until the credits arrive", async ({ page }) => {
  await page.clock.install();
  await lookUp(page, "/missing-credits/wait?paid-when=just-now", "paying");
  await expect(page.locator('[data-check="credits"]')).toContainText("$20.75");
  await expect(page.locator("[data-arrived]")).toHaveCount(0);
  await page.clock.runFor(21_000);
  await expect(page.locator("[data-arrived]")).toHaveText(lookupMessages.arrived);
  await expect(suggested(page)).toHaveAttribute("data-option", "solved");
});

test("a look that fails does not end the watch", async ({ page }) => {
  await page.clock.install();
  await lookUp(page, "/missing-credits/wait?paid-when=just-now", "paying", {
    keyEnd: "5ec0d5ec0d5ec0d5",
  });
  await expect(page.locator('[data-check="credits"]')).toContainText("$20.75");
  await page.route(`${fake.apiUrl}/**`, (route) => route.abort("connectionrefused"));
  await page.clock.runFor(21_000);
  await expect(page.locator('[data-check="credits"] [data-failure]')).toBeVisible();
  await page.unrouteAll();
  await page.clock.runFor(31_000);
  await expect(page.locator("[data-arrived]")).toHaveText(lookupMessages.arrived);
});

test("a key that nobody knows goes onto the ticket by its name, beside what was typed there", async ({
  page,
}) => {
  const names = page.getByLabel(ticketMessages.fields.key_names.label);
  await page.goto(`${origin}/unauthorized-use/ticket`);
  await takenOver(page);
  await fillIn(page, { key_names: "my key in CI, laptop" });
  // An address that is typed at once waits for nothing, so the test does.
  await expect(page.getByText(typedMessages.storage.kept(policy.device.keepDays))).toBeVisible();
  await lookUp(page, "/unauthorized-use/revoke-keys", "stolen");
  await expect(page.getByLabel(/laptop/)).toBeChecked();
  await page.getByLabel(/zz-unknown/).check();
  await page.getByLabel(/laptop/).uncheck();
  await page.locator('[data-option="need-support"]').click();
  await expect(names).toHaveValue("my key in CI, zz-unknown");
});

test("a key that is refused can be replaced at once, and so can any other", async ({ page }) => {
  await lookUp(page, "/unauthorized-use/revoke-keys", "disabled");
  await expect(page.locator('[data-failure="bad-key"]').first()).toBeVisible();
  await page.getByLabel(lookupMessages.key.label).fill(fakeKey("stolen"));
  await page.keyboard.press("Enter");
  await expect(page.getByLabel(/zz-unknown/)).toBeVisible();
  await page.locator("[data-other-key]").click();
  await expect(page.getByLabel(lookupMessages.key.label)).toBeFocused();
});

test("without a network a press says so at once", async ({ page, context }) => {
  await page.goto(`${origin}/unauthorized-use/revoke-keys`);
  await page.getByText(common.lookUp).click();
  await page.getByLabel(lookupMessages.key.label).fill(fakeKey("healthy"));
  await expect(page.locator("[data-live] [type=submit]")).toHaveAttribute("aria-disabled", "false");
  await context.setOffline(true);
  await page.keyboard.press("Enter");
  await expect(page.locator('[data-failure="offline"]').first()).toContainText(
    lookupMessages.failures.offline.what,
  );
});

test("a date that is typed after the look at the account changes what it speaks for", async ({ page }) => {
  await page.clock.install({ time: new Date("2026-11-25T12:00:00Z") });
  await lookUp(page, "/refunds/used-any", "healthy");
  await expect(page.locator('[data-check="keys"][data-ok="true"]')).toBeVisible();
  await expect(suggested(page)).toHaveCount(0);
  await choose(page, "partly-used");
  await workOut(page, "2026-11-24T08:00");
  await page.locator("aside [data-line='used-any'] a").click();
  await expect(suggested(page)).toHaveAttribute("data-option", "partly-used");
});

test("what an old key still brings does not touch what the new one found", async ({ page }) => {
  // The first key gets no answer, and the browser still looks into why.
  const probes: (() => Promise<void>)[] = [];
  await page.route(`${fake.apiUrl}/models`, (route) => void probes.push(() => route.abort()));
  const ways = /\/api\/v1\/(key|credits)$/;
  await page.route(ways, (route) => route.abort("connectionrefused"));
  await lookUp(page, "/missing-credits/check-balance", "healthy");
  await expect.poll(() => probes.length).toBe(2);
  await page.locator("[data-forget-key]").click();
  await page.unroute(ways);
  await page.getByLabel(lookupMessages.key.label).fill(fakeKey("nothing-bought"));
  await page.keyboard.press("Enter");
  await expect(suggested(page)).toHaveAttribute("data-option", "not-there");
  await Promise.allSettled(probes.map((end) => end()));
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await expect(suggested(page)).toHaveAttribute("data-option", "not-there");
});

test("what is no key is told kindly, and a missing one too", async ({ page }) => {
  await page.goto(`${origin}/unauthorized-use/revoke-keys`);
  await page.getByText(common.lookUp).click();
  const press = page.getByRole("button", { name: lookupMessages.key.check });
  await press.click();
  await expect(page.getByRole("alert").filter({ hasText: lookupMessages.key.problems.empty })).toBeVisible();
  await page.getByLabel(lookupMessages.key.label).fill(`sk-ant-${"a1".repeat(20)}`);
  await press.click();
  await expect(page.getByText(lookupMessages.key.problems.anthropic)).toBeVisible();
  await page.getByRole("button", { name: lookupMessages.key.show, exact: true }).click();
  await expect(page.getByLabel(lookupMessages.key.label)).toHaveAttribute("type", "text");
});

test("a name that nobody knows is put right with one press, and the keyboard is enough", async ({ page }) => {
  await page.goto(`${origin}/free-model-charges`);
  await page.getByText(common.lookUp).press("Enter");
  await page.locator("#check-model").fill("deepsek/deepseek-chat:fre");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "deepseek/deepseek-chat:free", exact: true }).press("Enter");
  await expect(page.locator("[data-speaks]")).toHaveAttribute("data-speaks", "ends-in-free");
  await page.getByLabel(lookupMessages.key.label).fill(fakeKey("healthy"));
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-forget-key]")).toBeVisible();
  await expect(page.locator("[data-live] [type=submit]")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel(lookupMessages.key.label)).toBeFocused();
  await expect(suggested(page)).toHaveCount(0);
});

for (const [via, end] of [
  ["direct", "ca9a7f3a9c51e2d1"],
  ["relay", "ca9a0b8d44aa91e7"],
] as const) {
  test(`the key is nowhere but in its requests, and nowhere at all once it is forgotten: ${via}`, async ({
    page,
    context,
  }) => {
    test.slow();
    const sent: { url: string; text: string }[] = [];
    page.on("request", (request) => {
      const text = [request.url(), JSON.stringify(request.headers()), request.postData() ?? ""].join("\n");
      sent.push({ url: request.url(), text });
    });
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    if (via === "relay") await page.route(`${fake.apiUrl}/**`, (route) => route.abort("connectionrefused"));
    const paste = async () => {
      await page.getByLabel(lookupMessages.key.label).fill(fakeKey("healthy", end));
      await page.getByRole("button", { name: lookupMessages.key.check }).click();
    };
    const balance = page.locator('[data-check="credits"][data-ok="true"]');
    /** Everything that the browser shows or keeps. */
    const inBrowser = async () => {
      const kept = await page.evaluate(() => [document.documentElement.outerHTML, history.state]);
      return JSON.stringify([page.url(), kept, said, await context.storageState({ indexedDB: true })]);
    };

    await page.goto(`${origin}/missing-credits/check-balance?paid-when=longer-ago`);
    await page.getByText(common.lookUp).click();
    await paste();
    if (via === "relay") await page.locator("[data-relay]").first().click();
    await expect(balance).toContainText("$20.75");
    expect(await inBrowser()).not.toContain(end);
    await page.locator("[data-forget-key]").click();
    await expect(page.getByText(lookupMessages.key.forgotten)).toBeVisible();
    await expect.poll(() => heapOf(page), { timeout: 60_000 }).not.toContain(end);

    // Once more, and on to a ticket that is sent while the key is held.
    await paste();
    if (via === "relay") await page.locator("[data-relay]").first().click();
    await expect(balance).toContainText("$20.75");
    for (const option of ["not-there", "crypto", "confirmed"]) {
      const before = await heading(page).textContent();
      await choose(page, option);
      await expect(heading(page)).not.toHaveText(before ?? "");
      expect(await inBrowser()).not.toContain(end);
    }
    await page.locator("#email").fill(person.email);
    await page.locator("#paid_at").fill("2026-11-20T10:30");
    await page.locator("#amount").fill(person.amount);
    await page.locator("#network").fill("Base");
    await page.locator("#transaction_id").fill(person.transaction);
    await page.getByRole("button", { name: ticketMessages.check }).click();
    await expect(page.locator("[data-ticket]")).toContainText(person.transaction);
    const payload = await page.locator("[data-json]").inputValue();
    expect(payload + (await inBrowser())).not.toContain(end);
    await page.getByRole("button", { name: submitMessages.button }).click();
    await expect(page.locator("[data-state=delivered]")).toBeVisible();
    expect(await inBrowser()).not.toContain(end);

    const withKey = sent.filter(({ text }) => text.includes(end)).map(({ url }) => url);
    const allowed = [fake.apiUrl, ...(via === "relay" ? [`${origin}/api/relay/`] : [])];
    expect(withKey.filter((url) => !allowed.some((start) => url.startsWith(start)))).toEqual([]);
    expect(new Set(withKey.map((url) => new URL(url).origin)).size).toBe(allowed.length);
    expect(sent.filter(({ url }) => url.includes(end))).toEqual([]);
    expect(filesWith(person.transaction)).not.toEqual([]);
    expect(filesWith(end)).toEqual([]);
  });
}

/** All that the page's JavaScript still holds. */
async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const heap: string[] = [];
  session.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }) => heap.push(chunk));
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  await session.detach();
  return heap.join("");
}

/** Files of the server in which a text stands: its store, its tickets, its log. */
function filesWith(text: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile() && readFileSync(file).includes(text));
}

test("the relay keeps nothing on the disk, and answers for itself in words", async ({ request }) => {
  const canary = "canary0b8d44aa91";
  const ask = (check: string, body: unknown, headers = {}) =>
    request.post(`${origin}/api/relay/${check}`, { data: body, headers });
  expect((await ask("key", { key: `sk-or-v1-fake-healthy-${canary}` })).status()).toBe(401);
  expect((await ask("credits", { key: fakeKey("healthy") })).headers()["x-relayed"]).toBe("1");
  for (const [check, body, status] of [
    ["elsewhere", {}, 404],
    ["../../etc/passwd", {}, 404],
    ["key", { key: "a\nb" }, 422],
    ["key", { url: "http://127.0.0.1" }, 422],
    ["generation", { key: fakeKey("healthy"), generationId: "../keys" }, 422],
    ["key", { key: "x".repeat(9000) }, 413],
  ] as const)
    expect({ check, status: (await ask(check, body)).status() }).toEqual({ check, status });
  const foreign = await ask("key", {}, { origin: "https://example.org", "sec-fetch-site": "cross-site" });
  expect(foreign.status()).toBe(403);
  const hanging = await ask("key", { key: fakeKey("hang") });
  expect(hanging.status()).toBe(504);
  expect(await hanging.json()).toMatchObject({ title: lookupMessages.relay["too-late"].title });
  expect(filesWith(canary)).toEqual([]);
});

test("a relay that is switched off is not there", async ({ request }) => {
  const own = mkdtempSync(join(tmpdir(), "live-off-"));
  const port = await freePort();
  const off = startServer({ PORT: String(port), DATA_DIR: own, RELAY: "0", OPENROUTER_API_URL: fake.apiUrl });
  try {
    await untilReady(`http://127.0.0.1:${port}`);
    const answer = await request.post(`http://127.0.0.1:${port}/api/relay/key`, {
      data: { key: fakeKey("healthy") },
    });
    expect(answer.status()).toBe(404);
    expect(await (await request.get(`http://127.0.0.1:${port}/api/checks`)).json()).toMatchObject({
      relay: false,
    });
  } finally {
    off.kill("SIGKILL");
    rmSync(own, { recursive: true, force: true });
  }
});

test("nothing that axe finds, no sideways scroll, light and dark", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await lookUp(page, "/unexpected-charges/look-at-activity", "stolen");
  await expect(page.locator('[data-check="activity"][data-ok="true"]')).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id }) => id),
      colorScheme,
    ).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
