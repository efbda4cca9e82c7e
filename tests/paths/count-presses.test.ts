import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it, test } from "vitest";
import { issues } from "@/machines/registry";
import { everyFlow } from "../machines/every-flow";
import { before, countPresses, type Presses } from "./count-presses";
import { simplePaths } from "./simple-paths";

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
});

test("it takes four fifths of the presses, and three quarters of the words", () => {
  const sum = (all: readonly Pick<Presses, "shortest" | "words">[], of: "shortest" | "words") =>
    all.reduce((total, one) => total + one[of], 0);
  // A problem that is added later has no figures from before.
  const known = counts.filter(({ issue }) => issue in before);
  expect(known).toHaveLength(Object.keys(before).length);
  expect(sum(known, "shortest")).toBeLessThanOrEqual(0.8 * sum(Object.values(before), "shortest"));
  expect(sum(known, "words")).toBeLessThanOrEqual(0.75 * sum(Object.values(before), "words"));
});

test("the command prints a line for each problem, and one for all", () => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "./lib/tools/register-source.mjs", "tests/paths/presses-cli.ts"],
    { cwd: fileURLToPath(new URL("../../", import.meta.url)), encoding: "utf8" },
  );
  expect(stderr).toBe("");
  for (const name of [...issues, "all"]) expect(stdout).toContain(` ${name} `);
});
