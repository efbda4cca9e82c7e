import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "playwright/test";
import { cleansUp } from "./clean-up";
import { startServer, untilReady } from "./own-server";
import { freePort } from "./postgres";
import { choose, fillIn, heading, holdScripts, person, takenOver, workOut } from "./support";
import { test } from "./test";

const { cleanUp, newFolder } = cleansUp("device");

const noon = new Date("2026-11-24T12:00:00-05:00");

test("the clock of a wait runs from the payment, and survives reload and sleep", async ({ page }) => {
  await page.clock.install({ time: noon });
  await page.goto("/missing-credits");
  await choose(page, "just-now");
  const clock = page.locator("[data-clock]");
  await expect(clock).toContainText("15:00");
  await page.clock.runFor(60_000);
  await expect(clock).toContainText("14:00");
  await expect(page).toHaveTitle(/^14 minutes left/);
  await page.reload();
  await expect(clock).toContainText(/13:5\d|14:00/);
  await page.clock.fastForward("02:00:00");
  await page.clock.runFor(1000);
  await expect(clock).toContainText("The time is over");
  await expect(page).toHaveTitle(/^Time is over/);
  await expect(heading(page)).toHaveText(/Wait/);
  await choose(page, "time-is-up");
  await expect(page).toHaveURL(/check-balance\?paid-when=just-now&wait=time-is-up/);
  await expect(page).not.toHaveTitle(/over|left/);
});

test("a typed time of payment decides, stays off the address, and is not asked again", async ({ page }) => {
  await page.clock.install({ time: noon });
  await page.goto("/missing-credits");
  await workOut(page, "2026-11-24T11:50");
  await expect(page).toHaveURL("/missing-credits/wait?paid-when=just-now");
  await expect(page.locator("[data-clock]")).toContainText(/5:00|4:5\d/);
  await page.goto("/missing-credits/ticket");
  await takenOver(page);
  await expect(page.locator("#paid_at")).toHaveValue("2026-11-24T11:50");
});

test("a clock goes by a plain answer while an old time is in doubt", async ({ page }) => {
  await page.clock.install({ time: noon });
  await page.goto("/missing-credits");
  await workOut(page, "2026-11-20T11:50");
  await expect(heading(page)).toHaveText(/balance/i);
  await page.goto("/missing-credits");
  await choose(page, "just-now");
  await expect(page.locator("[data-contradiction=paid-when]")).toBeVisible();
  await expect(page.locator("[data-clock]")).toContainText("15:00");
});

test("an unreadable fact gets a sentence and stays", async ({ page }) => {
  await page.goto("/refunds/how-much");
  await workOut(page, "lots");
  await expect(page.getByRole("alert").filter({ hasText: "Enter an amount" })).toBeVisible();
  await expect(page.locator("#fact")).toHaveValue("lots");
  await page.locator("#fact").fill("49.99");
  await page.getByRole("button", { name: "Use this" }).click();
  await expect(heading(page)).toHaveText("Use the refund button");
});

test("two tabs share what was typed, and neither loses a field", async ({ context }) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  await one.goto("/refunds/ticket");
  await takenOver(one);
  await two.goto("/refunds/ticket");
  await takenOver(two);
  await one.locator("#email").fill(person.email);
  await one.locator("#email").blur();
  await expect(two.locator("#email")).toHaveValue(person.email);
  await two.locator("#note").fill(person.note);
  await two.locator("#note").blur();
  await expect(one.locator("#note")).toHaveValue(person.note);
  await expect(one.locator("#email")).toHaveValue(person.email);
});

const storages: Record<string, string> = {
  blocked:
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError') } })",
  full: "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
  "holding rubbish":
    'for (const version of [1, 2]) localStorage.setItem(\'billing-help/draft/\' + version, \'{"until":9e99,"fields":[1],"issues":[2]}\')',
};
for (const [state, script] of Object.entries(storages)) {
  test(`storage ${state}: the ticket is made all the same`, async ({ page }) => {
    await page.addInitScript(script);
    await page.goto("/invoices/ticket");
    await takenOver(page);
    await page.locator("#email").fill(person.email);
    await page.locator("#note").fill(person.note);
    if (state !== "holding rubbish") {
      await page.locator("#note").blur();
      await expect(page.getByText("Your browser keeps nothing for this page")).toBeVisible();
    }
    await page.getByRole("button", { name: "Check your ticket" }).click();
    await expect(page.locator("[data-ticket]")).toContainText(person.note);
  });
}

