// Finds a Chromium for the end-to-end tests, or installs one.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { childEnv, isMain, pinnedNode, root } from "./install.mjs";

const DOWNLOAD_MS = 120_000;
/** Nobody waits longer for what only saves time. */
const SHELL_MS = 60_000;
/** The same browser without its own windows and menus: a fresh context costs a quarter of the work. */
const SHELL = "/usr/bin/chromium-headless-shell";
const ON_THE_SYSTEM = [SHELL, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** @returns the path of a Chromium on this machine, or undefined */
export function findBrowser() {
  return [process.env.CHROMIUM_PATH, playwrightsOwn(), ...ON_THE_SYSTEM].find(
    (path) => path && existsSync(path),
  );
}

/** Installs a Chromium where there is none. @returns its path, or undefined after saying what to do */
export function installBrowser() {
  installShell();
  const found = findBrowser();
  if (found) return found;
  console.log("Installing Chromium …");
  run(pinnedNode(), [join(root, "node_modules", "playwright", "cli.js"), "install", "chromium"], DOWNLOAD_MS);
  if (!findBrowser() && process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    const quiet = { DEBIAN_FRONTEND: "noninteractive" };
    const chromium = ["install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"];
    if (run("apt-get", ["update"], undefined, quiet)) run("apt-get", chromium, undefined, quiet);
    installShell();
  }
  const installed = findBrowser();
  if (!installed) {
    console.error(
      "There is no Chromium here and none could be installed. Install one and set CHROMIUM_PATH to it.",
    );
  }
  return installed;
}

/** Beside Debian's Chromium, where it may. Without it the tests take longer, and nothing else. */
function installShell() {
  if (process.env.CHROMIUM_PATH || existsSync(SHELL) || !existsSync("/usr/bin/chromium")) return;
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return;
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  const shell = ["install", "-y", "--no-install-recommends", "chromium-headless-shell"];
  if (!run("apt-get", shell, SHELL_MS, quiet) && run("apt-get", ["update"], SHELL_MS, quiet))
    run("apt-get", shell, SHELL_MS, quiet);
}

function playwrightsOwn() {
  try {
    return createRequire(import.meta.url)("playwright").chromium.executablePath();
  } catch {
    return undefined;
  }
}

function run(command, args, timeout, extra) {
  return (
    spawnSync(command, args, { cwd: root, env: childEnv(extra), stdio: "inherit", timeout }).status === 0
  );
}

if (isMain(import.meta.url)) {
  const path = installBrowser();
  if (path) console.log(path);
  else process.exit(1);
}
