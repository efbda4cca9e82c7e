import { runCommand } from "./commands";
import { openDatabase } from "./database";
import { askHolder } from "./folder-lock";
import { migrate } from "./migrate";
import { createDeskQueue, queueSchema } from "./queue";
import { readSettings } from "./settings";

/**
 * `npm run outbox`. The embedded store belongs to the server while that runs, so the server is asked; a PostgreSQL, or
 * the store of a server that does not run, is opened here.
 */
async function run(words: readonly string[]): Promise<string> {
  const settings = readSettings(process.env);
  const answer = settings.databaseUrl ? undefined : await askHolder(settings.dataDir, words);
  if (answer !== undefined) return answer;
  const database = await openDatabase(settings);
  try {
    await migrate(database);
    const boss = database.createQueue({ schema: queueSchema, schedule: false, supervise: false });
    await boss.start();
    for (const adapter of settings.deliverTo) await createDeskQueue(boss, adapter);
    const printed = await runCommand({ database, boss, settings, now: () => new Date() }, words);
    await boss.stop({ graceful: false });
    return printed;
  } finally {
    await database.close();
  }
}

run(process.argv.slice(2)).then(
  (printed) => process.stdout.write(printed),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : "That did not work."}\n`);
    process.exitCode = 1;
  },
);