test("a choice can be changed, by mouse and by keyboard", async ({ page }) => {
  await page.goto("/refunds/ticket");
  // The form lives: what is chosen in the moment before, and loaded anew at once, is not kept.
  await expect(page.getByRole("button", { name: "Delete what I typed" })).toBeVisible();
  const radio = (name: string) => page.getByRole("radio", { name, exact: true });
  await radio("Crypto").click();
  await radio("Card").click();
  await expect(radio("Card")).toBeChecked();
  await page.keyboard.press("ArrowDown");
  await expect(radio("Crypto")).toBeChecked();
  await expect(radio("Crypto")).toBeFocused();
  await page.reload();
  await expect(radio("Crypto")).toBeChecked();
});

test("what is typed is kept with every letter, also where the field is never left", async ({ page }) => {
  await page.goto("/invoices/ticket");
  await takenOver(page);
  // The scripts are there: without them the browser alone would have to keep it.
  await expect(page.getByRole("button", { name: "Delete what I typed" })).toBeVisible();
  await page.locator("#note").pressSequentially("half a sen");
  await page.reload();
  await expect(page.locator("#note")).toHaveValue("half a sen");
  await page.locator("#note").press("End");
  await page.locator("#note").pressSequentially("tence");
  await expect(page.locator("#note")).toHaveValue("half a sentence");
});

test("the button is pressed before the scripts come: the ticket is there all the same, in the person's time", async ({
  page,
}) => {
  const go = await holdScripts(page);
  await page.goto("/missing-credits/ticket", { waitUntil: "commit" });
  await page.locator("#email").fill(person.email);
  await page.locator("#paid_at").fill("2026-11-20T10:30");
  await page.locator("#amount").fill(person.amount);
  await page.getByRole("button", { name: "Check your ticket" }).click();
  await expect(page.locator("[data-ticket]")).toContainText("2026-11-20 10:30 UTC");
  const ref = (await page.locator("[data-ticket]").getAttribute("data-ticket")) ?? "none";
  go();
  await expect(page.locator("[data-ticket]")).toContainText("20 Nov 2026, 10:30 (2026-11-20 15:30 UTC)");
  await expect(page.locator("[data-ticket]")).toHaveAttribute("data-ticket", ref);
  await expect(page).toHaveURL("/missing-credits/ticket#check");
});

test("the time of a wait does not overwrite the one that is typed on the form", async ({ page }) => {
  await page.goto("/missing-credits");
  await choose(page, "just-now");
  await expect(page.locator("[data-clock]")).toBeVisible();
  await choose(page, "need-support");
  await choose(page, "write-now");
  await expect(page.locator("#paid_at")).not.toHaveValue("");
  await page.locator("#email").fill(person.email);
  await page.locator("#paid_at").fill("2026-11-20T10:30");
  await page.locator("#amount").fill("50,00 €");
  await page.getByRole("button", { name: "Check your ticket" }).click();
  await expect(page.locator("[data-ticket]")).toContainText("20 Nov 2026, 10:30");
  await expect(page.locator("[data-ticket]")).toContainText("€50.00 (EUR)");
});

test("an amount may be written as people write it, but in dollars where dollars decide", async ({ page }) => {
  await page.goto("/refunds/how-much");
  await workOut(page, "50 €");
  await expect(page.getByRole("alert").filter({ hasText: "Convert the amount to dollars" })).toBeVisible();
  await expect(page.locator("#fact")).toHaveValue("50 €");
  await page.locator("#fact").fill("$49,99");
  await page.getByRole("button", { name: "Use this" }).click();
  await expect(heading(page)).toHaveText("Use the refund button");
});

