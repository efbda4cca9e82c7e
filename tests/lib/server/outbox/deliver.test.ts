import { readFileSync } from "node:fs";
import { join } from "node:path";
import sql from "sql-template-tag";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { type Adapter, DeliveryError } from "@/lib/server/help-desks/adapter";
import { httpFailure, unreadable } from "@/lib/server/help-desks/ask-desk";
import { fileAdapter } from "@/lib/server/help-desks/file";
import { webhookAdapter } from "@/lib/server/help-desks/webhook";
import { createAccept } from "@/lib/server/outbox/accept";
import { giveUpAfterMs } from "@/lib/server/outbox/backoff";
import { forgetTicket, maskEmail, receiptOf } from "@/lib/server/outbox/confirmation";
import { purge } from "@/lib/server/outbox/purge";
import { rowsOf } from "@/lib/server/store/store";
import { refOf } from "@/lib/ticket/new-ref";
import { answers, type FakeDesk, resets, sendsHalf, startFakeDesk } from "../help-desks/fake-desk";
import { aSubmission, outboxWorld } from "./outbox-world";

/** A real store in a folder, a real HTTP server as help desk; the clock alone is ours. */
const secret = `whsec_${Buffer.from("a secret of the tests").toString("base64")}`;
let world: Awaited<ReturnType<typeof outboxWorld>>;
let desk: FakeDesk;
let webhook: Adapter;

beforeAll(async () => {
  world = await outboxWorld();
  desk = await startFakeDesk();
  webhook = webhookAdapter({ url: desk.url, secret, allowPrivate: true });
});

afterAll(async () => {
  await world.close();
  await desk.close();
});

beforeEach(async () => {
  world.reset();
  desk.next.length = 0;
  desk.taken.clear();
  await world.store.run(sql`delete from ticket`);
});

describe("a ticket", () => {
  it("reaches the desk once, signed, and the receipt says so", async () => {
    const id = await world.stored("webhook");
    expect(await world.stateOf(id)).toBe("received");
    await world.deliverDue(webhook);
    await world.deliverDue(webhook);
    expect(await world.stateOf(id)).toBe("delivered");
    const taken = desk.taken.get(id);
    expect(taken?.times).toBe(1);
    const { timestamp, data } = JSON.parse(taken?.body ?? "");
    expect(timestamp).toBe("2026-11-24T12:00:00.000Z");
    expect(data.note).toBe("Where is my invoice?");
    const signature = new Webhook(secret).sign(id, new Date("2026-11-24T12:00:00Z"), taken?.body ?? "");
    expect(taken?.headers["webhook-signature"]).toBe(signature);
  });

  it("is one, however often it is sent with the same key, and another content is refused", async () => {
    const first = aSubmission();
    const accept = createAccept(world.store, ["webhook"]);
    const sent = await Promise.all(Array.from({ length: 20 }, () => accept(first, world.now())));
    expect(sent.map(({ kind }) => kind).sort()).toEqual(
      ["repeated", "stored"].flatMap((kind, one) => Array(one ? 1 : 19).fill(kind)),
    );
    expect(new Set(sent.map((answer) => JSON.stringify("link" in answer && answer.link))).size).toBe(1);
    const changed = await accept({ ...first, draft: { ...first.draft, note: "Changed" } }, world.now());
    expect(changed.kind).toBe("conflict");
  });

  it("is not stored with gaps, nor from an address that is no ticket step", async () => {
    const accept = createAccept(world.store, ["webhook"]);
    expect(await accept(aSubmission({ draft: {} }), world.now())).toMatchObject({
      kind: "invalid",
      errors: { email: "Enter the email address of your account." },
    });
    expect((await accept(aSubmission({ address: "/refunds/how-much" }), world.now())).kind).toBe("invalid");
  });

  it("has a reference that no other has, whatever key a client makes up", async () => {
    const accept = createAccept(world.store, ["webhook"]);
    const [key, twin] = ["12345678-9abc-4def-8000-000000000001", "12345678-9abc-4def-8000-000000000002"];
    expect(refOf(key)).toBe(refOf(twin));
    const links = [];
    for (const idempotency_key of [key, twin]) {
      const accepted = await accept(aSubmission({ idempotency_key }), world.now());
      if (accepted.kind !== "stored") throw new Error(accepted.kind);
      links.push(accepted.link);
    }
    expect(links[0]?.ref).toBe(refOf(key));
    expect(links[1]?.ref).not.toBe(refOf(key));
    // What the help desk reads is what the person reads.
    await world.deliverDue(webhook);
    expect(JSON.parse(desk.taken.get(links[1]?.id ?? "")?.body ?? "").data.ref).toBe(links[1]?.ref);
  });

  it("is gone when it is deleted, is not sent, and its key makes no other", async () => {
    const submission = aSubmission();
    const accept = createAccept(world.store, ["webhook"]);
    const accepted = await accept(submission, world.now());
    const id = accepted.kind === "stored" ? accepted.link.id : "";
    expect(await forgetTicket(world.store, id, world.now())).toBe(true);
    expect(await receiptOf(world.store, id, world.now())).toBeUndefined();
    await world.deliverDue(webhook);
    expect(desk.taken.size).toBe(0);
    expect(await forgetTicket(world.store, id, world.now())).toBe(false);
    expect(await accept(submission, world.now())).toEqual({ kind: "deleted" });
    const [left] = await rowsOf(world.store, sql`select * from ticket where id = ${id}`);
    expect(JSON.stringify(left)).not.toContain("ada");
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
      const id = await world.stored("webhook");
      desk.next.push(behave);
      await world.deliverDue(webhook);
      expect(await world.deliveryOf(id)).toMatchObject({ state: "waiting", attempts: 1, problem });
      expect(await world.stateOf(id)).toBe("delayed");
      // Too early: nobody asks the desk.
      await world.deliverDue(webhook);
      expect(desk.taken.size).toBe(0);
      world.pass(1);
      await world.deliverDue(webhook);
      expect(await world.stateOf(id)).toBe("delivered");
    },
  );

  it("half an answer counts as taken by its status, and is not sent twice", async () => {
    const id = await world.stored("webhook");
    desk.next.push(sendsHalf);
    await world.deliverDue(webhook);
    world.pass(1);
    await world.deliverDue(webhook);
    expect(await world.stateOf(id)).toBe("delivered");
  });

  test.each([
    ["as seconds", "600"],
    ["as a date", "Tue, 24 Nov 2026 12:10:00 GMT"],
  ])("asks for patience %s: nobody asks again before", async (_, retryAfter) => {
    const id = await world.stored("webhook");
    desk.next.push(answers(429, { "retry-after": retryAfter }));
    await world.deliverDue(webhook);
    world.pass(9.9);
    await world.deliverDue(webhook);
    expect(desk.taken.size).toBe(0);
    world.pass(0.2);
    await world.deliverDue(webhook);
    expect(await world.stateOf(id)).toBe("delivered");
  });

  test.each([400, 401, 404, 422])(
    "answers %i: it is listed as failed, and not sent again",
    async (status) => {
      const id = await world.stored("webhook");
      desk.next.push(answers(status));
      await world.deliverDue(webhook);
      expect(await world.deliveryOf(id)).toMatchObject({ state: "failed", problem: `HTTP ${status}` });
      world.pass(60);
      await world.deliverDue(webhook);
      expect(desk.taken.size).toBe(0);
      // The person is not told that it failed, for staff can still send it; but neither that it has arrived.
      expect(await world.stateOf(id)).toBe("delayed");
    },
  );

  it("is down for days: in the end the ticket is listed as failed, for a person to look at", async () => {
    const id = await world.stored("webhook");
    world.pass(giveUpAfterMs / 60_000 + 1);
    desk.next.push(answers(503));
    await world.deliverDue(webhook);
    expect(await world.deliveryOf(id)).toMatchObject({ state: "failed" });
  });
});

