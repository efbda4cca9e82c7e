import { describe, expect, it, test } from "vitest";
import { type Finding, signOf } from "@/lib/export/finding";
import { formatMoney } from "@/lib/export/money";
import { spokenFor } from "@/lib/flow/options";
import { charts } from "@/machines/every-issue";
import type { Issue } from "@/machines/registry";
import type { FindingKind } from "@/machines/step";
import { type Cells, findIn } from "./exports";

const minute = 60_000;
const hour = 60 * minute;
const start = Date.UTC(2026, 6, 1);
const time = (ms: number) => new Date(ms).toISOString();

/** Ordinary use: ten requests a day for five weeks, from nine in the morning on, sizes that differ. */
const ordinary = (change: (day: number, request: number) => Cells = () => ({})): Cells[] =>
  Array.from({ length: 350 }, (_, index) => {
    const [day, request] = [Math.floor(index / 10), index % 10];
    return {
      created_at: time(start + (day * 24 + 9 + request) * hour),
      cost_total: "0.01",
      tokens_prompt: 1000 + ((index * 37) % 400),
      tokens_completion: 100,
      tokens_reasoning: 0,
      model_permaslug: "a/plain",
      api_key_name: "own",
      app_name: "Editor",
      cancelled: false,
      api_key_disabled: false,
      finish_reason_normalized: "stop",
      cost_web_search: "",
      cost_file_processing: "",
      cost_cache: "",
      byok_usage_inference: "",
      num_search_results: "",
      variant: "standard",
      ...change(day, request),
    };
  });

const plain = ordinary()[0] as Cells;

/** Requests one after the other. */
const series = (from: number, count: number, spacing: number, cells: Cells): Cells[] =>
  Array.from({ length: count }, (_, index) => ({
    ...plain,
    created_at: time(from + index * spacing),
    ...cells,
  }));

const free = { model_permaslug: "a/plain:free", variant: "free", cost_total: 0 };
const at = (day: number, hours: number) => start + (day * 24 + hours) * hour;

async function kindsIn(rows: readonly Cells[]): Promise<FindingKind[]> {
  return (await findIn(rows)).map(({ kind }) => kind);
}

async function only(rows: readonly Cells[]): Promise<Finding> {
  const [first, ...rest] = await findIn(rows);
  if (!first || rest.length > 0) throw new Error(`found ${[first, ...rest].map((one) => one?.kind)}`);
  return first;
}

it("ordinary use is nothing unusual", async () => {
  expect(await kindsIn(ordinary())).toEqual([]);
});

/** The option of a step that a finding speaks for. */
function answerTo(issue: Issue, step: string, found: Finding): string | undefined {
  const meta = charts[issue].states[step]?.meta;
  return meta && spokenFor(meta, [signOf(found)]);
}

describe("runaway-loop", () => {
  const loop = (count: number, spacing: number, cells: Cells = {}) =>
    series(at(25, 14.25), count, spacing, { cost_total: "0.002", tokens_prompt: 5000, ...cells });

  it("tells rate, length, cost and how alike the requests are", async () => {
    const found = await only([...ordinary(), ...loop(600, 2000)]);
    expect(found).toMatchObject({ kind: "runaway-loop", key: "own", from: at(25, 14.25) });
    expect(formatMoney(found.money)).toBe("1.20");
    expect(found.rows.length).toBe(600);
    const { minutes, perMinute, alikeShare, times } = (found as Extract<Finding, { kind: "runaway-loop" }>)
      .facts;
    expect(minutes).toBeCloseTo(20, 0);
    expect(perMinute).toBeCloseTo(30, 0);
    expect(alikeShare).toBe(1);
    expect(times).toBe(600);
  });

  test.each<[string, Cells[]]>([
    ["too few requests", loop(40, 2000)],
    ["too slow", loop(200, 60_000, { cost_total: "0.0005" })],
    ["hardly any money", loop(600, 2000, { cost_total: "0.0000001" })],
    [
      "the same every week",
      [4, 11, 18, 25].flatMap((day) =>
        series(at(day, 14), 600, 2000, { cost_total: "0.0004", tokens_prompt: 5000 }),
      ),
    ],
    ["for free", loop(600, 2000, free)],
  ])("is not %s", async (_, extra) => {
    expect(await kindsIn([...ordinary(), ...extra])).not.toContain("runaway-loop");
  });

  it("is not a steady load, however heavy", async () => {
    const steady = series(start, 20_000, 2 * minute, { cost_total: "0.002", tokens_prompt: 5000 });
    expect(await kindsIn(steady)).toEqual([]);
    const heavier = series(start, 20_000, 10_000, { cost_total: "0.002", tokens_prompt: 5000 });
    expect(await kindsIn(heavier)).toEqual([]);
  });

  it("is seen in the file of a single day too", async () => {
    const day = series(at(25, 8), 24, 20 * minute, {});
    expect(await kindsIn([...day, ...loop(600, 2000)])).toEqual(["runaway-loop"]);
  });
});

