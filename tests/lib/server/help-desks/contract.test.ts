import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { DeliveryError } from "@/lib/server/help-desks/adapter";
import type { Ticket } from "@/lib/ticket/schema";
import { ticketBodyText } from "@/lib/ticket/ticket-body";
import { builtTicket, needed } from "../../ticket/drafts";
import type { Desk } from "./desks/desk";
import { attemptOf, makeTicket, now, usualFiles } from "./desks/fixture";
import { startFolder } from "./desks/folder";
import { startFreshdesk } from "./desks/freshdesk";
import { answers, type HttpDesk, resets, sendsHalf, sendsPage } from "./desks/http-desk";
import { startIntercom } from "./desks/intercom";
import { startPlain } from "./desks/plain";
import { startSmtp } from "./desks/smtp";
import { startWebhook } from "./desks/webhook";
import { startZendesk } from "./desks/zendesk";

/** What every adapter owes the outbox, whatever desk is behind it. */
const httpDesks: [string, () => Promise<Desk & { http: HttpDesk }>][] = [
  ["webhook", () => startWebhook(now)],
  ["zendesk", startZendesk],
  ["intercom", startIntercom],
  ["plain", startPlain],
  ["freshdesk", startFreshdesk],
];
const desks: [string, () => Promise<Desk>][] = [["file", startFolder], ["email", startSmtp], ...httpDesks];

const another = { idempotencyKey: "2e".repeat(16) };
const { files, remove } = usualFiles();
let ticket: Ticket;
beforeAll(async () => {
  ticket = await makeTicket(files);
});
afterAll(remove);

/** What is left of a failure when the outbox writes it down. */
async function failureOf(sending: Promise<unknown>) {
  const error = await sending.then(
    () => expect.fail("it was taken"),
    (thrown: unknown) => thrown,
  );
  const isRetryable = error instanceof DeliveryError ? error.isRetryable : true;
  const message = error instanceof DeliveryError ? error.message : "";
  return {
    isRetryable,
    message,
    retryAfterMs: error instanceof DeliveryError ? error.retryAfterMs : undefined,
  };
}

describe.each(desks)("%s", (name, start) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await start();
  });
  afterEach(() => desk.close());

  test.each(["low", "normal", "high", "urgent"] as const)(
    "gets the whole ticket, of priority %s, and every file byte for byte",
    async (priority) => {
      const { reference } = await desk.adapter.send({ ...ticket, priority }, attemptOf(files));
      const tickets = await desk.tickets();
      expect(tickets).toHaveLength(1);
      const [taken] = tickets;
      expect(taken?.subject).toContain(ticket.subject);
      // The others show no Markdown, or a part of it.
      const body = name === "file" || name === "webhook" ? ticket.body : ticketBodyText(ticket);
      expect(taken?.body).toContain(body.trimEnd());
      expect(taken?.email).toBe("ada+desk@example.org");
      expect(taken?.priority).toBe(priority);
      expect(taken?.files.map(({ name }) => name)).toEqual(files.map(({ name }) => name));
      const contents = files.map(({ path }, index) =>
        taken?.files[index]?.content.equals(readFileSync(path)),
      );
      expect(contents).toEqual([true, true, true]);
      expect(reference).toBe(taken?.reference);
    },
  );

  it("knows the language to answer in and the case without reading the text", async () => {
    await desk.adapter.send(ticket, attemptOf([]));
    await desk.adapter.send(
      { ...ticket, language: "ar", staff_ref: undefined, ref: "BT-7F3K-9QX2" },
      attemptOf([], another),
    );
    const told = (await desk.tickets()).map(({ language, caseRef }) => [language, caseRef || undefined]);
    expect(told).toEqual([
      ["es", "CASE-17"],
      ["ar", undefined],
    ]);
  });

  it("puts keys that still work before all else: in its highest priority and in the subject", async () => {
    const urgent = await builtTicket(
      "/unauthorized-use/ticket?revoke-keys=cannot-do",
      needed["unauthorized-use"],
    );
    await desk.adapter.send(urgent, attemptOf([]));
    const [taken] = await desk.tickets();
    expect(taken?.priority).toBe("urgent");
    expect(taken?.subject).toMatch(/^Keys still live: /);
  });

  it("gets a ticket without files too", async () => {
    await desk.adapter.send(ticket, attemptOf([]));
    expect((await desk.tickets()).map((taken) => taken.files)).toEqual([[]]);
  });

  it("has one ticket after a repeat, or is honest that it may have two", async () => {
    const first = await desk.adapter.send(ticket, attemptOf(files));
    const again = await desk.adapter.send(ticket, attemptOf(files, { repeated: true }));
    const count = (await desk.tickets()).length;
    expect(count === 1 || !desk.adapter.isIdempotent).toBe(true);
    if (count === 1) expect(again).toEqual(first);
    // SMTP alone has no way to tell.
    expect(count).toBe(name === "email" ? 2 : 1);
  });

  it("is not asked again with a key that it refuses", async () => {
    if (desk.stranger === undefined) return expect(name).toBe("file");
    const { isRetryable, message } = await failureOf(desk.stranger.send(ticket, attemptOf(files)));
    expect(isRetryable).toBe(false);
    expect(message).toMatch(/401|535|UNAUTHENTICATED/);
    expect(message.length).toBeLessThan(40);
    expect(await desk.tickets()).toEqual([]);
  });
});

