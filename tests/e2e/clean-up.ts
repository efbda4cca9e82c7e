import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installPostgres } from "../../.ci/postgres.mjs";
import { type FakeDesk, startFakeDesk } from "../lib/server/help-desks/fake-desk";
import { startPostgres } from "./postgres";
import { test } from "./test";

/**
 * What a test starts, it ends; in the order in which it was started, from the last. Call once at the top of a spec.
 *
 * @param name of the temporary folders
 * @returns the steps that end it all, to be added to, and ways to a folder, a help desk and a PostgreSQL that go with the
 *   test
 */
export function cleansUp(name: string) {
  const cleanUp: (() => unknown)[] = [];
  test.afterEach(async () => {
    for (const step of cleanUp.splice(0).reverse()) await step();
  });
  const newFolder = () => {
    const folder = mkdtempSync(join(tmpdir(), `${name}-`));
    cleanUp.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
    return folder;
  };
  const newDesk = async (): Promise<FakeDesk> => {
    const desk = await startFakeDesk();
    cleanUp.push(() => desk.close());
    return desk;
  };
  const newPostgres = async () => {
    const bin = installPostgres();
    if (bin === undefined) throw new Error("There is no PostgreSQL to test with");
    const postgres = await startPostgres(bin);
    cleanUp.push(postgres.stop);
    return postgres;
  };
  return { cleanUp, newFolder, newDesk, newPostgres };
}
