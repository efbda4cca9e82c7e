import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const sources = ["content", "lib", "machines", "package.json", "tsconfig.json"];
let folder: string;

const git = (...words: string[]) =>
  execFileSync("git", ["-c", "user.name=Test", "-c", "user.email=test@example.org", ...words], {
    cwd: folder,
    encoding: "utf8",
  });
const command = (...words: string[]) =>
  spawnSync(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "lib/flow/diff/flows-diff-cli.ts", ...words],
    { cwd: folder, encoding: "utf8", env: { ...process.env, TMPDIR: join(folder, "tmp") } },
  );
/** Changes a file of the folder; the text must be there. */
const edit = (file: string, from: string, to: string) => {
  const text = readFileSync(join(folder, file), "utf8");
  expect(text).toContain(from);
  writeFileSync(join(folder, file), text.replaceAll(from, to));
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "flows-diff-test-"));
  for (const source of sources) cpSync(join(root, source), join(folder, source), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  writeFileSync(join(folder, ".gitignore"), "node_modules\ntmp\n");
  mkdirSync(join(folder, "tmp"));
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message", "The flows as they are");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("npm run flows:diff", () => {
  it("says that nothing changed, and leaves nothing behind", () => {
    const { stdout, stderr, status } = command("HEAD", "--strict");
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^Since HEAD \([0-9a-f]{7}\) nothing changed in the flows\.\n$/);
    expect(status).toBe(0);
    // tsx keeps its cache there.
    expect(readdirSync(join(folder, "tmp")).filter((name) => name.startsWith("flows-"))).toEqual([]);
    expect(git("status", "--short")).toBe("");
    expect(git("worktree", "list").trim().split("\n")).toHaveLength(1);
  });

  it("compares an earlier commit with what lies in the folder", () => {
    edit("machines/refunds/chart.ts", '"how-much"', '"amount-paid"');
    edit("content/refunds/en.ts", '"how-much"', '"amount-paid"');
    edit("content/policy.ts", "windowHours: 24", "windowHours: 48");
    git("commit", "--quiet", "--all", "--message", "Another name, another limit");
    edit("content/refunds/en.ts", "How much did you pay?", "How much was it?");

    const { stdout, status } = command("HEAD~1");
    expect(status).toBe(0);
    expect(stdout).toContain("3 changes in the flows, 1 alias is missing.");
    expect(stdout).toContain("refunds.windowHours is 48, no longer 24.");
    expect(stdout).toContain(
      "Step how-much is now called amount-paid: it leads to the same steps, in other words.",
    );
    expect(stdout).toContain("3 links are not found any more, such as /refunds/how-much");
    expect(stdout).toContain("heading says “How much was it?”, no longer “How much did you pay?”.");
    expect(command("HEAD~1", "--strict").status).toBe(1);

    const all = JSON.parse(command("HEAD~1", "--json").stdout);
    expect(all.changes.map(({ change }: { change: { kind: string } }) => change.kind).sort()).toEqual([
      "policy-changed",
      "reworded",
      "step-renamed",
    ]);

    edit(
      "machines/aliases.ts",
      "Record<Issue, Aliases>>> = {}",
      'Record<Issue, Aliases>>> = { refunds: { steps: { "how-much": "amount-paid" } } }',
    );
    expect(command("HEAD~1", "--strict").status).toBe(0);
  });

  it("says in one sentence what is wrong", () => {
    const wrong = (...words: string[]) => {
      const { stderr, stdout, status } = command(...words);
      expect([stdout, status]).toEqual(["", 2]);
      expect(stderr.trim().split("\n")).toHaveLength(1);
      return stderr;
    };
    expect(wrong("nowhere")).toBe("There is no version called “nowhere” in this repository.\n");
    expect(wrong()).toContain("Name one version to compare with.");
    expect(wrong("HEAD", "--loud")).toContain("There is no such option.");

    git("stash", "--quiet");
    writeFileSync(join(folder, "machines", "refunds.ts"), "export const refunds = ;\n");
    git("commit", "--quiet", "--all", "--message", "Broken");
    git("checkout", "--quiet", "HEAD~1", "--", "machines");
    expect(wrong("HEAD")).toBe("The flows of HEAD can't be loaded with today's packages.\n");

    rmSync(join(folder, ".git"), { recursive: true });
    expect(wrong("HEAD")).toBe(
      "This folder is no git repository, so there is no older version to compare with.\n",
    );
  });
}, 60_000);
