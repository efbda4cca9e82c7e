import { test as base } from "playwright/test";
import { findBrowser } from "../../../.ci/browser.mjs";
import type { BrowserProgram, Engine } from "./driver";
import { startPuppeteer } from "./puppeteer";
import { type Walker, walkerOn } from "./walker";
import { startWebkit } from "./webkit";

interface OfWorker {
  /** Set by the project, see `playwright.config.ts`. */
  readonly engine: Engine;
  readonly newDriver: BrowserProgram["newDriver"];
}

const paths = {
  chromium: findBrowser() ?? "",
  firefox: process.env.FIREFOX_PATH ?? "/usr/bin/firefox-esr",
};

/** Tests that every engine passes. A page that complains of anything fails the test that saw it. */
export const test = base.extend<{ walker: Walker }, OfWorker>({
  engine: ["chromium", { option: true, scope: "worker" }],

  newDriver: [
    async ({ engine }, use) => {
      const program = engine === "webkit" ? await startWebkit() : await startPuppeteer(engine, paths[engine]);
      await use(program.newDriver);
      await program.stop();
    },
    { scope: "worker" },
  ],

  walker: async ({ newDriver, baseURL }, use) => {
    const driver = await newDriver();
    try {
      const walker = walkerOn(driver, baseURL ?? "");
      await use(walker);
      await walker.content();
    } finally {
      await driver.close();
    }
  },
});
