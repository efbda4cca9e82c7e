import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, type FrameLocator, type Locator, type Page } from "playwright/test";
import { around, type Sites, sitesOfWorker, type Told } from "./embed-sites";
import { fillIn, person, violations, violationsInBothThemes } from "./support";
import { test as base } from "./test";

const test = base.extend<object, { sites: Sites }>(sitesOfWorker);

/** Opens a page of another site around a step. @returns what is in the frame */
async function open(page: Page, site: string, attributes: string, styles = ""): Promise<FrameLocator> {
  await page.goto(around(site, attributes, styles));
  return page.frameLocator("billing-help iframe");
}

const allTold = (page: Page) => page.evaluate(() => (window as unknown as { told: Told }).told);
/** The way of the person: without what the element tells of itself. */
const told = async (page: Page) =>
  (await allTold(page)).filter(({ type }) => type !== "ready" && type !== "error");
const heading = (frame: FrameLocator) => frame.locator("h1");
/**
 * Presses something in a frame, and again where the press never arrived: Chromium may send one beside a frame of another
 * site whose size has just changed.
 */
async function press(target: Locator): Promise<void> {
  await expect(async () => {
    const heard = await target.evaluateHandle((element) => {
      const state = { isPressed: false };
      element.addEventListener("click", () => Object.assign(state, { isPressed: true }), { once: true });
      return state;
    });
    await target.click();
    // Where it led to another document, it arrived.
    expect(await heard.evaluate(({ isPressed }) => isPressed).catch(() => true)).toBe(true);
  }).toPass();
}

const choose = (frame: FrameLocator, option: string) => press(frame.locator(`[data-option="${option}"]`));

/** The frame as its own page sees it. */
const inside = (page: Page, help: string) => {
  const frame = page.frames().find((one) => one.url().startsWith(help));
  if (!frame) throw new Error("The page has no frame of billing help");
  return frame;
};

/** `light` or `dark`, where the site around says so. */
const brightness = (page: Page, help: string) =>
  inside(page, help).evaluate(() => getComputedStyle(document.documentElement).colorScheme);

/** Its content is as high as the frame: nothing is cut off, nothing scrolls. */
async function expectToFit(page: Page, help: string): Promise<void> {
  await expect
    .poll(async () => {
      const height = (await page.locator("billing-help iframe").boundingBox())?.height ?? 0;
      const content = await inside(page, help).evaluate(() => document.documentElement.offsetHeight);
      return Math.abs(height - content);
    })
    .toBeLessThan(1);
}

const deliveredIn = (folder: string) =>
  readdirSync(join(folder, "tickets"))
    .filter((file) => file.endsWith(".jsonl"))
    .flatMap((file) =>
      readFileSync(join(folder, "tickets", file), "utf8")
        .trim()
        .split("\n"),
    )
    .map((line) => JSON.parse(line));

test("in a page of another site a person gets to a sent ticket, and that site learns the way and nothing typed", async ({
  page,
  sites: { help, host, folder },
}) => {
  const frame = await open(page, host, 'issue="refunds" ref="CASE-17"');
  await expect(frame.locator("[data-option=unused]")).toBeVisible();
  // The site around has a header of its own, and asked for this problem alone.
  await expect(frame.getByRole("banner")).toBeHidden();
  await expect(frame.getByRole("contentinfo")).toBeHidden();
  await expect(frame.locator("[data-back]")).toHaveCount(0);
  await expectToFit(page, help);

  await expect.poll(() => told(page)).toHaveLength(1);
  for (const option of ["unused", "within-window", "limit-or-over"]) await choose(frame, option);
  await fillIn(frame, {
    email: person.email,
    paid_at: "2026-11-20T10:30",
    amount: person.amount,
    method: "card",
    note: person.note,
  });
  await expectToFit(page, help);
  await press(frame.getByRole("button", { name: "Check your ticket" }));
  const ref = (await frame.locator("[data-ticket]").getAttribute("data-ticket")) ?? "";
  await press(frame.locator("[data-send]"));
  await expect(heading(frame)).toHaveText("Your ticket is stored for support");
  await expect(frame.getByRole("banner")).toBeHidden();
  await expectToFit(page, help);

  // A receipt that is loaded again is no second ticket.
  await inside(page, help).goto(inside(page, help).url());
  const receipts = () =>
    page.evaluate(() =>
      (window as unknown as { heard: string[] }).heard.filter((type) => type === "billing-help/ticket"),
    );
  await expect.poll(receipts).toHaveLength(2);

  expect(await told(page)).toEqual([
    ...["used-any", "bought-when", "how-much", "ticket"].map((step) => ({
      type: "step",
      detail: { issue: "refunds", step },
    })),
    { type: "ticket", detail: { issue: "refunds", ref } },
  ]);
  const [ticket] = deliveredIn(folder).filter((one) => one.ref === ref);
  expect(ticket).toMatchObject({ staff_ref: "CASE-17", note: person.note });
  // Whoever holds the frame could lay something over a button that deletes.
  await expect(frame.getByRole("button", { name: "Delete this ticket here" })).toHaveCount(0);
  const alone = frame.getByRole("link", { name: "Open this receipt by itself" });
  const [popup] = await Promise.all([page.waitForEvent("popup"), press(alone)]);
  await expect(popup.getByRole("button", { name: "Delete this ticket here" })).toBeVisible();
  await expect(popup.getByRole("banner")).toBeVisible();
});

