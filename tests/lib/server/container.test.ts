import { existsSync, readFileSync } from "node:fs";
import { DCLinter } from "dclint";
import { validate } from "dockerfile-utils";
import { describe, expect, it } from "vitest";

// No engine is at hand where the tests run, so the files are linted, and `operations.spec.ts` runs the built server
// under the same conditions: without rights, on a disk that it can't write to.
const dockerfile = readFileSync("Dockerfile", "utf8");
const stages = dockerfile.split(/^FROM /m).slice(1);

describe("the Dockerfile", () => {
  it("has no fault that its linter knows", () => {
    expect(validate(dockerfile, {})).toEqual([]);
  });

  it("runs as nobody special, says whether it is well, and brings no build tools along", () => {
    expect(stages).toHaveLength(2);
    const last = stages.at(-1) ?? "";
    expect(last).toMatch(/^USER node$/m);
    expect(last.indexOf("USER node")).toBeLessThan(last.indexOf('CMD ["node", "server.js"]'));
    expect(last).toMatch(/^HEALTHCHECK /m);
    expect(last).not.toMatch(/npm|COPY \. /);
  });

  it("runs on the line of Node that the project pins", () => {
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
    const [major] = dependencies.node.split(".");
    for (const stage of stages) expect(stage).toMatch(new RegExp(`^node:${major}-`));
  });

  it("copies what exists, and leaves out what tests and builds leave behind", () => {
    const context = stages[0]?.match(/^COPY (?!--from)(.*) \S+$/gm) ?? [];
    for (const line of context)
      for (const name of line.split(" ").slice(1, -1)) expect(existsSync(name), name).toBe(true);
    const ignored = readFileSync(".dockerignore", "utf8").split("\n");
    expect(ignored).toEqual(
      expect.arrayContaining([".git", ".next", "node_modules", "data", "test-results"]),
    );
  });
});

describe("the compose file", () => {
  it("has no fault that its linter knows, nor a warning", () => {
    const linter = new DCLinter({
      rules: { "require-quotes-in-ports": [2, { quoteType: "double" }] },
      quiet: false,
      debug: false,
      exclude: [],
    });
    const found = linter.lintFiles(["compose.yaml"], false).flatMap(({ messages }) => messages);
    expect(found.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });
});
