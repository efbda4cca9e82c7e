import { createInterface } from "node:readline";
import { isLanguage, languages } from "@/content/languages";
import { errorAnswer, findIssue } from "./answers";

/**
 * `find-issue` and `explain-error`: JSON strings come in, one a line; for each a line of JSON goes out. A line that is
 * no JSON string is answered with what to do, and the next one is read.
 */
const [name, ...options] = process.argv.slice(2);
const at = options.indexOf("--language");
const language = at < 0 ? undefined : (options[at + 1] ?? "");
if (language !== undefined && !isLanguage(language)) {
  process.stderr.write(`--language takes one of: ${languages.join(", ")}.\n`);
  process.exit(2);
}
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

function stringIn(line: string): string | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}
