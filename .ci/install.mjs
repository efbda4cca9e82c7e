// Installs the dependencies when they are missing or not those of package-lock.json, then learns what people say.
// Every other script here takes the pinned Node and its environment from this file.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const windows = process.platform === "win32";
const bin = join(root, "node_modules", ".bin");

/** The Node that package.json pins, or the one that runs this script. */
export function pinnedNode() {
  const pinned = join(root, "node_modules", "node", "bin", windows ? "node.exe" : "node");
  return existsSync(pinned) ? pinned : process.execPath;
}

/** The environment of a child process: its tools come from node_modules, on the pinned Node. */
export function childEnv(extra = {}) {
  return withPath([bin, dirname(pinnedNode()), ...searchPath()], extra);
}

/** Whether a script was started, not imported. */
export function isMain(moduleUrl) {
  return Boolean(process.argv[1]) && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(moduleUrl));
}

/** Installs and learns if need be. @returns whether all is in place */
export function install() {
  return installPackages() && learn();
}

/** Trains the weights of the start page's box if a sentence has changed; they are not in the repository. */
function learn() {
  const words = ["--import", "./lib/tools/register-source.mjs", "lib/tools/train-ranking/train-cli.ts"];
  return spawnSync(pinnedNode(), words, { cwd: root, stdio: ["ignore", "inherit", "inherit"] }).status === 0;
}

function installPackages() {
  if (isInstalled()) return true;
  console.log("Installing dependencies …");
  // npm empties node_modules first, so it must not run on the Node in there.
  const env = withPath(
    searchPath().filter((folder) => folder !== bin && !folder.startsWith(join(root, "node_modules"))),
  );
  // The build needs the dev dependencies, which npm leaves out where NODE_ENV is "production".
  const { status } = spawnSync("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], {
    cwd: root,
    env,
    stdio: "inherit",
    shell: windows,
  });
  return status === 0;
}

/** npm notes in node_modules what it put there; compared by content, for times change with every checkout. */
function isInstalled() {
  try {
    const wanted = packages("package-lock.json");
    const present = packages(join("node_modules", ".package-lock.json"));
    return Object.entries(wanted).every(([path, entry]) => {
      if (path === "") return true;
      const found = present[path];
      return found
        ? found.version === entry.version && found.integrity === entry.integrity
        : Boolean(entry.optional);
    });
  } catch {
    return false;
  }
}

function packages(lockFile) {
  return JSON.parse(readFileSync(join(root, lockFile), "utf8")).packages;
}

function searchPath() {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === "PATH");
  return (name ? process.env[name] : "").split(delimiter);
}

function withPath(folders, extra = {}) {
  // Windows writes "Path"; two spellings of one variable would hide each other.
  const others = Object.entries(process.env).filter(([key]) => key.toUpperCase() !== "PATH");
  return { ...Object.fromEntries(others), PATH: [...new Set(folders)].join(delimiter), ...extra };
}

if (isMain(import.meta.url) && !install()) process.exit(1);
