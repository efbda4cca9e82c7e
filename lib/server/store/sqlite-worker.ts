import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { openDatabase, openEngine, type SqliteOutcome, type SqliteStatement } from "./sqlite-engine.ts";

// The thread that works on the embedded store, so that a disk that takes its time holds up no page.

/** The messages to the thread, and its answers. */
export interface Asked {
  readonly id: number;
  readonly statements: readonly SqliteStatement[];
}
export type Answered = readonly { readonly id: number; readonly outcome: SqliteOutcome }[];

/** Units that share a commit, at most: what comes first must not wait for all that comes after. */
const mostTogether = 256;

const port = parentPort;
if (port === null) throw new Error("This file runs in a worker thread");
const engine = openEngine(openDatabase(workerData.path));
port.postMessage("open");
port.on("message", (first: Asked | "close") => {
  const units: Asked[] = [];
  let next: Asked | "close" | undefined = first;
  // All that has come in meanwhile shares one sync of the disk.
  for (; next !== undefined && next !== "close"; next = waiting(units.length)) units.push(next);
  if (units.length > 0) {
    const outcomes = engine.run(units.map(({ statements }) => statements));
    port.postMessage(units.map(({ id }, at) => ({ id, outcome: outcomes[at] })));
  }
  if (next === "close") {
    engine.close();
    port.close();
  }
});

function waiting(taken: number): Asked | "close" | undefined {
  return taken < mostTogether && port ? receiveMessageOnPort(port)?.message : undefined;
}