test("what the site is told when a problem is solved", async ({ page, sites: { host } }) => {
  const frame = await open(page, host, 'issue="refunds" step="use-button"');
  await expect.poll(() => told(page)).toHaveLength(1);
  await choose(frame, "solved");
  await expect.poll(() => told(page)).toHaveLength(3);
  expect((await told(page)).at(-1)).toEqual({ type: "solved", detail: { issue: "refunds" } });
});

test("a hand-over and feedback stay in the frame, without header", async ({
  page,
  sites: { help, host },
}) => {
  const frame = await open(page, host, 'issue="missing-credits" step="to-declined-card" theme="dark"');
  await press(frame.locator("[data-hand-over]"));
  await expect.poll(async () => (await told(page)).at(-1)?.detail.issue).toBe("declined-card");
  await expect(frame.getByRole("banner")).toBeHidden();
  expect(await brightness(page, help)).toBe("dark");

  const other = await open(page, host, 'issue="refunds" step="use-button"');
  // The frame has its height by now, so the link no longer moves under the press.
  await expect.poll(() => told(page)).toHaveLength(1);
  await expectToFit(page, help);
  await press(other.getByRole("link", { name: "This page did not help" }));
  await expect(heading(other)).toHaveText("What was missing?");
  await expect(other.getByRole("banner")).toBeHidden();
  await expectToFit(page, help);
  await press(other.getByRole("button", { name: "Send" }));
  await press(other.getByRole("link", { name: "Back to the page" }));
  await expect(other.locator("[data-option=solved]")).toBeVisible();
  await expect(other.getByRole("banner")).toBeHidden();
});

test("the theme passes, and changing it later loses no answer; another problem begins anew", async ({
  page,
  sites: { help, host },
}) => {
  const set = (name: string, value: string) =>
    page
      .locator("billing-help")
      .evaluate((element, [key, to]) => element.setAttribute(key, to), [name, value] as const);

  const frame = await open(page, host, 'issue="refunds" theme="dark"');
  await expect.poll(() => told(page)).toHaveLength(1);
  expect(await brightness(page, help)).toBe("dark");
  await choose(frame, "unused");
  await expect(frame.locator("[data-option=within-window]")).toBeVisible();
  await set("theme", "light");
  await expect.poll(() => brightness(page, help)).toBe("light");
  await expect(frame.locator("[data-option=within-window]")).toBeVisible();
  // It goes along into the next page, too.
  await expect(frame.locator("[data-option=within-window]")).toHaveAttribute(
    "href",
    /used-any=unused.*theme=light/,
  );

  const before = await page.evaluate(() => history.length);
  await set("issue", "invoices");
  await expect.poll(async () => (await told(page)).at(-1)?.detail.issue).toBe("invoices");
  expect(await brightness(page, help)).toBe("light");
  // A change by the site is no step back for the person.
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test("styles of the page around change nothing in the frame", async ({ page, sites: { help, host } }) => {
  const hostile =
    "body * { display: none !important; font-size: 50px !important; opacity: 0 !important; height: 3px !important; position: fixed !important }";
  const look = async (styles: string) => {
    const frame = await open(page, host, 'issue="refunds"', styles);
    await expect(heading(frame)).toBeVisible();
    await expectToFit(page, help);
    const { fontSize, display } = await heading(frame).evaluate((element) => getComputedStyle(element));
    const { width = 0, height = 0 } = (await page.locator("billing-help iframe").boundingBox()) ?? {};
    return { fontSize, display, width, height };
  };
  const undisturbed = await look("");
  expect(undisturbed.height).toBeGreaterThan(300);
  expect(await look(hostile)).toEqual(undisturbed);
});

test("the frame can't read the page around it, nor lead it away", async ({ page, sites: { help, host } }) => {
  const frame = await open(page, host, 'issue="refunds"');
  await expect(heading(frame)).toBeVisible();
  const tries = await inside(page, help).evaluate(() => {
    const name = (run: () => unknown) => {
      try {
        run();
        return "worked";
      } catch (error) {
        return (error as Error).name;
      }
    };
    return [
      name(() => window.parent.document.title),
      name(() => window.parent.location.href),
      name(() => {
        (window.top as Window).location.href = "/prevent";
      }),
    ];
  });
  expect(tries).toEqual(["SecurityError", "SecurityError", "SecurityError"]);
});

test("a site that is not on the list gets nothing, and is told nothing", async ({
  page,
  sites: { help, host, stranger },
}) => {
  const refused: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("frame-ancestors")) refused.push(message.text());
  });
  const frame = await open(page, stranger, 'issue="refunds"');
  await expect.poll(() => refused).toHaveLength(1);
  // The browser's own page of refusal has a heading, but nothing of ours.
  await expect(frame.locator("[data-embed], [data-option]")).toHaveCount(0);
  expect(await told(page)).toEqual([]);

  // What was not asked for as a part of another site is refused to a site on the list, too.
  await page.goto(host);
  for (const path of ["/refunds", "/desk?embed=1", "/?embed=1", "/prevent?embed=1"]) {
    await page.evaluate((src) => {
      const frame = document.createElement("iframe");
      frame.src = src;
      document.body.append(frame);
    }, help + path);
  }
  await expect.poll(() => refused).toHaveLength(5);
});

