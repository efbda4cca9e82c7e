import { mkdirSync, rmSync } from "node:fs";
import { defineConfig } from "playwright/test";
import { findBrowser } from "./.ci/browser.mjs";
import type { Engine } from "./tests/e2e/engines/driver";
import { deskToken, serverData, serverLog } from "./tests/e2e/support";

const port = Number(process.env.E2E_PORT ?? 3210);

mkdirSync("test-results", { recursive: true });
// Loaded again by every worker, but only the runner starts the server.
if (process.env.TEST_WORKER_INDEX === undefined) rmSync(serverData, { recursive: true, force: true });

const chromium = findBrowser();
// Workers inherit it, and need not look again.
if (chromium) process.env.CHROMIUM_PATH = chromium;

/** Files whose tests load a machine little, and take their time. */
const waiting = /(bodies|crash|delivery|wrapper|lighthouse|offline)\.spec\.ts$/;
/** The walks that each engine is led on. */
const walks = /engines\.spec\.ts$/;

/** End-to-end tests run on the built product, in a real browser, against a server of their own. */
export default defineConfig<object, { engine: Engine }>({
  testDir: "tests/e2e",
  outputDir: "test-results/e2e",
  fullyParallel: true,
  // Two that work, and beside them two that mostly wait: for leases, for limits of time, for servers to come and go. Those
  // end first; then three work, for a page that loads leaves a core alone now and then.
  workers: 4,
  projects: [
    { name: "waits", testMatch: waiting, workers: 2 },
    { name: "works", testIgnore: [waiting, walks], workers: 3 },
    ...(["chromium", "firefox", "webkit"] as const).map((engine) => ({
      name: engine,
      testMatch: walks,
      // A browser each, for all of its tests.
      workers: 1,
      // Their drivers now and then lose a press or a whole session; what fails three times is a fault of ours.
      retries: 2,
      use: { engine },
    })),
  ],
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: "en-US",
    timezoneId: "America/New_York",
    // What a worker fetches, a test that stands in for the server does not see; `offline.spec.ts` lets it run.
    serviceWorkers: "block",
    launchOptions: {
      executablePath: chromium,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  webServer: {
    // Kept in a file for whoever looks for a fault; no test reads it, because all of them write into it.
    command: `node .ci/start.mjs > ${serverLog} 2>&1`,
    env: { PORT: String(port), DATA_DIR: serverData, DESK_TOKEN: deskToken },
    url: `http://127.0.0.1:${port}/`,
    timeout: 180_000,
    reuseExistingServer: false,
  },
});
