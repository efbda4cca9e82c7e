import { describe, expect, it } from "vitest";
import { policy } from "@/content/policy";
import { analyse } from "@/lib/export/analyse";
import { formatMoney, type Money } from "@/lib/export/money";
import { costSeries, rateStrip } from "@/lib/export/series";
import { totalUp } from "@/lib/export/total-up";
import { sampleText } from "../../fixtures/sample-cases";
import { columnsOf, csvOf } from "./exports";

const add = (all: readonly Money[]) => all.reduce((sum, one) => sum + one, 0n);

const small = csvOf([
  {
    created_at: "2026-08-02 10:00:00",
    cost_total: "0.3",
    model_permaslug: "b",
    api_key_name: "k",
    tokens_prompt: 5,
  },
  {
    created_at: "2026-08-01 10:00:00",
    cost_total: "0.1",
    model_permaslug: "a",
    api_key_name: "k",
    tokens_prompt: 7,
  },
  { created_at: "2026-08-01 11:30:00", cost_total: "0.2", model_permaslug: "a", api_key_name: "" },
]);

describe("totals", () => {
  it("of a small file", async () => {
    const totals = totalUp(await columnsOf(small));
    expect(totals).toMatchObject({
      requests: 3,
      from: Date.UTC(2026, 7, 1, 10),
      to: Date.UTC(2026, 7, 2, 10),
    });
    const told = (parts: typeof totals.byModel) =>
      parts.map(({ name, requests, money }) => [name, requests, formatMoney(money)]);
    expect(formatMoney(totals.money)).toBe("0.60");
    expect(told(totals.byModel)).toEqual(
      [
        ["b", 1, "0.30"],
        ["a", 2, "0.30"],
      ].sort((a, b) => Number(b[1]) - Number(a[1])),
    );
    expect(told(totals.byKey)).toEqual([
      ["k", 2, "0.40"],
      ["", 1, "0.20"],
    ]);
  });

  it("break down without a remainder", async () => {
    const totals = totalUp(await columnsOf(sampleText({ case: "cache", rows: 2000, seed: 4 })));
    for (const parts of [totals.byModel, totals.byKey, totals.byApp]) {
      expect(add(parts.map(({ money }) => money))).toBe(totals.money);
      expect(parts.reduce((sum, { requests }) => sum + requests, 0)).toBe(totals.requests);
    }
  });
});

describe("a series", () => {
  it("has every cent, in no more buckets than there is room for", async () => {
    const columns = await columnsOf(sampleText({ case: "loop", rows: 1500, seed: 3 }));
    for (const most of [1, 7, 60, 500]) {
      const { money, requests, step, from } = costSeries(columns, most);
      expect(money.length).toBeLessThanOrEqual(most + 1);
      expect(from % step === 0 || most === 1).toBe(true);
      expect(add(money)).toBe(totalUp(columns).money);
      expect(requests.reduce((sum, count) => sum + count, 0)).toBe(columns.count);
    }
  });

  it("zooms to a part of the time", async () => {
    const columns = await columnsOf(small);
    const { from, step, money } = costSeries(columns, 24, undefined, {
      from: Date.UTC(2026, 7, 1),
      to: Date.UTC(2026, 7, 2),
    });
    expect([from, step]).toEqual([Date.UTC(2026, 7, 1), 3_600_000]);
    expect(money.map(formatMoney).filter((one) => one !== "0.00")).toEqual(["0.10", "0.20"]);
  });
});

it("a strip shows the rate of a loop and the calm around it", async () => {
  const columns = await columnsOf(sampleText({ case: "loop", rows: 1500, seed: 3 }));
  const [loop] = analyse(columns, policy);
  expect(loop?.kind).toBe("runaway-loop");
  const strip = rateStrip(columns, loop?.rows as Uint32Array, 60);
  const peak = Math.max(...strip.marked);
  expect(peak).toBeGreaterThan(10);
  expect(strip.marked[0]).toBe(0);
  strip.all.forEach((rate, bar) => {
    expect(rate).toBeGreaterThanOrEqual(strip.marked[bar] as number);
  });
});
