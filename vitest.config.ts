import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const all = ["tests/{content,machines,lib,paths}/**/*.test.ts"];
const replacing = ["tests/lib/proxy.test.ts", "tests/lib/flow/public-steps.test.ts"];

export default defineConfig({
  resolve: {
    alias: {
      "@": here("."),
      // Outside of a server component the real module throws; its own empty twin stands in.
      "server-only": here("node_modules/server-only/empty.js"),
    },
  },
  test: {
    environment: "node",
    // To load every module anew for every file was a third of the time. Only what replaces a module needs that.
    projects: [
      { extends: true, test: { name: "shared", isolate: false, include: all, exclude: replacing } },
      { extends: true, test: { name: "alone", include: replacing } },
    ],
  },
});
