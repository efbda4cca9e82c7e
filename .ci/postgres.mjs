// Finds PostgreSQL's programs for the tests of the outbox, or installs them.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { installPackages } from "./browser.mjs";
import { isMain } from "./install.mjs";

const debian = "/usr/lib/postgresql";

/** @returns the folder with `initdb` and `postgres`, or undefined */
function findPostgres() {
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [process.env.POSTGRES_BIN, ...versions.map((version) => join(debian, version, "bin"))];
  return folders.find((folder) => folder && existsSync(join(folder, "initdb")));
}

/** Installs PostgreSQL if there is none. @returns its folder, or undefined after saying what to do */
export function installPostgres() {
  const found = findPostgres();
  if (found) return found;
  console.log("Installing PostgreSQL …");
  installPackages(["postgresql"]);
  const installed = findPostgres();
  if (!installed) {
    console.error(
      "There is no PostgreSQL here and none could be installed. Install one and set POSTGRES_BIN to its programs.",
    );
  }
  return installed;
}

if (isMain(import.meta.url)) {
  const path = installPostgres();
  if (path) console.log(path);
  else process.exit(1);
}
