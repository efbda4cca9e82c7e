import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect } from "playwright/test";
import { logIn } from "./support";
import { test } from "./test";

interface Budget {
  readonly path: string;
  /** Kilobytes (1,000 bytes) as they come over the wire, headers included. */
  readonly script: number;
  readonly style: number;
  readonly html: number;
  readonly requests: number;
}

const budgets: Readonly<Record<string, Budget>> = JSON.parse(readFileSync("bench/budget.json", "utf8"));

for (const [kind, budget] of Object.entries(budgets)) {
  test(`${kind} stays within its budget`, async ({ page }, info) => {
    await logIn(page);
    const client = await page.context().newCDPSession(page);
    await client.send("Network.enable");
    const kindOf = new Map<string, string>();
    const bytes = { Script: 0, Stylesheet: 0, Document: 0 };
    const others: string[] = [];
    let requests = 0;
    client.on("Network.responseReceived", ({ requestId, type, response }) => {
      if (!response.url.startsWith("http")) return;
      kindOf.set(requestId, type);
      requests += 1;
      // A page may ask its own server; how often is bounded by the number of requests.
      if (!(type in bytes) && type !== "Fetch") others.push(`${type} ${response.url}`);
    });
    client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const type = kindOf.get(requestId);
      if (type !== undefined && type in bytes) bytes[type as keyof typeof bytes] += encodedDataLength;
    });
    await page.goto(budget.path, { waitUntil: "networkidle" });
    const measured = {
      script: bytes.Script / 1000,
      style: bytes.Stylesheet / 1000,
      html: bytes.Document / 1000,
      requests,
    };
    console.log(kind, JSON.stringify(measured));
    info.annotations.push({ type: "measured", description: JSON.stringify(measured) });
    for (const part of ["script", "style", "html", "requests"] as const)
      expect(measured[part], `${part} of ${budget.path}`).toBeLessThanOrEqual(budget[part]);
    // Pictures and icons are inline or none, fonts are those of the device.
    expect(others).toEqual([]);
  });
}

test("the service worker carries nothing but itself", async ({ request }) => {
  const response = await request.get("/sw.js");
  // It is fetched with every first visit, whatever is kept.
  expect(gzipSync(await response.body()).length).toBeLessThan(12_000);
});
