import type { Settings } from "../settings";
import { migrate } from "./migrate";
import { openPostgres } from "./postgres";
import { openSqlite } from "./sqlite";
import type { Store } from "./store";

/**
 * Opens the store that the settings name, and brings it up to date.
 *
 * @throws a sentence for the operator, if it can't be opened
 */
export async function openStore({ databaseUrl, dataDir }: Settings): Promise<Store> {
  if (databaseUrl === undefined) {
    const store = await openSqlite(dataDir);
    await migrate(store);
    return store;
  }
  // A change of a large table takes longer than any ticket may.
  const patient = await openPostgres(databaseUrl, { statementMs: 0 });
  await migrate(patient).finally(patient.close);
  return openPostgres(databaseUrl);
}
