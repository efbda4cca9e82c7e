import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it, test } from "vitest";
import { countPresses } from "@/lib/tools/count-presses/count-presses";
import { printPresses } from "@/lib/tools/count-presses/print-presses";
import { issues } from "@/machines/registry";
import { everyFlow } from "../../../machines/every-flow";
import { simplePaths } from "../../../paths/simple-paths";

const counts = await countPresses();
const flows = everyFlow();

describe("presses and words to a ticket that is sent", () => {
  test.each(issues)("%s: by the shortest way, and on average over all", (issue) => {
    const asked = [...simplePaths(flows[issue])].filter(
      ({ step, answers }) => step === "ticket" && answers.every(({ option }) => option !== "need-support"),
    );
    const shortest = Math.min(...asked.map(({ answers }) => answers.length));
    const count = counts.find((one) => one.issue === issue);
    expect(count?.shortest).toBe(shortest + 3);
    expect(count?.steps).toHaveLength(shortest + 1);
    // Of two states of a machine that pass the same steps, one way is counted each.
    expect(count?.ways).toBe(asked.length);
    const presses = asked.map(({ answers }) => answers.length + 3);
    expect(count?.presses).toBeCloseTo(presses.reduce((sum, one) => sum + one, 0) / presses.length, 1);
  });

  it("counts what is read: headings, texts, things to do, options with their hints", () => {
    const { messages, waysOut } = flows.refunds;
    const step = messages.steps["used-any"];
    const texts = [
      step?.heading,
      ...(step?.body ?? []),
      ...Object.values(step?.options ?? {}).flatMap(({ label, hint }) => [label, hint]),
      waysOut.support,
    ];
    const words = texts.join(" ").trim().split(/\s+/).length;
    const [first] = counts.find(({ issue }) => issue === "refunds")?.steps ?? [];
    expect(first).toEqual(["used-any", words]);
  });

  it("stands beside an older version in percent", () => {
    const one = {
      ...{ issue: "refunds", ways: 2, shortest: 4, presses: 4.5, words: 300 },
      steps: [["used-any", 30]],
    } as const;
    expect(printPresses([one])).toBe(
      [
        "                     shortest  presses    words",
        "refunds                     4      4.5      300",
        "all                         4      4.5      300",
        "",
      ].join("\n"),
    );
    const table = printPresses([one], [{ ...one, shortest: 5, words: 400 }], true);
    expect(table.split("\n").slice(1, 3)).toEqual([
      "refunds                     5        4    −20 %      4.5      4.5      0 %      400      300    −25 %",
      "  used-any: 30",
    ]);
  });
});

/** What it took before the ways were shortened: presses of the shortest ways, words on average. */
const before = { shortest: 49, words: 4175 };

test("it takes four fifths of the presses, and three quarters of the words", () => {
  const sum = (of: "shortest" | "words") => counts.reduce((total, one) => total + one[of], 0);
  expect(sum("shortest")).toBeLessThanOrEqual(0.8 * before.shortest);
  expect(sum("words")).toBeLessThanOrEqual(0.75 * before.words);
});

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const ran = (...words: string[]) =>
  spawnSync(
    process.execPath,
    ["--import", "./lib/tools/register-source.mjs", "lib/tools/count-presses/presses-cli.ts", ...words],
    { cwd: root, encoding: "utf8" },
  );

describe("the command", () => {
  it("prints a line for each problem, and one for all", () => {
    const { stdout, stderr } = ran();
    expect(stderr).toBe("");
    expect(stdout.split("\n").map((line) => line.split(" ")[0])).toEqual(["", ...issues, "all", ""]);
  });

  it("says in a sentence that there is no such version", () => {
    const { status, stderr } = ran("--base", "no-such-version");
    expect(status).toBe(1);
    expect(stderr).toMatch(/^There is no version called “no-such-version” here\.\n/);
  });
});
