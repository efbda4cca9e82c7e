import { spawnSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { childEnv, pinnedNode, root } from "../.ci/install.mjs";

const app = join(root, "bench", "empty-next");
const BUILD_MS = 120_000;

/**
 * Builds the empty page anew with the project's own Next, so that the two always have one version.
 *
 * @returns {string} path of its server.js
 * @throws when the build fails
 */
export function buildEmptyNext() {
  const built = join(app, ".next");
  rmSync(built, { recursive: true, force: true });
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  const { status } = spawnSync(pinnedNode(), [next, "build", app], {
    cwd: root,
    env: childEnv({ NEXT_TELEMETRY_DISABLED: "1" }),
    stdio: ["ignore", "ignore", "inherit"],
    timeout: BUILD_MS,
  });
  if (status !== 0) throw new Error("The empty Next page did not build.");
  // Traced from the project's folder, the app lies in the standalone folder as deep as it does there.
  const served = join(built, "standalone", "bench", "empty-next");
  cpSync(join(built, "static"), join(served, ".next", "static"), { recursive: true });
  return join(served, "server.js");
}
