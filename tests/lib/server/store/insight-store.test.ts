import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPlace, versionPlace } from "@/lib/counts/place";
import { purge } from "@/lib/server/outbox/purge";
import { readSettings } from "@/lib/server/settings";
import { createInsightStore, type InsightStore } from "@/lib/server/store/insight-store";
import { openStore } from "@/lib/server/store/open-store";
import type { Store } from "@/lib/server/store/store";
import { installPostgres } from "../../../../.ci/postgres.mjs";
import { startPostgres } from "../../../e2e/postgres";

const at = (day: string) => new Date(`${day}T23:59:59.999Z`);
const view = "view:refunds/used-any";

describe.each(["SQLite", "PostgreSQL"] as const)("%s", (kind) => {
  const folder = mkdtempSync(join(tmpdir(), "insights-"));
  let postgres: Awaited<ReturnType<typeof startPostgres>> | undefined;
  let below: Store;
  let store: InsightStore;

  beforeAll(async () => {
    const bin = kind === "PostgreSQL" ? installPostgres() : undefined;
    if (kind === "PostgreSQL" && bin === undefined) throw new Error("There is no PostgreSQL to test with");
    postgres = bin === undefined ? undefined : await startPostgres(bin);
    below = await openStore(readSettings({ DATA_DIR: folder, DATABASE_URL: postgres?.url }));
    store = createInsightStore(below);
  });

  afterAll(async () => {
    await below.close();
    await postgres?.stop();
    rmSync(folder, { recursive: true });
  });

  test("counts add up by day in UTC, and a range has its first day and its last", async () => {
    for (const day of ["2026-10-31", "2026-11-01", "2026-11-01", "2026-11-30", "2026-12-01"])
      await store.count([view, "view:refunds/how-much"], at(day));
    const november = { from: "2026-11-01", to: "2026-11-30" };
    expect(await store.read(november)).toContainEqual({ place: view, number: 3 });
    expect(await store.read({ from: "2027-01-01", to: "2027-01-31" })).toEqual([]);
  });

  test("one issue is read by day, without times; versions are read by the days on which they were counted", async () => {
    const [old, young] = ["refunds@00000001", "refunds@00000002"].map(versionPlace) as [string, string];
    await store.count([view, "time:refunds/used-any/under-10s", old], at("2025-03-01"));
    await store.count([view, "view:invoices/ticket", old], at("2025-03-01"));
    await store.count([view, young], at("2025-03-03"));
    const march = { from: "2025-03-01", to: "2025-03-31" };
    const days = (await store.readDays("refunds", march)).filter(({ place }) => readPlace(place));
    expect(days).toEqual([
      { day: "2025-03-01", place: view, number: 2 },
      { day: "2025-03-03", place: view, number: 1 },
    ]);
    expect(await store.readVersions("refunds", "2025-03-31")).toEqual([
      { day: "2025-03-01", version: "refunds@00000001" },
      { day: "2025-03-03", version: "refunds@00000002" },
    ]);
    expect(await store.readVersions("refunds", "2025-03-02")).toHaveLength(1);
    expect(await store.readVersions("invoices", "2025-03-31")).toEqual([]);
  });

  test("feedback is read by issue, the latest first, and deleted when its time is over; its count stays", async () => {
    const step = { issue: "refunds", step: "too-late" } as const;
    await store.takeFeedback(step, "old", at("2026-08-01"));
    await store.takeFeedback(step, "new", at("2026-08-02"));
    await store.takeFeedback(step, "", at("2026-08-02"));
    await store.takeFeedback({ issue: "invoices", step: "find-invoice" }, "elsewhere", at("2026-08-02"));
    const august = { from: "2026-08-01", to: "2026-08-31" };
    const words = async () => (await store.readFeedback("refunds", august, 10)).map((text) => text.words);
    expect(await words()).toEqual(["new", "old"]);
    expect(await store.readFeedback("refunds", august, 1)).toEqual([
      { day: "2026-08-02", step: "too-late", words: "new" },
    ]);

    const keeping = { keepDays: 90, keepFilesDays: 7, feedbackDays: 90, auditDays: 365 };
    expect((await purge(below, keeping, at("2026-10-30"))).feedback).toBe(0);
    expect((await purge(below, keeping, at("2026-10-31"))).feedback).toBe(1);
    expect(await words()).toEqual(["new"]);
    expect(await store.read(august)).toContainEqual({ place: "unhelpful:refunds/too-late", number: 3 });
  });
});
