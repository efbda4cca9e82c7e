import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PgBoss } from "pg-boss";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { accept } from "@/lib/delivery/accept";
import { type Adapter, DeliveryError } from "@/lib/delivery/adapters/adapter";
import { unreadable } from "@/lib/delivery/adapters/ask";
import { fileAdapter } from "@/lib/delivery/adapters/file";
import { httpFailure } from "@/lib/delivery/adapters/http-failure";
import { webhookAdapter } from "@/lib/delivery/adapters/webhook";
import { giveUpAfterMs } from "@/lib/delivery/backoff";
import { createCircuit } from "@/lib/delivery/circuit";
import { type Database, openDatabase } from "@/lib/delivery/database";
import { type Delivering, deliver } from "@/lib/delivery/deliver";
import { migrate } from "@/lib/delivery/migrate";
import { purge } from "@/lib/delivery/purge";
import { createDeskQueue, queueOf, queueSchema } from "@/lib/delivery/queue";
import { forgetTicket, maskEmail, receiptOf } from "@/lib/delivery/receipt";
import { readSettings } from "@/lib/delivery/settings";
import type { Submission } from "@/lib/ticket/submission";
import { answers, type FakeDesk, resets, sendsHalf, startFakeDesk } from "./fake-desk";

/** A real store in a folder, a real queue on it, a real HTTP server as help desk; the clock alone is ours. */
const folder = mkdtempSync(join(tmpdir(), "outbox-"));
const secret = `whsec_${Buffer.from("a secret of the tests").toString("base64")}`;
const silent = { info() {}, warn() {}, error() {} };
let database: Database;
let boss: PgBoss;
let desk: FakeDesk;
let now: Date;
let world: Delivering;

beforeAll(async () => {
  database = await openDatabase(readSettings({ DATA_DIR: folder }));
  await migrate(database);
  boss = database.createQueue({ schema: queueSchema, schedule: false, supervise: false });
  await boss.start();
  for (const name of ["webhook", "slow", "file"]) await createDeskQueue(boss, name);
  desk = await startFakeDesk();
}, 60_000);

afterAll(async () => {
  await boss.stop({ graceful: false });
  await database.close();
  await desk.close();
  rmSync(folder, { recursive: true });
});

beforeEach(() => {
  now = new Date("2026-11-24T12:00:00Z");
  desk.next.length = 0;
  desk.taken.clear();
  world = worldOf(webhookAdapter({ url: desk.url, secret, allowPrivate: true }));
});

const worldOf = (adapter: Adapter): Delivering => ({
  database,
  boss,
  adapter,
  circuit: createCircuit(),
  log: silent as never,
  dataDir: folder,
  now: () => now,
  random: () => 1,
});

let count = 0;
function submission(more: Partial<Submission> = {}): Submission {
  count += 1;
  return {
    idempotency_key: `00000000-0000-4000-8000-${String(count).padStart(12, "0")}`,
    address: "/invoices/ticket?what-you-need=find-invoice&find-invoice=not-listed",
    draft: { email: "ada@example.org", note: "Where is my invoice?" },
    evidence: [],
    open_seconds: 60,
    time_zone: "UTC",
    locale: "en",
    ...more,
  };
}

/** Stores a ticket for the help desks with these names. @returns its id */
async function stored(...adapters: string[]): Promise<string> {
  const accepted = await accept({ database, boss, adapters, dataDir: folder }, submission(), now);
  if (accepted.kind !== "stored") throw new Error(accepted.kind);
  return accepted.link.id;
}

const pass = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
const stateOf = async (id: string) => (await receiptOf(database, id))?.state;
const deliveryOf = async (id: string) =>
  (
    await database.query<{
      state: string;
      attempts: number;
      problem: string | null;
      next_at: Date;
      possible_duplicate: boolean;
    }>("select * from billing_help.delivery where ticket_id = $1", [id])
  )[0];

