import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { policy } from "@/content/policy";
import { takeSnapshot } from "@/lib/tools/flows-diff/snapshot";
import { aliases } from "@/machines/aliases";
import { charts } from "@/machines/every-issue";
import { everyFlow } from "./every-flow";
import { idsOf, lockIds, readLock } from "./ids-lock";

const file = fileURLToPath(new URL("../../machines/flows.lock.json", import.meta.url));
const now = `${JSON.stringify(takeSnapshot(Object.values(everyFlow()), policy), null, 2)}\n`;

// `npm run ids:lock`
if (process.env.LOCK_IDS) {
  // Throws where a link would break: then neither lock is written.
  lockIds(readLock(), idsOf(charts), aliases);
  writeFileSync(file, now);
}

it("machines/flows.lock.json holds the flows as they are", () => {
  const locked = existsSync(file) ? readFileSync(file, "utf8") : "";
  expect(locked === now, "The flows changed. Run `npm run ids:lock`, and commit the file.").toBe(true);
});
