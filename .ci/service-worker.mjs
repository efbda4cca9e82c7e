// Bundles the service worker with the name of the build and the pages in it: each build has another one, so browsers notice.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "./install.mjs";

/**
 * @param pages paths of the pages that the build has made
 * @param into path of the file to write
 */
export function writeServiceWorker(pages, into) {
  // Here and not above, because who builds may first have to install.
  const { buildSync } = createRequire(import.meta.url)("esbuild");
  const define = {
    BUILD: readFileSync(join(root, ".next", "BUILD_ID"), "utf8").trim(),
    // Every page is made in every language, so one of them names all.
    PAGES: pages.filter((path) => /^\/en(\/|$)/.test(path)).map((path) => path.slice("/en".length) || "/"),
    "process.env.NODE_ENV": "production",
  };
  buildSync({
    entryPoints: [join(root, "components", "offline", "worker.ts")],
    outfile: into,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    tsconfig: join(root, "tsconfig.json"),
    logLevel: "warning",
    define: Object.fromEntries(Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)])),
  });
}