describe("an outage", () => {
  /** A desk that is away until the clock says otherwise. @returns seconds from its end to the first ticket that it takes */
  async function noticedAfter(
    outageSeconds: number,
    tickets: number,
  ): Promise<{ seconds: number; asked: number }> {
    const beganAt = world.now().getTime();
    const isOver = () => world.now().getTime() - beganAt >= outageSeconds * 1_000;
    let asked = 0;
    let noticedAt = 0;
    const adapter: Adapter = {
      name: "webhook",
      isIdempotent: true,
      send: async () => {
        asked += 1;
        if (!isOver()) throw new TypeError("fetch failed");
        noticedAt ||= world.now().getTime();
        return {};
      },
    };
    const ids = await Promise.all(Array.from({ length: tickets }, () => world.stored("webhook")));
    const deliverer = world.start(adapter);
    // Answers of the store come from a thread: they want a moment of real time.
    const second = async () => {
      await world.clock().advance(1_000);
      await world.store.run(sql`select 1`);
    };
    while (!isOver()) await second();
    const askedMeanwhile = asked;
    for (let left = 120; left > 0 && noticedAt === 0; left -= 1) await second();
    for (let left = 120; left > 0; left -= 1) await second();
    await deliverer.stop();
    expect(await Promise.all(ids.map(world.stateOf))).toEqual(ids.map(() => "delivered"));
    return { seconds: (noticedAt - beganAt) / 1_000 - outageSeconds, asked: askedMeanwhile };
  }

  test.each([1, 16, 100])("of 3 s under %i tickets is over for us within 10 s", async (tickets) => {
    const { seconds } = await noticedAfter(3, tickets);
    expect(seconds).toBeGreaterThanOrEqual(0);
    expect(seconds).toBeLessThanOrEqual(10);
  });

  test.each([1, 100])(
    "of an hour under %i tickets is over for us within 60 s, and the desk was spared",
    async (tickets) => {
      const { seconds, asked } = await noticedAfter(3_600, tickets);
      expect(seconds).toBeLessThanOrEqual(60);
      expect(asked).toBeLessThan(200);
    },
  );
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
    const id = await world.stored("slow");
    const told: boolean[] = [];
    const adapter: Adapter = {
      name: "slow",
      isIdempotent: false,
      send: async (_ticket, { repeated, now }) => {
        told.push(repeated);
        if (told.length === 1) throw failure;
        // What happens later does not undo what may have happened before.
        if (told.length === 2) throw httpFailure(429, null, now);
        return {};
      },
    };
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await world.deliverDue(adapter);
      world.pass(60);
    }
    expect(told).toEqual([false, mayHaveArrived, mayHaveArrived]);
    expect(await world.deliveryOf(id)).toMatchObject({
      state: "delivered",
      possible_duplicate: mayHaveArrived ? 1 : 0,
    });
  });
});

