import { chromium } from "playwright";
import { installBrowser } from "../.ci/browser.mjs";

/** As in playwright.config.ts; the last one keeps every page, a rival's too, from calling out. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/**
 * @param {number} [debugPort] where another program may debug it
 * @returns {Promise<import("playwright").Browser>} a headless Chromium that reaches 127.0.0.1 only
 * @throws when there is none and none can be installed
 */
export async function openBrowser(debugPort) {
  const executablePath = installBrowser();
  if (!executablePath) throw new Error("No Chromium.");
  const args = debugPort === undefined ? FLAGS : [...FLAGS, `--remote-debugging-port=${debugPort}`];
  return chromium.launch({ executablePath, args });
}
