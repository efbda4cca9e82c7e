import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { type Language, languages } from "@/content/languages";
import { readSaid, saidFiles } from "./said";
import { train } from "./train";

/**
 * Writes `lib/triage/weights/<language>.ts` if a sentence or the training has changed. Every npm script starts it, so
 * adding a sentence is adding a line.
 */
const folder = new URL("../../triage/weights/", import.meta.url);
const learning = ["./train.ts", "./said.ts", "../../triage/features.ts", "../../triage/rank-issues.ts"];

function digestOf(language: Language): string {
  const hash = createHash("sha256");
  for (const file of [
    ...learning.map((name) => new URL(name, import.meta.url)),
    ...saidFiles(language).map((said) => said.file),
  ])
    if (existsSync(file)) hash.update(readFileSync(file));
  return hash.digest("hex");
}

mkdirSync(folder, { recursive: true });
for (const language of languages) {
  const file = new URL(`${language}.ts`, folder);
  const mark = `// Learned from ${digestOf(language)}`;
  if (existsSync(file) && readFileSync(file, "utf8").startsWith(mark)) continue;
  const weights = JSON.stringify(train(readSaid(language)));
  writeFileSync(
    file,
    `${mark}\nimport type { Weights } from "../rank-issues";\n\nexport const weights: Weights = ${weights};\n`,
  );
}
