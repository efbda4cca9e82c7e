import lighthouse from "lighthouse";
import { chromium, expect } from "playwright/test";
import { sessionCookie, startSession } from "@/lib/server/log-in/desk-session";
import { freePort } from "./postgres";
import { deskToken } from "./support";
import { test } from "./test";

/** What Lighthouse is asked, by page; only public ones are for search engines. */
const pages = [
  { path: "/", isPublic: true },
  { path: "/refunds/how-much", isPublic: true },
  { path: "/refunds/ticket", isPublic: false },
  { path: "/desk", isPublic: false },
  { path: "/desk/flows/refunds/how-much", isPublic: false },
];

for (const { path, isPublic } of pages) {
  test(`Lighthouse gives ${path} 100 for what it may be given`, async ({ baseURL }, info) => {
    const cookie = `${sessionCookie.name}=${await startSession({ name: "desk", role: "admin", token: deskToken }, new Date())}`;
    const port = await freePort();
    const { executablePath, args = [] } = info.project.use.launchOptions ?? {};
    const browser = await chromium.launch({
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [...args, `--remote-debugging-port=${port}`],
    });
    try {
      const categories = ["accessibility", "best-practices", ...(isPublic ? ["seo"] : [])];
      const result = await lighthouse(`${baseURL}${path}`, {
        port,
        onlyCategories: categories,
        logLevel: "error",
        extraHeaders: { cookie },
        // Nothing is timed here, so nothing has to be slow, nor waited for once the page is quiet.
        throttlingMethod: "simulate",
        pauseAfterFcpMs: 0,
        pauseAfterLoadMs: 0,
        networkQuietThresholdMs: 500,
        cpuQuietThresholdMs: 500,
        disableFullPageScreenshot: true,
      });
      const { categories: found = {}, audits = {} } = result?.lhr ?? {};
      const missed = Object.values(found).flatMap(({ id, auditRefs }) =>
        auditRefs
          .filter(({ id: audit, weight }) => weight > 0 && (audits[audit]?.score ?? 1) < 1)
          .map(({ id: audit }) => `${id}: ${audits[audit]?.title}`),
      );
      expect(missed).toEqual([]);
      expect(Object.fromEntries(Object.entries(found).map(([id, { score }]) => [id, score]))).toEqual(
        Object.fromEntries(categories.map((id) => [id, 1])),
      );
    } finally {
      await browser.close();
    }
  });
}
