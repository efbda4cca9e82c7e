import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runSource } from "./run-source.mjs";
import { submission } from "./submit-tickets.mjs";

const ROUNDS_MS = 120_000;

/**
 * What a store costs that holds many delivered tickets, next to one that holds none: full-store/time-store.ts in a process
 * of its own.
 *
 * @param {(name: "empty" | "full") => Promise<Record<string, string>>} store settings of each, beside its folder
 * @param {{ tickets: number, fillSeconds: number, rounds: number }} bounds
 * @returns {Promise<{
 *   tickets: number, wanted: number, filledSeconds: number, rounds: number,
 *   costs: Record<string, { emptyMs: number, fullMs: number }>
 * }>} medians of all rounds; `tickets` are fewer than `wanted` where filling took too long
 */
export const measureFullStore = (store, bounds) =>
  measureTwoStores("full-store/time-store.ts", store, bounds, bounds.fillSeconds * 1_000 + ROUNDS_MS);

/**
 * What the desk's list, searches and one ticket cost among many tickets, next to a list of one: desk/time-desk.ts.
 *
 * @param {(name: "empty" | "full") => Promise<Record<string, string>>} store settings of each, beside its folder
 * @param {{ tickets: number, rounds: number }} bounds
 * @returns {Promise<{
 *   tickets: number, rounds: number, costs: Record<string, { emptyMs: number, fullMs: number, p95Ms: number }>
 * }>} medians of all rounds, and the 95th percentile of the full one
 */
export const measureDesk = (store, bounds) =>
  measureTwoStores("desk/time-desk.ts", store, bounds, 2 * ROUNDS_MS);

async function measureTwoStores(script, store, bounds, timeout) {
  const folder = mkdtempSync(join(tmpdir(), "bench-full-"));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  process.once("exit", remove);
  try {
    const settings = async (name) => ({ DATA_DIR: join(folder, name), ...(await store(name)) });
    const asked = { ...bounds, submission, empty: await settings("empty"), full: await settings("full") };
    return JSON.parse(await runSource(`bench/${script}`, [JSON.stringify(asked)], { timeout }));
  } finally {
    process.off("exit", remove);
    remove();
  }
}
