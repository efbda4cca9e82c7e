// @vitest-environment node
import sql from "sql-template-tag";
import { afterAll, beforeAll, expect, test } from "vitest";
import { receiptOf } from "@/lib/server/outbox/confirmation";
import { outboxWorld } from "./outbox-world";

/** How far the delivery to one help desk is: what a row says. `tries` of the last one that has begun. */
interface Row {
  readonly adapter: string;
  readonly state: "waiting" | "sending" | "delivered" | "failed";
  readonly tries?: number;
}
const rowOf =
  (state: Row["state"]) =>
  (adapter: string, tries?: number): Row => ({ adapter, state, ...(tries === undefined ? {} : { tries }) });
const waits = rowOf("waiting");
const sends = rowOf("sending");
const has = rowOf("delivered");
const refused = rowOf("failed");

let world: Awaited<ReturnType<typeof outboxWorld>>;
beforeAll(async () => {
  world = await outboxWorld();
});
afterAll(() => world.close());

/** What the confirmation says of a ticket with these deliveries. */
async function toldOf(rows: readonly Row[]) {
  const id = await world.stored(...rows.map(({ adapter }) => adapter));
  for (const { adapter, state, tries } of rows) {
    const isOver = state === "delivered" || state === "failed";
    const due = isOver ? null : world.now().getTime() + 60_000;
    await world.store.run(
      sql`update delivery set state = ${state}, attempts = ${tries ?? (state === "waiting" ? 0 : 1)}, due_at = ${due}
        where ticket_id = ${id} and adapter = ${adapter}`,
    );
  }
  const told = await receiptOf(world.store, id, world.now());
  return told && { state: told.state, held_by: told.held_by };
}

test.each(["zendesk", "intercom", "plain", "freshdesk", "email", "webhook"])(
  "%s has taken it: support has it",
  async (adapter) => {
    expect(await toldOf([has(adapter)])).toEqual({ state: "delivered", held_by: "desk" });
  },
);

test.each([
  [
    "the folder alone has it: it is stored, nobody says that it arrived",
    [has("file")],
    "delivered",
    "folder",
  ],
  ["a desk has it beside the folder", [has("file"), has("zendesk")], "delivered", "desk"],
  ["a desk has it, the folder does not yet", [waits("file"), has("email")], "delivered", "desk"],
  ["a desk is still to take it beside the folder", [has("file"), waits("zendesk")], "received", "folder"],
  ["a desk is asked for the first time", [has("file"), sends("zendesk")], "delivering", "folder"],
  ["a desk was down", [has("file"), waits("zendesk", 2)], "delayed", "folder"],
  [
    "the one desk will never take it, the folder has it",
    [has("file"), refused("zendesk")],
    "delivered",
    "folder",
  ],
  ["no desk has it, and there is no folder", [refused("zendesk")], "delayed", null],
  ["the folder is not written yet", [waits("file")], "received", null],
  ["the folder is being written", [sends("file")], "delivering", null],
  ["the folder could not be written", [waits("file", 1)], "delayed", null],
] as const)("%s", async (_, rows, state, heldBy) => {
  expect(await toldOf(rows)).toEqual({ state, held_by: heldBy });
});
