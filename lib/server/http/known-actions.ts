import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod/mini";

const file = z.record(z.string(), z.unknown());

/**
 * Whether an id is that of an action which this build has: Next lists them beside its pages. In development, where the
 * list grows while pages are asked for, every id counts as known.
 */
export function readKnownActions(): (id: string) => boolean {
  const path = join(
    /* turbopackIgnore: true */ process.cwd(),
    ".next",
    "server",
    "server-reference-manifest.json",
  );
  try {
    const { node } = file.parse(JSON.parse(readFileSync(path, "utf8")));
    const ids = new Set(Object.keys(file.parse(node)));
    return process.env.NODE_ENV === "production" ? (id) => ids.has(id) : () => true;
  } catch {
    return () => true;
  }
}