describe.each(httpDesks)("%s", (_name, start) => {
  let desk: Desk & { http: HttpDesk };
  /** The number of each request of one delivery. */
  let steps: number[];
  beforeAll(async () => {
    const trial = await start();
    await trial.adapter.send(ticket, attemptOf(files));
    steps = [...trial.http.asked.keys()];
    await trial.close();
  });
  beforeEach(async () => {
    desk = await start();
  });
  afterEach(() => desk.close());

  test.each([
    [500, {}, true, undefined],
    [503, { "retry-after": "Tue, 24 Nov 2026 12:05:00 GMT" }, true, 300_000],
    [408, {}, true, undefined],
    [429, { "retry-after": "34" }, true, 34_000],
    [302, { location: "http://127.0.0.1:9/" }, true, undefined],
    [403, {}, false, undefined],
    [404, {}, false, undefined],
    [422, {}, false, undefined],
  ] as const)("answers %i %j at any of its requests", async (status, headers, isRetryable, retryAfterMs) => {
    for (const step of steps) {
      const one = await start();
      one.http.faults.set(step, { isDone: false, behave: answers(status, headers) });
      const failure = await failureOf(one.adapter.send(ticket, attemptOf(files)));
      await one.close();
      expect(failure).toMatchObject({ isRetryable, retryAfterMs });
      // What the Intercom client makes of a redirect has no status.
      if (status !== 302) expect(failure.message).toBe(`HTTP ${status}`);
    }
  });

  test.each([
    ["answers 500", answers(500)],
    ["asks for patience", answers(429, { "retry-after": "1" })],
    ["resets the connection", resets],
    ["breaks off its answer", sendsHalf],
    ["sends a page of a proxy", sendsPage],
  ])(
    "%s, before its work or after it, at any request: in the end one whole ticket",
    async (_what, behave) => {
      for (const step of steps) {
        for (const isDone of [false, true]) {
          const one = await start();
          one.http.faults.set(step, { isDone, behave });
          const first = await one.adapter.send(ticket, attemptOf(files)).then(
            () => "taken",
            (error) => (error instanceof DeliveryError && !error.isRetryable ? "final" : "again"),
          );
          expect(first).not.toBe("final");
          if (first === "again") await one.adapter.send(ticket, attemptOf(files, { repeated: true }));
          const tickets = await one.tickets();
          await one.close();
          if (first === "taken" && !isDone) continue;
          expect(tickets.map((taken) => taken.files.length)).toEqual([files.length]);
        }
      }
    },
  );

  it("says nothing: the attempt ends when its time is over, at any request", async () => {
    for (const step of steps) {
      const one = await start();
      const time = new AbortController();
      one.http.faults.set(step, { isDone: false, behave: () => time.abort() });
      const { isRetryable } = await failureOf(
        one.adapter.send(ticket, attemptOf(files, { signal: time.signal })),
      );
      await one.close();
      expect(isRetryable).toBe(true);
    }
  });

  it("is not asked at all when the time is over before", async () => {
    const { isRetryable } = await failureOf(
      desk.adapter.send(ticket, attemptOf(files, { signal: AbortSignal.abort() })),
    );
    expect(isRetryable).toBe(true);
    expect(desk.http.asked).toEqual([]);
  });
});
