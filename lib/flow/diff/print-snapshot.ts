import { readTree } from "./read-tree";
import { takeSnapshot } from "./take-snapshot";

/** Prints the flows of the tree that this file lies in as JSON; `older-tree.ts` runs it in an older one. */
readTree().then(
  (build) => process.stdout.write(JSON.stringify(takeSnapshot(build))),
  (error: unknown) => {
    process.stderr.write(String(error));
    process.exitCode = 1;
  },
);
