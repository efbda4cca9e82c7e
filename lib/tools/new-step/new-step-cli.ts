import { fileURLToPath } from "node:url";
import { defaultLanguage, languages } from "@/content/languages";
import { readRequest } from "./read-request";
import { writeStep } from "./write-step";

function run(words: readonly string[]): string {
  const request = readRequest(words);
  const { issue, step, after, heading, body } = request;
  const { paths, formatted } = writeStep(fileURLToPath(new URL("../../../", import.meta.url)), request);
  const translations = languages
    .filter((language) => language !== defaultLanguage)
    .map((language) => `content/${issue}/${language}.ts`);
  return [
    `${issue}/${step} is written into ${paths.join(", ")}.`,
    after
      ? `Tests that went on from ${after.step} by ${after.option} now meet the new step.`
      : "Nothing leads to it yet: let an option of another step do so, or its test fails.",
    ...(formatted ? [] : ["The files could not be formatted: run `npm run format`."]),
    ...(/\d/.test([heading, ...body].join())
      ? ["A number in its words: if it is a rule, read it from content/policy.ts."]
      : []),
    `Translate it: ${translations.join(" and ")} don't compile until they have its words.`,
    "Next: `npm run ids:lock`, for people will keep links to it; `npm run flows:diff -- HEAD` shows what it changes.",
    "",
  ].join("\n");
}

try {
  process.stdout.write(run(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : "The step could not be written."}\n`);
  process.exitCode = 1;
}
