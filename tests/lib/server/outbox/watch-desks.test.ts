import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import sql from "sql-template-tag";
import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Adapter, DeliveryError } from "@/lib/server/help-desks/adapter";
import { makeTell } from "@/lib/server/outbox/tell-operator";
import { watchDesks } from "@/lib/server/outbox/watch-desks";
import { rowsOf } from "@/lib/server/store/store";
import { replies, startSmtp } from "../help-desks/desks/smtp";
import { outboxWorld } from "./outbox-world";

const secret = `whsec_${Buffer.from("a secret of the operator").toString("base64")}`;
const silent = { info() {}, warn() {}, error() {} } as never;
let world: Awaited<ReturnType<typeof outboxWorld>>;
let server: Server;
let status = 200;
const heard: { type: string; data: { desk: string; undelivered: number; problem: string | null } }[] = [];

beforeEach(async () => {
  world = await outboxWorld();
  heard.splice(0);
  status = 200;
  server = createServer(async (request, response) => {
    let body = "";
    for await (const piece of request) body += piece;
    const headers = request.headers as Record<string, string>;
    const now = Number(headers["webhook-timestamp"]) * 1000;
    // The library looks at the clock of the machine, which is not the test's.
    const signed = new Webhook(secret).sign(headers["webhook-id"] ?? "", new Date(now), body);
    if (signed !== headers["webhook-signature"]) status = 401;
    if (status === 200) heard.push(JSON.parse(body));
    response.writeHead(status).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});
afterEach(async () => {
  await new Promise((done) => server.close(done));
  await world.close();
});

const hook = () => ({
  url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
  secret,
  allowPrivate: true,
});
const mailTo = ({ url }: { url: string }) => ({
  url,
  from: "Billing help <help@acme.test>",
  to: "operator@acme.test",
});
const watched = (ways: Parameters<typeof makeTell>[0] = { webhook: hook(), mail: undefined }) => {
  const tell = makeTell(ways, silent, 300);
  const settings = { deliverTo: ["webhook" as const], alert: { afterFailures: 3, afterMinutes: 15 } };
  return watchDesks({ store: world.store, settings, now: world.now, tell, log: silent });
};
const desk = (failure?: DeliveryError): Adapter => ({
  name: "webhook",
  isIdempotent: true,
  send: async () => {
    if (failure) throw failure;
    return {};
  },
});

it("tells once after so many failures, and once when the desk is well again, whoever looks", async () => {
  const [one, other] = [watched(), watched()];
  await world.stored("webhook");
  for (let tries = 1; tries <= 5; tries += 1) {
    await world.deliverDue(desk(new DeliveryError("HTTP 500", true, true)));
    await Promise.all([one.look(), other.look()]);
    expect(heard).toHaveLength(tries < 3 ? 0 : 1);
    world.pass(2);
  }
  expect(heard[0]).toMatchObject({
    type: "desk.down",
    data: { desk: "webhook", undelivered: 1, problem: "HTTP 500" },
  });
  await world.deliverDue(desk());
  one.delivered("webhook");
  await one.look();
  await other.look();
  await one.look();
  expect(heard.map(({ type }) => type)).toEqual(["desk.down", "desk.well"]);
});

it("tells of a ticket that waits too long, and of one that was given up", async () => {
  const watch = watched();
  await world.stored("webhook");
  world.pass(14);
  await watch.look();
  expect(heard).toEqual([]);
  world.pass(2);
  await watch.look();
  expect(heard).toHaveLength(1);
  await world.deliverDue(desk());
  world.pass(1);
  watch.delivered("webhook");
  await watch.look();
  expect(heard).toHaveLength(2);
  world.pass(1);
  await world.stored("webhook");
  await world.deliverDue(desk(new DeliveryError("HTTP 401", false, false)));
  await watch.look();
  await watch.look();
  expect(heard.map(({ type }) => type)).toEqual(["desk.down", "desk.well", "desk.down"]);
});

it("tells the newest failure, whatever the letters of an older one", async () => {
  const watch = watched();
  await world.stored("webhook");
  await world.deliverDue(desk(new DeliveryError("no answer in time", true, true)));
  // Too short for the first one to be tried again.
  world.pass(0.05);
  await world.stored("webhook");
  await world.deliverDue(desk(new DeliveryError("HTTP 401", false, false)));
  await watch.look();
  expect(heard.map(({ data }) => data)).toMatchObject([{ undelivered: 2, problem: "HTTP 401" }]);
});

it("tells again what could not be told", async () => {
  const watch = watched();
  await world.stored("webhook");
  world.pass(20);
  status = 503;
  await watch.look();
  expect(heard).toEqual([]);
  status = 200;
  await watch.look();
  await watch.look();
  expect(heard).toHaveLength(1);
});

describe("by mail", () => {
  let smtp: Awaited<ReturnType<typeof startSmtp>>;
  beforeEach(async () => {
    smtp = await startSmtp();
  });
  afterEach(() => smtp.close());

  it("tells once that a desk is down, and once that it is well, with nothing of a ticket", async () => {
    const watch = watched({ webhook: undefined, mail: mailTo(smtp) });
    await world.stored("webhook");
    for (let tries = 1; tries <= 5; tries += 1) {
      await world.deliverDue(desk(new DeliveryError("HTTP 500", true, true)));
      await watch.look();
      world.pass(2);
    }
    await world.deliverDue(desk());
    watch.delivered("webhook");
    await watch.look();
    await watch.look();
    const [down, well, ...more] = smtp.mails;
    expect(more).toEqual([]);
    expect([down, well].map((mail) => mail?.headers.get("subject"))).toEqual([
      "Billing help: webhook is down",
      "Billing help: webhook is well again",
    ]);
    expect(down?.headers.get("from")).toBe("Billing help <help@acme.test>");
    expect(down?.headers.get("to")).toBe("operator@acme.test");
    const text = down?.content.toString() ?? "";
    expect(text).toContain("Tickets that it has not taken: 1.");
    expect(text).toContain("Last failure: HTTP 500.");
    expect(text).toContain("/desk/tickets?delivery=undelivered");
    expect(well?.content.toString()).toContain("Tickets that it has not taken: 0.");
    expect(well?.content.toString()).not.toContain("Last failure");
    const [ticket] = await rowsOf<{ ref: string; email: string }>(
      world.store,
      sql`select ref, email from ticket_card`,
    );
    for (const mail of [down, well])
      for (const fact of [ticket?.ref, ticket?.email])
        expect(mail?.content.toString()).not.toContain(fact ?? "nothing");
  });

  it.each([["refuses", replies(451)] as const, ["keeps silent", "hang"] as const])(
    "tells at the next look where the mail server %s",
    async (_, fault) => {
      const watch = watched({ webhook: undefined, mail: mailTo(smtp) });
      await world.stored("webhook");
      world.pass(20);
      smtp.faults.push(fault);
      await watch.look();
      expect(smtp.mails).toEqual([]);
      await watch.look();
      await watch.look();
      expect(smtp.mails).toHaveLength(1);
    },
  );

  it("a way that fails does not make the other one tell twice", async () => {
    const watch = watched({ webhook: hook(), mail: mailTo(smtp) });
    await world.stored("webhook");
    world.pass(20);
    smtp.faults.push(replies(451), replies(451));
    await watch.look();
    await watch.look();
    expect(heard).toHaveLength(1);
  });
});
