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
  test.each(issues)("%s: by the shortest way on which each step is asked", (issue) => {
    const asked = [...simplePaths(flows[issue])].filter(
      ({ step, answers }) => step === "ticket" && answers.every(({ option }) => option !== "need-support"),
    );
    const shortest = Math.min(...asked.map(({ answers }) => answers.length));
    const count = counts.find((one) => one.issue === issue);
    expect(count?.presses).toBe(shortest + 3);
    expect(count?.steps).toHaveLength(shortest + 1);
    expect(count?.words).toBe(count?.steps.reduce((sum, [, words]) => sum + words, 0));
  });

  it("counts what is read: headings, texts, things to do, options with their hints", () => {
    const { messages, waysOut } = flows.refunds;
    const step = messages.steps["already-asked"];
    const texts = [
      step?.heading,
      ...(step?.body ?? []),
      ...Object.values(step?.options ?? {}).flatMap(({ label, hint }) => [label, hint]),
      waysOut.support,
    ];
    const words = texts.join(" ").trim().split(/\s+/).length;
    const [first] = counts.find(({ issue }) => issue === "refunds")?.steps ?? [];
    expect(first).toEqual(["already-asked", words]);
  });

  it("stands beside an older version in percent", () => {
    const one = { issue: "refunds", presses: 4, words: 300, steps: [["used-any", 30]] } as const;
    expect(printPresses([one])).toBe(
      [
        "                      presses    words",
        "refunds                     4      300",
        "all                         4      300",
        "",
      ].join("\n"),
    );
    const table = printPresses([one], [{ ...one, presses: 5, words: 400 }], true);
    expect(table.split("\n").slice(1, 3)).toEqual([
      "refunds                     5        4    −20 %      400      300    −25 %",
      "  used-any: 30",
    ]);
  });
});

/** What the shortest ways showed before the words were cut by a quarter. */
const wordsBefore: Readonly<Record<string, number>> = {
  "missing-credits": 484,
  "declined-card": 345,
  "refused-requests": 431,
  "unexpected-charges": 323,
  "free-model-charges": 510,
  refunds: 216,
  invoices: 246,
  "unauthorized-use": 545,
};
test.each(Object.entries(wordsBefore))("%s says it in three quarters of %i words", (issue, before) => {
  expect(counts.find((one) => one.issue === issue)?.words).toBeLessThanOrEqual(0.75 * before);
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