describe("stands-out", () => {
  const dear = (day: number, cost: string) => ordinary((of) => (of === day ? { cost_total: cost } : {}));

  it("is a day beyond the usual, told with the usual", async () => {
    const found = await only(dear(20, "0.2"));
    expect(found).toMatchObject({ kind: "stands-out", facts: { period: "day", periods: 1, of: "all" } });
    expect(formatMoney(found.money)).toBe("2.00");
    const { usual, times } = (found as Extract<Finding, { kind: "stands-out" }>).facts;
    expect(formatMoney(usual)).toBe("0.10");
    expect(times).toBeCloseTo(20, 5);
  });

  it("names the app that made the difference", async () => {
    const rows = ordinary((day, request) =>
      request < 3 ? { app_name: "Mailer", cost_total: day === 20 ? "1" : "0.01" } : {},
    );
    const found = await only(rows);
    expect(found).toMatchObject({ kind: "stands-out", facts: { of: "app" } });
    expect(answerTo("unexpected-charges", "what-stands-out", found)).toBe("team-or-project");
  });

  it.each([
    ["twice the usual", dear(20, "0.02")],
    ["every week", ordinary((day) => (day % 7 === 2 ? { cost_total: "0.2" } : {}))],
    ["with too few days to know the usual", dear(1, "0.2").slice(0, 20)],
  ])("is not %s", async (_, rows) => {
    expect(await kindsIn(rows)).toEqual([]);
  });
});

describe("keys", () => {
  const stranger = { api_key_name: "other", app_name: "", model_permaslug: "b/large", cost_total: "0.05" };
  const night = (day: number, cells: Cells) => series(at(day, 2), 40, 4 * minute, { ...stranger, ...cells });

  it("new-key: never seen before, and used as never before", async () => {
    const found = await only([...ordinary(), ...night(25, {})]);
    expect(found).toMatchObject({
      kind: "new-key",
      key: "other",
      facts: { days: 1, signs: ["app", "model", "hours", "spending"] },
    });
    expect(answerTo("unauthorized-use", "gather-details", found)).toBe("have-details");
  });

  it("disabled-key: the same, and disabled by now; said once", async () => {
    expect(await only([...ordinary(), ...night(25, { api_key_disabled: true })])).toMatchObject({
      kind: "disabled-key",
    });
  });

  it("dormant-key: back after weeks as another", async () => {
    const early = series(at(1, 12), 10, 10 * minute, { api_key_name: "other", cost_total: "0.001" });
    expect(await only([...ordinary(), ...early, ...night(25, {})])).toMatchObject({
      kind: "dormant-key",
      facts: { gapDays: 23 },
    });
  });

  it.each([
    [
      "a key that takes over the work",
      ordinary((day) => (day > 15 ? { api_key_name: "other" } : { api_key_disabled: true })),
    ],
    ["a key whose use is hardly worth a cent", [...ordinary(), ...night(25, { cost_total: "0.0001" })]],
    [
      "a key that was there from the start",
      ordinary((_, request) => (request > 5 ? { ...stranger, cost_total: "0.01" } : {})),
    ],
    ["all keys after a holiday", ordinary().filter((_, index) => index < 50 || index > 250)],
  ])("%s is nothing", async (_, rows) => {
    expect(await kindsIn(rows)).toEqual([]);
  });
});

describe("unusual-hours", () => {
  it("is a night's worth of use in hours that are always quiet", async () => {
    const rows = [...ordinary(), ...series(at(25, 2), 60, 3 * minute, { cost_total: "0.01" })];
    expect(await only(rows)).toMatchObject({ kind: "unusual-hours", facts: { fromHour: 2, toHour: 4 } });
  });

  it("is not a few requests, nor what comes every other night", async () => {
    expect(
      await kindsIn([...ordinary(), ...series(at(25, 2), 10, 3 * minute, { cost_total: "0.001" })]),
    ).toEqual([]);
    const nights = Array.from({ length: 17 }, (_, night) =>
      series(at(night * 2, 2), 40, 3 * minute, { cost_total: "0.005" }),
    );
    expect(await kindsIn([...ordinary(), ...nights.flat()])).toEqual([]);
  });
});

