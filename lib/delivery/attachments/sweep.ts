import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "../database";
import { folderOf } from "./receive";

/** Milliseconds that files without a ticket are kept: the person may come back and press send again. */
const withoutTicketMs = 24 * 3_600_000;

/**
 * Deletes files that are no longer needed: those of delivered tickets once their days are over, and those whose form
 * was never sent, or whose ticket is gone.
 *
 * @param keepDays days after the last delivery
 * @returns how many folders went
 */
export async function sweep(
  database: Database,
  dataDir: string,
  keepDays: number,
  now: Date,
): Promise<number> {
  await database.query(
    `delete from billing_help.attachment a where not exists (
       select from billing_help.delivery d
       where d.ticket_id = a.ticket_id and (d.state <> 'delivered' or d.updated_at > $1)
     )`,
    [new Date(now.getTime() - keepDays * 86_400_000)],
  );
  const keys = await readdir(join(dataDir, "attachments")).catch(() => []);
  if (keys.length === 0) return 0;
  const rows = await database.query<{ key: string; has_files: boolean }>(
    `select idempotency_key as key,
       exists (select from billing_help.attachment a where a.ticket_id = t.id) as has_files
     from billing_help.ticket t where idempotency_key = any($1)`,
    [keys],
  );
  const known = new Map(rows.map(({ key, has_files }) => [key, has_files]));
  let gone = 0;
  for (const key of keys) {
    const folder = folderOf(dataDir, key);
    const isNeeded = known.get(key) ?? (await isRecent(folder, now));
    if (isNeeded) continue;
    await rm(folder, { recursive: true, force: true });
    gone += 1;
  }
  return gone;
}

async function isRecent(folder: string, now: Date): Promise<boolean> {
  const changed = await stat(folder).catch(() => undefined);
  return changed !== undefined && now.getTime() - changed.mtimeMs < withoutTicketMs;
}
