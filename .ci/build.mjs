// Builds the server when there is no build, or a source file is newer than it.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { childEnv, install, isMain, pinnedNode, root } from "./install.mjs";
import { scriptHashes, writeScriptHashes } from "./script-hashes.mjs";
import { writeServiceWorker } from "./service-worker.mjs";

/** What the built server runs first. */
const listen = join(".ci", "listen.mjs");
const SOURCES = [
  listen,
  ...["app", "components", "machines", "lib", "content", "public"],
  ...[
    "next.config.ts",
    "proxy.ts",
    "instrumentation.ts",
    "postcss.config.mjs",
    "tsconfig.json",
    "package-lock.json",
  ],
];
/** What the built server runs on. */
const SERVER = [".next", "node_modules", "package.json", "public", "server.js"];
const buildId = join(root, ".next", "BUILD_ID");
/** The address of the site, which the pages of the build contain. */
const builtFor = join(root, ".next", "SITE_URL");
const siteUrl = process.env.SITE_URL ?? "";
const standalone = join(root, ".next", "standalone");

/** Builds if need be. @returns whether there is a build that fits the sources */
export function build() {
  if (isFresh()) return true;
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  const { status } = spawnSync(pinnedNode(), [next, "build"], {
    cwd: root,
    env: childEnv({ NEXT_TELEMETRY_DISABLED: "1" }),
    stdio: "inherit",
  });
  const done = status === 0 && existsSync(join(standalone, "server.js"));
  if (done) {
    // Next also copies files that a computed path could mean, tickets included.
    for (const name of readdirSync(standalone))
      if (!SERVER.includes(name)) rmSync(join(standalone, name), { recursive: true });
    const hashes = scriptHashes(join(root, ".next", "server"));
    for (const server of [join(root, ".next", "server"), join(standalone, ".next", "server")])
      writeScriptHashes(server, hashes);
    // Next leaves these two out of the standalone folder, for hosts that serve them from elsewhere.
    copy(join(root, ".next", "static"), join(standalone, ".next", "static"));
    copy(join(root, "public"), join(standalone, "public"));
    const entry = join(standalone, "server.js");
    cpSync(join(root, listen), join(standalone, "listen.mjs"));
    writeFileSync(entry, `import "./listen.mjs";\n${readFileSync(entry, "utf8")}`);
    writeServiceWorker(Object.keys(hashes), join(standalone, "public", "sw.js"));
    writeFileSync(builtFor, siteUrl);
  } else {
    if (status === 0)
      console.error(
        'The build has no .next/standalone/server.js: is output "standalone" set in next.config.ts?',
      );
    // Half a build must not pass for a fresh one next time.
    rmSync(buildId, { force: true });
  }
  return done;
}

function isFresh() {
  if (!existsSync(buildId) || !existsSync(join(standalone, ".next", "static"))) return false;
  if (!existsSync(builtFor) || readFileSync(builtFor, "utf8") !== siteUrl) return false;
  const builtAt = statSync(buildId).mtimeMs;
  return SOURCES.every((source) => newest(join(root, source)) <= builtAt);
}

/**
 * When a file, or anything in a folder, last changed; folders count too, because removing a file changes its folder.
 */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function copy(from, to) {
  rmSync(to, { recursive: true, force: true });
  // Next leaves the TypeScript source of a worker thread among the files for browsers.
  const filter = (path) => !path.endsWith(".ts");
  if (existsSync(from)) cpSync(from, to, { recursive: true, filter });
}

if (isMain(import.meta.url) && !(install() && build())) process.exit(1);