describe("dearer-model", () => {
  const since = (first: number, cost: string, more: Cells = {}) =>
    ordinary((day, request) =>
      day >= first && request < 4 ? { model_permaslug: "b/large", cost_total: cost, ...more } : {},
    );

  it("came later, and its tokens cost several times as much", async () => {
    const found = await only(since(18, "0.06"));
    expect(found).toMatchObject({ kind: "dearer-model", model: "b/large" });
    expect((found as Extract<Finding, { kind: "dearer-model" }>).facts.times).toBeCloseTo(6, 0);
  });

  it.each([
    ["costs about the same", since(18, "0.015")],
    ["was there from the start", since(0, "0.06")],
    ["is dear for its web search only", since(18, "0.06", { cost_web_search: "0.05" })],
  ])("is none that %s", async (_, rows) => {
    expect(await kindsIn(rows)).not.toContain("dearer-model");
  });
});

describe("free models", () => {
  it("paid-twin: the same model, free and paid", async () => {
    const found = await only(ordinary((_, request) => (request < 4 ? free : {})));
    expect(found).toMatchObject({ kind: "paid-twin", model: "a/plain", facts: { freeRequests: 140 } });
    expect(formatMoney(found.money)).toBe("2.10");
    expect(answerTo("free-model-charges", "which-model", found)).toBe("no-suffix");
  });

  const alone = { ...free, model_permaslug: "c/other:free" };
  it.each<[string, Cells, FindingKind, string, string]>([
    [
      "web search",
      { cost_total: "0.007", cost_web_search: "0.007" },
      "free-plugin",
      "plugins-used",
      "web-search",
    ],
    ["a file", { cost_total: "0.004", cost_file_processing: "0.004" }, "free-plugin", "plugins-used", "pdf"],
    [
      "search results, in an older file",
      { cost_total: "0.007", num_search_results: 5 },
      "free-plugin",
      "plugins-used",
      "web-search",
    ],
    ["nothing that explains it", { cost_total: "0.003" }, "free-charged", "plugins-used", "none"],
    [
      "a variant told by its column alone",
      { model_permaslug: "c/other", cost_total: "0.003" },
      "free-charged",
      "collect-generations",
      "have-them",
    ],
  ])("a cost with %s", async (_, cells, kind, step, option) => {
    const found = await only(
      ordinary((day, request) => (request === 0 && day < 5 ? { ...alone, ...cells } : {})),
    );
    expect(found).toMatchObject({ kind, rows: { length: 5 } });
    expect(answerTo("free-model-charges", step, found)).toBe(option);
    expect(Number(formatMoney(found.money))).toBeCloseTo(Number(cells.cost_total) * 5, 10);
  });

  it("what a plugin does not explain is told apart from it", async () => {
    const rows = ordinary((_, request) =>
      request === 0 ? { ...alone, cost_total: "0.009", cost_web_search: "0.007" } : {},
    );
    const found = await findIn(rows);
    expect(found.map(({ kind, money }) => [kind, formatMoney(money)])).toEqual([
      ["free-plugin", "0.245"],
      ["free-charged", "0.07"],
    ]);
  });

  it("free use that costs nothing, or ran with an own key, is nothing", async () => {
    expect(await kindsIn(ordinary((_, request) => (request === 0 ? alone : {})))).toEqual([]);
    expect(
      await kindsIn(
        ordinary((_, request) =>
          request === 0 ? { ...alone, cost_total: "0.00001", byok_usage_inference: "0.0002" } : {},
        ),
      ),
    ).toEqual([]);
  });

  const freeDay = (day: number, count: number) =>
    series(at(day, 0), count, Math.floor((20 * hour) / count), alone);
  it.each([
    ["50 on two days", [...freeDay(3, 50), ...freeDay(9, 50), ...freeDay(5, 20)], 50, 2],
    ["1000 on two days", [...freeDay(3, 1000), ...freeDay(9, 990), ...freeDay(5, 300)], 1000, 2],
  ])("free-limit: %s", async (_, extra, limit, days) => {
    expect(await only([...ordinary(), ...extra])).toMatchObject({
      kind: "free-limit",
      money: 0n,
      facts: { limit, days },
    });
  });

  it.each([
    ["fewer", [...freeDay(3, 40), ...freeDay(9, 40)]],
    ["one day by chance", [...freeDay(3, 49), ...freeDay(9, 20)]],
    [
      "more than the lower limit, less than the higher",
      [...freeDay(3, 50), ...freeDay(9, 50), ...freeDay(5, 300)],
    ],
  ])("free-limit is not %s", async (_, extra) => {
    expect(await kindsIn([...ordinary(), ...extra])).toEqual([]);
  });
});

