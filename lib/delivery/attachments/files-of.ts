import { stat } from "node:fs/promises";
import { join } from "node:path";
import { type AttachedFile, DeliveryError } from "../adapters/adapter";
import type { Database } from "../database";
import { folderOf } from "./receive";

interface Row {
  readonly key: string;
  readonly sha256: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
}

/**
 * The files of a ticket, ready to be sent.
 *
 * @throws {DeliveryError} to be tried again, where they are not on this machine: another one that shares the database
 *   may have them
 */
export async function filesOf(
  database: Database,
  dataDir: string,
  ticketId: string,
): Promise<readonly AttachedFile[]> {
  const rows = await database.query<Row>(
    `select t.idempotency_key as key, a.sha256, a.name, a.type, a.bytes
     from billing_help.attachment a join billing_help.ticket t on t.id = a.ticket_id
     where a.ticket_id = $1 order by a.position`,
    [ticketId],
  );
  return Promise.all(
    rows.map(async ({ key, sha256, name, type, bytes }) => {
      const path = join(folderOf(dataDir, key), sha256);
      const size = await stat(path).then(
        (found) => found.size,
        () => -1,
      );
      if (size !== bytes) throw new DeliveryError("a file is not on this machine", true, false);
      return { name, type, bytes, path };
    }),
  );
}
