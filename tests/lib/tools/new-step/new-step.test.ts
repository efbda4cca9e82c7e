import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RequestError, readRequest } from "@/lib/tools/new-step/read-request";
import { charts } from "@/machines/every-issue";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const sources = ["biome.json", "content", "lib", "machines", "package.json", "tests", "vitest.config.ts"];
const config = {
  extends: "./all.json",
  compilerOptions: { types: ["node"] },
  // Only what the command writes to is checked, so the pages need not be there.
  include: [
    "content",
    "machines",
    "lib/flow",
    "lib/tools/new-step",
    "tests/machines/refunds/chart.test.ts",
    "tests/machines/invoices/chart.test.ts",
  ],
};
/** A step that no flow has, nor an example. */
const free = (name: string): string =>
  Object.values(charts).some(({ states }) => Object.hasOwn(states, name)) ? free(`${name}-x`) : name;
const steps = ["tested-question", "tested-instruction", "tested-why-not", "tested-solved"].map(free);
const [question = "", instruction = "", whyNot = "", solved = ""] = steps;
/** Where the answer leads that is to lead to the new question. */
const target = charts.refunds.states["credits-used"]?.on?.["not-my-use"];
let folder: string;

const node = (words: string[], env: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, words, { cwd: folder, encoding: "utf8", env: { ...process.env, ...env } });
const newStep = (...words: string[]) =>
  node(["--import", "./lib/tools/register-source.mjs", "lib/tools/new-step/new-step-cli.ts", ...words]);
const text = (path: string) => readFileSync(join(folder, path), "utf8");

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "new-step-test-"));
  for (const source of sources) cpSync(join(root, source), join(folder, source), { recursive: true });
  cpSync(join(root, "tsconfig.json"), join(folder, "all.json"));
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("npm run new-step", () => {
  it("writes a question, an instruction and both kinds of outcome", () => {
    const written = newStep(
      ...["refunds", question, "--kind", "question", "--after", "credits-used:not-my-use"],
      ...["--heading", "Which use don't you recognise?", "--receipt", "Unknown use"],
      ...["--body", "Look at your “Activity” page.", "--facts", "R1,G1"],
      ...["--option", `a-model=A model -> ${target}`],
      ...["--option", `all-of-it=All of it -> ${target}`],
    );
    expect(written.stderr).toBe("");
    expect(written.stdout).toContain(`refunds/${question} is written into machines/refunds/chart.ts`);
    expect(written.stdout).toContain("npm run ids:lock");
    expect(written.stdout).toContain("content/refunds/es.ts and content/refunds/ar.ts don't compile");
    expect(text("machines/refunds/chart.ts")).toContain(`"not-my-use": "${question}"`);

    const further = [
      ["refunds", instruction, "--kind", "instruction", "--after", "asked-when:overdue"],
      ["refunds", whyNot, "--kind", "outcome", "--after", "use-button:no-button"],
      ["invoices", solved, "--kind", "outcome", "--after", "find-invoice:not-listed"],
    ];
    const rest = [
      ["--option", "nothing-new=Nothing new -> ticket"],
      ["--outcome", "why-not"],
      ["--outcome", "solved"],
    ];
    for (const [index, words] of further.entries()) {
      const written = newStep(
        ...words,
        ...(rest[index] ?? []),
        "--heading",
        "Look again",
        "--receipt",
        "Looked",
      );
      expect(written.stderr).toBe("");
    }
  });

  it("leaves a tree that is formatted, and whose types lack the translations alone", () => {
    const { stdout } = node([join("node_modules", "typescript", "bin", "tsc"), "--noEmit"]);
    const files = stdout.match(/^[^\s(]+(?=\()/gm)?.sort();
    expect(files, stdout).toEqual(
      ["invoices", "refunds"].flatMap((issue) =>
        ["ar", "es"].map((language) => `content/${issue}/${language}.ts`),
      ),
    );
    for (const step of steps) expect(stdout).toContain(`"${step}"`);
    const biome = node([
      join("node_modules", "@biomejs", "biome", "bin", "biome"),
      "check",
      "--vcs-enabled=false",
      "machines",
      "content",
      "tests/machines",
    ]);
    expect(biome.status, biome.stderr).toBe(0);
  });

  it("leaves tests of coverage, graph, lock and the new steps that pass", () => {
    const vitest = join("node_modules", "vitest", "vitest.mjs");
    const files = ["ids-lock", "coverage", "graph"].map((name) => `tests/machines/${name}.test.ts`);
    const all = node([vitest, "run", ...files], { LOCK_IDS: "1" });
    expect(all.status, all.stdout).toBe(0);
    expect(JSON.parse(text("machines/ids.lock.json")).refunds[question]).toEqual(["a-model", "all-of-it"]);
    const own = node([
      vitest,
      "run",
      "tests/machines/refunds/chart.test.ts",
      "tests/machines/invoices/chart.test.ts",
      "-t",
      `goes on from (${steps.join("|")})`,
    ]);
    expect(own.status, own.stdout).toBe(0);
    expect(own.stdout).toMatch(/4 passed/);
  });

  it("says all that is missing or wrong, at once, and writes nothing", () => {
    const before = text("machines/refunds/chart.ts");
    const bare = newStep("refunds", "brand-new");
    expect([bare.status, bare.stdout]).toEqual([1, ""]);
    expect(bare.stderr.trim().split("\n")).toEqual([
      "Say what it is: --kind question|instruction|outcome.",
      'Write its heading: --heading "…".',
      'Write its receipt: --receipt "…".',
      "A step that is no outcome leads on: give an --option 'id=Label -> target'.",
    ]);
    expect(text("machines/refunds/chart.ts")).toBe(before);
  });
});

describe("a request", () => {
  const wrong = (...words: string[]) => {
    try {
      return readRequest(words);
    } catch (error) {
      return error instanceof RequestError ? error.problems : error;
    }
  };

  it("is refused with the reason", () => {
    const words = ["--kind", "question", "--heading", "Why?", "--receipt", "Why"];
    const option = ["--option", "a=A -> ticket"];
    expect(wrong("coffee", "milk", ...words)).toContainEqual(
      expect.stringContaining("Name the issue first."),
    );
    expect(wrong("refunds", "How Much", ...words, ...option)).toEqual([
      expect.stringContaining("can't stand in an address"),
    ]);
    expect(wrong("refunds", "ref", ...words, ...option)).toEqual([
      expect.stringContaining("means something else"),
    ]);
    expect(wrong("refunds", "how-much", ...words, ...option)).toEqual([
      "refunds has a step how-much already.",
    ]);
    // What the shell leaves of an option that was not quoted as a whole.
    expect(wrong("refunds", "why", ...words, "--option", "a=A-")).toEqual([
      expect.stringContaining("is no option"),
    ]);
    expect(wrong("refunds", "why", ...words, "--option", "a=A -> nowhere")).toEqual([
      expect.stringContaining("which is no step"),
    ]);
    expect(wrong("refunds", "why", ...words, "--option", "solved=Yes -> solved")).toEqual([
      "Every step has the option solved already.",
    ]);
    expect(wrong("refunds", "why", ...words, ...option, "--after", "how-much:none")).toEqual([
      expect.stringContaining("there is no such answer"),
    ]);
    expect(wrong("missing-credits", "why", ...words, ...option, "--after", "bank-status:completed")).toEqual([
      expect.stringContaining("change that by hand"),
    ]);
    expect(wrong("refunds", "why", ...words, ...option, "--after", "use-button:pressed")).toEqual([
      "Nothing would lead to refund-on-its-way any more: let an option of the new step do so.",
    ]);
  });
});
