import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { backup, DatabaseSync } from "node:sqlite";
import { storeFile } from "./sqlite";

/** Pages that are copied in one go: a store that is written to meanwhile is begun anew, so few goes are better. */
const pagesAtOnce = 100_000;

/**
 * Copies the embedded store, as it is at one moment, also while a server writes to it.
 *
 * @param dataDir the folder of the store
 * @param file absolute path of the copy; it must not be there yet
 * @returns its size in bytes
 * @throws a sentence for the person who runs this
 */
export async function backUp(dataDir: string, file: string): Promise<number> {
  if (existsSync(file)) throw new Error(`${file} is there already. Name a file that is not.`);
  const source = new DatabaseSync(storeFile(dataDir), { readOnly: true, timeout: 5_000 });
  try {
    await backup(source, file, { rate: pagesAtOnce });
  } finally {
    source.close();
  }
  return (await stat(file)).size;
}
