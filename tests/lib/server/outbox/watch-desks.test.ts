import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Adapter, DeliveryError } from "@/lib/server/help-desks/adapter";
import { makeTell } from "@/lib/server/outbox/tell-operator";
import { watchDesks } from "@/lib/server/outbox/watch-desks";
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

const watched = () => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const tell = makeTell({ webhook: { url, secret, allowPrivate: true }, mail: undefined });
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