for (const { at, choices } of [
  { at: "", choices: ["$1,000.00", "$1.00"] },
  { at: "/ar", choices: ["$1,000.00", "$1.00"] },
])
  test(`an amount that can mean two is asked about, and one press answers: ${at || "/en"}`, async ({
    page,
  }) => {
    await page.goto(`${at}/refunds/how-much`);
    await page.locator("[data-work-out] summary").click();
    await page.locator("#fact").fill("1.000");
    await page.locator("#fact").press("Enter");
    const buttons = page.locator("[data-money-choice] button");
    await expect(buttons).toHaveText(choices.map((text) => new RegExp(text.replace(/[$.]/g, "\\$&"))));
    await expect(page.locator("#fact-error")).toContainText("1.000");
    await expect(page).toHaveURL(`${at}/refunds/how-much`);
    await expect(page.locator("#fact")).toHaveValue("1.000");
    await expect(buttons.first()).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/how-much=limit-or-over/);
    await page.goto(`${at}/refunds/ticket`);
    await takenOver(page);
    await expect(page.locator("#amount")).toHaveValue("1000.00");
  });

test("a thousand as Spanish writes it is a thousand on a page in Spanish", async ({ browser }) => {
  const page = await browser.newPage({ locale: "es-ES" });
  await page.goto("/es/refunds/how-much");
  await page.locator("[data-work-out] summary").click();
  await page.locator("#fact").fill("1.000");
  await page.locator("#fact").press("Enter");
  await expect(page).toHaveURL(/how-much=limit-or-over/);
  await page.close();
});

test("an amount of the ticket that can mean two is asked about there, and what was typed is told", async ({
  page,
}) => {
  await page.goto("/missing-credits/ticket");
  await takenOver(page);
  await page.locator("#email").fill(person.email);
  await page.locator("#paid_at").fill("2026-11-20T10:30");
  await page.locator("#amount").fill("1.000€");
  await expect(page.getByLabel("Currency")).toHaveValue("EUR");
  await page.getByRole("button", { name: "Check your ticket" }).click();
  await expect(page.locator("#amount-error")).toHaveText("Which amount is “1.000€”?");
  await expect(page.locator("#amount")).toHaveValue("1.000€");
  await page.getByRole("button", { name: "€1,000.00" }).click();
  await expect(page.locator("#amount-error")).toHaveCount(0);
  await expect(page.getByText("You typed “1.000€”. We read it as €1,000.00.")).toBeVisible();
  await expect(page.locator("#amount")).toBeFocused();
  await page.getByRole("button", { name: "Check your ticket" }).click();
  await expect(page.locator("[data-ticket]")).toContainText("€1000.00 (EUR)");
});

test("an amount typed in euros goes along to the ticket, where euros count", async ({ page }) => {
  await page.goto("/refunds/how-much");
  await workOut(page, "50 €");
  await choose(page, "limit-or-over");
  await page.goto("/refunds/ticket");
  await takenOver(page);
  await expect(page.locator("#amount")).toHaveValue("50 €");
  await expect(page.getByLabel("Currency")).toHaveValue("EUR");
});

test("without scripts the sentence names both amounts and says how to write them", async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto("/refunds/ticket");
  await page.locator("#email").fill(person.email);
  await page.locator("#paid_at").fill("2026-11-20T10:30");
  await page.locator("#amount").fill("1.000");
  await page.getByRole("button", { name: "Check your ticket" }).click();
  await expect(page.locator("#amount-error")).toHaveText(
    "“1.000” can mean $1,000.00 or $1.00. Write 1000 or 1.",
  );
  await expect(page.locator("#amount")).toHaveValue("1.000");
  await page.close();
});

test("chosen files survive going back to change an answer", async ({ page }) => {
  await page.goto("/invoices/ticket?what-you-need=find-invoice&find-invoice=not-listed");
  await takenOver(page);
  const file = { name: "page.png", mimeType: "image/png", buffer: Buffer.from("picture") };
  await page.locator("#evidence").setInputFiles([file, file]);
  await expect(page.getByRole("button", { name: "Remove page.png" })).toHaveCount(1);
  await page.locator("[data-back]").click();
  await choose(page, "not-listed");
  await expect(page.getByRole("button", { name: "Remove page.png" })).toBeVisible();
});