test("until the frame is ready, and where it never is, the link of the page stays", async ({
  page,
  context,
  sites: { help, host, stranger },
}) => {
  const link = page.getByRole("link", { name: "Help with refunds" });
  const errors = async () => (await allTold(page)).filter(({ type }) => type === "error");
  const expectFallback = async (why: string, issue: string) => {
    await expect.poll(errors, { timeout: 15_000 }).toEqual([{ type: "error", detail: { issue, why } }]);
    await expect(link).toBeVisible();
    // No box in its place: what follows comes right below it.
    const [below, after] = [await link.boundingBox(), await page.locator("#after").boundingBox()];
    expect((after?.y ?? 0) - (below?.y ?? 0)).toBeLessThan(60);
  };
  await open(page, host, 'issue="refunds"');
  await expect(page.locator("billing-help iframe")).toBeVisible();
  await expect(link).toBeHidden();
  expect((await allTold(page))[0]).toEqual({ type: "ready", detail: { issue: "refunds" } });

  // Misspelt, without a problem, of a site that is not on the list.
  await open(page, host, 'issue="refundz"');
  await expectFallback("no-answer", "refundz");
  await open(page, host, "");
  await expectFallback("no-issue", "");
  await open(page, stranger, 'issue="refunds"');
  await expectFallback("no-answer", "refunds");
  // Blocked on the way, and without a network.
  await page.route(`${help}/refunds**`, (route) => route.abort("blockedbyclient"));
  await open(page, host, 'issue="refunds"');
  await expectFallback("no-answer", "refunds");
  await page.unroute(`${help}/refunds**`);
  await open(page, host, 'issue="refunds"');
  await expect(link).toBeHidden();
  await context.setOffline(true);
  await page.evaluate(() => {
    (window as unknown as { told: Told }).told.length = 0;
    document.querySelector("billing-help")?.setAttribute("issue", "invoices");
  });
  await expectFallback("offline", "invoices");
  // Back again, another try is a change of any attribute.
  await context.setOffline(false);
  await page.evaluate(() => document.querySelector("billing-help")?.setAttribute("issue", "refunds"));
  await expect(link).toBeHidden();
});

test("a page that put nothing between the tags gets a link of ours", async ({
  page,
  sites: { help, host },
}) => {
  await page.route(`${help}/refunds**`, (route) => route.abort("blockedbyclient"));
  await open(page, host, 'issue="refunds"');
  await page.evaluate(() => document.querySelector("billing-help")?.replaceChildren());
  await expect(page.getByRole("link", { name: "OpenRouter billing help" })).toHaveAttribute(
    "href",
    `${help}/refunds`,
  );
});

