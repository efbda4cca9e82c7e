import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { DeliveryError } from "@/lib/server/help-desks/adapter";
import { isPublicAddress, publicLookup } from "@/lib/server/help-desks/public-address";
import { webhookAdapter } from "@/lib/server/help-desks/webhook";
import type { Desk, Taken } from "./desks/desk";
import { attemptOf, makeFiles, makeTicket, now } from "./desks/fixture";
import { startFreshdesk } from "./desks/freshdesk";
import { answers, startHttpDesk } from "./desks/http-desk";
import { startIntercom } from "./desks/intercom";
import { startPlain } from "./desks/plain";
import { replies, startSmtp } from "./desks/smtp";
import { startWebhook } from "./desks/webhook";
import { startZendesk } from "./desks/zendesk";

/** What is peculiar to one desk. What all have in common is in contract.test.ts. */
const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
async function started<T extends { close(): Promise<void> }>(starting: Promise<T>): Promise<T> {
  const desk = await starting;
  closing.push(desk.close);
  return desk;
}
function filesOf(...sizes: number[]) {
  const entries = sizes.map((size, index) => [
    `file-${index}.png`,
    { type: "image/png", content: randomBytes(size) },
  ]);
  const { files, remove } = makeFiles(Object.fromEntries(entries));
  closing.push(remove);
  return files;
}
const final = (message: string) => expect.objectContaining({ message, isRetryable: false });
const again = (message: string) => expect.objectContaining({ message, isRetryable: true });

describe("Zendesk", () => {
  test.each([0, 3])(
    "%i hours after the answer was lost: the ticket with its files is found",
    async (hours) => {
      const desk = await started(startZendesk());
      const files = filesOf(2000);
      const ticket = await makeTicket(files);
      const { reference } = await desk.adapter.send(ticket, attemptOf(files));
      desk.passHours(hours);
      // Uploads have new tokens, so the key alone would refuse it; later it would not even do that.
      const repeated = hours > 0;
      expect(await desk.adapter.send(ticket, attemptOf(files, { repeated }))).toEqual({ reference });
      expect(await desk.tickets()).toHaveLength(1);
    },
  );
});

interface Tagging extends Desk {
  tickets(): Promise<readonly (Taken & { tags: string[] })[]>;
}
test.each([
  ["Zendesk", startZendesk, ["billing-help", "invoices", "invoice", "language-es", "case-case-17"]],
  ["Freshdesk", startFreshdesk, ["billing-help", "invoices", "invoice", "language-es", "case-case-17"]],
  ["Intercom", startIntercom, ["billing", "invoices"]],
  ["Plain", startPlain, ["lt_billing"]],
])("%s puts its tags on, and none that has nothing to say", async (_name, start, tags) => {
  const desk = await started<Tagging>(start());
  await desk.adapter.send(await makeTicket([]), attemptOf([]));
  expect((await desk.tickets())[0]?.tags).toEqual(tags);
});

test("a tag of Freshdesk is as short as it has to be", async () => {
  const desk = await started(startFreshdesk());
  await desk.adapter.send(
    await makeTicket([], { staff_ref: "A very long case reference, 2026/11/24" }),
    attemptOf([]),
  );
  expect((await desk.tickets())[0]?.tags.at(-1)).toBe("case-a-very-long-case-reference");
});

describe("Intercom", () => {
  it("is remembered by the adapter while its search is behind", async () => {
    const desk = await started(startIntercom());
    const files = filesOf(2000);
    const ticket = await makeTicket(files);
    desk.http.faults.set(3, { isDone: false, behave: answers(500) });
    await expect(desk.adapter.send(ticket, attemptOf(files))).rejects.toEqual(again("HTTP 500"));
    await desk.adapter.send(ticket, attemptOf(files));
    expect((await desk.tickets()).map((one) => one.files.length)).toEqual([1]);
  });

  it("is asked later, after a crash, while its search does not know the contact; and is not called idempotent", async () => {
    const desk = await started(startIntercom());
    const ticket = await makeTicket([]);
    await desk.adapter.send(ticket, attemptOf([]));
    desk.behind.search = true;
    await expect(desk.another().send(ticket, attemptOf([], { repeated: true }))).rejects.toEqual(
      again("HTTP 409"),
    );
    expect(desk.adapter.isIdempotent).toBe(false);
  });
});

