// Writes down the sha256 of each inline script of each page that was made by the build: its script policy names them.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inlineScriptHashes } from "../lib/server/http/inline-scripts.mjs";

/** @param server folder `.next/server`; @returns the hashes by path, `{ "/refunds": ["…"] }` */
export function scriptHashes(server) {
  const pages = join(server, "app");
  const files = readdirSync(pages, { recursive: true }).filter((name) => name.endsWith(".html"));
  return Object.fromEntries(
    files.map((name) => {
      const path = `/${name.replaceAll("\\", "/").slice(0, -".html".length)}`;
      const hashes = inlineScriptHashes(readFileSync(join(pages, name), "utf8"));
      return [path === "/index" ? "/" : path, hashes];
    }),
  );
}

/** Beside the pages, where the server finds it. */
export function writeScriptHashes(server, hashes) {
  writeFileSync(join(server, "script-hashes.json"), JSON.stringify(hashes));
}
