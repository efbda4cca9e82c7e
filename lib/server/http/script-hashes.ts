import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod/mini";

const file = z.record(z.string(), z.array(z.string()));

/**
 * The sha256, base64, of the inline scripts of every page that was made beforehand, by path. The build writes them
 * beside the pages, see `.ci/script-hashes.mjs`; none in development.
 */
export function readScriptHashes(): ReadonlyMap<string, readonly string[]> {
  const path = join(/* turbopackIgnore: true */ process.cwd(), ".next", "server", "script-hashes.json");
  try {
    return new Map(Object.entries(file.parse(JSON.parse(readFileSync(path, "utf8")))));
  } catch {
    return new Map();
  }
}