describe("Freshdesk", () => {
  it("takes 20 MB of files, and the others are named", async () => {
    const desk = await started(startFreshdesk());
    const files = filesOf(9_000_000, 9_000_000, 9_000_000, 1_000_000);
    await desk.adapter.send(await makeTicket(files), attemptOf(files));
    const [taken] = await desk.tickets();
    expect(taken?.files.map(({ name }) => name)).toEqual(["file-0.png", "file-1.png", "file-3.png"]);
    expect(taken?.body).toContain("too large for this help desk: file-2.png (9000000 bytes)");
  });

  it("may have two while its list is behind, and is not called idempotent", async () => {
    const desk = await started(startFreshdesk());
    const ticket = await makeTicket([]);
    await desk.adapter.send(ticket, attemptOf([]));
    desk.hidden.last = 1;
    await desk.adapter.send(ticket, attemptOf([], { repeated: true }));
    expect(await desk.tickets()).toHaveLength(2);
    expect(desk.adapter.isIdempotent).toBe(false);
  });
});

describe("Plain", () => {
  it("gets a long body in pieces, and a file that is too large by its name", async () => {
    const desk = await started(startPlain());
    const files = filesOf(2000, 6_000_001);
    const body = `${"a line of a log\n".repeat(1500)}${"x".repeat(12_000)}\n`;
    await desk.adapter.send(await makeTicket(files, { body }), attemptOf(files));
    const [taken] = await desk.tickets();
    expect(taken?.body.startsWith(body)).toBe(true);
    expect(taken?.body).toContain("file-1.png (6000001 bytes)");
    expect(taken?.files.map(({ name }) => name)).toEqual(["file-0.png"]);
  });

  it("makes no second thread even where nobody knows that it is a repeat", async () => {
    const desk = await started(startPlain());
    const ticket = await makeTicket([]);
    const first = await desk.adapter.send(ticket, attemptOf([]));
    expect(await desk.adapter.send(ticket, attemptOf([]))).toEqual(first);
    expect(await desk.tickets()).toHaveLength(1);
  });
});

describe("email", () => {
  test.each([
    [451, again("SMTP 451")],
    [421, again("SMTP 421")],
    [552, final("SMTP 552")],
  ])("answers %i", async (code, failure) => {
    const desk = await started(startSmtp());
    desk.faults.push(replies(code));
    await expect(desk.adapter.send(await makeTicket([]), attemptOf([]))).rejects.toEqual(failure);
    expect(desk.mails).toEqual([]);
  });

  it("says nothing: the attempt ends when its time is over", async () => {
    const desk = await started(startSmtp());
    desk.faults.push("hang");
    const time = new AbortController();
    const sending = desk.adapter.send(await makeTicket([]), attemptOf([], { signal: time.signal }));
    const failed = expect(sending).rejects.toThrow();
    await desk.hanging;
    time.abort();
    await failed;
  });

  it("is not there", async () => {
    const desk = await startSmtp();
    await desk.close();
    await expect(desk.adapter.send(await makeTicket([]), attemptOf([]))).rejects.toEqual(
      expect.objectContaining({ isRetryable: true }),
    );
  });

  it("has the same Message-ID for a repeat, which says what it is", async () => {
    const desk = await started(startSmtp());
    const ticket = await makeTicket([]);
    await desk.adapter.send(ticket, attemptOf([]));
    await desk.adapter.send(ticket, attemptOf([], { repeated: true }));
    const [first, second] = desk.mails.map(({ headers }) => headers);
    expect(first?.get("message-id")).toBe(second?.get("message-id"));
    expect([first?.get("x-possible-duplicate"), second?.get("x-possible-duplicate")]).toEqual([
      undefined,
      "yes",
    ]);
  });
});

