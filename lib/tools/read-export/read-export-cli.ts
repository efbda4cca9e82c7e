import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { readFile, readFileText } from "./read-file";

/** `npm run -s read-export -- FILE... [--json]`: what the page says of a file, for people or as a line of JSON each. */
const usage = "npm run -s read-export -- FILE... [--json]\n";

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "boolean", default: false } },
  });
  if (positionals.length === 0) throw new Error(`Which file?\n${usage}`);
  for (const name of positionals) {
    // npm changes into the project's folder; a path is meant from where it was typed.
    const read = { ...(await readFile(resolve(process.env.INIT_CWD ?? "", name))), file: name };
    process.stdout.write(`${values.json ? JSON.stringify(read) : readFileText(read)}\n`);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