test("one button deletes everything that was typed", async ({ page }) => {
  await page.goto("/invoices/ticket");
  await takenOver(page);
  await page.locator("#email").fill(person.email);
  await page.locator("#email").blur();
  await page.getByRole("button", { name: "Delete what I typed" }).click();
  await expect(page.locator("#email")).toHaveValue("");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("back from the check page is the form, as it was; reload of the check page keeps it", async ({
  page,
}) => {
  await page.goto("/invoices/ticket");
  await takenOver(page);
  await page.locator("#email").fill(person.email);
  await page.locator("#note").fill(person.note);
  await page.getByRole("button", { name: "Check your ticket" }).click();
  await expect(page.locator("[data-ticket]")).toBeVisible();
  await page.reload();
  await expect(page.locator("[data-ticket]")).toContainText(person.note);
  await page.goBack();
  await expect(page.locator("#note")).toHaveValue(person.note);
});

/** One green pixel. */
const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVQImWNQWpUGAAIkATM6oYJNAAAAAElFTkSuQmCC",
  "base64",
);

test("copy, JSON, email and support link", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/invoices/ticket");
  await takenOver(page);
  await page.locator("#email").fill(person.email);
  await page.locator("#note").fill(person.note);
  await page.locator("#evidence").setInputFiles({
    name: "screen 4242424242424242.png",
    mimeType: "image/png",
    buffer: picture,
  });
  await expect(page.getByRole("button", { name: /^Remove screen/ })).toBeVisible();
  await page.getByRole("button", { name: "Check your ticket" }).click();
  await page.getByText("Other ways to send it").click();
  await page.getByRole("button", { name: "Copy the ticket" }).click();
  await expect(page.getByText("Copied")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("## Facts");
  await page.getByRole("button", { name: "Copy as JSON" }).click();
  const json = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  expect(json.attachments[0]).toMatchObject({
    name: "screen [card number removed].png",
    type: "image/png",
  });
  expect(json.attachments[0].bytes).toBeLessThan(1000);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: /email/ }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(`${json.ref}.eml`);
  const stream = await file.createReadStream();
  let eml = "";
  for await (const piece of stream) eml += piece;
  expect(eml).toContain(`${json.ref}.json`);
  // The picture was made anew on the device, so it is known by its hash.
  const attached = eml.replace(/\r\n/g, "").match(/iVBORw0KGgo[A-Za-z0-9+/]+=*/)?.[0] ?? "";
  const bytes = Buffer.from(attached, "base64");
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(json.attachments[0].sha256);
  await expect(page.getByRole("link", { name: /Open the support page/ })).toHaveAttribute(
    "href",
    "https://openrouter.ai/support",
  );
});

/** As typed and as kept. No moment of a log has either: in none does a comma, or four digits, stand before a point. */
const canaryAmounts = ["98,765.43", "98765.43"] as const;
const canaryKey = `sk-or-v1-${"c4na".repeat(16)}`;
/** No day on which a test can run, nor one of a made-up person. */
const canaryDay = "2021-02-03";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`what a person types, ${javaScriptEnabled ? "with" : "without"} scripts`, () => {
    test.use({ javaScriptEnabled });

    test("is in no address, no request before submit, no log and no cookie", async ({ page, context }) => {
      // A server and a log of its own: what others send stands in no doubt here.
      const port = await freePort();
      const folder = newFolder();
      const log = join(folder, "printed");
      const own = { PORT: String(port), DATA_DIR: folder, LOG_LEVEL: "debug" };
      const server = startServer(own, undefined, log);
      cleanUp.push(() => server.kill("SIGKILL"));
      const origin = `http://localhost:${port}`;
      await untilReady(origin);
      const { email, transaction, note } = person;
      const typed = [email, transaction, note, "canaryquery", canaryKey, ...canaryAmounts, canaryDay];
      const addresses: string[] = [];
      const bodies: string[] = [];
      context.on("request", (request) => {
        addresses.push(request.url());
        bodies.push(request.postData() ?? "");
      });
      page.on("console", (message) => bodies.push(message.text()));
      page.on("framenavigated", (frame) => addresses.push(frame.url()));

      // With scripts nothing is sent, once they are there.
      const open = (path: string) =>
        page.goto(origin + path, { waitUntil: javaScriptEnabled ? "networkidle" : "load" });
      await open("/");
      await page.locator("[name=box]").fill("canaryquery refund");
      await page.getByRole("button", { name: "Find the answer" }).click();
      await expect(page.locator("[data-match]").first()).toBeVisible();
      await open("/error");
      await page.locator("[name=box]").fill(`402 Payment Required ${canaryKey} canaryquery`);
      await page.getByRole("button", { name: "Find the answer" }).click();
      await page.locator("[data-open]").click();
      // Going on has put the error onto the ticket, the key struck out.
      if (javaScriptEnabled)
        expect(
          await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage, ...history.state })),
        ).not.toContain(canaryKey);
      if (javaScriptEnabled) {
        await open("/refunds/how-much?used-any=unused");
        await workOut(page, canaryAmounts[0]);
      }
      await open("/missing-credits/ticket?paid-how=crypto");
      await page.locator("#email").fill(person.email);
      await page.locator("#amount").fill(canaryAmounts[0]);
      await page.locator("#network").fill("Base");
      await page.locator("#transaction_id").fill(person.transaction);
      await page.locator("#note").fill(person.note);
      await page.locator("#paid_at").fill(`${canaryDay}T10:30`);
      await page.getByRole("button", { name: "Check your ticket" }).click();
      await expect(page.locator("[data-ticket]")).toContainText(person.transaction);
      if (javaScriptEnabled) await page.reload();

      // Without scripts the person's own press of the button sends the form; nothing else may.
      const seen = [...addresses, ...(javaScriptEnabled ? bodies : []), readFileSync(log, "utf8")];
      for (const fact of typed) expect(seen.join("\n")).not.toContain(fact);
      const hosts = addresses.filter((url) => url.startsWith("http")).map((url) => new URL(url).host);
      expect(new Set(hosts).size).toBe(1);
      expect(await context.cookies()).toEqual([]);
    });
  });
}