describe("a ticket", () => {
  it("reaches the desk once, signed, and the receipt says so", async () => {
    const id = await stored("webhook");
    expect(await stateOf(id)).toBe("received");
    await deliver(world, { ticketId: id });
    await deliver(world, { ticketId: id });
    expect(await stateOf(id)).toBe("delivered");
    const taken = desk.taken.get(id);
    expect(taken?.times).toBe(1);
    const { timestamp, data } = JSON.parse(taken?.body ?? "");
    expect(timestamp).toBe("2026-11-24T12:00:00.000Z");
    expect(data.note).toBe("Where is my invoice?");
    const signature = new Webhook(secret).sign(id, new Date("2026-11-24T12:00:00Z"), taken?.body ?? "");
    expect(taken?.headers["webhook-signature"]).toBe(signature);
  });

  it("is one, however often it is sent with the same key, and another content is refused", async () => {
    const first = submission();
    const outbox = { database, boss, adapters: ["webhook"], dataDir: folder };
    const stored = await accept(outbox, first, now);
    const again = await Promise.all([accept(outbox, first, now), accept(outbox, first, now)]);
    expect(again.map(({ kind }) => kind)).toEqual(["repeated", "repeated"]);
    expect(again[0]).toMatchObject({ link: (stored as { link: object }).link });
    const changed = await accept(outbox, { ...first, draft: { ...first.draft, note: "Changed" } }, now);
    expect(changed.kind).toBe("conflict");
  });

  it("is not stored with gaps, nor from an address that is no ticket step", async () => {
    const outbox = { database, boss, adapters: ["webhook"], dataDir: folder };
    expect(await accept(outbox, submission({ draft: {} }), now)).toMatchObject({
      kind: "invalid",
      errors: { email: "Enter the email address of your account." },
    });
    expect((await accept(outbox, submission({ address: "/refunds/how-much" }), now)).kind).toBe("invalid");
  });

  it("is gone when it is deleted, and what is left of its delivery does no harm", async () => {
    const id = await stored("webhook");
    expect(await forgetTicket(database, folder, id)).toBe(true);
    expect(await receiptOf(database, id)).toBeUndefined();
    await deliver(world, { ticketId: id });
    expect(desk.taken.size).toBe(0);
    expect(await forgetTicket(database, folder, id)).toBe(false);
  });
});

describe("the desk does not take it", () => {
  test.each([
    ["answers 500", answers(500), "HTTP 500"],
    ["answers 408", answers(408), "HTTP 408"],
    ["sends it elsewhere", answers(302, { location: "http://127.0.0.1:9/" }), "HTTP 302"],
    ["resets the connection", resets, "no connection"],
  ])(
    "%s: the ticket waits, the receipt says delayed, and the next attempt delivers it",
    async (_, behave, problem) => {
      const id = await stored("webhook");
      desk.next.push(behave);
      await deliver(world, { ticketId: id });
      expect(await deliveryOf(id)).toMatchObject({ state: "waiting", attempts: 1, problem });
      expect(await stateOf(id)).toBe("delayed");
      // Too early: nobody asks the desk.
      await deliver(world, { ticketId: id });
      expect(desk.taken.size).toBe(0);
      pass(1);
      await deliver(world, { ticketId: id });
      expect(await stateOf(id)).toBe("delivered");
    },
  );

  it("half an answer counts as taken by its status, and is not sent twice", async () => {
    const id = await stored("webhook");
    desk.next.push(sendsHalf);
    await deliver(world, { ticketId: id });
    pass(1);
    await deliver(world, { ticketId: id });
    expect(await stateOf(id)).toBe("delivered");
  });

  it("asks for patience: nobody asks again before", async () => {
    const id = await stored("webhook");
    desk.next.push(answers(429, { "retry-after": "600" }));
    await deliver(world, { ticketId: id });
    pass(9.9);
    await deliver(world, { ticketId: id });
    expect(desk.taken.size).toBe(0);
    pass(0.2);
    await deliver(world, { ticketId: id });
    expect(await stateOf(id)).toBe("delivered");
  });

  test.each([400, 401, 404, 422])(
    "answers %i: it is listed as failed, and not sent again",
    async (status) => {
      const id = await stored("webhook");
      desk.next.push(answers(status));
      await deliver(world, { ticketId: id });
      expect(await deliveryOf(id)).toMatchObject({ state: "failed", problem: `HTTP ${status}` });
      pass(60);
      await deliver(world, { ticketId: id });
      expect(desk.taken.size).toBe(0);
      // The person is not told that it failed, for staff can still send it; but neither that it has arrived.
      expect(await stateOf(id)).toBe("delayed");
    },
  );

  it("is down for an hour: it is asked ever more rarely, then gets every ticket", async () => {
    const ids = [await stored("webhook"), await stored("webhook"), await stored("webhook")];
    let asked = 0;
    for (let minute = 0; minute < 60; minute += 1) {
      for (const id of ids) {
        desk.next.push((_request, response) => {
          asked += 1;
          response.writeHead(503).end();
        });
        await deliver(world, { ticketId: id });
        desk.next.length = 0;
      }
      pass(1);
    }
    expect(asked).toBeGreaterThan(5);
    expect(asked).toBeLessThan(40);
    for (let minute = 0; minute < 30; minute += 1) {
      for (const id of ids) await deliver(world, { ticketId: id });
      pass(1);
    }
    expect(await Promise.all(ids.map(stateOf))).toEqual(["delivered", "delivered", "delivered"]);
    expect([...desk.taken.values()].map(({ times }) => times)).toEqual([1, 1, 1]);
  });

  it("is down for days: in the end the ticket is listed as failed, for a person to look at", async () => {
    const id = await stored("webhook");
    pass(giveUpAfterMs / 60_000 + 1);
    desk.next.push(answers(503));
    await deliver(world, { ticketId: id });
    expect(await deliveryOf(id)).toMatchObject({ state: "failed" });
  });

  it("leaves a job behind for every ticket that waits", async () => {
    const id = await stored("webhook");
    desk.next.push(answers(500));
    await deliver(world, { ticketId: id });
    const jobs = await boss.findJobs<{ ticketId: string }>(queueOf("webhook"), { data: { ticketId: id } });
    const due = (await deliveryOf(id))?.next_at;
    expect(jobs.map((job) => job.startAfter.getTime())).toContain(due?.getTime());
  });
});

