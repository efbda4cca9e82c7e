import { drainTickets } from "./drain-tickets.mjs";
import { openPostgres } from "./open-postgres.mjs";
import { timeSubmissions } from "./time-submissions.mjs";
import { watchMemory } from "./watch-memory.mjs";

/**
 * Everything about tickets, on the embedded store and on PostgreSQL. Where there is no PostgreSQL, or a part can't be
 * measured, that is said, and the rest goes on.
 *
 * @param {{ rounds: number, seconds: number, drain: number, memory: number[] }} bounds
 * @returns {Promise<object>} see print-tickets.mjs; a part that failed has `failed`, a sentence
 */
export async function measureTickets({ rounds, seconds, drain, memory }) {
  const postgres = await attempt(openPostgres);
  const usable = postgres.failed ? undefined : postgres;
  try {
    const submissions = await attempt(() => timeSubmissions(usable, { rounds, seconds }));
    const drains = { embedded: await attempt(() => drainTickets({}, drain)) };
    if (usable) {
      drains.postgres = await attempt(async () =>
        drainTickets({ DATABASE_URL: await usable.database("drain") }, drain),
      );
    }
    return {
      load: { rounds, seconds },
      postgres: usable ? { version: usable.version } : { failed: postgres.failed },
      submissions,
      drains,
      ...(memory.length > 0 ? { memory: await attempt(() => watchMemory({}, memory)) } : {}),
    };
  } finally {
    await usable?.stop();
  }
}

async function attempt(action) {
  try {
    return await action();
  } catch (error) {
    return { failed: String(error?.message ?? error).split("\n")[0] };
  }
}
