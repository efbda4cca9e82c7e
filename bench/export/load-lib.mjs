import { existsSync } from "node:fs";
import { registerHooks } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { root } from "../../.ci/install.mjs";

// Node takes the types out by itself, but knows neither `@/` nor names without an ending.
registerHooks({
  resolve(specifier, context, next) {
    const file = specifier.startsWith("@/")
      ? join(root, specifier.slice(2))
      : /^\.{1,2}\//.test(specifier) && context.parentURL?.startsWith("file:")
        ? fileURLToPath(new URL(specifier, context.parentURL))
        : undefined;
    return next(file && existsSync(`${file}.ts`) ? pathToFileURL(`${file}.ts`).href : specifier, context);
  },
});

/** Imports a module of the project in Node, such as `lib/export/read-export.ts`. */
export const loadLib = (path) => import(pathToFileURL(join(root, path)).href);
