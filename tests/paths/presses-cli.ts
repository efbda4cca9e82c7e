import { before, countPresses } from "./count-presses";

/** `npm run count-presses`: presses and words from the start page to the sent ticket; `-- --steps` with the words of each step. */
const counts = await countPresses();
const rows = counts.map(({ issue, ways, shortest, presses, words }) => ({
  issue,
  ways,
  shortest,
  "shortest before": before[issue]?.shortest ?? 0,
  presses,
  words,
  "words before": before[issue]?.words ?? 0,
}));
const all = rows.reduce((sum, row) => ({
  issue: "all",
  ways: sum.ways + row.ways,
  shortest: sum.shortest + row.shortest,
  "shortest before": sum["shortest before"] + row["shortest before"],
  presses: Math.round((sum.presses + row.presses) * 10) / 10,
  words: sum.words + row.words,
  "words before": sum["words before"] + row["words before"],
}));
console.table(Object.fromEntries([...rows, all].map(({ issue, ...row }) => [issue, row])));
if (process.argv.includes("--steps"))
  for (const { issue, steps } of counts) console.log(issue, Object.fromEntries(steps));
