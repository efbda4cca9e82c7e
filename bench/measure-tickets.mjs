import { drainTickets } from "./drain-tickets.mjs";
import { measureDesk, measureFullStore } from "./measure-full-store.mjs";
import { openPostgres } from "./open-postgres.mjs";
import { timePageBeside } from "./time-page-beside.mjs";
import { timeSubmissions } from "./time-submissions.mjs";
import { watchMemory } from "./watch-memory.mjs";

/**
 * Everything about tickets, on the embedded store and on PostgreSQL. If there is no PostgreSQL, or a part can't be
 * measured, that is said, and the rest goes on.
 *
 * @param {{
 *   load: { rounds: number, seconds: number }, pageLoad: { rounds: number, seconds: number },
 *   memory: number[], drain: number,
 *   fullStore: { tickets: number, fillSeconds: number, rounds: number },
 *   desk: { tickets: number, rounds: number }
 * }} bounds
 * @returns {Promise<object>} see print-report.mjs; each part has its `tookSeconds`, one that failed `failed`, a sentence
 */
export async function measureTickets({ load, pageLoad, memory, drain, fullStore, desk }) {
  const postgres = await attempt(openPostgres);
  await using usable = postgres.failed ? undefined : postgres;
  /** @param {(store: (name: string) => Promise<Record<string, string>>) => Promise<object>} measure */
  const onBoth = async (measure) => ({
    embedded: await attempt(() => measure(async () => ({}))),
    ...(usable
      ? {
          postgres: await attempt(() =>
            measure(async (name) => ({ DATABASE_URL: await usable.database(name) })),
          ),
        }
      : {}),
  });
  return {
    load,
    pageLoad,
    postgres: usable ? { version: usable.version } : { failed: postgres.failed },
    submissions: await attempt(() => timeSubmissions(usable, load)),
    page: await attempt(() => timePageBeside(usable, pageLoad)),
    memory: await onBoth(async (store) => watchMemory(await store("memory"), memory)),
    drains: await onBoth(async (store) => drainTickets(await store("drain"), drain)),
    desks: await onBoth((store) => measureDesk((name) => store(`desk_${name}`), desk)),
    fullStores: await onBoth((store) => measureFullStore((name) => store(`store_${name}`), fullStore)),
  };
}

/** A part that throws is said to have failed, and nothing else. */
async function attempt(action) {
  const startedAt = performance.now();
  const result = await action().catch((error) => ({
    failed: String(error?.message ?? error).split("\n")[0],
  }));
  return { ...result, tookSeconds: (performance.now() - startedAt) / 1_000 };
}
