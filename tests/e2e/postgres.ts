import { execFileSync, spawn } from "node:child_process";
import { chownSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** Below those that the system hands out by itself, and a thousand for each process of tests: nobody else takes one meanwhile. */
const firstPort =
  11_000 + 1_000 * (Number(process.env.TEST_PARALLEL_INDEX ?? process.env.VITEST_POOL_ID ?? 0) % 20);
let portsGiven = process.pid;

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const port = firstPort + (portsGiven++ % 1_000);
  const isFree = await new Promise<boolean>((done) => {
    const server = createServer();
    server.once("error", () => done(false));
    server.listen(port, () => server.close(() => done(true)));
  });
  return isFree ? port : freePort();
}

interface Postgres {
  readonly url: string;
  /** Ends it at once, as a machine that fails. */
  pause(): Promise<void>;
  /** Starts it again on the same data. */
  resume(): Promise<void>;
  /** Stops it where it is, connections and all, without a word to anybody. */
  freeze(): void;
  thaw(): void;
  /** Ends it, then deletes its folder. */
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL of its own in a new folder.
 *
 * @param bin the folder of its programs
 * @throws where it can't start: a test that needs it must fail then
 */
export async function startPostgres(bin: string): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), "postgres-"));
  // PostgreSQL refuses to run as root.
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  const user = process.getuid?.() === 0 ? { uid: id("-u"), gid: id("-g") } : {};
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, "data");
  const options = { ...user, cwd: folder, env: { ...process.env, LC_ALL: "C", HOME: folder } };
  execFileSync(join(bin, "initdb"), ["-D", data, "-U", "test", "-A", "trust", "-E", "UTF8"], {
    ...options,
    stdio: "ignore",
  });
  const port = await freePort();
  const start = () =>
    spawn(
      join(bin, "postgres"),
      ["-D", data, "-p", String(port), "-k", folder, "-c", "listen_addresses=127.0.0.1"],
      { ...options, stdio: "ignore" },
    );
  let server = start();
  const isReady = () => {
    try {
      execFileSync(join(bin, "pg_isready"), ["-h", "127.0.0.1", "-p", String(port)], { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  };
  const untilReady = async () => {
    for (let tries = 0; !isReady(); tries += 1) {
      if (tries > 100 || server.exitCode !== null) throw new Error("PostgreSQL did not start");
      await wait(100);
    }
  };
  await untilReady();
  /** To the server and the processes of its connections. */
  const signalAll = (signal: NodeJS.Signals) => {
    const pid = server.pid ?? 0;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean);
    for (const one of [pid, ...children.map(Number)]) process.kill(one, signal);
  };
  return {
    url: `postgres://test@127.0.0.1:${port}/postgres`,
    pause: async () => {
      const ended = new Promise((done) => server.once("exit", done));
      server.kill("SIGQUIT");
      await ended;
    },
    resume: () => {
      server = start();
      return untilReady();
    },
    freeze: () => signalAll("SIGSTOP"),
    thaw: () => signalAll("SIGCONT"),
    stop: async () => {
      const isRunning = server.exitCode === null && server.signalCode === null;
      if (isRunning) signalAll("SIGCONT");
      const ended = isRunning && new Promise((done) => server.once("exit", done));
      server.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
