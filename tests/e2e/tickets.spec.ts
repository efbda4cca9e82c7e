import { createHash, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "playwright/test";
import { answers } from "../lib/server/help-desks/fake-desk";
import { cleansUp } from "./clean-up";
import { builtServer, startServer, submissionOf, submit, toDesk, untilReady } from "./own-server";
import { freePort } from "./postgres";
import { choose, deskToken, fillIn, heading, overflow, violationsInBothThemes } from "./support";
import { test } from "./test";

const { cleanUp, newFolder, newDesk } = cleansUp("tickets");

const tokens = { ana: "the-token-of-ana-who-works", rita: "the-token-of-rita-who-reads" };

/** A server with a help desk beside it, and a token of each role. */
async function newWorld() {
  const desk = await newDesk();
  const folder = newFolder();
  const log = join(folder, "printed");
  const port = await freePort();
  const env = {
    ...toDesk(port, folder, desk.url),
    DESK_TOKENS: `ana:agent:${tokens.ana},rita:reader:${tokens.rita}`,
    LOG_LEVEL: "info",
  };
  const server = startServer(env, builtServer, log);
  cleanUp.push(() => server.kill("SIGKILL"));
  const origin = `http://localhost:${port}`;
  await untilReady(origin);
  return { desk, origin, printed: () => readFileSync(log, "utf8") };
}

/** Logs in as staff do, by the keyboard. */
async function logInAs(page: Page, token: string): Promise<void> {
  await page.getByLabel("Token").focus();
  await page.keyboard.type(token);
  await page.keyboard.press("Enter");
}

/** Goes on by Tab until an element of this name has the focus, and presses it. */
async function pressByKeyboard(page: Page, name: string | RegExp): Promise<void> {
  const target = page
    .getByRole("main")
    .getByRole("button", { name })
    .or(page.getByRole("main").getByRole("link", { name }));
  for (let tabs = 0; tabs < 120; tabs += 1) {
    await page.keyboard.press("Tab");
    if (await target.first().evaluate((node) => node === document.activeElement)) {
      await page.keyboard.press("Enter");
      return;
    }
  }
  throw new Error(`No way by keyboard to ${name}`);
}

/** The page is calm on a phone and to axe, in either theme. */
async function looksWell(page: Page): Promise<void> {
  const size = page.viewportSize() ?? { width: 1280, height: 720 };
  expect(await violationsInBothThemes(page), page.url()).toEqual([]);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await overflow(page), `${page.url()} at ${width}`).toBe(0);
  }
  await page.setViewportSize(size);
}

/** Lines of the audit list without their time, such as `ana opened it BT-7F3K-9QX2`. */
async function auditOf(page: Page, origin: string): Promise<string[]> {
  await page.goto(`${origin}/desk/audit`);
  return page
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent).join(" ")),
    );
}

