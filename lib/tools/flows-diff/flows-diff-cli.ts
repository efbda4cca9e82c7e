import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { defaultLanguage } from "@/content/languages";
import { type Policy, policy } from "@/content/policy";
import type { Flow } from "@/lib/flow/flow";
import { loadFlows } from "@/lib/flow/load-flow";
import { aliases } from "@/machines/aliases";
import { registry } from "@/machines/registry";
import { diffFlows } from "./diff-flows";
import { printDiff } from "./print-diff";

const file = "machines/flows.lock.json";

/** Nothing could be compared; the message is one sentence for the terminal. */
class NothingToCompare extends Error {}

/** `npm run flows:diff`: prints what changed since a version, or all of it as JSON. */
async function run([ref, ...options]: readonly string[]): Promise<string> {
  const isJson = options.join() === "--json";
  if (ref === undefined || (options.length > 0 && !isJson))
    throw new NothingToCompare("Name one version to compare with: npm run flows:diff -- <git ref> [--json]");
  const { commit, text } = readOlder(ref);
  const diff = diffFlows(JSON.parse(text), await todaysFlows(), policy, aliases);
  const since = commit.startsWith(ref) ? commit.slice(0, 7) : `${ref} (${commit.slice(0, 7)})`;
  return isJson ? `${JSON.stringify(diff, null, 2)}\n` : printDiff(diff, since);
}

/**
 * The committed snapshot of a version.
 *
 * @param ref any name of a commit, such as `HEAD~1`, a tag or a branch
 * @throws {NothingToCompare} without git, without a repository, for an unknown name, and if there was none yet
 */
function readOlder(ref: string): { commit: string; text: string } {
  const cwd = fileURLToPath(new URL("../../../", import.meta.url));
  const git = (wrong: string, ...args: readonly string[]) => {
    const { status, stdout } = spawnSync("git", args, { cwd, encoding: "utf8", maxBuffer: 2 ** 26 });
    if (status !== 0) throw new NothingToCompare(wrong);
    return stdout;
  };
  git("git is not installed here.", "--version");
  git("This folder is no git repository, so there is no older version to compare with.", "rev-parse");
  const unknown = `There is no version called “${ref}” in this repository.`;
  const commit = git(
    unknown,
    "rev-parse",
    "--verify",
    "--quiet",
    "--end-of-options",
    `${ref}^{commit}`,
  ).trim();
  const before = `${ref} has no ${file}: flows can be compared from the commit on that added this file.`;
  return { commit, text: git(before, "show", `${commit}:./${file}`) };
}

/** Today's flows in English, for any policy. */
async function todaysFlows(): Promise<(policy: Policy) => Flow[]> {
  const flows = await loadFlows();
  const messages = await Promise.all(
    flows.map(async ({ issue }) => (await registry[issue].messages[defaultLanguage]()).messages),
  );
  return (policy) =>
    flows.map((flow, index) => ({ ...flow, policy, messages: messages[index]?.(policy) ?? flow.messages }));
}

try {
  process.stdout.write(await run(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof NothingToCompare)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
