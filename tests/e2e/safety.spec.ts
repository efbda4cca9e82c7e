import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "playwright/test";
import { choose, logIn, person, takenOver } from "./support";
import { test } from "./test";

/** One page of each kind: made by the build, made for the request, an unknown address, no page at all. */
const kinds = [
  "/",
  "/refunds",
  "/refunds/how-much",
  "/refunds/how-much?used-any=unused",
  "/invoices/ticket?what-you-need=find-invoice",
  "/prevent",
  "/nonsense",
  "/tickets/ffffffffffffffffffffffffffffffff",
  "/tickets/deleted",
  "/desk",
  "/desk/flows/refunds/how-much",
  "/feedback/refunds/use-button?used-any=unused",
  "/desk/insights",
];

test("the built server holds what it runs on and nothing else, no ticket above all", () => {
  expect(readdirSync(join(".next", "standalone")).sort()).toEqual([
    ".next",
    "listen.mjs",
    "node_modules",
    "package.json",
    "public",
    "server.js",
  ]);
});

test("every page has the headers that Mozilla's Observatory asks for an A+", async ({ request }) => {
  await logIn({ request });
  for (const path of [...kinds, "/api/flows", "/healthz", "/schemas/ticket.json"]) {
    const headers = (await request.get(path)).headers();
    const policy = Object.fromEntries(
      (headers["content-security-policy"] ?? "").split("; ").map((rule) => {
        const [name = "", ...values] = rule.split(" ");
        return [name, values];
      }),
    );
    expect(policy["default-src"], path).toEqual(["'none'"]);
    // Framed by this site at most: the desk shows a page as a person will see it.
    expect(policy["frame-ancestors"]?.join(" "), path).toMatch(/^'(self|none)'$/);
    expect(policy["base-uri"], path).toEqual(["'none'"]);
    expect(policy["form-action"]?.[0], path).toMatch(/^'(self|none)'$/);
    // Nothing outside, but for the API that a person may let the page look things up at.
    const { "connect-src": reached = [], ...others } = policy;
    expect(["", "'self'", "'self' https://openrouter.ai"], path).toContain(reached.join(" "));
    expect(JSON.stringify(others), path).not.toMatch(/unsafe-|https?:|\*/);
    expect(Number(/max-age=(\d+)/.exec(headers["strict-transport-security"] ?? "")?.[1])).toBeGreaterThan(
      15768000,
    );
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["x-frame-options"], path).toBe("SAMEORIGIN");
    expect(headers["referrer-policy"], path).toBe("same-origin");
    expect(headers["cross-origin-resource-policy"], path).toBe("same-origin");
    expect(headers["set-cookie"], path).toBeUndefined();
    expect(headers["x-powered-by"], path).toBeUndefined();
  }
});

test("the script policy breaks no page: nothing is blocked, and the page comes to life", async ({ page }) => {
  await logIn(page);
  const blocked: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy|Refused to/i.test(message.text())) blocked.push(message.text());
  });
  page.on("pageerror", (error) => blocked.push(error.message));
  // Twice each: what is shown again was kept, and is vouched for by hashes alone.
  for (const path of kinds.flatMap((one) => [one, one])) {
    await page.goto(path);
    if (path === "/nonsense") {
      // A page outside of all others: its search shows that it lives.
      await page.locator("[name=box]").fill("refund");
      await expect(page.locator("[data-match]").first()).toBeVisible();
    } else await takenOver(page);
    expect(blocked, path).toEqual([]);
  }
  await page.goto("/invoices/ticket?what-you-need=find-invoice&find-invoice=not-listed");
  await takenOver(page);
  await page.locator("#email").fill(person.email);
  await page.locator("#note").fill(person.note);
  await page.getByRole("button", { name: "Check your ticket" }).click();
  await expect(page.locator("[data-ticket]")).toBeVisible();
  await page.goto("/refunds/used-any");
  await choose(page, "unused");
  expect(blocked).toEqual([]);
});

