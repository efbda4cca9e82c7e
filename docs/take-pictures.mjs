// npm run pictures: takes the pictures of the README from the built product.
import { execFileSync, spawn } from "node:child_process";
import { join } from "node:path";
import { chromium } from "playwright";
import { installBrowser } from "../.ci/browser.mjs";
import { build } from "../.ci/build.mjs";
import { childEnv, install, pinnedNode, root } from "../.ci/install.mjs";

const port = "3219";
/** Of the server whose pages are taken. */
const token = "the-token-of-the-pictures";
const pictures = [
  { name: "start", path: "/", width: 1280, height: 860 },
  {
    name: "step",
    path: "/missing-credits/wait?paid-when=just-now&ref=CASE-17",
    width: 1280,
    height: 700,
  },
  {
    name: "evidence",
    path: "/unexpected-charges/what-stands-out?look-at-activity=looked",
    width: 760,
    height: 900,
    exportOf: "loop",
  },
  { name: "arabic", path: "/ar/missing-credits/wait?paid-when=just-now", width: 390, height: 844 },
  { name: "desk", path: "/desk/flows/refunds/use-button", width: 1280, height: 900 },
  {
    name: "phone",
    path: "/unauthorized-use/revoke-keys?change-password=done",
    width: 390,
    height: 844,
    colorScheme: "dark",
  },
  {
    name: "ticket",
    path: "/invoices/ticket?what-you-need=find-invoice&find-invoice=not-listed",
    width: 1280,
    height: 860,
    fill: { email: "ada@example.org", note: "The invoice of 12 November is not in the list." },
  },
];

/** A made-up export. @returns its path */
function makeExport(kind) {
  const out = join(root, "test-results", `${kind}.csv`);
  const words = ["tests/fixtures/make-export.ts", "--rows", "1200", "--case", kind, "--out", out];
  execFileSync(pinnedNode(), words, { cwd: root, env: childEnv() });
  return out;
}

if (!install() || !build()) process.exit(1);
const server = spawn(pinnedNode(), [join(root, ".ci", "start.mjs")], {
  env: childEnv({ PORT: port, DATA_DIR: join("test-results", "pictures"), DESK_TOKEN: token }),
  stdio: ["ignore", "pipe", "inherit"],
});
const browser = await chromium.launch({
  executablePath: installBrowser(),
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
try {
  await new Promise((ready) => server.stdout.on("data", (text) => String(text).includes("Ready") && ready()));
  for (const { name, path, width, height, colorScheme = "light", fill, exportOf } of pictures) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: "reduce" });
    if (path.startsWith("/desk"))
      await page.request.post(`http://127.0.0.1:${port}/desk/session`, { form: { token } });
    await page.goto(`http://127.0.0.1:${port}${path}`, { waitUntil: "networkidle" });
    if (fill) {
      for (const [id, text] of Object.entries(fill)) await page.locator(`#${id}`).fill(text);
      await page.getByRole("button", { name: "Check your ticket" }).click();
      await page.locator("[data-ticket]").waitFor();
    }
    if (exportOf) {
      await page.locator("[data-look-into] summary").click();
      await page.locator("#export").setInputFiles(makeExport(exportOf));
      await page.getByText("A closer look at that time").click();
      const panel = page.locator("[data-evidence=done]");
      await panel.screenshot({ path: join(root, "docs", "pictures", `${name}.png`) });
      await page.close();
      continue;
    }
    await page.screenshot({ path: join(root, "docs", "pictures", `${name}.png`) });
    await page.close();
  }
} finally {
  await browser.close();
  server.kill();
}
