// Finds the browsers of the end-to-end tests, or installs them.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { childEnv, isMain, pinnedNode, root } from "./install.mjs";

const DOWNLOAD_MS = 120_000;
/** The shell only saves time, so its download is cut off early. */
const SHELL_MS = 60_000;
/** The same browser without its own windows and menus: a fresh context costs a quarter of the work. */
const SHELL = "/usr/bin/chromium-headless-shell";
const ON_THE_SYSTEM = [SHELL, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** @returns the path of a Chromium on this machine, or undefined */
export function findBrowser() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen && existsSync(chosen)) return chosen;
  return [playwrightsOwn(), ...ON_THE_SYSTEM].find((path) => path && existsSync(path));
}

/** Installs a Chromium if there is none. @returns its path, or undefined after saying what to do */
export function installBrowser() {
  installShell();
  const found = findBrowser();
  if (found) return found;
  console.log("Installing Chromium …");
  run(pinnedNode(), [join(root, "node_modules", "playwright", "cli.js"), "install", "chromium"], DOWNLOAD_MS);
  if (!findBrowser()) {
    installPackages(["chromium", "fonts-liberation"]);
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

/** The other engines: name, the setting for another program, its paths on Debian, and its packages. */
const OTHERS = [
  {
    name: "Firefox",
    setting: "FIREFOX_PATH",
    onTheSystem: ["/usr/bin/firefox-esr", "/usr/bin/firefox"],
    packages: ["firefox-esr"],
  },
  {
    name: "WebKitWebDriver",
    setting: "WEBKIT_DRIVER_PATH",
    onTheSystem: ["/usr/bin/WebKitWebDriver"],
    packages: ["webkit2gtk-driver"],
  },
  // WebKitGTK wants a screen.
  { name: "Xvfb", setting: "XVFB_PATH", onTheSystem: ["/usr/bin/Xvfb"], packages: ["xvfb"] },
];

/**
 * Finds all browsers of the tests, or installs them. For each that is missing after that it prints what to do.
 *
 * @returns the settings that name them, without the missing ones
 */
export function installBrowsers() {
  const isThere = ({ setting, onTheSystem }) =>
    [process.env[setting], ...onTheSystem].find((path) => path && existsSync(path));
  const missing = OTHERS.filter((one) => !isThere(one));
  if (missing.length > 0) {
    console.log(`Installing ${missing.map(({ name }) => name).join(", ")} …`);
    installPackages(missing.flatMap(({ packages }) => packages));
  }
  const settings = { CHROMIUM_PATH: installBrowser() };
  for (const one of OTHERS) {
    settings[one.setting] = isThere(one);
    if (!settings[one.setting])
      console.error(
        `There is no ${one.name} here and none could be installed. Install one and set ${one.setting} to it.`,
      );
  }
  return Object.fromEntries(Object.entries(settings).filter(([, path]) => path));
}

/** Installs the headless shell beside Debian's Chromium if it can. Without it the tests only take longer. */
function installShell() {
  if (process.env.CHROMIUM_PATH || existsSync(SHELL) || !existsSync("/usr/bin/chromium")) return;
  installPackages(["chromium-headless-shell"], SHELL_MS);
}

/**
 * Installs packages of Debian by apt, if apt is there and we may use it. Updates the lists if they are too old.
 *
 * @param {string[]} packages
 * @param {number} [timeout] milliseconds for each call of apt
 */
export function installPackages(packages, timeout) {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return;
  const apt = (...words) => run("apt-get", words, timeout, { DEBIAN_FRONTEND: "noninteractive" });
  const install = () => apt("install", "-y", "--no-install-recommends", ...packages);
  if (!install() && apt("update")) install();
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
  const paths = Object.values(installBrowsers());
  console.log(paths.join("\n"));
  if (paths.length <= OTHERS.length) process.exit(1);
}
