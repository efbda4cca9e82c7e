import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";

/** What the build has written beside its pages. @returns nothing where there is no such file, or another one */
function readBuilt<T>(name: string, shape: z.ZodMiniType<T>): T | undefined {
  try {
    const path = join(/* turbopackIgnore: true */ process.cwd(), ".next", "server", name);
    return shape.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return undefined;
  }
}

const actions = z.object({ node: z.record(z.string(), z.unknown()) });
const hashes = z.record(z.string(), z.array(z.string()));

/**
 * Whether an id is that of an action which this build has: Next lists them beside its pages. In development, where the
 * list grows while pages are asked for, every id counts as known.
 */
export function readKnownActions(): (id: string) => boolean {
  const known = readBuilt("server-reference-manifest.json", actions);
  if (known === undefined || process.env.NODE_ENV !== "production") return () => true;
  return (id) => Object.hasOwn(known.node, id);
}

/**
 * The sha256, base64, of the inline scripts of every page that was made beforehand, by path. The build writes them
 * beside the pages, see `.ci/script-hashes.mjs`; none in development.
 */
export const readScriptHashes = (): ReadonlyMap<string, readonly string[]> =>
  new Map(Object.entries(readBuilt("script-hashes.json", hashes) ?? {}));
