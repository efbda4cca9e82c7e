import { createHash } from "node:crypto";
import { mkdir, unlink } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Longer paths than this are no socket addresses on every system. */
const longestSocketPath = 100;

/**
 * Holds a folder for this process alone. A socket is the lock, because the system lets go of it whatever way
 * the process dies; a file would stay behind.
 *
 * @param folder absolute path; made where it is missing
 * @returns lets go of the folder
 * @throws a sentence for the person who runs this, where another process holds it
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const address = socketOf(folder);
  if (await answers(address)) {
    throw new Error(
      `Another process is using ${folder}. Stop it first, set DATA_DIR to another folder, or set DATABASE_URL to share a PostgreSQL.`,
    );
  }
  await unlink(address).catch(() => undefined);
  const server = createServer((socket) => socket.end());
  await new Promise<void>((done, failed) => {
    server.once("error", failed);
    server.listen(address, done);
  });
  server.unref();
  return () => new Promise((done) => server.close(() => done()));
}

function socketOf(folder: string): string {
  if (process.platform === "win32") return `\\\\.\\pipe\\billing-help-${digest(folder)}`;
  const inside = join(folder, "in-use.sock");
  return inside.length <= longestSocketPath ? inside : join(tmpdir(), `billing-help-${digest(folder)}.sock`);
}

const digest = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 16);

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