test("an agent's day: a Spanish ticket comes in, is found, read and delivered once the desk is well; each step is noted", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const { desk, origin, printed } = await newWorld();
  desk.always = answers(401);
  // The customer, on a phone, in Spanish, with a picture.
  const phone = await browser.newContext({ viewport: { width: 390, height: 800 }, timezoneId: "UTC" });
  const customer = await phone.newPage();
  await customer.goto(`${origin}/es/refunds`);
  for (const option of ["unused", "within-window", "limit-or-over"]) await choose(customer, option);
  const local = new Date(Date.now() - 4 * 3_600_000).toISOString().slice(0, 16);
  await fillIn(customer, { email: "eva.canary@example.org", amount: "120", method: "card", paid_at: local });
  await customer
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "captura canary.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("CANARYFILE one line"),
    });
  await fillIn(customer, { note: "CANARYNOTE no los he usado" });
  await customer.getByRole("button", { name: /Revisar/ }).click();
  await customer
    .getByRole("button", { name: /Enviar/ })
    .first()
    .click();
  await expect(customer).toHaveURL(/\/es\/tickets\/[0-9a-f]{32}$/);
  const reference =
    /BT-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await customer.locator("main").textContent()) ?? "")?.[0] ?? "";
  expect(reference).not.toBe("");

  // The agent, by keyboard alone.
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(`${origin}/desk/tickets`);
  await expect(heading(page)).toHaveText("Log in to the desk");
  await logInAs(page, tokens.ana);
  await expect(heading(page)).toHaveText("Tickets");
  const row = page.locator(`li[data-ticket="${reference}"]`);
  await expect(row).toContainText("Refund of $120.00");
  await expect(row).toContainText("Spanish");
  await expect(row).toContainText("refund by ticket");
  await expect
    .poll(async () => {
      await page.reload();
      return row.textContent();
    })
    .toMatch(/webhook: given up, HTTP 401/);
  await looksWell(page);

  // Found by words, by email and by reference.
  const search = page.getByLabel("Search");
  for (const text of ["eva.canary@example.org", "canarynote usado", "nobody@example.org"]) {
    await search.fill(text);
    await page.keyboard.press("Enter");
    await expect(page.getByText(`Found for “${text}”`)).toBeVisible();
    await expect(row).toHaveCount(text.startsWith("nobody") ? 0 : 1);
    expect(decodeURIComponent(page.url())).not.toMatch(/canary|nobody|@/i);
  }
  await expect(page.locator("[data-empty]")).toContainText("No ticket fits.");
  await search.fill(reference.toLowerCase());
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${origin}/desk/tickets/${reference}`);

  // Read: verdict, facts, words, the way on the map.
  await expect(page.locator("[data-verdict]")).toContainText("unused, $120: refund by ticket");
  await expect(page.getByText("eva.canary@example.org").first()).toBeVisible();
  await expect(page.getByText("CANARYNOTE no los he usado").first()).toBeVisible();
  await expect(page.locator("[data-line=how-much]")).toContainText("$50 or more");
  await expect(page.locator("[data-map=refunds] [data-step=ticket]")).toBeVisible();
  await expect(page.locator("[data-state=failed]")).toContainText("HTTP 401");
  await looksWell(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    pressByKeyboard(page, "captura canary.txt"),
  ]);
  expect(readFileSync(await download.path(), "utf8")).toBe("CANARYFILE one line");

  // The suggested reply: in Spanish, with the English beside, asking for nothing that is there.
  const reply = page.locator("[data-reply]");
  await expect(reply).toHaveAttribute("lang", "es");
  await expect(reply).toHaveValue(
    new RegExp(`^Hola:\\s+Gracias por su ticket ${reference}\\. Así lo entendemos: Reembolso, `),
  );
  await expect(reply).toHaveValue(/Es la vía correcta/);
  await expect(reply).not.toHaveValue(/falta|Importe|Correo/);
  await expect(page.locator("[data-english]")).toContainText("Thank you for your ticket");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const copied = (type: string) =>
    page.evaluate(async (wanted) => {
      const [item] = await navigator.clipboard.read();
      return item?.types.includes(wanted) ? (await item.getType(wanted)).text() : "";
    }, type);
  await page.getByRole("button", { name: "Copy the reply" }).click();
  await expect.poll(() => copied("text/plain")).toMatch(/^Hola:/);
  await page.getByRole("button", { name: "Copy with formatting" }).click();
  await expect.poll(() => copied("text/html")).toMatch(/<p[^>]*>Hola:<\/p>/);

  // One of the team's own, with a signature.
  await page.goto(`${origin}/desk/replies`);
  await page.getByRole("textbox", { name: "Name" }).fill("Reembolso hecho");
  await page.getByLabel("Language").selectOption("es");
  await page
    .getByRole("textbox", { name: "Text" })
    .fill("Hola: {amount} de {reference} va de vuelta a {card}.\n\n{signature}");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-did=kept]")).toBeVisible();
  await page.getByLabel("In Spanish").first().fill("Ana, del equipo");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-did=kept]")).toBeVisible();
  await looksWell(page);
  await page.goto(`${origin}/desk/tickets/${reference}`);
  await expect(reply).toHaveValue(/\n\nAna, del equipo$/);
  await page.locator("[data-choose-reply]").selectOption({ label: "Reembolso hecho, in Spanish" });
  await expect(reply).toHaveValue(
    new RegExp(`^Hola: 120,00.USD de ${reference} va de vuelta a {card}\\.\\n\\nAna, del equipo$`),
  );
  await expect(page.getByText("Fill in by hand: {card}.")).toBeVisible();

  // The desk is well again.
  desk.always = undefined;
  await pressByKeyboard(page, "Deliver again now");
  await expect(page.locator("[data-did=retried]")).toBeVisible();
  await expect
    .poll(async () => {
      await page.goto(`${origin}/desk/tickets/${reference}`);
      return page.locator("[data-delivery=webhook]").getAttribute("data-state");
    })
    .toBe("delivered");
  expect([...desk.taken.values()].map(({ body }) => JSON.parse(body).data.ref)).toEqual([reference]);
  await pressByKeyboard(page, "Note as answered");
  await expect(page.locator("[data-did=answered]")).toBeVisible();
  await expect(page.getByRole("button", { name: "Open again" })).toBeVisible();
  // An agent deletes nothing.
  await expect(page.getByRole("link", { name: "Delete…" })).toHaveCount(0);

  const audit = await auditOf(page, origin);
  const own = audit.filter((line) => line.endsWith(reference) && line.startsWith("ana "));
  for (const what of ["opened it", "opened file 1", "delivered it again", "noted it as answered"])
    expect(own, what).toContain(`ana ${what} ${reference}`);
  expect(audit).toEqual(
    expect.arrayContaining([
      "ana searched by email –",
      "ana searched by words –",
      "ana kept a saved reply –",
    ]),
  );
  expect(audit.join()).not.toMatch(/canary|@/i);
  await looksWell(page);
  expect(printed()).not.toMatch(/canary|eva/i);
  expect(printed()).toContain("POST /desk/tickets/[reference]/act");
  await context.close();
});

test("a reader reads and changes nothing; without a token nothing but the log-in; an admin deletes after being asked", async ({
  browser,
  request,
}) => {
  const { origin } = await newWorld();
  const { id } = await submit(origin, submissionOf(randomUUID(), "CANARYNOTE of a reader"));
  const ref = (await (await request.get(`${origin}/api/tickets/${id}`)).json()).ref as string;
  const address = `${origin}/desk/tickets/${ref}`;
  const inside = [
    "/desk/tickets",
    `/desk/tickets/${ref}`,
    `/desk/tickets/${ref}/delete`,
    `/desk/tickets/${ref}/files/1`,
    "/desk/audit",
    "/desk/replies",
    "/desk/flows/refunds/map.json",
  ];
  for (const path of inside) {
    const answer = await request.get(origin + path);
    expect(answer.status(), path).toBe(401);
    expect(await answer.text(), path).not.toMatch(/CANARYNOTE|ada@|BT-/);
  }
  for (const act of ["retry", "done", "delete"]) {
    const answer = await request.post(`${address}/act`, { form: { act }, maxRedirects: 0 });
    expect(answer.status(), act).toBe(401);
  }
  expect(
    (
      await request.post(`${origin}/desk/tickets/search`, { form: { text: "ada" }, maxRedirects: 0 })
    ).status(),
  ).toBe(401);

  // Without scripts, as all of it works.
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  await logInAs(page, tokens.rita);
  await expect(page).toHaveURL(address);
  await expect(page.getByText("CANARYNOTE of a reader").first()).toBeVisible();
  await expect(page.getByText("Your token reads tickets.")).toBeVisible();
  await expect(page.getByRole("button", { name: /Deliver|Mark|Note|Delete/ })).toHaveCount(0);
  for (const act of ["retry", "done", "answered", "reopen", "delete"]) {
    const answer = await page.request.post(`${address}/act`, { form: { act }, maxRedirects: 0 });
    expect(answer.status(), act).toBe(403);
  }
  expect((await page.request.post(`${address}/act`, { form: { act: "nonsense" } })).status()).toBe(400);
  const kept = await page.request.post(`${origin}/desk/replies/keep`, {
    form: { act: "keep", name: "a", body: "b", language: "en" },
  });
  expect(kept.status()).toBe(403);
  await page.goto(`${origin}/desk/replies`);
  await expect(page.getByText("Your token reads these.")).toBeVisible();
  await page.goto(`${address}/delete`);
  await expect(page.getByText("Only a token of an admin deletes tickets.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Delete it for good" })).toHaveCount(0);
  await page.getByRole("button", { name: "Log out" }).click();

  await page.goto(address);
  await logInAs(page, deskToken);
  await page.getByRole("button", { name: "Mark as done" }).click();
  await expect(page.locator("[data-did=done]")).toBeVisible();
  await page.goto(`${origin}/desk/tickets?work=done`);
  await expect(page.locator(`li[data-ticket="${ref}"]`)).toContainText("Done");
  await page.goto(`${origin}/desk/tickets?work=open&issue=nonsense&page=-3`);
  await expect(page.locator("[data-empty]")).toContainText("No ticket fits.");
  await page.goto(address);
  // Another site can't, though the browser is logged in.
  const foreign = await page.request.post(`${address}/act`, {
    form: { act: "delete" },
    headers: { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
  });
  expect(foreign.status()).toBe(403);
  await page.getByRole("link", { name: "Delete…" }).click();
  await expect(heading(page)).toHaveText(`Delete ${ref}?`);
  await page.getByRole("link", { name: "Keep it" }).click();
  await page.getByRole("link", { name: "Delete…" }).click();
  await page.getByRole("button", { name: "Delete it for good" }).click();
  await expect(page.locator("[data-did=deleted]")).toBeVisible();
  await expect(page.locator("[data-empty]")).toContainText("No ticket was received yet.");
  await page.goto(address);
  await expect(heading(page)).toHaveText(`There is no ticket ${ref}.`);
  expect((await request.get(`${origin}/api/tickets/${id}`)).status()).toBe(404);
  const audit = await auditOf(page, origin);
  expect(audit[0]).toBe(`desk deleted it ${ref}`);
  expect(audit).toContain(`rita opened it ${ref}`);
  expect(audit.filter((line) => line.startsWith("rita") && !line.includes("opened it"))).toEqual([]);
  await context.close();
});

test("what somebody pasted by name is looked up and read; the rest of the text stays in the browser", async ({
  browser,
}) => {
  const { origin, printed } = await newWorld();
  const made: { id: string; ref: string }[] = [];
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  for (const note of ["CANARYNOTE one", "CANARYNOTE two"]) {
    const { id } = await submit(origin, { ...submissionOf(randomUUID(), note) });
    made.push({ id, ref: (await (await page.request.get(`${origin}/api/tickets/${id}`)).json()).ref });
  }
  const [one = { id: "", ref: "" }, two = { id: "", ref: "" }] = made;
  const lookUp = `${origin}/desk/transcript/look-up`;
  const names = { refs: [one.ref], ids: [], cases: [] };
  expect((await page.request.post(lookUp, { data: names })).status()).toBe(401);

  await page.goto(`${origin}/desk/replies`);
  await logInAs(page, deskToken);
  await page.getByRole("textbox", { name: "Name" }).fill("Short");
  await page.getByRole("textbox", { name: "Text" }).fill("About {reference}: {email}");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-did=kept]")).toBeVisible();
  await page.goto(`${origin}/desk/transcript`);
  const sent: string[] = [];
  page.on("request", (asked) => {
    if (asked.method() === "POST") sent.push(asked.postData() ?? "");
  });
  const read = async (text: string) => {
    await page.locator("#pasted").fill(text);
    await page.getByRole("button", { name: "Read it" }).click();
  };
  const found = page.locator("[data-transcript=ticket-json]");
  for (const text of [
    `Hi, CANARYTEXT of ${one.ref.toLowerCase()}, where is it?`,
    `${origin}/es/tickets/${one.id}`,
  ]) {
    await read(text);
    await expect(page.getByRole("heading", { name: "What was read" })).toBeFocused();
    await expect(found).toContainText("Ticket of this store");
    await expect(found).toContainText("CANARYNOTE one");
    await page.getByRole("button", { name: "Clear" }).click();
    await expect(found).toHaveCount(0);
  }
  expect(sent.map((body) => JSON.parse(body))).toEqual([names, { refs: [], ids: [one.id], cases: [] }]);

  // The team's own reply, filled in.
  await read(one.ref);
  await page.locator("[data-choose-reply]").selectOption({ label: "Short, in English" });
  await expect(page.locator("[data-reply]")).toHaveValue(`About ${one.ref}: ada@example.org`);
  await looksWell(page);
  await page.getByRole("link", { name: "Open it under Tickets" }).click();
  await expect(page).toHaveURL(`${origin}/desk/tickets/${one.ref}`);
  await page.goBack();

  // Several are listed; what is not there is said.
  await read(`${one.ref} and ${two.ref}`);
  await expect(page.getByRole("heading", { name: "2 tickets found" })).toBeFocused();
  await expect(page.locator("[data-found] a")).toHaveCount(2);
  const notFound = page.locator("[data-notice=not-found]");
  await expect(notFound).toHaveCount(0);
  await read(`${one.ref}, BT-AAAA-AAAA, ${two.ref}, ${origin}/tickets/${"0".repeat(32)} #12345`);
  await expect(page.locator("[data-found] a")).toHaveCount(2);
  await expect(notFound).toContainText("for BT-AAAA-AAAA, /tickets/00000000…, #12345.");
  await looksWell(page);
  await read(`${one.ref} BT-AAAA-AAAA ${Array.from({ length: 23 }, (_, at) => `#9${at}`).join(" ")}`);
  await expect(found).toContainText("CANARYNOTE one");
  await expect(notFound).toContainText("for BT-AAAA-AAAA, #90, #91");
  await expect(notFound).toContainText("3 more names were not looked up");
  await read("#12345");
  await expect(page.locator("#pasted-error")).toContainText("Nothing was found for #12345.");
  await expect(page.locator("#pasted")).toHaveValue("#12345");

  const audit = await auditOf(page, origin);
  expect(audit.filter((line) => line.startsWith("desk read it back"))).toEqual([
    `desk read it back ${one.ref}`,
    `desk read it back ${two.ref}`,
    `desk read it back ${one.ref}`,
    `desk read it back ${two.ref}`,
    ...Array(4).fill(`desk read it back ${one.ref}`),
  ]);
  for (const data of ["nonsense", {}, { refs: ["x".repeat(41)], ids: [], cases: [] }])
    expect((await page.request.post(lookUp, { data })).status()).toBe(400);
  const foreign = await page.request.post(lookUp, {
    data: names,
    headers: { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
  });
  expect(foreign.status()).toBe(403);
  expect(printed()).not.toMatch(/canary/i);

  await page.goto(`${origin}/desk/transcript`);
  await page.context().clearCookies();
  await read(one.ref);
  await expect(page.locator("#pasted-error")).toContainText("You are logged out.");
  await page.route(lookUp, (route) => route.abort());
  await read(one.ref);
  await expect(page.locator("#pasted-error")).toContainText("there is no connection");
  await context.close();
});

