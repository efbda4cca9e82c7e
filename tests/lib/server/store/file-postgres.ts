import { afterAll, beforeAll } from "vitest";
import { installPostgres } from "../../../../.ci/postgres.mjs";
import { startPostgres } from "../../../e2e/postgres";

/**
 * A PostgreSQL for the tests of a file.
 *
 * @returns its address, once the tests run
 */
export function filePostgres(): () => string {
  let postgres: Awaited<ReturnType<typeof startPostgres>>;
  beforeAll(async () => {
    const bin = installPostgres();
    if (bin === undefined) throw new Error("There is no PostgreSQL to test with");
    postgres = await startPostgres(bin);
  });
  afterAll(() => postgres.stop());
  return () => postgres.url;
}
