import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Answers } from "@/lib/export/read-export";
import { readFile, readFileText } from "./read-file";

/** `npm run -s read-export -- FILE... [--json]`: what the page says of a file, for people or as a line of JSON each. */
const usage =
  "npm run -s read-export -- FILE... [--json] [--comma decimals|thousands] [--dates day-first|month-first]\n";

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
  const { comma, dates } = values;
  const answers: Answers = {
    ...((comma === "decimals" || comma === "thousands") && { meant: comma }),
    ...((dates === "day-first" || dates === "month-first") && { order: dates }),
  };
  for (const name of positionals) {
    // npm changes into the project's folder; a path is relative to the folder where it was typed.
    const read = { ...(await readFile(resolve(process.env.INIT_CWD ?? "", name), answers)), file: name };
    process.stdout.write(`${values.json ? JSON.stringify(read) : readFileText(read)}\n`);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
