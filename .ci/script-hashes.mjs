// Writes down the sha256 of each inline script of each page that was made by the build: its script policy names them.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** @param server folder `.next/server`; @returns the hashes by path, `{ "/refunds": ["…"] }` */
export function scriptHashes(server) {
  const pages = join(server, "app");
  const files = readdirSync(pages, { recursive: true }).filter((name) => name.endsWith(".html"));
  return Object.fromEntries(
    files.map((name) => {
      const path = `/${name.replaceAll("\\", "/").slice(0, -".html".length)}`;
      const html = readFileSync(join(pages, name), "utf8");
      const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)];
      const hashes = inline.map(([, text]) => createHash("sha256").update(text).digest("base64"));
      return [path === "/index" ? "/" : path, [...new Set(hashes)]];
    }),
  );
}

/** Beside the pages, where the server finds it. */
export function writeScriptHashes(server, hashes) {
  writeFileSync(join(server, "script-hashes.json"), JSON.stringify(hashes));
}
