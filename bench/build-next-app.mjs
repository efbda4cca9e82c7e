import { spawnSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { childEnv, pinnedNode, root } from "../.ci/install.mjs";

const BUILD_MS = 120_000;

/**
 * Builds an app of the bench anew with the project's own Next, so that it and the product always have one version.
 *
 * @param {"empty-next" | "bare-route"} name of its folder in here
 * @returns {string} path of its server.js
 * @throws when the build fails
 */
export function buildNextApp(name) {
  const app = join(root, "bench", name);
  const built = join(app, ".next");
  rmSync(built, { recursive: true, force: true });
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  const { status } = spawnSync(pinnedNode(), [next, "build", app], {
    cwd: root,
    env: childEnv({ NEXT_TELEMETRY_DISABLED: "1" }),
    stdio: ["ignore", "ignore", "inherit"],
    timeout: BUILD_MS,
  });
  if (status !== 0) throw new Error(`bench/${name} did not build.`);
  // Traced from the project's folder, the app lies in the standalone folder as deep as it does there.
  const served = join(built, "standalone", "bench", name);
  cpSync(join(built, "static"), join(served, ".next", "static"), { recursive: true });
  return join(served, "server.js");
}
