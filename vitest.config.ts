import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const all = ["tests/{content,machines,lib,paths,house}/**/*.test.ts"];
/** These replace a module, or guard every server of their process from then on: the fake help desks of others, too. */
const alone = [
  "tests/lib/server/http/proxy.test.ts",
  "tests/lib/flow/public-steps.test.ts",
  "tests/lib/server/http/guard-bodies.test.ts",
  "tests/lib/server/http/refuse-early.test.ts",
];

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
    // A property with hundreds of runs may wait for a core that builds beside it.
    testTimeout: 60_000,
    // To load every module anew for every file was a third of the time. Only few files need that.
    projects: [
      { extends: true, test: { name: "shared", isolate: false, include: all, exclude: alone } },
      { extends: true, test: { name: "alone", include: alone } },
    ],
  },
});
