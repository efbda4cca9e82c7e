import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { countPresses, type Presses } from "./count-presses";
import { printPresses } from "./print-presses";

/** `npm run count-presses`: presses and words from the start page to the sent ticket; `-- --base <git ref>` beside an older version's. */
const root = fileURLToPath(new URL("../../../", import.meta.url));
const own = join("lib", "tools", "count-presses");

/** @throws one sentence, where there is no such version */
function ran(command: string, words: readonly string[], wrong: string, input?: Buffer): Buffer {
  const { status, stdout, stderr } = spawnSync(command, words, { cwd: root, input, maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`${wrong}\n${stderr ?? ""}`.trim());
  return stdout;
}

/** Counts in a copy of an older version, by today's count. */
function countOlder(ref: string): Presses[] {
  const unknown = `There is no version called “${ref}” here.`;
  const words = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`];
  const commit = ran("git", words, unknown).toString().trim();
  const folder = mkdtempSync(join(tmpdir(), "count-presses-"));
  try {
    const archive = ran("git", ["archive", "--format=tar", commit], unknown);
    ran("tar", ["-x", "-C", folder], "The older version could not be unpacked.", archive);
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
    cpSync(join(root, own), join(folder, own), { recursive: true });
    const script = join(folder, own, "presses-as-json.ts");
    const hooks = new URL(`file://${join(folder, "lib", "tools", "register-source.mjs")}`).href;
    const printed = ran(process.execPath, ["--import", hooks, script], `${ref} can't be counted.`);
    return JSON.parse(printed.toString());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  const { values } = parseArgs({ options: { base: { type: "string" }, steps: { type: "boolean" } } });
  const before = values.base === undefined ? undefined : countOlder(values.base);
  process.stdout.write(printPresses(await countPresses(), before, values.steps === true));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
