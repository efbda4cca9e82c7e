import type { Presses } from "./count-presses";

const change = (before: number, after: number) => {
  const percent = Math.round((after / before - 1) * 100);
  return `${percent > 0 ? "+" : percent < 0 ? "−" : ""}${Math.abs(percent)} %`;
};

/** By the shortest way, and on average over all. */
const columns = ["shortest", "presses", "words"] as const;

/**
 * The counts as a table, a line an issue and one for all.
 *
 * @param before the same of an older version
 * @param withSteps each step on a line of its own
 */
export function printPresses(
  after: readonly Presses[],
  before?: readonly Presses[],
  withSteps = false,
): string {
  const total = (all: readonly Presses[]): Presses => {
    const sum = (of: (typeof columns)[number] | "ways") => all.reduce((before, one) => before + one[of], 0);
    const presses = Math.round(sum("presses") * 10) / 10;
    return {
      issue: "all",
      ways: sum("ways"),
      shortest: sum("shortest"),
      presses,
      words: sum("words"),
      steps: [],
    };
  };
  const rows = [...after, total(after)].map((one) => {
    const earlier = before && [...before, total(before)].find(({ issue }) => issue === one.issue);
    const cells = columns.flatMap((of) =>
      earlier ? [String(earlier[of]), String(one[of]), change(earlier[of], one[of])] : [String(one[of])],
    );
    const steps = withSteps ? one.steps.map(([step, words]) => `  ${step}: ${words}`) : [];
    return [one.issue.padEnd(20) + cells.map((cell) => cell.padStart(9)).join(""), ...steps].join("\n");
  });
  const titles = columns.flatMap((title) => (before ? [title, "now", ""] : [title]));
  const head = "".padEnd(20) + titles.map((title) => title.padStart(9)).join("");
  return `${[head, ...rows].join("\n")}\n`;
}
