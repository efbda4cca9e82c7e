import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { openSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { expect } from "playwright/test";
import { startFakeDesk } from "../lib/server/help-desks/fake-desk";
import { cleansUp } from "./clean-up";
import { startServer, submissionOf, submit, toDesk, untilReady } from "./own-server";
import { freePort } from "./postgres";
import { test } from "./test";

const { cleanUp, newFolder } = cleansUp("wrapper");

/** Whether somebody listens there. */
const isTaken = (port: number) =>
  new Promise<boolean>((done) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => done(true)).once("error", () => done(false));
    socket.once("connect", () => socket.destroy());
  });

const exitOf = (one: ChildProcess) =>
  new Promise<number | NodeJS.Signals | null>((done) => {
    if (one.exitCode !== null) done(one.exitCode);
    else one.once("exit", (code, signal) => done(code ?? signal));
  });

/** `npm start` as a group of its own, as a terminal has it, with a desk whose answer waits until it is told. */
async function start() {
  const desk = await startFakeDesk();
  cleanUp.push(() => desk.close());
  const port = await freePort();
  const folder = newFolder();
  const log = join(folder, "printed.log");
  const out = openSync(log, "a");
  const env = { ...process.env, ...toDesk(port, folder, desk.url), HOSTNAME: "127.0.0.1" };
  const wrapper = spawn(process.execPath, [join(".ci", "start.mjs")], {
    env,
    stdio: ["ignore", out, out],
    detached: true,
  });
  const toGroup = (signal: NodeJS.Signals) => process.kill(-(wrapper.pid ?? 0), signal);
  cleanUp.push(() => {
    try {
      toGroup("SIGKILL");
    } catch {
      // Nobody of the group is left, as it should be.
    }
  });
  const origin = `http://127.0.0.1:${port}`;
  await untilReady(origin);
  let finish = () => {};
  const asked = new Promise<void>((askedNow) => {
    desk.next.push(async (request, response) => {
      for await (const _ of request);
      finish = () => response.writeHead(200).end("{}");
      askedNow();
    });
  });
  const { id } = await submit(origin, submissionOf(randomUUID()));
  await asked;
  return {
    ...{ wrapper, port, folder, id, toGroup, finish: () => finish() },
    printed: () => readFileSync(log, "utf8"),
    /** Whether the ticket counts as delivered for a server that comes after, on the same folder. */
    stateAfter: async () => {
      const next = startServer(toDesk(port, folder, desk.url));
      cleanUp.push(() => next.kill("SIGKILL"));
      await untilReady(origin);
      const { state } = await (await fetch(`${origin}/api/tickets/${id}`)).json();
      return { state, sentAgain: desk.taken.size };
    },
  };
}

const delivered = { state: "delivered", sentAgain: 0 };

test("npm start is killed: its server finishes what is in hand, and leaves the port and the folder", async () => {
  test.setTimeout(90_000);
  const { wrapper, port, finish, printed, stateAfter } = await start();
  wrapper.kill("SIGKILL");
  expect(await exitOf(wrapper)).toBe("SIGKILL");
  setTimeout(finish, 1000);
  await expect.poll(() => isTaken(port), { timeout: 10_000 }).toBe(false);
  expect(await stateAfter()).toEqual(delivered);
  expect(printed()).not.toMatch(/^\s+at /m);
});

for (const [name, stop] of [
  ["SIGTERM", "wrapper"],
  ["SIGINT", "group"],
] as const) {
  test(`${name} to the ${stop}: both end once, without a fuss, after what is in hand`, async () => {
    test.setTimeout(90_000);
    const { wrapper, port, toGroup, finish, printed, stateAfter } = await start();
    if (stop === "group") toGroup(name);
    else wrapper.kill(name);
    await expect.poll(() => wrapper.exitCode ?? wrapper.signalCode, { timeout: 1000 }).toBe(null);
    finish();
    expect(await exitOf(wrapper)).toBe(0);
    expect(await isTaken(port)).toBe(false);
    expect(await stateAfter()).toEqual(delivered);
    expect(printed()).not.toMatch(/^\s+at /m);
  });
}

test("a desk that never answers holds nobody up for long", async () => {
  test.setTimeout(90_000);
  const { wrapper, port } = await start();
  wrapper.kill("SIGTERM");
  wrapper.kill("SIGTERM");
  await expect.poll(() => isTaken(port), { timeout: 35_000 }).toBe(false);
  expect(typeof (await exitOf(wrapper))).toBe("number");
});

test("a server without npm start around it is not ended by a channel that it does not have", async () => {
  const port = await freePort();
  const server = startServer({ PORT: String(port), DATA_DIR: newFolder() });
  cleanUp.push(() => server.kill("SIGKILL"));
  await untilReady(`http://127.0.0.1:${port}`);
  expect(await isTaken(port)).toBe(true);
  server.kill("SIGTERM");
  expect(await exitOf(server)).toBe(0);
});
