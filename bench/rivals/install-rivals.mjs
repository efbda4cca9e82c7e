import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { childEnv, root } from "../../.ci/install.mjs";

const bench = join(root, "bench");
const INSTALL_MS = 120_000;

/**
 * Installs bench/package.json if that has not been done: `npm test` never needs it. No install script is run.
 *
 * @returns {Record<string, string>} version of each package by name
 * @throws when npm can't install them
 */
export function installRivals() {
  const wanted = JSON.parse(readFileSync(join(bench, "package.json"), "utf8")).devDependencies;
  const present = Object.entries(wanted).every(([name, version]) => installed(name) === version);
  if (!present) {
    const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
      cwd: bench,
      env: childEnv(),
      stdio: ["ignore", "ignore", "inherit"],
      timeout: INSTALL_MS,
      shell: process.platform === "win32",
    });
    if (status !== 0) throw new Error("npm could not install bench/package.json.");
  }
  return wanted;
}

function installed(name) {
  const file = join(bench, "node_modules", name, "package.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).version : undefined;
}
