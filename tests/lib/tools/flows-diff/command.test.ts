import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const sources = [
  ...["content", "lib", "machines", "tests/machines"],
  ...["package.json", "tsconfig.json", "vitest.config.ts", "tests/draw-the-same.ts"],
];
let folder: string;

const git = (...words: string[]) =>
  execFileSync("git", ["-c", "user.name=Test", "-c", "user.email=test@example.org", ...words], {
    cwd: folder,
    encoding: "utf8",
  });
const command = (...words: string[]) =>
  spawnSync(
    process.execPath,
    [
      "--conditions=react-server",
      "--import",
      "./lib/tools/register-source.mjs",
      "lib/tools/flows-diff/flows-diff-cli.ts",
      ...words,
    ],
    { cwd: folder, encoding: "utf8" },
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
  // Without it the flows are locked although a step is renamed without an alias.
  rmSync(join(folder, "machines/ids.lock.json"));
  writeFileSync(join(folder, ".gitignore"), "node_modules\n");
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message", "The flows as they are");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes the snapshot of the folder, as `npm run ids:lock` does. */
const lock = () => {
  const vitest = join("node_modules", "vitest", "vitest.mjs");
  const { status, stdout } = spawnSync(
    process.execPath,
    [vitest, "run", "tests/machines/flows-lock.test.ts"],
    { cwd: folder, encoding: "utf8", env: { ...process.env, LOCK_IDS: "1" } },
  );
  expect(status, stdout).toBe(0);
};

describe("npm run flows:diff", () => {
  it("says that nothing changed", () => {
    const { stdout, stderr, status } = command("HEAD");
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^Since HEAD \([0-9a-f]{7}\) nothing changed in the flows\.\n$/);
    expect(status).toBe(0);
  });

  it("compares an earlier commit with what lies in the folder", () => {
    edit("machines/refunds/chart.ts", '"how-much"', '"amount-paid"');
    edit("content/refunds/en.ts", '"how-much"', '"amount-paid"');
    edit("content/policy.ts", "windowHours: 24", "windowHours: 48");
    lock();
    git("commit", "--quiet", "--all", "--message", "Another name, another limit");
    edit("content/refunds/en.ts", "The amount decides which way is the right one.", "We need the amount.");

    const { stdout, status } = command("HEAD~1");
    expect(status).toBe(0);
    expect(stdout).toContain("changes in the flows: 3, aliases missing: 1.");
    expect(stdout).toContain("refunds.windowHours is “48”, no longer “24”.");
    expect(stdout).toContain("Step how-much is now called amount-paid.");
    expect(stdout).toContain("3 links: not found any more, such as /refunds/how-much");
    expect(stdout).toContain(
      "body is “We need the amount.”, no longer “The amount decides which way is the right one.”.",
    );
    expect(command("HEAD").stdout).toContain("changes in the flows: 1, aliases missing: 0.");

    const all = JSON.parse(command("HEAD~1", "--json").stdout);
    expect(all.changes.map(({ part }: { part: string }) => part)).toEqual([
      "refunds.windowHours",
      "",
      "body",
    ]);
  });

  it("says in one sentence what is wrong", () => {
    const wrong = (...words: string[]) => {
      const { stderr, stdout, status } = command(...words);
      expect([stdout, status]).toEqual(["", 2]);
      expect(stderr.trim().split("\n")).toHaveLength(1);
      return stderr;
    };
    expect(wrong("nowhere")).toBe("There is no version called “nowhere” in this repository.\n");
    expect(wrong()).toContain("Name one version to compare with");
    expect(wrong("HEAD", "--loud")).toContain("Name one version to compare with");

    git("rm", "--quiet", "--force", "machines/flows.lock.json");
    git("commit", "--quiet", "--message", "None yet");
    expect(wrong("HEAD")).toBe(
      "HEAD has no machines/flows.lock.json: flows can be compared from the commit on that added this file.\n",
    );
    rmSync(join(folder, ".git"), { recursive: true });
    expect(wrong("HEAD")).toBe(
      "This folder is no git repository, so there is no older version to compare with.\n",
    );
  });
});