test("offline after the first answer: the page says so, and the flow goes on to a finished ticket", async ({
  page,
  context,
}) => {
  const scripts = () => performance.getEntriesByType("resource").map(({ name }) => name);
  const form = await context.newPage();
  await form.goto("/refunds");
  await choose(form, "need-support");
  await form.locator("#email").focus();
  await form.waitForLoadState("networkidle");
  const needed = (await form.evaluate(scripts)).filter((name) => name.endsWith(".js"));
  await form.close();

  await page.goto("/refunds");
  await choose(page, "unused");
  // What later steps need comes while the person reads this one.
  await expect
    .poll(async () => {
      const loaded = await page.evaluate(scripts);
      return needed.filter((name) => !loaded.includes(name));
    })
    .toEqual([]);
  await context.setOffline(true);
  await expect(page.getByText("You are offline")).toBeVisible();
  for (const option of ["within-window", "limit-or-over"]) await choose(page, option);
  await fillIn(page, {
    email: person.email,
    paid_at: "2026-11-20T10:30",
    amount: person.amount,
    method: "card",
  });
  await page.getByRole("button", { name: "Check your ticket" }).click();
  await expect(page.locator("[data-ticket]")).toContainText(person.amount);
});

test("a typed time of purchase tells how long the refund window stays open", async ({ page }) => {
  await page.clock.install({ time: noon });
  await page.goto("/refunds/bought-when?used-any=unused");
  await workOut(page, "2026-11-23T14:30");
  await choose(page, "under-limit");
  await expect(page.locator("[data-deadline]")).toHaveText(
    /^You have 2 hours (30|29) minutes left, until 14:30\.$/,
  );
  // By now the answer no longer fits the time: that is asked, and nothing is counted.
  await page.clock.fastForward("02:30:00");
  await expect(page.locator("[data-contradiction=refund-window]")).toContainText(
    "Paid at: 23 Nov 2026, 14:30",
  );
  await expect(page.locator("[data-deadline]")).toHaveCount(0);
});

test("a typed day of the request tells when the refund is due", async ({ page }) => {
  await page.clock.install({ time: noon });
  await page.goto("/refunds/asked-when?used-any=already-asked");
  await workOut(page, "2026-11-20T09:00");
  await expect(page.locator("[data-deadline]")).toContainText("Friday 4 December");
});

