import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Answers } from "@/lib/export/read-export";
import { readFile, readFileText } from "./read-file";

/** `npm run -s read-export -- FILE... [--json]`: what the page says of a file, for people or as a line of JSON each. */
const usage =
  "npm run -s read-export -- FILE... [--json] [--comma decimals|thousands] [--dates day-first|month-first]\n";

/** @throws if it is something else */
function oneOf<T extends string>(option: string, typed: string | undefined, known: readonly T[]) {
  const found = known.find((one) => one === typed);
  if (typed !== undefined && found === undefined)
    throw new Error(`--${option} takes one of: ${known.join(", ")}.\n${usage}`);
  return found;
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      comma: { type: "string" },
      dates: { type: "string" },
    },
  });
  if (positionals.length === 0) throw new Error(`Which file?\n${usage}`);
  const answers: Answers = {
    meant: oneOf("comma", values.comma, ["decimals", "thousands"]),
    order: oneOf("dates", values.dates, ["day-first", "month-first"]),
  };
  for (const name of positionals) {
    // npm changes into the project's folder; a path is relative to the folder where it was typed.
    const path = resolve(process.env.INIT_CWD ?? "", name);
    const found = await readFile(path, answers).catch(({ code, message }: NodeJS.ErrnoException) => {
      throw new Error(code === "ENOENT" ? `There is no file ${name}.` : `${name} can't be read: ${message}`);
    });
    const read = { ...found, file: name };
    process.stdout.write(`${values.json ? JSON.stringify(read) : readFileText(read)}\n`);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
