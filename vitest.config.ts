import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const all = ["tests/{content,machines,lib,paths,house}/**/*.test.ts"];
/** These take long, so they begin early: in the end no core waits for one of them. */
const long = [
  "tests/house/promises.test.ts",
  "tests/lib/server/outbox/simulation/simulation.test.ts",
  "tests/lib/tools/new-step/new-step.test.ts",
  "tests/lib/triage/rank-issues.test.ts",
  "tests/lib/export/labelled-exports.test.ts",
];
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
    setupFiles: ["tests/draw-the-same.ts"],
    // A property with hundreds of runs, or what is learned before a test, may wait for a core that builds beside it.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Vitest would leave a core to others. Here it is the build, which ends before the tests do.
    maxWorkers: "100%",
    // To load every module anew for every file was a third of the time. Only few files need that.
    // They run in the order of their names.
    projects: [
      { extends: true, test: { name: "alone", include: alone } },
      { extends: true, test: { name: "long", isolate: false, include: long } },
      { extends: true, test: { name: "shared", isolate: false, include: all, exclude: [...alone, ...long] } },
    ],
  },
});