test("what works a typed fact out can't be fetched: it says so, keeps what was typed, and a second press goes on", async ({
  page,
}) => {
  await page.goto("/refunds/bought-when?used-any=unused");
  await takenOver(page);
  // Only what is fetched after the field is there.
  await page.locator("[data-work-out] summary").click();
  await expect(page.locator("#fact")).toBeVisible();
  await page.route("**/_next/static/chunks/*.js", (route) => route.abort());
  await page.locator("#fact").fill("2026-11-23T14:30");
  await page.getByRole("button", { name: "Use this" }).click();
  await expect(page.locator("#fact-error")).toContainText("could not be loaded");
  await expect(page.locator("#fact")).toHaveValue("2026-11-23T14:30");
});

test("a time in the future is refused by the clock of a wait, with a sentence", async ({ page }) => {
  await page.clock.install({ time: noon });
  await page.goto("/missing-credits/wait");
  await page.locator("[name=paid_at]").fill("2026-11-25T12:00");
  await page.getByRole("button", { name: "Set the time" }).click();
  await expect(page.locator("#paid-at-error")).toHaveText("Enter a date and time that is not in the future.");
  await page.locator("[name=paid_at]").fill("2026-11-24T11:55");
  await page.getByRole("button", { name: "Set the time" }).click();
  await expect(page.locator("[data-clock]")).toContainText(/10:00|9:5\d/);
});

/** Waits until the browser has kept these words: typed before the form was there, they are kept once that has come. */
const untilKept = (page: Page, words: readonly string[]) =>
  expect
    .poll(async () => {
      const kept = await page.evaluate(() => JSON.stringify(localStorage));
      return words.filter((word) => !kept.includes(word));
    })
    .toEqual([]);

test("what was typed for one problem stays with it: the email address alone is asked once", async ({
  page,
}) => {
  await page.goto("/refunds/ticket");
  await takenOver(page);
  await page.locator("#email").fill(person.email);
  await page.locator("#amount").fill(person.amount);
  await page.locator("#note").fill(person.note);
  await fillIn(page, { account_kind: "organization" });
  await untilKept(page, [person.email, person.amount, person.note, "organization"]);
  await page.goto("/declined-card/ticket");
  await takenOver(page);
  await expect(page.locator("#email")).toHaveValue(person.email);
  for (const id of ["#amount", "#note"]) await expect(page.locator(id)).toHaveValue("");
  await expect(page.locator("[name=account_kind][value=organization]")).not.toBeChecked();
  await page.locator("#note").fill("Of the card");
  await untilKept(page, ["Of the card"]);
  await page.goto("/refunds/ticket");
  await takenOver(page);
  await expect(page.locator("#note")).toHaveValue(person.note);
  await expect(page.locator("#amount")).toHaveValue(person.amount);

  // One press deletes what was typed for any problem.
  await page.getByRole("button", { name: "Delete what I typed" }).click();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.goto("/declined-card/ticket");
  await takenOver(page);
  await expect(page.locator("#note")).toHaveValue("");
});

test("a hand-over takes along what the next form asks as well", async ({ page }) => {
  await page.goto("/missing-credits/ticket");
  await takenOver(page);
  await page.locator("#amount").fill(person.amount);
  await page.locator("#note").fill(person.note);
  await fillIn(page, { transaction_id: person.transaction });
  await untilKept(page, [person.amount, person.note, person.transaction]);
  const address = "/declined-card/ticket?missing-credits.paid-when=longer-ago";
  await page.goto(address);
  await takenOver(page);
  await expect(page.locator("#amount")).toHaveValue(person.amount);
  await expect(page.locator("#note")).toHaveValue(person.note);
  await page.locator("#note").fill("");
  await page.locator("#note").blur();
  await page.goto(address);
  await takenOver(page);
  await expect(page.locator("#note")).toHaveValue("");
  await expect(page.locator("#amount")).toHaveValue(person.amount);
});

const kept = (fields: object) => `if (!sessionStorage.getItem("set")) {
  sessionStorage.setItem("set", "1");
  localStorage.setItem("billing-help/draft/1", JSON.stringify({ until: 9e15, fields: ${JSON.stringify(fields)} }));
}`;

