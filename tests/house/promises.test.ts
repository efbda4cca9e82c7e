import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { policy } from "@/content/policy";
import { files, registered, slug } from "../fixtures/ninth-issue";

const root = fileURLToPath(new URL("../../", import.meta.url));
const sources = [
  ...["app", "components", "content", "lib", "machines", "tests"],
  ...["biome.json", "package.json", "server.json", "vitest.config.ts"],
];
/** All that follows from charts, forms, rules and messages. */
const core = [
  ...["tests/machines", "tests/paths"],
  ...["flow", "ticket", "triage", "lookup", "language", "staff"].map((name) => `tests/lib/${name}`),
  "tests/lib/tools/mcp",
];
const config = {
  extends: "./all.json",
  compilerOptions: { types: ["node"], incremental: false },
  // Pages name types that only a build writes.
  include: ["content", "machines", "lib", ...core],
};
/** It learns from sentences, and reads neither a step nor a number. */
const other = "--exclude=tests/lib/triage/rank-issues.test.ts";
const vitest = join("node_modules", "vitest", "vitest.mjs");
let folder: string;

const path = (name: string) => join(folder, name);
const node = (words: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, words, { cwd: folder, encoding: "utf8", env: { ...process.env, ...env } });
const edit = (name: string, change: (text: string) => string) => {
  const before = readFileSync(path(name), "utf8");
  const after = change(before);
  expect(after, name).not.toBe(before);
  writeFileSync(path(name), after);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "promises-"));
  for (const source of sources) cpSync(join(root, source), path(source), { recursive: true });
  cpSync(join(root, "README.md"), path("README.md"));
  cpSync(join(root, "tsconfig.json"), path("all.json"));
  writeFileSync(path("tsconfig.json"), JSON.stringify(config));
  symlinkSync(join(root, "node_modules"), path("node_modules"), "junction");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command below a heading of the README, as a newcomer would type it. */
function commandBelow(heading: string): string[] {
  const below = readFileSync(path("README.md"), "utf8").split(`### ${heading}\n`)[1] ?? "";
  const [, command = ""] = /```sh\n([\s\S]*?)```/.exec(below) ?? [];
  const words = command.replaceAll("\\\n", " ").match(/"[^"]*"|'[^']*'|\S+/g) ?? [];
  return words.map((word) => word.replace(/^(["'])(.*)\1$/, "$2"));
}

describe("what the README promises to a newcomer, done in a copy of the tree", () => {
  it("a rule is one number, a step one command, an issue two folders and a line; types and the core's tests pass", () => {
    edit("content/policy.ts", (text) =>
      text.replace(
        `windowHours: ${policy.refunds.windowHours}`,
        `windowHours: ${policy.refunds.windowHours * 2}`,
      ),
    );

    const command = commandBelow("Add a step");
    expect(command.slice(0, 4)).toEqual(["npm", "run", "new-step", "--"]);
    const written = node([
      ...["--import", "./lib/tools/register-source.mjs", "lib/tools/new-step/new-step-cli.ts"],
      ...command.slice(4),
    ]);
    expect(written.stderr).toBe("");
    const [issue = "", step = ""] = command.slice(4);
    const options = command.flatMap((word, index) =>
      command[index - 1] === "--option" ? [word.split("=")[0] ?? ""] : [],
    );
    for (const [language, words] of [
      ["es", ["¿Qué uso no reconoces?", "Uso desconocido", "Un modelo", "Todo lo demás"]],
      ["ar", ["أي استخدام لا تعرفه؟", "استخدام غير معروف", "نموذج واحد", "كل شيء آخر"]],
    ] as const) {
      const [heading, receipt, ...labels] = words;
      const translated = `steps: {\n"${step}": { heading: "${heading}", receipt: "${receipt}", options: { ${options
        .map((option, index) => `"${option}": { label: "${labels[index]}" }`)
        .join(", ")} } },`;
      edit(`content/${issue}/${language}.ts`, (text) => text.replace("steps: {", translated));
    }

    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(path(name)), { recursive: true });
      writeFileSync(path(name), text);
    }
    edit("machines/registry.ts", registered);

    const locks = ["ids-lock", "flows-lock"].map((name) => `tests/machines/${name}.test.ts`);
    const locked = node([vitest, "run", ...locks], { LOCK_IDS: "1" });
    expect(locked.status, locked.stdout).toBe(0);
    const types = node([join("node_modules", "typescript", "bin", "tsc"), "--noEmit"]);
    expect(types.status, types.stdout).toBe(0);
    const all = node([vitest, "run", other, ...core]);
    expect(all.status, failuresIn(all.stderr)).toBe(0);
    expect(JSON.parse(readFileSync(path("machines/ids.lock.json"), "utf8"))).toHaveProperty(slug);
  }, 400_000);
});

/** The names of the tests that failed, without the rest of a long report. */
const failuresIn = (report: string): string =>
  report
    .split("\n")
    .filter((line) => /FAIL|Error/.test(line))
    .join("\n");
