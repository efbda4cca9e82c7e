import { parseArgs } from "node:util";
import { countPresses, type Presses } from "./count-presses";

/** `npm run count-presses`: presses and words from the start page to the sent ticket; `-- --steps` with the words of each step. */
const { values } = parseArgs({ options: { steps: { type: "boolean" } } });
const counts = await countPresses();
const columns = ["ways", "shortest", "presses", "words"] as const;
const rows = counts.map((one) => [one.issue, Object.fromEntries(columns.map((name) => [name, one[name]]))]);
const sum = (of: (one: Presses) => number) =>
  Math.round(counts.reduce((all, one) => all + of(one), 0) * 10) / 10;
const all = Object.fromEntries(columns.map((name) => [name, sum((one) => one[name])]));
console.table(Object.fromEntries([...rows, ["all", all]]));
if (values.steps) for (const { issue, steps } of counts) console.log(issue, Object.fromEntries(steps));
