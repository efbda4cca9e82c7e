import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "playwright/test";
import { issues } from "@/machines/registry";
import { spokenOf } from "./spoken";
import { type ListedFlow, showStep, takenOver } from "./support";
import { test } from "./test";

const folder = join("docs", "spoken");
/** `npm run spoken` writes the files anew. */
const writes = process.env.WRITE_SPOKEN === "1";

for (const issue of issues)
  test(`what is spoken on every step of ${issue} is written down, and true`, async ({ page }) => {
    test.setTimeout(120_000);
    const flows = (await (await page.request.get("/api/flows")).json()) as ListedFlow[];
    const steps = flows.find((flow) => flow.issue === issue)?.steps ?? [];
    await page.clock.install({ time: new Date("2026-11-25T12:00:00Z") });
    await page.goto(`/${issue}`);
    await takenOver(page);
    // What later steps need has come, so nothing is spoken late.
    await page.waitForLoadState("networkidle");
    const pages: string[] = [];
    for (const { step, ...shown } of steps) {
      await showStep(page, `/${issue}/${step}`, { ...shown, heading: shown.heading.replaceAll("`", "") });
      await expect(page.locator("main [data-to-come]")).toHaveCount(0);
      pages.push(`${step}\n${await spokenOf(page)}`);
    }
    // Before anything is typed, nothing is wrong.
    expect(pages.filter((spoken) => /, wrong(,|$)/m.test(spoken))).toEqual([]);
    const text = `What is spoken: ${issue}\n\n${pages.join("\n\n")}\n`;
    const file = join(folder, `${issue}.txt`);
    if (writes) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, text);
    }
    expect(existsSync(file) && readFileSync(file, "utf8"), "npm run spoken writes it anew").toBe(text);
  });
