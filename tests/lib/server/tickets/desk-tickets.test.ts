import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import sql from "sql-template-tag";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAccept } from "@/lib/server/outbox/accept";
import { runCommand } from "@/lib/server/outbox/commands";
import { forgetTicket } from "@/lib/server/outbox/confirmation";
import { purge } from "@/lib/server/outbox/purge";
import { givingUpUnset, unsetDesks } from "@/lib/server/outbox/unset-desks";
import { readSettings } from "@/lib/server/settings";
import { openStore } from "@/lib/server/store/open-store";
import { rowsOf, type Store } from "@/lib/server/store/store";
import { createDeskTickets } from "@/lib/server/tickets/desk-tickets";
import { aSubmission } from "../outbox/outbox-world";
import { filePostgres } from "../store/file-postgres";

const postgresUrl = filePostgres();
const folder = mkdtempSync(join(tmpdir(), "desk-tickets-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const all = { page: 1 } as const;
const refund =
  "/es/refunds/ticket?already-asked=not-yet&used-any=unused&bought-when=within-window&how-much=limit-or-over";

describe.each(["SQLite", "PostgreSQL"] as const)("tickets on the desk, %s", (kind) => {
  let store: Store;
  let desk: ReturnType<typeof createDeskTickets>;
  let clock = Date.parse("2026-11-24T12:00:00Z");
  let woken = 0;
  const refs: string[] = [];
  const settings = async () => {
    if (kind === "SQLite") return readSettings({ DATA_DIR: folder });
    const client = new pg.Client(postgresUrl());
    await client.connect();
    await client.query("create database desk_tickets");
    await client.end();
    return readSettings({ DATABASE_URL: postgresUrl().replace(/postgres$/, "desk_tickets") });
  };
  const take = async (more: Parameters<typeof aSubmission>[0], ...adapters: string[]) => {
    clock += 60_000;
    const accepted = await createAccept(store, adapters)(aSubmission(more), new Date(clock));
    if (accepted.kind !== "stored") throw new Error(JSON.stringify(accepted));
    refs.push(accepted.link.ref);
    return accepted.link;
  };
  const found = async (search: string, filter: object = {}) =>
    (await desk.list({ ...all, ...filter }, search, "ana")).tickets.map(({ ref }) => refs.indexOf(ref));
  const audit = async () =>
    (await desk.audit(1)).map(({ token, what, ref, detail }) => [
      token,
      what,
      ref && refs.indexOf(ref),
      detail,
    ]);

  beforeAll(async () => {
    store = await openStore(await settings());
    desk = createDeskTickets(
      store,
      () => new Date(clock),
      ["zendesk", "file"],
      () => {
        woken += 1;
      },
    );
    await take({ draft: { email: "Ada@Example.org", note: "Where is my invoice? 100 % paid" } }, "zendesk");
    await take(
      {
        address: `${refund}&ref=CASE-17`,
        draft: {
          email: "eva@example.org",
          paid_at: "2026-11-24T10:00:00.000Z",
          amount: "120",
          method: "card",
          note: "Compré 120 dólares Ñandú",
        },
      },
      "zendesk",
      "file",
    );
    await take({ draft: { email: "bob@example.org", note: "x_y" } }, "file");
  });
  afterAll(async () => {
    await store.close();
  });

  it("shows the newest first, with each delivery", async () => {
    const { tickets, total } = await desk.list(all, "", "ana");
    expect(total).toBe(3);
    expect(tickets.map(({ ref }) => refs.indexOf(ref))).toEqual([2, 1, 0]);
    expect(tickets[1]).toMatchObject({
      issue: "refunds",
      language: "es",
      done_at: null,
      subject: expect.stringMatching(/^Refund of \$120/),
      verdict: expect.stringContaining("inside the 24-hour window"),
      deliveries: [
        { adapter: "file", state: "waiting" },
        { adapter: "zendesk", state: "waiting", attempts: 0, problem: null, reference: null },
      ],
    });
    // Who only looks at the list leaves no line.
    expect(await audit()).toEqual([]);
  });

  it("finds by reference, email, case and words, and says how in the audit list, never what", async () => {
    expect(await found(` ${refs[0]?.toLowerCase().replaceAll("-", " ")} `)).toEqual([0]);
    expect(await found("ADA@example.ORG")).toEqual([0]);
    expect(await found("@example.org")).toEqual([2, 1, 0]);
    expect(await found("case-17")).toEqual([1]);
    expect(await found("#CASE-17")).toEqual([1]);
    expect(await found("ÑANDÚ  dólares")).toEqual([1]);
    expect(await found("invoice eva")).toEqual([]);
    // What means something to the store is looked for as it stands there.
    expect(await found("100 %")).toEqual([0]);
    expect(await found("%_%")).toEqual([]);
    expect(await found("x_y")).toEqual([2]);
    expect(await found("'; drop table ticket; --")).toEqual([]);
    expect(await found(`\0 ${"long ".repeat(200)}`)).toEqual([]);
    const lines = await audit();
    expect(lines.at(-1)).toEqual(["ana", "searched", null, "reference"]);
    expect(lines.at(-2)).toEqual(["ana", "searched", null, "email"]);
    expect(lines.at(-4)).toEqual(["ana", "searched", null, "words"]);
    expect(JSON.stringify(await rowsOf(store, sql`select * from audit`))).not.toMatch(
      /example|ñandú|invoice/i,
    );
  });

  it("narrows by problem, language, delivery and work", async () => {
    const ids = await rowsOf<{ id: string }>(store, sql`select id from ticket order by created_at`);
    await store.run(
      sql`update delivery set state = 'failed', due_at = null, problem = 'HTTP 401' where ticket_id = ${ids[0]?.id}`,
      sql`update delivery set state = 'delivered', due_at = null, reference = '77' where ticket_id = ${ids[2]?.id}`,
    );
    expect(await found("", { issue: "refunds" })).toEqual([1]);
    expect(await found("", { language: "en" })).toEqual([2, 0]);
    expect(await found("", { delivery: "undelivered" })).toEqual([1, 0]);
    expect(await found("", { delivery: "failed" })).toEqual([0]);
    expect(await found("", { delivery: "delivered" })).toEqual([2]);
    expect(await found("bob", { delivery: "failed" })).toEqual([]);
    expect(await found("", { page: 2 })).toEqual([]);
    await desk.mark(refs[2] ?? "", "done", "ana");
    expect(await found("", { work: "done" })).toEqual([2]);
    expect(await found("", { work: "open" })).toEqual([1, 0]);
    await desk.mark(refs[2] ?? "", "reopened", "ana");
    expect(await found("", { work: "done" })).toEqual([]);
  });

  it("opens one whole, and each opening is a line", async () => {
    const before = (await audit()).length;
    const opened = await desk.open(refs[1] ?? "", "ana");
    expect(opened).toMatchObject({
      ticket: { ref: refs[1], requester: { email: "eva@example.org" }, language: "es" },
      done_at: null,
      files: [],
      deliveries: [{ adapter: "file" }, { adapter: "zendesk" }],
      audit: [{ token: "ana", what: "opened", ref: refs[1] }],
    });
    expect((await audit()).slice(0, (await audit()).length - before)).toEqual([["ana", "opened", 1, null]]);
    expect(await desk.open("BT-ZZZZ-ZZZZ", "ana")).toBeUndefined();
    expect(await audit()).toHaveLength(before + 1);
  });

  it("writes no line where what it notes was not done, and does nothing that it can't note", async () => {
    const lines = await audit();
    const broken = (failing: RegExp) =>
      createDeskTickets(
        {
          ...store,
          // As a store that dies in the middle: all or nothing is what it promises.
          run: (...statements) =>
            store.run(...statements.map((one) => (failing.test(one.sql) ? sql`nonsense` : one))),
        },
        () => new Date(clock),
        ["zendesk", "file"],
        () => {},
      );
    await expect(broken(/update ticket set/).delete(refs[0] ?? "", "ana")).rejects.toThrow();
    await expect(broken(/insert into audit/).delete(refs[0] ?? "", "ana")).rejects.toThrow();
    await expect(broken(/insert into audit/).open(refs[0] ?? "", "ana")).rejects.toThrow();
    expect(await audit()).toEqual(lines);
    expect(await desk.open(refs[0] ?? "", "ana")).toBeDefined();
  });

  it("retries what no desk has taken, at once, and nothing else", async () => {
    expect(await desk.retry(refs[0] ?? "", "ana")).toBe(1);
    expect(woken).toBe(1);
    expect((await desk.open(refs[0] ?? "", "ana"))?.deliveries).toMatchObject([
      { adapter: "zendesk", state: "waiting", due_at: clock },
    ]);
    expect(await desk.retry(refs[2] ?? "", "ana")).toBe(0);
    expect(await desk.retry("BT-ZZZZ-ZZZZ", "ana")).toBeUndefined();
    expect(woken).toBe(1);
  });

  it("reads back by reference and by confirmation", async () => {
    const [{ id } = { id: "" }] = await rowsOf<{ id: string }>(
      store,
      sql`select id from ticket where ref = ${refs[1]}`,
    );
    const read = await desk.readBack(
      { refs: [refs[0] ?? "", "BT-ZZZZ-ZZZZ"], ids: [id, "0".repeat(32)], cases: ["nobody", "CASE-17"] },
      "ana",
    );
    expect(read.missing).toEqual({ refs: ["BT-ZZZZ-ZZZZ"], ids: ["0".repeat(32)], cases: ["nobody"] });
    expect(read.tickets.map(({ ref }) => refs.indexOf(ref))).toEqual([0, 1]);
    expect((await audit()).slice(0, 2)).toEqual([
      ["ana", "read-back", 1, null],
      ["ana", "read-back", 0, null],
    ]);
  });

  it("reads back by case: what a person was given, and what a desk calls it; each ticket once", async () => {
    const read = async (...cases: string[]) =>
      (await desk.readBack({ refs: [refs[1] ?? ""], ids: [], cases }, "ana")).tickets.map(({ ref }) =>
        refs.indexOf(ref),
      );
    expect(await read("CASE-17")).toEqual([1]);
    expect(await read("case-17", "77", "17", "CASE-1", "C%", "nobody")).toEqual([1, 2]);
  });

  it("deletes one with all that is known of it; the line stays", async () => {
    expect(await desk.delete(refs[0] ?? "", "lead")).toBe(true);
    expect((await audit())[0]).toEqual(["lead", "deleted", 0, null]);
    expect(await found("")).toEqual([2, 1]);
    expect(await desk.open(refs[0] ?? "", "lead")).toBeUndefined();
    expect(await desk.delete(refs[0] ?? "", "lead")).toBe(false);
    expect(await found("ada@example.org")).toEqual([]);
    // The person deletes theirs by the receipt: it is gone from the list, too.
    const [{ id } = { id: "" }] = await rowsOf<{ id: string }>(
      store,
      sql`select id from ticket where ref = ${refs[1]}`,
    );
    await forgetTicket(store, id, new Date(clock));
    expect(await found("")).toEqual([2]);
    for (const table of ["ticket", "ticket_card", "delivery"])
      expect(
        JSON.stringify(
          await store.run({
            sql: `select * from ${table}`,
            text: `select * from ${table}`,
            values: [],
          } as never),
        ),
      ).not.toContain("ada@");
  });

  it("the command line leaves lines, too", async () => {
    const world = { store, settings: readSettings({}), now: () => new Date(clock) };
    await runCommand(world, ["show", refs[2] ?? "", "--ticket"]);
    await runCommand(world, ["retry", refs[2] ?? ""]);
    await runCommand(world, ["purge", refs[2] ?? ""]);
    expect((await audit()).slice(0, 3)).toEqual([
      ["command line", "deleted", 2, null],
      ["command line", "retried", 2, null],
      ["command line", "opened", 2, null],
    ]);
  });

  it("the command line leaves a line for each ticket that it retries because it was given up", async () => {
    const world = { store, settings: readSettings({}), now: () => new Date(clock) };
    const given = [await take({}, "file"), await take({}, "file")];
    await take({}, "file");
    for (const { id } of given)
      await store.run(
        sql`update delivery set state = 'failed', due_at = null, problem = 'HTTP 401' where ticket_id = ${id}`,
      );
    const before = (await audit()).length;
    await runCommand(world, ["retry", "--failed"]);
    expect((await audit()).slice(0, -before)).toEqual([
      ["command line", "retried", 4, null],
      ["command line", "retried", 3, null],
    ]);
    await runCommand(world, ["retry", "--failed"]);
    expect(await audit()).toHaveLength(before + 2);
  });

  it("lines go after their time", async () => {
    const keeping = { keepDays: 3650, keepFilesDays: 7, feedbackDays: 90, auditDays: 2 };
    expect((await purge(store, keeping, new Date(clock + 86_400_000))).audit).toBe(0);
    expect((await purge(store, keeping, new Date(clock + 3 * 86_400_000))).audit).toBeGreaterThan(0);
    expect(await audit()).toEqual([]);
  });

  it("a store of before gets cards for the tickets that it holds", async () => {
    await take({ draft: { email: "old@example.org", note: "from before" } }, "file");
    await store.run(
      sql`delete from ticket_card`,
      sql`delete from migration`,
      sql`insert into migration (version) values (5)`,
    );
    expect(await found("")).toEqual([]);
    const { migrate } = await import("@/lib/server/store/migrate");
    await Promise.all([migrate(store), migrate(store)]);
    expect(await found("before")).toEqual([6]);
    expect(await rowsOf(store, sql`select max(version) as version from migration`)).toEqual([{ version: 6 }]);
  });

  it("gives up what waits for a desk that is not set any more, and does not try it again", async () => {
    const { ref } = await take({}, "webhook", "file");
    await store.run(givingUpUnset(["zendesk", "file"], clock));
    const deliveries = async () => (await desk.open(ref, "ana"))?.deliveries;
    const given = [
      { adapter: "file", state: "waiting" },
      { adapter: "webhook", state: "failed", due_at: null, problem: "help desk not set any more" },
    ];
    expect(await deliveries()).toMatchObject(given);
    expect(await desk.retry(ref, "ana")).toBe(1);
    expect(await deliveries()).toMatchObject(given);
    expect(await unsetDesks(store, ["zendesk", "file"])).toEqual(["webhook"]);
  });
});
