import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sql from "sql-template-tag";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mostReplies } from "@/lib/desk/saved-reply";
import { readSettings } from "@/lib/server/settings";
import { openStore } from "@/lib/server/store/open-store";
import { rowsOf, type Store } from "@/lib/server/store/store";
import { createSavedReplies } from "@/lib/server/tickets/saved-replies";
import { filePostgres } from "../store/file-postgres";

const postgresUrl = filePostgres();
const folder = mkdtempSync(join(tmpdir(), "saved-replies-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(["SQLite", "PostgreSQL"] as const)("saved replies, %s", (kind) => {
  let store: Store;
  let saved: ReturnType<typeof createSavedReplies>;
  const reply = (name: string) => ({ name, language: "en", body: `Text of ${name}` }) as const;

  beforeAll(async () => {
    store = await openStore(
      readSettings(kind === "SQLite" ? { DATA_DIR: folder } : { DATABASE_URL: postgresUrl() }),
    );
    saved = createSavedReplies(store, () => new Date("2026-11-24T12:00:00Z"));
    await saved.sign("en", "The team", "ana");
    for (let number = 1; number <= mostReplies; number += 1)
      await saved.keep(reply(`Reply ${String(number).padStart(3, "0")}`), "ana");
  });
  afterAll(async () => {
    await store.close();
  });

  it("has every reply and the signatures, also when there is room for no other", async () => {
    const { replies, signatures } = await saved.list();
    expect(replies).toHaveLength(mostReplies);
    expect(signatures).toEqual({ en: "The team" });
  });

  it("refuses one more and writes no line of it, still changes one, and takes one in the place of another", async () => {
    const lines = () => rowsOf(store, sql`select id from audit`);
    const before = await lines();
    expect(await saved.keep(reply("One more"), "ana")).toBe(false);
    expect(await lines()).toEqual(before);
    const [first] = (await saved.list()).replies;
    expect(await saved.keep({ ...reply("Changed"), id: first?.id }, "ana")).toBe(true);
    const { replies } = await saved.list();
    expect(replies.map(({ name }) => name)).toContain("Changed");
    expect(replies.map(({ name }) => name)).not.toContain("One more");
    await saved.sign("es", "El equipo", "ana");
    expect((await saved.list()).signatures).toEqual({ en: "The team", es: "El equipo" });
    await saved.delete(first?.id ?? "", "ana");
    expect(await saved.keep(reply("One more"), "ana")).toBe(true);
    expect((await saved.list()).replies).toHaveLength(mostReplies);
  });
});
