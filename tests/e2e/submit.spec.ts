import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, type Page } from "playwright/test";
import { delivered, fillIn, heading, person, takenOver } from "./support";
import { test } from "./test";

/** Fills in a ticket about an invoice, up to the page where it is checked. */
async function toCheckPage(page: Page, note: string, hasScripts = true): Promise<void> {
  await page.goto("/invoices/ticket?what-you-need=find-invoice&find-invoice=not-listed");
  if (hasScripts) await takenOver(page);
  await page.locator("#email").fill(person.email);
  await page.locator("#note").fill(note);
  await page.getByRole("button", { name: "Check your ticket" }).click();
  await expect(page.locator("[data-ticket]")).toContainText(note);
}

const send = (page: Page) => page.getByRole("button", { name: "Send the ticket" });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a ticket is sent, its receipt tells when support has it, and it can be deleted", async ({
      page,
    }) => {
      const note = `whole way ${javaScriptEnabled}`;
      await toCheckPage(page, note, javaScriptEnabled);
      const ref = (await page.locator("[data-ticket]").getAttribute("data-ticket")) ?? "";
      // Without scripts the page can't wait by itself, so who is faster than people are is asked to press again.
      await expect(async () => {
        await send(page).click({ timeout: 1000 });
        await expect(page).toHaveURL(/\/tickets\/[0-9a-f]{32}$/, { timeout: 3000 });
      }).toPass();
      await expect(page.locator("dl")).toContainText(ref);
      await expect(page.locator("dl")).toContainText("a•••@example.org");
      await expect(page.locator("main")).not.toContainText(person.email);
      // Without scripts a reload brings it up to date.
      await expect(async () => {
        if (!javaScriptEnabled) await page.reload();
        await expect(page.locator("[data-state=delivered]")).toBeVisible({ timeout: 1000 });
      }).toPass();
      await expect(heading(page)).toHaveText("Your ticket is stored for support");
      expect(delivered(note)).toHaveLength(1);

      const address = page.url();
      if (javaScriptEnabled) {
        const download = page.waitForEvent("download");
        await page.getByRole("button", { name: "Save as a file" }).click();
        const saved = readFileSync(await (await download).path(), "utf8");
        expect(saved).toContain(ref);
        expect(saved).toContain(address);
      }
      await page.getByRole("button", { name: "Delete this ticket here" }).click();
      await expect(heading(page)).toHaveText("Your ticket is deleted here");
      await page.goBack();
      await expect(heading(page)).toHaveText("No such ticket");
      await page.goto(address);
      await expect(heading(page)).toHaveText("No such ticket");
    });
  });
}

test("who the person is stays for the next ticket, what it was about goes", async ({ page }) => {
  await toCheckPage(page, "gone after sending");
  await send(page).click();
  await expect(page).toHaveURL(/\/tickets\//);
  await page.goto("/invoices/ticket");
  await takenOver(page);
  await expect(page.locator("#email")).toHaveValue(person.email);
  await expect(page.locator("#note")).toHaveValue("");
});

test("of two amounts the ticket has one currency: it is chosen once, and another beside the second is asked about", async ({
  page,
}) => {
  await page.goto("/refunds/ticket?used-any=partly-used");
  await takenOver(page);
  await expect(page.locator("[name=currency]")).toHaveCount(1);
  await fillIn(page, { email: person.email, paid_at: "2026-11-20T10:30", amount: "100", method: "card" });
  await page.locator("[name=currency]").selectOption("EUR");
  await page.locator("#amount_left").fill("$20");
  await page.getByRole("button", { name: "Check your ticket" }).click();
  await expect(page.locator("#amount_left-error")).toContainText("EUR");
  await page.locator("#amount_left").fill("20");
  await page.getByRole("button", { name: "Check your ticket" }).click();
  await expect(page.locator("[data-ticket]")).toContainText("€100.00");
  await expect(page.locator("[data-ticket]")).toContainText("€20.00");
});

test("a double click sends one ticket", async ({ page }) => {
  await toCheckPage(page, "double click");
  await send(page).dblclick();
  await expect(page).toHaveURL(/\/tickets\//);
  await expect(page.locator("[data-state=delivered]")).toBeVisible();
  expect(delivered("double click")).toHaveLength(1);
});

test("offline in the middle: the ticket waits, and is sent by itself, once, when the network is back", async ({
  page,
  context,
}) => {
  await toCheckPage(page, "offline in the middle");
  await context.setOffline(true);
  await send(page).click();
  await expect(page.getByText("It waits on this device.")).toBeVisible();
  await context.setOffline(false);
  await expect(page).toHaveURL(/\/tickets\//);
  await expect(page.locator("[data-state=delivered]")).toBeVisible();
  expect(delivered("offline in the middle")).toHaveLength(1);
});

test("offline, and the browser keeps nothing: it says so, and the button works once the network is back", async ({
  page,
  context,
}) => {
  await page.addInitScript("indexedDB.open = () => { throw new DOMException('denied', 'SecurityError') }");
  await toCheckPage(page, "kept nowhere");
  await context.setOffline(true);
  await send(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "Press the button again" })).toBeVisible();
  await context.setOffline(false);
  await send(page).click();
  await expect(page).toHaveURL(/\/tickets\//);
  await expect(page.locator("[data-state=delivered]")).toBeVisible();
  expect(delivered("kept nowhere")).toHaveLength(1);
});

/**
 * The server gets the next submission, but its answer is lost on the way back.
 *
 * @returns where the receipt is, once there is one
 */
async function loseTheAnswer(page: Page): Promise<{ receipt: string }> {
  const lost = { receipt: "" };
  await page.route(
    "/api/tickets",
    async (route) => {
      lost.receipt = (await (await route.fetch()).json()).receipt;
      await route.abort();
    },
    { times: 1 },
  );
  return lost;
}

test("the answer is lost: sending again, also after a reload, leads to the same ticket", async ({ page }) => {
  await toCheckPage(page, "answer lost");
  await loseTheAnswer(page);
  await send(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "was not sent" })).toBeVisible();
  await page.reload();
  await send(page).click();
  await expect(page).toHaveURL(/\/tickets\//);
  await expect(page.locator("[data-state=delivered]")).toBeVisible();
  expect(delivered("answer lost")).toHaveLength(1);
});

test("deleted after the answer was lost: it says so, and the next press sends it as a new one", async ({
  page,
  context,
}) => {
  await toCheckPage(page, "deleted meanwhile");
  const lost = await loseTheAnswer(page);
  await send(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "was not sent" })).toBeVisible();
  const other = await context.newPage();
  await other.goto(lost.receipt);
  await other.getByRole("button", { name: "Delete this ticket here" }).click();
  await expect(heading(other)).toHaveText("Your ticket is deleted here");
  await send(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "deleted since" })).toBeVisible();
  await expect(send(page)).toBeFocused();
  await send(page).click();
  await expect(page).toHaveURL(/\/tickets\//);
  expect(page.url()).not.toContain(lost.receipt);
});

