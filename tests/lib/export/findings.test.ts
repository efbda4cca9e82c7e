import { describe, expect, it, test } from "vitest";
import { policy } from "@/content/policy";
import { describeFinding } from "@/lib/export/describe-finding";
import { type Finding, signOf } from "@/lib/export/finding";
import { formatMoney } from "@/lib/export/money";
import { englishReportWords } from "@/lib/export/report-words";
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
    expect(alikeShare).toBeGreaterThan(0.98);
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
    const heavier = series(start, 40_000, 30_000, { cost_total: "0.002", tokens_prompt: 5000 });
    expect(await kindsIn(heavier)).toEqual([]);
  });

  it("is seen where it fills the file of a few days", async () => {
    const all = series(start, 9000, 20_000, { cost_total: "0.002", tokens_prompt: 5000 });
    expect(await kindsIn(all)).toEqual(["runaway-loop"]);
  });

  it("is one accident, however many keys share it", async () => {
    const keys = ["one", "two", "three"].flatMap((api_key_name) => loop(400, 6000, { api_key_name }));
    expect(await only([...ordinary(), ...keys])).toMatchObject({
      kind: "runaway-loop",
      rows: { length: 1200 },
      facts: { keys: 3 },
    });
  });

  it("is told by its cadence where it is slow, and where its prompts grow by the same step", async () => {
    const slow = loop(300, 3 * minute, { cost_total: "0.01" });
    expect(await only([...ordinary(), ...slow])).toMatchObject({
      kind: "runaway-loop",
      rows: { length: 300 },
    });
    const growing = loop(500, 9000, {}).map((cells, index) => ({
      ...cells,
      tokens_prompt: Math.round(5000 * 1.03 ** (index % 60)),
    }));
    const found = await only([...ordinary(), ...growing]);
    expect(found.kind).toBe("runaway-loop");
    expect(found.rows.length).toBeGreaterThan(480);
  });

  it("is not what a person types, nor a run of an evaluation", async () => {
    const typed = loop(400, 0, {}).map((cells, index) => ({
      ...cells,
      created_at: time(at(25, 14) + index * 12_000 + ((index * 7919) % 9) * 4000),
      tokens_prompt: 3000 + ((index * 104_729) % 4000),
    }));
    expect(await kindsIn([...ordinary(), ...typed])).not.toContain("runaway-loop");
  });

  it("without likeness it is many requests at once: each calls for more", async () => {
    const fan = Array.from({ length: 1024 }, (_, index) => ({
      ...plain,
      created_at: time(at(25, 14) + 2 * minute * Math.log2(index + 1)),
      cost_total: "0.01",
      tokens_prompt: 1000 + ((index * 7919) % 9000),
      app_name: "Tree",
    }));
    const found = await only([...ordinary(), ...fan]);
    expect(found).toMatchObject({ kind: "runaway-loop", rows: { length: 1024 }, facts: { alikeShare: 0 } });
    expect(describeFinding(found, englishReportWords(policy), "UTC").title).toBe("Many requests at once");
  });

  it("is seen in the file of a single day too", async () => {
    const day = series(at(25, 8), 24, 20 * minute, {});
    expect(await kindsIn([...day, ...loop(600, 2000)])).toEqual(["runaway-loop"]);
  });
});

