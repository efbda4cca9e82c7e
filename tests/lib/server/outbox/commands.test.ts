import { afterAll, beforeAll, expect, it } from "vitest";
import { runCommand } from "@/lib/server/outbox/commands";
import { readSettings } from "@/lib/server/settings";
import { noteOfAll } from "@/lib/server/tickets/audit";
import { outboxWorld } from "./outbox-world";

let world: Awaited<ReturnType<typeof outboxWorld>>;

beforeAll(async () => {
  world = await outboxWorld();
});
afterAll(() => world.close());

const run = (...words: string[]) =>
  runCommand({ store: world.store, settings: readSettings({}), now: world.now }, words);

it.each([["nonsense"], ["show"], ["list", "--nonsense"], []])(
  "says how it is used, and that it failed, for %s",
  async (...words) => {
    expect(await run(...words)).toEqual({
      text: expect.stringContaining("npm run outbox -- list"),
      exitCode: 1,
    });
  },
);

it.each([
  [["list", "--state", "nonsense"], "There is no state nonsense."],
  [["list", "--most", "-3"], "--most"],
  [["list", "--most=0"], "--most"],
  [["list", "--most", "many"], "--most"],
  [["list", "failed"], "list does not take failed."],
  [["show", "BT-ZZZZ-ZZZZ", "BT-ZZZZ-ZZZY"], "show does not take BT-ZZZZ-ZZZY."],
  [["retry", "BT-ZZZZ-ZZZZ", "--failed"], "retry takes a ticket or --failed"],
  [["purge", "--failed"], "purge does not take --failed."],
  [["purge", ""], "Name the ticket"],
  [["backup", "copy", "--ticket"], "backup does not take --ticket."],
])("does nothing when told %j, and says why", async (words, why) => {
  const id = await world.stored("file");
  expect(await run(...words)).toEqual({ text: expect.stringContaining(why), exitCode: 1 });
  expect(await world.stateOf(id)).toBe("received");
});

it.each(["show", "retry", "purge"])("fails to %s a ticket that is not there", async (command) => {
  expect(await run(command, "BT-ZZZZ-ZZZZ")).toEqual({
    text: "There is no ticket BT-ZZZZ-ZZZZ.\n",
    exitCode: 1,
  });
});

it("fails where no delivery could be retried because the desk is not set", async () => {
  expect(await run("retry", await world.stored("zendesk"))).toMatchObject({ exitCode: 1 });
  expect(await run("retry", await world.stored("zendesk", "file"))).toMatchObject({ exitCode: 0 });
});

it("fails to copy a PostgreSQL", async () => {
  const settings = readSettings({ DATABASE_URL: "postgres://127.0.0.1/none" });
  expect(await runCommand({ store: world.store, settings, now: world.now }, ["backup", "copy"])).toEqual({
    text: expect.stringContaining("pg_dump"),
    exitCode: 1,
  });
});

it("does what it is told, and says what a purge deletes", async () => {
  expect(await run("show", await world.stored("file"))).toMatchObject({ exitCode: 0 });
  const audit = { at: world.now().getTime() - 366 * 86_400_000, token: "ana", what: "opened" } as const;
  await world.store.run(noteOfAll(audit));
  expect(await run("purge")).toEqual({
    text: "Deleted 0 tickets, 0 files, 0 texts of feedback and 1 line of the audit list.\n",
    exitCode: 0,
  });
  expect((await run("nonsense")).text).toContain("AUDIT_DAYS");
});
