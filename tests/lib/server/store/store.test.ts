import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import sql from "sql-template-tag";
import { afterAll, afterEach, describe, expect, it, test } from "vitest";
import { runCommand } from "@/lib/server/outbox/commands";
import { readSettings } from "@/lib/server/settings";
import { lockFolder } from "@/lib/server/store/folder-lock";
import { openStore } from "@/lib/server/store/open-store";
import { rowsOf, type Store } from "@/lib/server/store/store";
import { outboxWorld } from "../outbox/outbox-world";
import { filePostgres } from "./file-postgres";
import { version3 } from "./version-3";

const postgresUrl = filePostgres();
const folders: string[] = [];
const opened: Store[] = [];

afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "store-"));
  folders.push(folder);
  return folder;
}

/** A database with nothing in it. @returns its address */
async function newDatabase(name: string): Promise<string> {
  const client = new pg.Client(postgresUrl());
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return postgresUrl().replace(/postgres$/, name);
}

async function open(env: Record<string, string>): Promise<Store> {
  const store = await openStore(readSettings(env));
  opened.push(store);
  return store;
}

const put = (place: string) =>
  sql`insert into insight_count (day, place, number) values ('2026-11-24', ${place}, 1)`;
const places = async (store: Store) =>
  (await rowsOf<{ place: string }>(store, sql`select place from insight_count order by place`)).map(
    ({ place }) => place,
  );

describe.each(["SQLite", "PostgreSQL"] as const)("%s", (kind) => {
  const settings = async (name: string): Promise<Record<string, string>> =>
    kind === "SQLite" ? { DATA_DIR: newFolder() } : { DATABASE_URL: await newDatabase(name) };

  it("runs statements all or nothing, and goes on after one that failed", async () => {
    const store = await open(await settings("all_or_nothing"));
    await expect(store.run(put("a"), put("b"), put("a"))).rejects.toThrow();
    expect(await places(store)).toEqual([]);
    // Those that come at the same time share a commit, and no fault.
    await store.run(put("a"));
    const sent = await Promise.allSettled([
      store.run(put("b")),
      store.run(put("c"), put("a")),
      store.run(put("d")),
      store.run(sql`nonsense`),
    ]);
    expect(sent.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "rejected"]);
    expect(await places(store)).toEqual(["a", "b", "d"]);
  });

  it("holds that only what is over has no due time", async () => {
    const store = await open(await settings("due_time"));
    await store.run(
      sql`insert into ticket (id, idempotency_key, content_hash, ref, payload, created_at) values ('t', 'k', 'h', 'r', '{}', 1)`,
    );
    const deliver = (state: string, due: number | null) =>
      store.run(
        sql`insert into delivery (ticket_id, adapter, state, due_at, created_at, updated_at)
          values ('t', ${`${state} ${due}`}, ${state}, ${due}, 1, 1)`,
      );
    for (const state of ["waiting", "sending"]) {
      await deliver(state, 5);
      await expect(deliver(state, null)).rejects.toThrow();
    }
    for (const state of ["delivered", "failed"]) {
      await deliver(state, null);
      await expect(deliver(state, 5)).rejects.toThrow();
    }
  });

  it("is brought up to date once, though many open it at the same time", async () => {
    const env = await settings("many_at_once");
    const stores = await Promise.all(Array.from({ length: 5 }, () => open(env)));
    for (const store of stores) await store.run(put(`${stores.indexOf(store)}`));
    expect(await rowsOf(stores[0] as Store, sql`select version from migration`)).toEqual([{ version: 6 }]);
    expect(await places(stores[1] as Store)).toEqual(["0", "1", "2", "3", "4"]);
  });
});

