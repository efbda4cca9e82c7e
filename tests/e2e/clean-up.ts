import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "playwright/test";

/**
 * What a test starts, it ends; in the order in which it was started, from the last. Call once at the top of a spec.
 *
 * @param name of the temporary folders
 * @returns the steps that end it all, to be added to, and a way to a folder that goes with the test
 */
export function cleansUp(name: string): { cleanUp: (() => unknown)[]; newFolder: () => string } {
  const cleanUp: (() => unknown)[] = [];
  test.afterEach(async () => {
    for (const step of cleanUp.splice(0).reverse()) await step();
  });
  const newFolder = () => {
    const folder = mkdtempSync(join(tmpdir(), `${name}-`));
    cleanUp.push(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
  };
  return { cleanUp, newFolder };
}
