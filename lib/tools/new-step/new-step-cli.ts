import { fileURLToPath } from "node:url";
import { defaultLanguage, languages } from "@/content/languages";
import { type WrittenStep, writeStep } from "./new-step";
import { readRequest, type StepRequest } from "./read-request";

function run(words: readonly string[]): string {
  const request = readRequest(words);
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  return told(request, writeStep(root, request));
}

function told({ issue, step, after, heading, body }: StepRequest, { paths, formatted }: WrittenStep): string {
  const translations = languages
    .filter((language) => language !== defaultLanguage)
    .map((language) => `content/${issue}/${language}.ts`);
  const hasNumber = /\d/.test([heading, ...body].join());
  return [
    `${issue}/${step} is written into ${paths.join(", ")}.`,
    ...(after ? [] : ["Nothing leads to it yet: let an option of another step do so, or its test fails."]),
    ...(after ? [`Tests that went on from ${after.step} by ${after.option} now meet the new step.`] : []),
    ...(formatted ? [] : ["The files could not be formatted: run `npm run format`."]),
    ...(hasNumber ? ["A number in its words: if it is a rule, read it from content/policy.ts."] : []),
    `Translate it: ${translations.join(" and ")} don't compile until they have its words.`,
    "Next: `npm run ids:lock`, for people will keep links to it; `npm run flows:diff -- HEAD` shows what it changes.",
    "",
  ].join("\n");
}

try {
  process.stdout.write(run(process.argv.slice(2)));
} catch (error) {
  const known = error instanceof Error;
  process.stderr.write(`${known ? error.message : "The step could not be written."}\n`);
  process.exitCode = 1;
}