test("who may show what in a frame is said once, and without contradiction", async ({
  request,
  sites: { help, host },
}) => {
  const framing = async (path: string) => {
    const headers = (await request.get(help + path)).headers();
    const ancestors = /frame-ancestors ([^;]*)/.exec(headers["content-security-policy"] ?? "")?.[1];
    return [ancestors, headers["x-frame-options"]];
  };
  const byTheList = [`'self' https://shop.example.com ${host}`, undefined];
  const receipt = `/tickets/${"f".repeat(32)}`;
  for (const path of ["/refunds", "/refunds/how-much", receipt, "/feedback/refunds/use-button"]) {
    expect(await framing(`${path}?embed=1`), path).toEqual(byTheList);
    expect(await framing(path), path).toEqual(["'self'", "SAMEORIGIN"]);
    expect(await framing(`${path}?embed=yes`), path).toEqual(["'self'", "SAMEORIGIN"]);
  }
  for (const path of ["/", "/prevent", "/error", "/desk", "/desk/links", "/embed-example.html"])
    expect(await framing(`${path}?embed=1`), path).toEqual(["'self'", "SAMEORIGIN"]);
  for (const path of ["/api/flows", "/schemas/ticket.json"])
    expect(await framing(`${path}?embed=1`), path).toEqual(["'none'", "SAMEORIGIN"]);
  // Past the proxy, and a page all the same: that of an unknown address.
  expect((await framing("/favicon.ico"))[1]).toBe("SAMEORIGIN");
});

test("messages of another window are ignored", async ({ page, sites: { help, host } }) => {
  const frame = await open(page, host, 'issue="refunds" theme="dark"');
  await expect.poll(() => told(page)).toHaveLength(1);
  await expectToFit(page, help);
  const before = await page.locator("billing-help iframe").boundingBox();
  // From the page itself, from a frame without an origin, and with the right origin from the wrong window.
  await page.evaluate((origin) => {
    const lies = [
      { type: "billing-help/solved", issue: "refunds" },
      { type: "billing-help/size", height: 7, theme: "light" },
    ];
    for (const lie of lies) {
      window.postMessage(lie, "*");
      window.dispatchEvent(new MessageEvent("message", { data: lie, origin, source: window }));
    }
    const foreign = document.createElement("iframe");
    foreign.srcdoc = `<script>for (const lie of ${JSON.stringify(lies)}) parent.postMessage(lie, "*");
      parent.postMessage("done", "*")</script>`;
    foreign.sandbox.add("allow-scripts");
    const done = new Promise<void>((resolve) =>
      addEventListener("message", ({ data }) => data === "done" && resolve()),
    );
    document.body.append(foreign);
    return done;
  }, help);
  // And to the frame: from a window beside it, though of the very site that holds it.
  await inside(page, help).evaluate(() => {
    const window_ = window as unknown as { heard: string[] };
    window_.heard = [];
    addEventListener("message", ({ data }) => window_.heard.push(data.type));
  });
  await page.evaluate(() => {
    const beside = document.createElement("iframe");
    beside.srcdoc = `<script>parent.document.querySelector("billing-help").shadowRoot.querySelector("iframe")
      .contentWindow.postMessage({ type: "billing-help/theme", theme: "light" }, "*")</script>`;
    document.body.append(beside);
  });
  await expect
    .poll(() => inside(page, help).evaluate(() => (window as unknown as { heard: string[] }).heard))
    .toEqual(["billing-help/theme"]);
  expect(await brightness(page, help)).toBe("dark");

  await choose(frame, "unused");
  await expect.poll(() => told(page)).toHaveLength(2);
  expect((await told(page)).map(({ type }) => type)).toEqual(["step", "step"]);
  expect((await page.locator("billing-help iframe").boundingBox())?.width).toBe(before?.width);
  await expectToFit(page, help);
  expect(await brightness(page, help)).toBe("dark");
});

test("a plain frame without scripts scrolls, and leads to a sent ticket", async ({
  page,
  sites: { host, help },
}) => {
  // The scripts of the frame do not come; a page with the element shows its link then.
  await page.route(`${help}/_next/**`, (route) =>
    route.request().resourceType() === "script" ? route.abort() : route.continue(),
  );
  await page.goto(`${host}/plain?${new URLSearchParams({ src: "/invoices?embed=1&theme=dark" })}`);
  const frame = page.frameLocator("iframe");
  await choose(frame, "find-invoice");
  await choose(frame, "not-listed");
  await frame.locator("#email").fill(person.email);
  await frame.locator("#note").fill(person.note);
  await press(frame.getByRole("button", { name: "Check your ticket" }));
  await expect(frame.locator("[data-ticket]")).toBeVisible();
  await expect(frame.getByRole("banner")).toBeHidden();
  // Who is faster than people are is asked to press again.
  await expect(async () => {
    const send = frame.getByRole("button", { name: "Send the ticket" });
    if (await send.isVisible()) await send.click({ timeout: 1000 });
    await expect(frame.locator("[data-state]")).toBeVisible({ timeout: 3000 });
  }).toPass();
  await expect(frame.getByRole("banner")).toBeHidden();
  expect(await brightness(page, help)).toBe("dark");
});