describe("stands-out", () => {
  const dear = (day: number, cost: string) => ordinary((of) => (of === day ? { cost_total: cost } : {}));

  it("is a day beyond the usual, told with the usual", async () => {
    const found = await only(dear(20, "0.5"));
    expect(found).toMatchObject({ kind: "stands-out", facts: { period: "day", periods: 1, of: "all" } });
    expect(formatMoney(found.money)).toBe("5.00");
    const { usual, times } = (found as Extract<Finding, { kind: "stands-out" }>).facts;
    expect(formatMoney(usual)).toBe("0.10");
    expect(times).toBeCloseTo(50, 5);
  });

  it("names the app that made the difference", async () => {
    const rows = ordinary((day, request) =>
      request < 3 ? { app_name: "Mailer", cost_total: day === 20 ? "2" : "0.01" } : {},
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
    const cells = { cost_total: "0.05", model_permaslug: "b/large" };
    const night = series(at(25, 2), 60, 3 * minute, cells).map((row, index) => ({
      ...row,
      tokens_prompt: 200 + ((index * 7919) % 900),
    }));
    expect(await only([...ordinary(), ...night])).toMatchObject({
      kind: "unusual-hours",
      facts: { fromHour: 2, toHour: 5 },
    });
  });

  it("is not the same work late at night", async () => {
    const cells = { cost_total: "0.05" };
    const late = series(at(25, 2), 40, 3 * minute, cells).map((row, index) => ({
      ...row,
      created_at: time(at(25, 2) + index * index * 20_000),
    }));
    expect(await kindsIn([...ordinary(), ...late])).not.toContain("unusual-hours");
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
  it.each<[string, Cells, FindingKind, string]>([
    ["web search", { cost_total: "0.007", cost_web_search: "0.007" }, "free-plugin", "plugin"],
    ["a file", { cost_total: "0.004", cost_file_processing: "0.004" }, "free-plugin", "plugin"],
    [
      "search results, in an older file",
      { cost_total: "0.007", num_search_results: 5 },
      "free-plugin",
      "plugin",
    ],
    ["nothing that explains it", { cost_total: "0.003" }, "free-charged", "charged"],
    [
      "a variant told by its column alone",
      { model_permaslug: "c/other", cost_total: "0.003" },
      "free-charged",
      "charged",
    ],
  ])("a cost with %s", async (_, cells, kind, option) => {
    const found = await only(
      ordinary((day, request) => (request === 0 && day < 5 ? { ...alone, ...cells } : {})),
    );
    expect(found).toMatchObject({ kind, rows: { length: 5 } });
    expect(answerTo("free-model-charges", "what-happened", found)).toBe(option);
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

describe("new-app", () => {
  /** Ten days of use around the clock. */
  const visits = (day: number, cells: Cells) =>
    series(at(day, 1), 40, 33 * minute, { tokens_prompt: 800, model_permaslug: "b/large", ...cells });
  const strange = { app_name: "", cost_total: "0.06" };

  it("is an app within a key that goes on beside the others, told with its models and hours", async () => {
    const found = await only([...ordinary(), ...[24, 25, 26].flatMap((day) => visits(day, strange))]);
    expect(found).toMatchObject({
      kind: "new-app",
      key: "own",
      rows: { length: 120 },
      facts: { days: 3, apps: [""], models: ["b/large"] },
    });
    expect(answerTo("unexpected-charges", "what-stands-out", found)).toBe("team-or-project");
  });

  it.each<[string, Cells[]]>([
    [
      "a tool that takes another's place",
      ordinary((day) =>
        day > 20 ? { app_name: "Other", model_permaslug: "b/large", cost_total: "0.03" } : {},
      ),
    ],
    [
      "what lasts under a name of its own",
      [
        ...ordinary(),
        ...Array.from({ length: 14 }, (_, day) =>
          visits(21 + day, { app_name: "Launch", cost_total: "0.002" }),
        ).flat(),
      ],
    ],
  ])("is not %s", async (_, rows) => {
    expect(await kindsIn(rows)).not.toContain("new-app");
  });

  it("asks whose it is, and takes nobody for a stranger", () => {
    const neutral: FindingKind[] = ["new-key", "new-app", "dormant-key", "unusual-hours"];
    const meta = charts["unexpected-charges"].states["what-stands-out"]?.meta;
    const signs: Readonly<Record<string, string | undefined>> = (meta && "signs" in meta && meta.signs) || {};
    expect(neutral.map((kind) => signs[kind])).toEqual(neutral.map(() => "team-or-project"));
    expect(signs["disabled-key"]).toBe("unknown-key");
  });
});

describe("prompt-growth", () => {
  const talk = (day: number, times: number, turns: number) =>
    Array.from({ length: turns }, (_, turn) => ({
      ...plain,
      app_name: "Memory",
      created_at: time(at(day, 14) + turn * minute),
      tokens_prompt: Math.round(800 * times ** turn),
      cost_total: (0.002 * times ** turn).toFixed(6),
    }));

  it("is told with its conversations and how far the prompts grew", async () => {
    const found = await only([...ordinary(), ...[20, 21, 22].flatMap((day) => talk(day, 2, 9))]);
    expect(found).toMatchObject({
      kind: "prompt-growth",
      rows: { length: 27 },
      facts: { conversations: 3, tokensFrom: 800, tokensTo: 204_800 },
    });
    expect(answerTo("unexpected-charges", "what-stands-out", found)).toBe("many-calls");
  });

  it("is not a chat that grows by what people type", async () => {
    expect(
      await kindsIn([...ordinary(), ...[20, 21, 22].flatMap((day) => talk(day, 1.15, 16))]),
    ).not.toContain("prompt-growth");
  });
});

describe("level-change", () => {
  const since = (from: number, cells: Cells) => ordinary((day) => (day >= from ? cells : {}));

  it("tells the day, and what the rise is the product of", async () => {
    const found = await only(since(20, { cost_total: "0.06", tokens_prompt: 7200 }));
    expect(found).toMatchObject({ kind: "level-change", from: at(20, 9), rows: { length: 150 } });
    const { times, requestsTimes, tokensTimes, priceTimes } = (
      found as Extract<Finding, { kind: "level-change" }>
    ).facts;
    expect(times).toBeCloseTo(6, 5);
    expect(requestsTimes * tokensTimes * priceTimes).toBeCloseTo(6, 5);
    expect(tokensTimes).toBeGreaterThan(4);
    expect(answerTo("unexpected-charges", "what-stands-out", found)).toBe("many-calls");
  });

  it.each<[string, Cells[]]>([
    ["half as much again", since(20, { cost_total: "0.015" })],
    ["a few days that end", ordinary((day) => (day >= 18 && day < 21 ? { cost_total: "0.03" } : {}))],
    ["a slow rise", ordinary((day) => ({ cost_total: (0.01 * 1.02 ** day).toFixed(6) }))],
  ])("is not %s", async (_, rows) => {
    expect(await kindsIn(rows)).not.toContain("level-change");
  });
});

describe("charged-empty", () => {
  const empty = { tokens_completion: 0, finish_reason_normalized: "" };

  it("is a cost without output, with a blank reason or an error: to be disputed", async () => {
    const rows = ordinary((day, request) =>
      request === 3 && day < 10 ? (day < 5 ? empty : { ...empty, finish_reason_normalized: "error" }) : {},
    );
    const found = await only(rows);
    expect(found).toMatchObject({ kind: "charged-empty", rows: { length: 10 } });
    expect(formatMoney(found.money)).toBe("0.10");
    expect(answerTo("unexpected-charges", "what-stands-out", found)).toBe("nothing");
  });

  it.each<[string, Cells]>([
    ["was cancelled", { ...empty, cancelled: true, cost_total: "0.0001" }],
    ["cost nothing", { ...empty, cost_total: 0 }],
    ["gave an answer", { finish_reason_normalized: "" }],
    [
      "is of a model that never has output",
      { ...empty, model_permaslug: "a/embedding", cost_total: "0.0001" },
    ],
  ])("is not what %s", async (_, cells) => {
    expect(await kindsIn(ordinary((_day, request) => (request === 3 ? cells : {})))).not.toContain(
      "charged-empty",
    );
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
