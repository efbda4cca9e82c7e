import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { isLanguage, languages } from "@/content/languages";
import { errorAnswer, findIssue } from "./answers";

/**
 * `find-issue` and `explain-error`: JSON strings come in, one a line; for each a line of JSON goes out. A line that is
 * no JSON string is answered with what to do, and the next one is read.
 */
const [name, ...words] = process.argv.slice(2);
const language = languageIn(words);
const answer = (text: string) =>
  name === "find-issue" ? findIssue(text, language) : errorAnswer(text, new Date());

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === "") continue;
  const text = stringIn(line);
  const result =
    text === undefined
      ? { error: 'Send each text as a JSON string on a line of its own: "…".' }
      : await answer(text);
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

/** The language that was asked for. Ends the process where it was told something that it would not heed. */
function languageIn(args: string[]) {
  const isFinder = name === "find-issue";
  const usage = `npm run -s ${name}${isFinder ? " -- [--language LANGUAGE]" : ""}: texts come in as JSON strings, one a line.\n`;
  const refuse = (why: string): never => {
    process.stderr.write(`${why}\n${usage}`);
    process.exit(2);
  };
  try {
    const { values } = parseArgs({ args, options: isFinder ? { language: { type: "string" } } : {} });
    const { language } = values as { readonly language?: string };
    if (language === undefined || isLanguage(language)) return language;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : "");
  }
  return refuse(`--language takes one of: ${languages.join(", ")}.`);
}

function stringIn(line: string): string | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}
