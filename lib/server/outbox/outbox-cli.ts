import { readSettings } from "../settings";
import { openStore } from "../store/open-store";
import { runCommand } from "./commands";

/** `npm run outbox`. Opens the store beside the server that may be using it, which notices within a second. */
async function run(words: readonly string[]) {
  const settings = readSettings(process.env);
  const store = await openStore(settings);
  try {
    return await runCommand({ store, settings, now: () => new Date() }, words);
  } finally {
    await store.close();
  }
}

run(process.argv.slice(2)).then(
  ({ text, exitCode }) => {
    process.stdout.write(text);
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : "That did not work."}\n`);
    process.exitCode = 1;
  },
);