test("files that are no longer here, and addresses that name nothing, say so", async ({ browser }) => {
  const { origin } = await newWorld();
  const key = randomUUID();
  const bytes = Buffer.from("a file of a person");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await fetch(`${origin}/api/attachments/${key}/${sha256}`, { method: "PUT", body: bytes });
  const { id } = await submit(origin, {
    ...submissionOf(key),
    evidence: [{ name: "<b>a.txt", type: "text/plain", bytes: bytes.length, sha256 }],
  });
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}/desk/tickets`);
  await logInAs(page, tokens.ana);
  const ref = (await (await page.request.get(`${origin}/api/tickets/${id}`)).json()).ref as string;
  const file = await page.request.get(`${origin}/desk/tickets/${ref}/files/1`);
  expect(await file.text()).toBe("a file of a person");
  expect(file.headers()).toMatchObject({
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  });
  expect(file.headers()["content-disposition"]).toMatch(/^attachment; filename\*=UTF-8''/);
  for (const place of ["0", "2", "x", "99"]) {
    const none = await page.request.get(`${origin}/desk/tickets/${ref}/files/${place}`);
    expect(none.status(), place).toBe(404);
  }
  for (const path of ["BT-ZZZZ-ZZZZ", "nonsense"]) {
    await page.goto(`${origin}/desk/tickets/${encodeURIComponent(path)}`);
    await expect(heading(page)).toContainText("There is no ticket");
  }
  await page.goto(`${origin}/desk/tickets?search=made-up`);
  await expect(page.getByText("This search is over. Search again.")).toBeVisible();
  await context.close();
});

test("the longest names and ids fit a phone, on the ticket's page and where it is read back", async ({
  browser,
}) => {
  const { origin } = await newWorld();
  const long = "abcdefghij".repeat(19);
  const { id } = await submit(origin, {
    ...submissionOf(randomUUID()),
    address: "/refunds/ticket?used-any=unused&bought-when=window-over&how-much=limit-or-over",
    draft: {
      email: `${long.slice(0, 60)}@${`${long.slice(0, 60)}.`.repeat(3)}example`,
      account_kind: "organization",
      organization: long,
      paid_at: new Date().toISOString(),
      amount: "999999999.99",
      method: "card",
      transaction_id: long,
      note: long.repeat(5),
    },
  });
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  const { ref } = await (await page.request.get(`${origin}/api/tickets/${id}`)).json();
  await page.goto(`${origin}/desk/tickets/${ref}`);
  await logInAs(page, deskToken);
  await expect(page.locator("dd").filter({ hasText: long }).first()).toBeVisible();
  await looksWell(page);
  await page.goto(`${origin}/desk/transcript`);
  await page.locator("#pasted").fill(ref);
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.locator("[data-transcript]")).toContainText(long);
  await looksWell(page);
  await context.close();
});
