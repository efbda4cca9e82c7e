import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ReadFile } from "@/lib/tools/read-export/read-file";
import { sampleText } from "../../../fixtures/sample-cases";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "read-export-"));
const args = [
  "--import",
  join(root, "lib/tools/register-source.mjs"),
  join(root, "lib/tools/read-export/read-export-cli.ts"),
];
/** As npm runs it: from the project's folder, for paths that were typed elsewhere. */
const options = { cwd: root, env: { ...process.env, INIT_CWD: folder }, encoding: "utf8" } as const;

describe("read-export", () => {
  it("prints an object a file, with the ids of all rows of each finding", () => {
    const text = sampleText({ case: "loop", rows: 1200, seed: 1 });
    writeFileSync(join(folder, "loop.csv"), text);
    writeFileSync(join(folder, "other.csv"), "name,age\nAda,36\n");
    const out = execFileSync(process.execPath, [...args, "loop.csv", "other.csv", "--json"], options);
    const [loop, other] = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as ReadFile);
    expect(Object.keys(loop ?? {})).toEqual([
      "file",
      "kind",
      "rows",
      "readShare",
      "duplicates",
      "total",
      "unreadable",
      "findings",
    ]);
    expect(loop?.rows).toBe(text.trim().split("\n").length - 1);
    const [found] = loop?.findings ?? [];
    expect(found).toMatchObject({ id: "runaway-loop", rows: found?.ids.length });
    expect(found?.leadsTo).toMatch(/^\/[a-z-]+\/[a-z-]+\?[a-z-]+=many-calls$/);
    expect(text).toContain(found?.ids[0]);
    expect(other).toMatchObject({ file: "other.csv", rows: 0, readShare: 0, findings: [] });
    expect(other?.unreadable.says[0]).toContain("name, age");
  });

  it("says what to do without a file, or without the one that was named", () => {
    const without = spawnSync(process.execPath, args, options);
    expect([without.status, without.stderr]).toEqual([1, expect.stringContaining("read-export -- FILE")]);
    const gone = spawnSync(process.execPath, [...args, "gone.csv"], options);
    expect([gone.status, gone.stderr]).toEqual([1, "There is no file gone.csv.\n"]);
  });

  it.each([
    ["--comma", "maybe", "decimals, thousands"],
    ["--dates", "today", "day-first, month-first"],
  ])("refuses %s %s", (option, value, known) => {
    const { status, stderr } = spawnSync(process.execPath, [...args, "loop.csv", option, value], options);
    expect([status, stderr]).toEqual([1, expect.stringContaining(known)]);
  });
});
