import { createHash } from "node:crypto";
import { chmod, mkdir, unlink } from "node:fs/promises";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** Longer paths than this are no socket addresses on every system. */
const longestSocketPath = 100;

/** Answers what another process on this machine asks of the one that holds the folder. */
export type Answer = (words: readonly string[]) => Promise<string>;

/** A folder that is this process's alone. */
export interface FolderLock {
  /** Who answers the questions of others from now on. */
  listen(answer: Answer): void;
  release(): Promise<void>;
}

/**
 * Holds a folder for this process alone. A socket is the lock, because the system lets go of it whatever way
 * the process dies; a file would stay behind. Through the same socket others can ask the holder, see {@link askHolder}.
 *
 * @param folder absolute path; made where it is missing
 * @throws a sentence for the person who runs this, where another process holds it
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  await mkdir(folder, { recursive: true });
  const address = socketOf(folder);
  if ((await talk(address)) !== undefined) {
    throw new Error(
      `Another process is using ${folder}. Stop it first, set DATA_DIR to another folder, or set DATABASE_URL to share a PostgreSQL.`,
    );
  }
  await unlink(address).catch(() => undefined);
  let answer: Answer | undefined;
  const server = createServer({ allowHalfOpen: true }, (socket) => void reply(socket, () => answer));
  await new Promise<void>((done, failed) => {
    server.once("error", failed);
    server.listen(address, done);
  });
  // Who may ask is who may read the folder anyway: this user.
  await chmod(address, 0o600).catch(() => undefined);
  server.unref();
  return {
    listen: (next) => {
      answer = next;
    },
    release: () => new Promise((done) => server.close(() => done())),
  };
}

/**
 * Asks the process that holds a folder.
 *
 * @returns its answer; `undefined` where nobody holds it
 */
export const askHolder = (folder: string, words: readonly string[]): Promise<string | undefined> =>
  talk(socketOf(folder), words);

async function reply(socket: Socket, answer: () => Answer | undefined): Promise<void> {
  socket.on("error", () => undefined);
  for await (const line of createInterface({ input: socket })) {
    try {
      socket.end((await answer()?.(JSON.parse(line))) ?? "The server is starting. Try again.\n");
    } catch {
      socket.end("The server could not do that.\n");
    }
    return;
  }
  socket.end();
}

function socketOf(folder: string): string {
  if (process.platform === "win32") return `\\\\.\\pipe\\billing-help-${digest(folder)}`;
  const inside = join(folder, "in-use.sock");
  return inside.length <= longestSocketPath ? inside : join(tmpdir(), `billing-help-${digest(folder)}.sock`);
}

const digest = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 16);

/** @returns what is said at this address; `undefined` where nobody is there */
function talk(address: string, words?: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect(address);
    let heard = "";
    socket.setEncoding("utf8");
    socket.on("data", (text) => {
      heard += text;
    });
    socket.once("connect", () => socket.end(words ? `${JSON.stringify(words)}\n` : ""));
    socket.once("close", (failed) => resolve(failed ? undefined : heard));
    socket.once("error", () => resolve(undefined));
  });
}