test("what an earlier version kept is there, for the first problem that is opened", async ({ page }) => {
  await page.addInitScript(kept({ email: person.email, amount: person.amount, note: person.note }));
  await page.goto("/refunds/ticket");
  await takenOver(page);
  await expect(page.locator("#note")).toHaveValue(person.note);
  await page.locator("#note").press("End");
  await page.locator("#note").pressSequentially("!");
  await page.goto("/declined-card/ticket");
  await takenOver(page);
  await expect(page.locator("#email")).toHaveValue(person.email);
  await expect(page.locator("#note")).toHaveValue("");
  await page.goto("/refunds/ticket");
  await takenOver(page);
  await expect(page.locator("#note")).toHaveValue(`${person.note}!`);
  await expect(page.locator("#amount")).toHaveValue(person.amount);
});

for (const stays of [true, false])
  test(`what was typed before the scripts came is newer than what was kept, ${stays ? "still in" : "out of"} the field`, async ({
    page,
  }) => {
    await page.addInitScript(kept({ email: "old@example.org", note: "Old words", amount: "9" }));
    const go = await holdScripts(page);
    await page.goto("/refunds/ticket", { waitUntil: "commit" });
    await page.locator("#note").click();
    await page.locator("#note").pressSequentially("New ");
    if (!stays) await page.locator("#email").focus();
    go();
    await takenOver(page);
    await expect(page.locator("#amount")).toHaveValue("9");
    await page.locator("#note").focus();
    await page.locator("#note").press("End");
    await page.locator("#note").pressSequentially("words");
    await page.locator("#note").blur();
    await expect(page.locator("#note")).toHaveValue("New words");
    await expect(page.locator("#email")).toHaveValue("old@example.org");
    await page.reload();
    await takenOver(page);
    await expect(page.locator("#note")).toHaveValue("New words");
  });

test("another tab never writes over a fact that is being typed here", async ({ context }) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  await one.goto("/refunds/how-much");
  await one.locator("[data-work-out] summary").click();
  await one.locator("#fact").pressSequentially("12");
  await two.goto("/refunds/ticket");
  await takenOver(two);
  await two.locator("#amount").fill("99");
  const heard = one.evaluate(
    () =>
      new Promise<void>((done) => {
        addEventListener("storage", ({ newValue }) => newValue?.includes("99") && done());
      }),
  );
  await two.locator("#amount").blur();
  await heard;
  await one.locator("#fact").pressSequentially("3");
  await expect(one.locator("#fact")).toHaveValue("123");
});

const secrets = {
  key: `sk-or-v1-${"0123456789abcdef".repeat(4)}`,
  card: "4242 4242 4242 4242",
};

test("a key and a card number are both warned of, one after the other too, up to the review", async ({
  page,
}) => {
  await page.goto("/invoices/ticket");
  await takenOver(page);
  const warnings = page.locator("[data-redacted] p");
  await page.locator("#email").fill(person.email);
  await page.locator("#note").fill(`My key: ${secrets.key}`);
  await page.locator("#note").blur();
  await expect(warnings).toHaveCount(1);
  await page.locator("#note").press("End");
  await page.locator("#note").pressSequentially(` and ${secrets.card} `);
  await page.locator("#note").blur();
  await expect(warnings).toHaveCount(2);
  await expect(warnings.first()).toContainText("Never share a key");
  await expect(warnings.last()).toContainText("card number");
  // Also for who comes back to it.
  await page.reload();
  await takenOver(page);
  await page.getByRole("button", { name: "Check your ticket" }).click();
  await expect(page.locator("[data-ticket]")).toContainText("[API key removed]");
  await expect(warnings).toHaveCount(2);
});

test("the box warns of both as well, beside a key alone too", async ({ page }) => {
  await page.goto("/");
  await page.locator("[name=box]").fill(secrets.key);
  await expect(page.locator("[data-answer=key]")).toBeVisible();
  await expect(page.locator("[data-redacted]")).toContainText("Never share a key");
  await page.locator("[name=box]").press("End");
  await page.locator("[name=box]").pressSequentially(` ${secrets.card} `);
  await expect(page.locator("[data-redacted] p")).toHaveCount(2);
  await page.locator("[name=box]").pressSequentially("was charged twice");
  await expect(page.locator("[name=box]")).toHaveValue(/removed\] was charged twice$/);
  await expect(page.locator("[data-redacted] p")).toHaveCount(2);
});
