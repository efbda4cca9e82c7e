import { spawnSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { childEnv, pinnedNode, root } from "../.ci/install.mjs";

const BUILD_MS = 120_000;
const app = join(root, "bench", "next-app");
const built = join(app, ".next");

/** Path of the server of the empty pages and the bare route, once it is built. */
let server;

/**
 * Builds the empty pages and the bare route with the project's own Next, so that they and the product always have one version.
 * Only the first call builds.
 *
 * @returns {string} path of the server.js
 * @throws when the build fails
 */
export function buildNextApp() {
  if (server) return server;
  rmSync(built, { recursive: true, force: true });
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  const { status } = spawnSync(pinnedNode(), [next, "build", app], {
    cwd: root,
    env: childEnv({ NEXT_TELEMETRY_DISABLED: "1" }),
    stdio: ["ignore", "ignore", "inherit"],
    timeout: BUILD_MS,
  });
  if (status !== 0) throw new Error("bench/next-app did not build.");
  // Traced from the project's folder, the app is as deep in the standalone folder as in the project.
  const served = join(built, "standalone", "bench", "next-app");
  cpSync(join(built, "static"), join(served, ".next", "static"), { recursive: true });
  server = join(served, "server.js");
  return server;
}
