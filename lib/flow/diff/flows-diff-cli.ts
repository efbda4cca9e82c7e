import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { diffFlows } from "./diff-flows";
import { OlderTreeError, readOlderTree } from "./older-tree";
import { printDiff } from "./print-diff";
import { readTree } from "./read-tree";
import { takeLaterSnapshot } from "./take-snapshot";

const usage = "Usage: npm run flows:diff -- <git ref> [--strict] [--json]";

/** `npm run flows:diff`: exit code 1 with `--strict` where an alias is missing, 2 where nothing could be compared. */
async function run(words: readonly string[]): Promise<{ printed: string; code: number }> {
  const { values, positionals } = readWords(words);
  const [ref, ...more] = positionals;
  if (ref === undefined || more.length > 0)
    throw new OlderTreeError(`Name one version to compare with. ${usage}`);
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  const { snapshot, commit } = readOlderTree(root, ref);
  const diff = diffFlows(snapshot, takeLaterSnapshot(await readTree(), snapshot.policy));
  const since = commit.startsWith(ref) ? commit.slice(0, 7) : `${ref} (${commit.slice(0, 7)})`;
  return {
    printed: values.json ? `${JSON.stringify(diff, null, 2)}\n` : printDiff(diff, since),
    code: values.strict && diff.changes.some(({ needsAlias }) => needsAlias) ? 1 : 0,
  };
}

/** @throws {OlderTreeError} for an option that there is not */
function readWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { strict: { type: "boolean" }, json: { type: "boolean" } },
    });
  } catch {
    throw new OlderTreeError(`There is no such option. ${usage}`);
  }
}

run(process.argv.slice(2)).then(
  ({ printed, code }) => {
    process.stdout.write(printed);
    process.exitCode = code;
  },
  (error: unknown) => {
    const known = error instanceof OlderTreeError;
    process.stderr.write(`${known ? error.message : `The versions can't be compared: ${String(error)}`}\n`);
    process.exitCode = 2;
  },
);