test("a script that got into a page does not run", async ({ page }) => {
  for (const path of ["/refunds", "/refunds/how-much?used-any=unused"]) {
    await page.route(path, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace("</body>", "<script>window.hacked = 1</script></body>");
      await route.fulfill({ response, body });
    });
    await page.goto(path);
    expect(await page.evaluate(() => "hacked" in window), path).toBe(false);
  }
});

test("a nonce is used once; what is shown again is the same page, vouched for by hashes", async ({
  request,
}) => {
  const nonceOf = (policy = "") => /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
  const get = async (path: string) => {
    const response = await request.get(path);
    return { policy: response.headers()["content-security-policy"] ?? "", body: await response.text() };
  };
  // Nobody else asks for it with this reference, and such a page is not kept.
  const own = "/refunds/how-much?used-any=unused&ref=NONCE-1";
  const [first, second] = [await get(own), await get(own)];
  for (const { policy, body } of [first, second]) {
    expect(nonceOf(policy).length).toBeGreaterThan(20);
    expect(body).toContain(`nonce="${nonceOf(policy)}"`);
  }
  expect(nonceOf(first.policy)).not.toBe(nonceOf(second.policy));

  const shared = "/refunds/how-much?used-any=unused&bought-when=within-window&embed=light";
  await get(shared);
  const [again, oncemore] = [await get(shared), await get(shared)];
  expect(again).toEqual(oncemore);
  expect(nonceOf(again.policy)).toBe("");
  expect(again.policy).toContain("'sha256-");
});

test("a page of the desk that somebody opened is shown to nobody without a token", async ({ request }) => {
  await logIn({ request });
  const paths = ["/desk", "/desk/links", "/desk/flows/refunds/how-much", "/desk/transcript"];
  for (const path of [...paths, ...paths]) expect((await request.get(path)).status(), path).toBe(200);
  await request.post("/desk/session", { form: { act: "log-out" } });
  for (const path of paths)
    expect((await request.get(path, { headers: { cookie: "" } })).status(), path).toBe(401);
});

test("programs are held off: what comes too fast, and what fills in the hidden field", async ({
  page,
  request,
}) => {
  const submission = {
    idempotency_key: crypto.randomUUID(),
    address: "/invoices/ticket?what-you-need=find-invoice&find-invoice=not-listed",
    draft: { email: person.email, note: "by a program" },
    evidence: [],
    open_seconds: 0.3,
    time_zone: "UTC",
    locale: "en",
  };
  const fast = await request.post("/api/tickets", { data: submission });
  expect(fast.status()).toBe(429);
  expect(fast.headers()["retry-after"]).toBe("2");
  const filled = { ...submission, open_seconds: 60, website: "https://spam.example" };
  expect((await request.post("/api/tickets", { data: filled })).status()).toBe(422);
  // The hidden field is out of reach of people: not in view, not by keyboard, not for a screen reader.
  await page.goto("/invoices/ticket?what-you-need=find-invoice&find-invoice=not-listed");
  await takenOver(page);
  await page.locator("#email").fill(person.email);
  await page.locator("#note").fill("who fills in everything");
  await page.getByRole("button", { name: "Check your ticket" }).click();
  await expect(page.locator("[data-ticket]")).toBeVisible();
  await expect(page.locator("[name=website]")).not.toBeInViewport();
  await expect(page.getByRole("textbox", { name: "Leave this field empty" })).toHaveCount(0);
  // An extension that fills in everything: the person is told, and the next press gets through.
  await page.locator("[name=website]").evaluate((input: HTMLInputElement) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, "filled");
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await page.getByRole("button", { name: "Send the ticket" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "stays empty was filled in" })).toBeVisible();
  await page.getByRole("button", { name: "Send the ticket" }).click();
  await expect(page).toHaveURL(/\/tickets\//);
});
