// Runs a TypeScript file of this project from anywhere, without a build. See docs/decisions/014-terminal-and-mcp.md.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import module, { createRequire } from "node:module";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const self = realpathSync(fileURLToPath(import.meta.url));
/** The project's folder, wherever it is started from and through whatever links. */
const root = dirname(dirname(dirname(dirname(self))));
const rootUrl = pathToFileURL(`${root}/`).href;

/**
 * @param {string} file path inside the project
 * @param {string} bin path of the script that was started, for a Node that can run it
 */
export async function runSource(file, bin) {
  if (typeof module.registerHooks !== "function" || typeof module.stripTypeScriptTypes !== "function")
    return onPinnedNode(bin);
  // Node warns that it strips types, and a warning is no part of a conversation.
  process.removeAllListeners("warning");
  module.registerHooks({ resolve, load });
  await import(pathToFileURL(join(root, file)).href);
}

/** `@/lib/x` and `./x` name `x.ts`, as they do for TypeScript. */
function resolve(specifier, context, next) {
  const isOurs = context.parentURL?.startsWith(rootUrl) && !inDependency(context.parentURL);
  if (!isOurs || !/^(@|\.\.?)\//.test(specifier)) return next(specifier, context);
  const base = specifier.startsWith("@/") ? rootUrl : context.parentURL;
  const url = new URL(specifier.replace(/^@\//, ""), base).href;
  const source = `${url}.ts`;
  return existsSync(fileURLToPath(source))
    ? { url: source, format: "module-typescript", shortCircuit: true }
    : next(url, context);
}

/** Node itself strips no types below a node_modules, where this project lies once it is installed. */
function load(url, context, next) {
  if (!url.startsWith(rootUrl) || !url.endsWith(".ts") || inDependency(url)) return next(url, context);
  const source = module.stripTypeScriptTypes(readFileSync(fileURLToPath(url), "utf8"));
  return { format: "module", source, shortCircuit: true };
}

const inDependency = (url) => url.slice(rootUrl.length).startsWith("node_modules/");

/** An older Node hands over to the one that this project brings. */
function onPinnedNode(bin) {
  const node = pinnedNode();
  if (node === undefined || node === realpathSync(process.execPath)) {
    process.stderr.write("Node 24 or later is needed. Install it, or run npm install in the project.\n");
    process.exitCode = 1;
    return;
  }
  const child = spawn(node, [fileURLToPath(bin), ...process.argv.slice(2)], { stdio: "inherit" });
  // The child answers these itself; it must not lose its parent before.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => signal !== "SIGINT" && child.kill(signal));
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
  });
}

function pinnedNode() {
  try {
    const folder = dirname(createRequire(self).resolve("node/package.json"));
    const path = join(folder, "bin", process.platform === "win32" ? "node.exe" : "node");
    return existsSync(path) ? realpathSync(path) : undefined;
  } catch {
    return undefined;
  }
}