test("changed after the answer was lost: the person chooses, and loses neither", async ({ page }) => {
  await toCheckPage(page, "first words");
  await loseTheAnswer(page);
  await send(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "was not sent" })).toBeVisible();
  await page.goBack();
  await page.locator("#note").fill("other words");
  await page.getByRole("button", { name: "Check your ticket" }).click();
  await send(page).click();
  await expect(page.getByRole("link", { name: "Open the receipt of what was sent" })).toBeVisible();
  await page.getByRole("button", { name: "Send the changed ticket as a new one" }).click();
  await expect(page).toHaveURL(/\/tickets\//);
  await expect(page.locator("[data-state=delivered]")).toBeVisible();
  expect(delivered("first words")).toHaveLength(1);
  expect(delivered("other words")).toHaveLength(1);
});

test("the interface: stored, repeated, changed, and a sentence for everything that is wrong", async ({
  request,
}) => {
  const submission = {
    idempotency_key: randomUUID(),
    address: "/invoices/ticket?what-you-need=find-invoice&find-invoice=not-listed",
    draft: { email: person.email, note: `by hand sk-or-v1-${"ab12".repeat(16)}` },
    evidence: [],
    open_seconds: 60,
    time_zone: "Europe/Berlin",
    locale: "de",
  };
  const post = (data: unknown, headers: Record<string, string> = {}) =>
    request.post("/api/tickets", { data: data as object, headers });

  const first = await post(submission);
  expect(first.status()).toBe(201);
  const { id, receipt } = await first.json();
  expect(first.headers().location).toBe(receipt);
  const again = await post(submission);
  expect(again.status()).toBe(200);
  expect((await again.json()).id).toBe(id);
  const changed = await post({ ...submission, draft: { ...submission.draft, note: "changed" } });
  expect(changed.status()).toBe(409);
  expect(await changed.json()).toMatchObject({ status: 409, receipt });
  await expect.poll(() => delivered("by hand [API key removed]")).toHaveLength(1);

  const wrong: [number, ReturnType<typeof post>][] = [
    [422, post({ ...submission, idempotency_key: randomUUID(), draft: { email: "ada" } })],
    [422, post({ ...submission, address: "/nonsense" })],
    [422, post({ ...submission, more: 1 })],
    [400, post(Buffer.from("{"), { "content-type": "application/json" })],
    [413, post({ ...submission, draft: { note: "x".repeat(300_000) } })],
    [415, post(Buffer.from("hello"), { "content-type": "text/plain" })],
    [403, post(submission, { origin: "https://evil.example" })],
    [403, post(submission, { "sec-fetch-site": "cross-site" })],
    [404, request.get("/api/tickets/ffffffffffffffffffffffffffffffff")],
    [404, request.get("/api/tickets/x")],
  ];
  for (const [status, answer] of wrong) {
    const response = await answer;
    expect(response.status()).toBe(status);
    expect(response.headers()["content-type"]).toContain("application/problem+json");
    expect((await response.json()).detail.length).toBeGreaterThan(20);
  }
  const invalid = await post({ ...submission, idempotency_key: randomUUID(), draft: { email: "ada" } });
  expect((await invalid.json()).errors).toContainEqual({
    pointer: "#/draft/email",
    detail: "Enter an email address, such as name@example.com.",
  });
});