describe("what made the difference", () => {
  const thinking = (day: number) => day > 22;
  it("reasoning: far more tokens each than before, and dearer for it", async () => {
    const rows = ordinary((day) =>
      thinking(day)
        ? { tokens_reasoning: 6000, tokens_completion: 6100, cost_total: "0.05" }
        : { tokens_reasoning: 20 },
    );
    expect(await only(rows)).toMatchObject({ kind: "reasoning", facts: { tokensEach: 6000, usualEach: 20 } });
  });

  it("reasoning: a model that always thinks much, or costs no more for it, is nothing", async () => {
    expect(await kindsIn(ordinary(() => ({ tokens_reasoning: 6000, tokens_completion: 6100 })))).toEqual([]);
    expect(
      await kindsIn(
        ordinary((day) => (thinking(day) ? { tokens_reasoning: 6000, tokens_completion: 6100 } : {})),
      ),
    ).toEqual([]);
  });

  it.each<[FindingKind, Cells, string]>([
    ["cache-writes", { cost_cache: "0.004" }, "0.70"],
    ["plugin-costs", { cost_total: "0.017", cost_web_search: "0.007" }, "1.225"],
    ["plugin-costs", { cost_total: "0.014", cost_file_processing: "0.004" }, "0.70"],
    ["unfinished", { cancelled: true }, "1.75"],
    ["unfinished", { finish_reason_normalized: "error" }, "1.75"],
    ["byok-fees", { cost_total: "0.0005", byok_usage_inference: "0.01" }, "0.0875"],
  ])("%s: in half of the requests", async (kind, cells, money) => {
    const found = await only(ordinary((_, request) => (request % 2 === 0 ? cells : {})));
    expect(found).toMatchObject({ kind, rows: { length: 175 } });
    expect(formatMoney(found.money)).toBe(money);
  });

  it.each<[string, Cells]>([
    ["a cache that saves more than it costs", { cost_cache: "-0.004" }],
    ["a little web search", { cost_web_search: "0.0001" }],
    ["requests that were cancelled for nothing", { cancelled: true, cost_total: 0 }],
    ["an own key without a fee", { byok_usage_inference: "0.01", cost_total: 0 }],
  ])("%s is nothing", async (_, cells) => {
    expect(await kindsIn(ordinary((_day, request) => (request === 3 ? cells : {})))).toEqual([]);
  });

  it("cache-writes: what reading saved is taken off", async () => {
    const rows = ordinary((_, request) =>
      request % 2 === 0 ? { cost_cache: "0.004" } : { cost_cache: "-0.001" },
    );
    const found = await only(rows);
    expect(formatMoney(found.money)).toBe("0.525");
  });
});

describe("the whole analysis", () => {
  it("ranks by money, and says each thing once", async () => {
    const rows = [
      ...ordinary((_, request) => (request === 1 ? { cancelled: true, cost_total: "0.03" } : {})),
      ...series(at(25, 14.25), 600, 2000, { cost_total: "0.02", tokens_prompt: 5000 }),
    ];
    const found = await findIn(rows);
    expect(found[0]?.kind).toBe("runaway-loop");
    const money = found.map((one) => Number(formatMoney(one.money)));
    expect(money).toEqual([...money].sort((a, b) => b - a));
    expect(found.map(({ kind }) => kind)).not.toContain("stands-out");
  });

  it("does not depend on the order of the rows", async () => {
    const rows = [
      ...ordinary(),
      ...series(at(25, 14.25), 600, 2000, { cost_total: "0.002", tokens_prompt: 5000 }),
    ];
    const told = async (list: readonly Cells[]) =>
      (await findIn(list)).map(({ kind, money, from, to }) => ({ kind, money, from, to }));
    expect(await told([...rows].reverse())).toEqual(await told(rows));
  });

  it("works with the least columns", async () => {
    expect(
      await kindsIn(ordinary().map(({ created_at, cost_total }) => ({ created_at, cost_total }) as Cells)),
    ).toEqual([]);
  });
});
