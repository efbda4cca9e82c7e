import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import sql from "sql-template-tag";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createAccept } from "@/lib/server/outbox/accept";
import { runCommand } from "@/lib/server/outbox/commands";
import { startOutbox } from "@/lib/server/outbox/outbox";
import { makeTell } from "@/lib/server/outbox/tell-operator";
import { givingUpUnset } from "@/lib/server/outbox/unset-desks";
import { watchDesks } from "@/lib/server/outbox/watch-desks";
import { readSettings } from "@/lib/server/settings";
import { rowsOf } from "@/lib/server/store/store";
import { aSubmission, type DeliveryRow, outboxWorld } from "./outbox-world";

let world: Awaited<ReturnType<typeof outboxWorld>>;

beforeEach(async () => {
  world = await outboxWorld();
});
afterEach(() => world.close());

const giveUp = () => world.store.run(givingUpUnset(["file"], world.now().getTime()));
const commandWorld = () => ({
  store: world.store,
  settings: readSettings({ DATA_DIR: world.folder }),
  now: world.now,
});
const deliveryTo = async (adapter: string) =>
  (
    await rowsOf<DeliveryRow & { may_have_arrived: number }>(
      world.store,
      sql`select * from delivery where adapter = ${adapter}`,
    )
  )[0];

it("gives up at the start what waits for a desk that is not set any more", async () => {
  // The clock of the server is that of this machine, and an old ticket would be purged.
  await createAccept(world.store, ["zendesk", "file"])(aSubmission(), new Date());
  await (await startOutbox(readSettings({ DATA_DIR: world.folder }))).stop();
  expect(await deliveryTo("zendesk")).toMatchObject({
    state: "failed",
    due_at: null,
    problem: "help desk not set any more",
    may_have_arrived: 0,
  });
  expect(["waiting", "sending", "delivered"]).toContain((await deliveryTo("file"))?.state);
});

it("gives up what a process was sending that is gone, and knows that it may have arrived", async () => {
  await world.stored("zendesk");
  await world.store.run(sql`update delivery set state = 'sending', attempts = 1`);
  await giveUp();
  expect(await deliveryTo("zendesk")).toMatchObject({ state: "failed", may_have_arrived: 1 });
});

it("leaves what a desk has taken", async () => {
  await world.stored("zendesk");
  await world.store.run(sql`update delivery set state = 'delivered', due_at = null`);
  await giveUp();
  expect(await deliveryTo("zendesk")).toMatchObject({ state: "delivered", problem: null });
});

it("says that the desk is not set, in place of trying again", async () => {
  const id = await world.stored("zendesk");
  await giveUp();
  expect((await runCommand(commandWorld(), ["retry", id])).text).toBe(
    "The help desk zendesk is not set (DELIVER_TO), so nothing is sent to it.\n",
  );
  expect((await runCommand(commandWorld(), ["retry", "--failed"])).text).toBe(
    "The help desk zendesk is not set (DELIVER_TO), so nothing is sent to it.\n",
  );
  expect((await deliveryTo("zendesk"))?.state).toBe("failed");
  const both = await world.stored("zendesk", "file");
  expect((await runCommand(commandWorld(), ["retry", both])).text).toBe(
    "1 delivery is tried again now.\nThe help desk zendesk is not set (DELIVER_TO), so nothing is sent to it.\n",
  );
});

it("tells the operator once", async () => {
  const heard: { type: string; data: object }[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const piece of request) body += piece;
    heard.push(JSON.parse(body));
    response.end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const secret = `whsec_${Buffer.from("a secret of the operator").toString("base64")}`;
  const silent = { info() {}, warn() {}, error() {} } as never;
  await world.stored("zendesk");
  const watch = watchDesks({
    store: world.store,
    settings: { deliverTo: ["file"], alert: { afterFailures: 3, afterMinutes: 15 } },
    now: world.now,
    tell: makeTell({ webhook: { url, secret, allowPrivate: true }, mail: undefined }, silent),
    log: silent,
  });
  await giveUp();
  await watch.look();
  await watch.look();
  await new Promise((done) => server.close(done));
  expect(heard).toMatchObject([
    {
      type: "desk.down",
      data: { desk: "zendesk", undelivered: 1, problem: "help desk not set any more" },
    },
  ]);
});