it("files that can't be read are no fault of the desk, and nothing may have arrived", async () => {
  const id = await world.stored("slow");
  const told: boolean[] = [];
  const adapter: Adapter = {
    name: "slow",
    isIdempotent: false,
    send: async (_ticket, { repeated }) => {
      told.push(repeated);
      return {};
    },
  };
  let isAway = true;
  const deliverer = world.start(adapter, (_id, run) =>
    isAway ? Promise.reject(new Error("away")) : run([]),
  );
  const pass = async (seconds: number) => {
    for (let left = seconds; left > 0; left -= 1) {
      await world.clock().advance(1_000);
      // Answers of the store come from a thread: they want a moment of real time.
      await world.store.run(sql`select 1`);
    }
  };
  await pass(400);
  expect(await world.deliveryOf(id)).toMatchObject({ state: "waiting", problem: "files not at hand" });
  expect((await world.deliveryOf(id))?.attempts).toBeGreaterThan(5);
  expect(deliverer.isDown).toBe(false);
  isAway = false;
  await pass(120);
  expect(await world.stateOf(id)).toBe("delivered");
  expect(told).toEqual([false]);
  expect(await world.deliveryOf(id)).toMatchObject({ possible_duplicate: 0 });
  await deliverer.stop();
});

describe("an attempt is broken off", () => {
  /** The process dies while the desk is being asked: the claim stays behind. */
  async function brokenOff(adapter: string): Promise<string> {
    const id = await world.stored(adapter);
    world.start({ name: adapter, isIdempotent: true, send: () => new Promise(() => {}) });
    await expect.poll(async () => (await world.deliveryOf(id))?.state).toBe("sending");
    expect(await world.stateOf(id)).toBe("delivering");
    return id;
  }

  it("nobody else sends it meanwhile, and after a while the next attempt does, with the same id", async () => {
    const id = await brokenOff("webhook");
    await world.deliverDue(webhook);
    expect(desk.taken.size).toBe(0);
    world.pass(2);
    expect(await world.stateOf(id)).toBe("delayed");
    await world.deliverDue(webhook);
    expect(desk.taken.get(id)?.times).toBe(1);
    expect(await world.deliveryOf(id)).toMatchObject({ state: "delivered", possible_duplicate: 0 });
  });

  it("where the desk can't tell a repeat, the ticket is marked as a possible duplicate", async () => {
    const id = await brokenOff("slow");
    world.pass(2);
    const told: boolean[] = [];
    await world.deliverDue({
      name: "slow",
      isIdempotent: false,
      send: async (_ticket, { repeated }) => {
        told.push(repeated);
        return { reference: "T-1" };
      },
    });
    expect(told).toEqual([true]);
    expect(await world.deliveryOf(id)).toMatchObject({ state: "delivered", possible_duplicate: 1 });
    expect(await receiptOf(world.store, id, world.now())).toMatchObject({ references: ["T-1"] });
  });
});

describe("the time here", () => {
  it("is over after the days that were set, but not while a desk still has to take the ticket", async () => {
    const keeping = { keepDays: 90, keepFilesDays: 7, feedbackDays: 90, auditDays: 365 };
    const done = await world.stored("webhook");
    await world.deliverDue(webhook);
    const waiting = await world.stored("webhook");
    world.pass(90 * 24 * 60);
    expect((await purge(world.store, keeping, world.now())).tickets).toBe(0);
    world.pass(1);
    expect((await purge(world.store, keeping, world.now())).tickets).toBe(1);
    expect(await world.stateOf(done)).toBeUndefined();
    expect(await world.stateOf(waiting)).toBe("received");
  });
});

describe("the folder of JSON lines", () => {
  it("has a line a ticket, and none twice after a crash", async () => {
    const tickets = join(world.folder, "tickets");
    const lines = () =>
      readFileSync(join(tickets, "tickets-2026-11-24.jsonl"), "utf8").split("\n").filter(Boolean);
    const adapter = fileAdapter(tickets);
    const id = await world.stored("file");
    await world.deliverDue(adapter);
    expect(lines().map((line) => JSON.parse(line).id)).toEqual([id]);
    const [row] = await rowsOf<{ payload: string }>(
      world.store,
      sql`select payload from ticket where id = ${id}`,
    );
    await adapter.send(JSON.parse(row?.payload ?? ""), {
      files: [],
      idempotencyKey: id,
      repeated: true,
      signal: AbortSignal.timeout(1000),
      now: world.now(),
    });
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
