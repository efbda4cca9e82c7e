import { spawn } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import module, { createRequire } from "node:module";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const weights = new URL("../../triage/weights/en.ts", import.meta.url);

/**
 * Runs a TypeScript file of this project from anywhere.
 *
 * @param {string} file seen from this one
 * @param {string} bin address of the script that was started, for a Node that can run it
 */
export async function runSource(file, bin) {
  if (typeof module.registerHooks !== "function") return onPinnedNode(bin);
  await import("../register-source.mjs");
  // Every npm script here makes them; an installed package has run none.
  if (!existsSync(weights)) await import("../train-ranking/train-cli.ts");
  await import(file);
}

/** An older Node hands over to the one that this project brings. */
function onPinnedNode(bin) {
  const node = pinnedNode();
  if (node === undefined || node === realpathSync(process.execPath)) {
    process.stderr.write("Node 24 or later is needed. Install it, or run npm install in the project.\n");
    process.exitCode = 1;
    return;
  }
  const child = spawn(node, [fileURLToPath(bin), ...process.argv.slice(2)], { stdio: "inherit" });
  // The child handles these signals, and must not lose its parent first.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => signal !== "SIGINT" && child.kill(signal));
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
  });
}

function pinnedNode() {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve("node/package.json"));
    const path = join(folder, "bin", process.platform === "win32" ? "node.exe" : "node");
    return existsSync(path) ? realpathSync(path) : undefined;
  } catch {
    return undefined;
  }
}