test("without storage in the frame nothing breaks", async ({ page, sites: { host } }) => {
  const broken: string[] = [];
  page.on("pageerror", (error) => broken.push(error.message));
  await page.addInitScript(() => {
    if (window.top === window) return;
    for (const name of ["localStorage", "sessionStorage"])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("Blocked", "SecurityError");
        },
      });
  });
  const frame = await open(page, host, 'issue="invoices" step="ticket"');
  await expect.poll(() => told(page)).toHaveLength(1);
  await frame.locator("#email").fill(person.email);
  await frame.locator("#note").fill(person.note);
  await press(frame.getByRole("button", { name: "Check your ticket" }));
  await press(frame.locator("[data-send]"));
  await expect.poll(async () => (await told(page)).at(-1)?.type).toBe("ticket");
  expect(broken).toEqual([]);
});

test("the keyboard goes in, through and out", async ({ page, sites: { host } }) => {
  const frame = await open(page, host, 'issue="refunds"');
  await expect.poll(() => told(page)).toHaveLength(1);
  await page.locator("#before").focus();
  const first = frame.locator("a[data-option]").first();
  await expect(async () => {
    await page.keyboard.press("Tab");
    await expect(first).toBeFocused({ timeout: 100 });
  }).toPass();
  await page.keyboard.press("Enter");
  await expect(heading(frame)).toHaveText("When did you buy the credits?");
  await expect(heading(frame)).toBeFocused();
  await expect(async () => {
    await page.keyboard.press("Tab");
    await expect(page.locator("#after")).toBeFocused({ timeout: 100 });
  }).toPass();
});

test("the next step begins at its top, and a page that nobody looks at stays where it is", async ({
  page,
  sites: { host },
}) => {
  await page.setViewportSize({ width: 400, height: 500 });
  const frame = await open(page, host, 'issue="refunds" step="used-any"');
  await expect.poll(() => told(page)).toHaveLength(1);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await frame.locator("[data-option=need-support]").scrollIntoViewIfNeeded();
  await press(frame.locator("[data-option]").last());
  await expect.poll(() => told(page)).toHaveLength(2);
  await expect(heading(frame)).toBeInViewport();
});

test("the element weighs at most 3 KB, any site may load it, and nothing else is asked for", async ({
  page,
  request,
  sites: { help, host },
}) => {
  const script = await request.get(`${help}/embed.js`);
  expect(gzipSync(await script.body(), { level: 9 }).length).toBeLessThanOrEqual(3 * 1024);
  expect(script.headers()["cross-origin-resource-policy"]).toBe("cross-origin");
  const origins = new Set<string>();
  page.on("request", (asked) => origins.add(new URL(asked.url()).origin));
  await open(page, host, 'issue="refunds"');
  await expect.poll(() => told(page)).toHaveLength(1);
  expect([...origins].sort()).toEqual([help, host].sort());
  expect(await page.context().cookies()).toEqual([]);
});

test.describe("the example page", () => {
  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(colorScheme, () => {
      test.use({ colorScheme, bypassCSP: true, viewport: { width: 320, height: 700 } });

      test("shows what a site is told, survives its own hostile styles, and axe finds nothing in it", async ({
        page,
      }) => {
        await page.goto("/embed-example.html");
        const frame = page.frameLocator("billing-help iframe");
        await page.getByLabel("Hostile styles in this page").check();
        await choose(frame, "unused");
        const log = page.locator("#log");
        await expect(log).toContainText('step {"issue":"refunds","step":"bought-when"}');
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        expect(await violations(page)).toEqual([]);
        await page.getByLabel("Theme").selectOption(colorScheme === "light" ? "dark" : "light");
        await page.getByLabel("Problem").selectOption("invoices");
        await expect(log).toContainText('"invoices"');
      });
    });
  }

  test.describe("light and dark", () => {
    test.use({ bypassCSP: true, viewport: { width: 320, height: 700 } });

    test("a framed step and a framed form, by themselves", async ({ page }) => {
      for (const path of ["/refunds/how-much?used-any=unused", "/refunds/ticket?used-any=unused"]) {
        await page.goto(`${path}&embed=1`);
        await expect(page.locator("[data-embed]")).toBeAttached();
        expect(await violationsInBothThemes(page), path).toEqual([]);
      }
    });
  });
});