describe("a PostgreSQL of the last version with a second queue", () => {
  async function older(name: string, state: string): Promise<string> {
    const url = await newDatabase(name);
    const client = new pg.Client(url);
    await client.connect();
    for (const statement of version3) await client.query(statement);
    await client.query(
      `insert into billing_help.delivery (ticket_id, adapter, state, next_at, updated_at)
       values ('${"ab".repeat(16)}', 'webhook', $1, now(), '2026-11-20T10:00:00Z')`,
      [state],
    );
    await client.end();
    return url;
  }

  it("is taken over with its tickets, counts and feedback", async () => {
    const store = await open({ DATABASE_URL: await older("older_done", "delivered") });
    expect(await rowsOf(store, sql`select id, payload, created_at, deleted_at from ticket`)).toEqual([
      {
        id: "ab".repeat(16),
        payload: '{"ref": "BT-1"}',
        created_at: Date.parse("2026-11-20T09:00:00Z"),
        deleted_at: null,
      },
    ]);
    expect(
      await rowsOf(
        store,
        sql`select state, due_at, created_at, updated_at, possible_duplicate from delivery`,
      ),
    ).toEqual([
      {
        state: "delivered",
        due_at: null,
        created_at: Date.parse("2026-11-20T09:00:00Z"),
        updated_at: Date.parse("2026-11-20T10:00:00Z"),
        possible_duplicate: 0,
      },
    ]);
    expect(await rowsOf(store, sql`select * from insight_count`)).toEqual([
      { day: "2026-11-20", place: "view:refunds/used-any", number: 3 },
    ]);
    expect(await rowsOf(store, sql`select day, words from feedback`)).toEqual([
      { day: "2026-11-20", words: "hm" },
    ]);
  });

  it("is left alone while tickets wait in it, with a sentence that says what to do", async () => {
    const url = await older("older_waiting", "waiting");
    await expect(open({ DATABASE_URL: url })).rejects.toThrow(
      /not delivered yet: let that version deliver them/,
    );
  });
});

describe("a folder", () => {
  it("of an earlier embedded store is not touched, with a sentence that says what to do", async () => {
    const folder = newFolder();
    mkdirSync(join(folder, "store"));
    writeFileSync(join(folder, "store", "PG_VERSION"), "17");
    await expect(open({ DATA_DIR: folder })).rejects.toThrow(/earlier version.*move the folder away/);
    expect(existsSync(join(folder, "store.sqlite"))).toBe(false);
  });

  it("belongs to one process at a time, and is free when that lets go", () => {
    const folder = newFolder();
    const unlock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(/Another process is using/);
    unlock();
    lockFolder(folder)();
  });

  it("says what to set where it can't be made, or nothing can be written into it", () => {
    const folder = newFolder();
    const file = join(folder, "file");
    writeFileSync(file, "");
    expect(() => lockFolder(join(file, "data"))).toThrow(/^Nothing can be written into .*DATA_DIR/);
    mkdirSync(join(folder, "taken", "server.lock"), { recursive: true });
    expect(() => lockFolder(join(folder, "taken"))).toThrow(/^Nothing can be written into .*DATA_DIR/);
  });

  it("has a store that nobody else may read", async () => {
    const folder = newFolder();
    const store = await open({ DATA_DIR: folder });
    await store.run(put("a"));
    for (const name of ["store.sqlite", "store.sqlite-wal"])
      expect((statSync(join(folder, name)).mode & 0o777).toString(8)).toBe("600");
  });
});

test("a backup that is made while tickets come in holds every ticket from before it, and serves as a store", async () => {
  const world = await outboxWorld();
  try {
    const before = [await world.stored("webhook"), await world.stored("webhook")];
    const file = join(newFolder(), "copy.sqlite");
    const settings = readSettings({ DATA_DIR: world.folder });
    const [said] = await Promise.all([
      runCommand({ store: world.store, settings, now: world.now }, ["backup", file]),
      ...Array.from({ length: 50 }, () => world.stored("webhook")),
    ]);
    expect(said.text).toMatch(/^Copied \d+ bytes to /);
    await expect(
      runCommand({ store: world.store, settings, now: world.now }, ["backup", file]),
    ).rejects.toThrow(/there already/);
    const restored = newFolder();
    rmSync(restored, { recursive: true });
    mkdirSync(restored);
    const { copyFileSync } = await import("node:fs");
    copyFileSync(file, join(restored, "store.sqlite"));
    const store = await open({ DATA_DIR: restored });
    const ids = (await rowsOf<{ ticket_id: string }>(store, sql`select ticket_id from delivery`)).map(
      ({ ticket_id }) => ticket_id,
    );
    for (const id of before) expect(ids).toContain(id);
  } finally {
    await world.close();
  }
});