describe("a webhook", () => {
  it("lists every file, with the content of those that fit into 10 MB", async () => {
    const desk = await started(startWebhook(now));
    const files = filesOf(6_000_000, 6_000_000, 1000);
    await desk.adapter.send(await makeTicket(files), attemptOf(files));
    const [taken] = await desk.tickets();
    expect(taken?.files.map(({ name }) => name)).toEqual(["file-0.png", "file-2.png"]);
  });

  let http: Awaited<ReturnType<typeof startHttpDesk>>;
  beforeEach(async () => {
    http = await started(startHttpDesk(() => ({ status: 200, body: {} })));
  });
  const secret = `whsec_${Buffer.from("a secret of the tests").toString("base64")}`;

  test.each(["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "0.0.0.0"])(
    "does not go to %s, and nobody is asked",
    async (host) => {
      const { port } = new URL(http.url);
      const adapter = webhookAdapter({ url: `http://${host}:${port}/`, secret, allowPrivate: false });
      const sending = adapter.send(await makeTicket([]), attemptOf([]));
      await expect(sending).rejects.toEqual(final("address not public"));
      await expect(sending).rejects.toBeInstanceOf(DeliveryError);
      expect(http.asked).toEqual([]);
    },
  );

  it("checks the very address that it connects to, at each attempt", async () => {
    const names = ["93.184.215.14", "127.0.0.1"];
    const lookup = publicLookup((_host, _options, done) =>
      done(null, [{ address: names.shift() ?? "", family: 4 }]),
    );
    const found = () =>
      new Promise((done) => lookup("rebind.test", { all: true }, (error, address) => done(error ?? address)));
    expect(await found()).toEqual([{ address: "93.184.215.14", family: 4 }]);
    expect(await found()).toEqual(final("address not public"));
  });

  it("leaves out the private ones among several addresses", async () => {
    const lookup = publicLookup((_host, _options, done) =>
      done(null, [
        { address: "10.0.0.1", family: 4 },
        { address: "2606:4700::1111", family: 6 },
      ]),
    );
    const found = await new Promise((done) => lookup("two.test", {}, (...all) => done(all)));
    expect(found).toEqual([null, "2606:4700::1111", 6]);
  });
});

test.each([
  ...["8.8.8.8", "93.184.215.14", "2606:4700::1111", "::ffff:8.8.8.8"].map((text) => [text, true] as const),
  ...["10.1.2.3", "172.16.0.1", "192.168.1.1", "127.0.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0"].map(
    (text) => [text, false] as const,
  ),
  ...["224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1"].map(
    (text) => [text, false] as const,
  ),
  ...["::1", "::", "fe80::1", "fc00::1", "ff02::1", "::ffff:127.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1"].map(
    (text) => [text, false] as const,
  ),
  ...["64:ff9b:1::7f00:1", "4000::1", "2002:7f00:1::", "2001:db8::1", "no address", ""].map(
    (text) => [text, false] as const,
  ),
])("%s is public: %s", (text, isPublic) => {
  expect(isPublicAddress(text)).toBe(isPublic);
});

test("the folder keeps a name that tries to leave it", async () => {
  const { startFolder } = await import("./desks/folder");
  const desk = await started(startFolder());
  const [file] = filesOf(100);
  if (file === undefined) throw new Error("no file");
  writeFileSync(join(file.path), "content");
  const files = [{ ...file, name: "../../etc/pass wd.png" }];
  const ticket = await makeTicket(files);
  await desk.adapter.send(ticket, attemptOf(files));
  const [taken] = await desk.tickets();
  expect(taken?.files[0]?.content.toString()).toBe("content");
});
