import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { checkLinks, printLinks } from "./check-links";
import { findLinks } from "./find-links";

const usage = `Usage: npm run links -- --base http://127.0.0.1:8080   asks a fake that stands in for every site
       npm run links -- --real                         asks the real sites
       --timeout 10                                    seconds for each request`;

/** `npm run links`: exit code 1 if a link is broken, 2 without `--real` or `--base`. */
async function run(words: readonly string[]): Promise<void> {
  const asking = readAsking(words);
  if (asking === undefined) {
    process.stderr.write(`Nothing outside is asked by default. Say whom to ask.\n${usage}\n`);
    process.exitCode = 2;
    return;
  }
  const found = findLinks(fileURLToPath(new URL("../../../", import.meta.url)));
  const checked = await checkLinks(found, asking);
  process.stdout.write(printLinks(found, checked));
  process.exitCode = checked.some(({ state }) => state === "broken") ? 1 : 0;
}

/** @returns `undefined` unless exactly one of `--base` and `--real` says whom to ask */
function readAsking(words: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        base: { type: "string" },
        real: { type: "boolean" },
        timeout: { type: "string", default: "10" },
      },
    });
    const timeout = Number(values.timeout) * 1000;
    const { base, real = false } = values;
    if ((base !== undefined) === real || !(timeout > 0)) return undefined;
    if (base !== undefined && !/^https?:$/.test(new URL(base).protocol)) return undefined;
    return { base, timeout };
  } catch {
    return undefined;
  }
}

await run(process.argv.slice(2));
