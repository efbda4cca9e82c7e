// Lets Node run the TypeScript of this project without a build, in any folder:
//   node --import ./lib/tools/register-source.mjs some.ts
// See docs/decisions/014-terminal-and-mcp.md.
import { existsSync, readFileSync } from "node:fs";
import { registerHooks, stripTypeScriptTypes } from "node:module";
import { fileURLToPath } from "node:url";

/** The project's folder, through whatever links it was reached. */
const root = new URL("../../", import.meta.url).href;
const isOurs = (url = "") => url.startsWith(root) && !url.startsWith(`${root}node_modules/`);

// Node warns that it takes types out, and a warning is no part of a conversation.
process.removeAllListeners("warning");
registerHooks({
  /** `@/lib/x` and `./x` name `x.ts`, as they do for TypeScript. */
  resolve(specifier, context, next) {
    if (!isOurs(context.parentURL) || !/^(@|\.\.?)\//.test(specifier)) return next(specifier, context);
    const base = specifier.startsWith("@/") ? root : context.parentURL;
    const url = new URL(specifier.replace(/^@\//, ""), base).href;
    return next(existsSync(fileURLToPath(`${url}.ts`)) ? `${url}.ts` : url, context);
  },
  /** Node does not remove types below a node_modules, where an installed copy of the project is. */
  load(url, context, next) {
    if (!isOurs(url) || !url.endsWith(".ts")) return next(url, context);
    const typed = readFileSync(fileURLToPath(url), "utf8");
    return {
      format: "module",
      source: stripTypeScriptTypes(typed, { mode: "transform" }),
      shortCircuit: true,
    };
  },
});