describe("an adapter that can't tell a repeat", () => {
  test.each([
    ["no connection", new TypeError("fetch failed"), true],
    ["no answer in time", new DOMException("", "TimeoutError"), true],
    ["a fault of the desk", httpFailure(502, null, new Date()), true],
    ["an answer that nobody can read", unreadable(), true],
    ["a mail server that falls silent", new DeliveryError("SMTP ETIMEDOUT", true, true), true],
    ["a desk that asks for patience", httpFailure(429, null, new Date()), false],
    ["a mail server that is busy", new DeliveryError("SMTP 451", true, false), false],
  ])("after %s", async (_, failure, mayHaveArrived) => {
    const id = await stored("slow");
    const told: boolean[] = [];
    const adapter: Adapter = {
      name: "slow",
      isIdempotent: false,
      send: async (_ticket, { repeated }) => {
        told.push(repeated);
        if (told.length === 1) throw failure;
        // What happens later does not undo what may have happened before.
        if (told.length === 2) throw httpFailure(429, null, now);
        return {};
      },
    };
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await deliver(worldOf(adapter), { ticketId: id });
      pass(60);
    }
    expect(told).toEqual([false, mayHaveArrived, mayHaveArrived]);
    expect(await deliveryOf(id)).toMatchObject({ state: "delivered", possible_duplicate: mayHaveArrived });
  });
});

describe("an attempt is broken off", () => {
  /** The process dies while the desk is being asked: the claim stays behind. */
  async function brokenOff(adapter: string): Promise<string> {
    const id = await stored(adapter);
    const never: Adapter = { name: adapter, isIdempotent: true, send: () => new Promise(() => {}) };
    void deliver(worldOf(never), { ticketId: id });
    await expect.poll(async () => (await deliveryOf(id))?.state).toBe("sending");
    return id;
  }

  it("nobody else sends it meanwhile, and after a while the next attempt does, with the same id", async () => {
    const id = await brokenOff("webhook");
    await deliver(world, { ticketId: id });
    expect(desk.taken.size).toBe(0);
    pass(2);
    await deliver(world, { ticketId: id });
    expect(desk.taken.get(id)?.times).toBe(1);
    expect(await deliveryOf(id)).toMatchObject({ state: "delivered", possible_duplicate: false });
  });

  it("where the desk can't tell a repeat, the ticket is marked as a possible duplicate", async () => {
    const id = await brokenOff("slow");
    pass(2);
    const told: boolean[] = [];
    const forgetful: Adapter = {
      name: "slow",
      isIdempotent: false,
      send: async (_ticket, { repeated }) => {
        told.push(repeated);
        return { reference: "T-1" };
      },
    };
    await deliver(worldOf(forgetful), { ticketId: id });
    expect(told).toEqual([true]);
    expect(await deliveryOf(id)).toMatchObject({ state: "delivered", possible_duplicate: true });
    expect(await receiptOf(database, id)).toMatchObject({ references: ["T-1"] });
  });
});

describe("the time here", () => {
  it("is over after the days that were set, but not while a desk still has to take the ticket", async () => {
    const [done, waiting] = [await stored("webhook"), await stored("webhook")];
    await deliver(world, { ticketId: done });
    pass(90 * 24 * 60);
    expect(await purge(database, 90, now)).toBe(0);
    pass(1);
    expect(await purge(database, 90, now)).toBeGreaterThan(0);
    expect(await receiptOf(database, done)).toBeUndefined();
    expect(await receiptOf(database, waiting)).toBeDefined();
  });
});

describe("the folder of JSON lines", () => {
  const tickets = join(folder, "tickets");
  const lines = () =>
    readFileSync(join(tickets, "tickets-2026-11-24.jsonl"), "utf8").split("\n").filter(Boolean);

  it("has a line a ticket, and none twice after a crash", async () => {
    const adapter = fileAdapter(tickets);
    const id = await stored("file");
    await deliver(worldOf(adapter), { ticketId: id });
    expect(lines().map((line) => JSON.parse(line).id)).toEqual([id]);
    const [{ payload } = { payload: undefined }] = await database.query<{ payload: never }>(
      "select payload from billing_help.ticket where id = $1",
      [id],
    );
    const attempt = { files: [], idempotencyKey: id, repeated: true, signal: AbortSignal.timeout(1000), now };
    await adapter.send(payload as never, attempt);
    expect(lines()).toHaveLength(1);
  });
});

test.each([
  ["ada@example.org", "a•••@example.org"],
  ["@example.org", "•••"],
  ["a@b@c.org", "a•••@c.org"],
])("%s is shown as %s", (email, shown) => {
  expect(maskEmail(email)).toBe(shown);
});
