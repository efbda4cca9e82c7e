import { describe, expect, it, test } from "vitest";
import { policy } from "@/content/policy";
import { lookupMessages } from "@/content/ui/lookup/en";
import { loadScreen } from "@/lib/flow/load-screen";
import { describeLead } from "@/lib/lookup/describe-lead";
import { describeReading } from "@/lib/lookup/describe-reading";
import { checks, type ReadingOf, type Readings } from "@/lib/lookup/lookups/every-lookup";
import { fakeAccounts, generationId } from "../../fake-openrouter/accounts";

const { says } = lookupMessages;
const now = new Date("2026-11-25T12:00:00Z");

const read = <Id extends "key" | "credits" | "generation">(id: Id, data: unknown): ReadingOf[Id] => {
  const reading = checks[id].read({ data }, { generationId });
  if (reading === undefined) throw new Error(`Nothing could be read of ${JSON.stringify(data)}`);
  return reading as ReadingOf[Id];
};

const told = <Id extends "key" | "credits" | "generation">(id: Id, data: unknown, readings: Readings = {}) =>
  describeReading(id, read(id, data), {
    words: lookupMessages,
    language: "en",
    now,
    moment: (at) => at.toISOString(),
    utc: (at) => `${at.toISOString().slice(11, 16)} UTC`,
    freeReset: new Date("2026-11-26T00:00:00Z"),
    policy,
    readings,
  });

describe("a key", () => {
  const unlimited = { label: "laptop", limit: null, limit_remaining: null, usage: 3 };
  const budget = (more: object) => ({
    ...unlimited,
    effective_budget: { scope: "workspace", limit_usd: 40, spend_usd: 41.25, remaining_usd: -1.25, ...more },
  });

  it("is not said to work where a budget above it is spent, and when that begins anew is told", () => {
    const { says: sentences, lines } = told("key", budget({ resets_at: "2026-12-07T00:00:00Z" }));
    expect(sentences).toEqual([
      says.budgetUsedUp.workspace,
      says.beginsAnew("2026-12-07T00:00:00.000Z", "00:00 UTC"),
    ]);
    expect(lines).toContainEqual({
      label: lookupMessages.lines.budgetLeft.workspace,
      value: "-$1.25 of $40.00",
    });
  });

  test.each([
    ["member", says.budgetUsedUp.member],
    ["workspace_default_member", says.budgetUsedUp.member],
    ["api_key", says.budgetUsedUp.key],
    ["something_new", says.budgetUsedUp.other],
    [undefined, says.budgetUsedUp.other],
    ["key_limit", says.keyUsedUp],
  ])("whose budget it is, is told: %s", (scope, sentence) => {
    expect(told("key", budget({ scope })).says[0]).toBe(sentence);
  });

  test.each([
    ["what is left is missing", { remaining_usd: undefined }],
    ["numbers came as texts", { limit_usd: "40", spend_usd: "41.25", remaining_usd: "-1.25" }],
    ["nothing tells when it begins anew", { resets_at: undefined }],
    ["exactly spent", { spend_usd: 40, remaining_usd: 0 }],
  ])("a spent budget is seen though %s", (_, more) => {
    expect(told("key", budget(more)).says[0]).toBe(says.budgetUsedUp.workspace);
  });

  it("a budget for ever never begins anew by itself", () => {
    expect(told("key", budget({ resets_at: null })).says).toContain(says.neverAnew);
  });

  it("a budget with something left is a cap, and so is a limit: the smaller one is told", () => {
    const left = budget({ spend_usd: 10, remaining_usd: 30 });
    expect(told("key", left).says).toEqual([says.keyTaken, says.keyCap("$30.00")]);
    expect(told("key", { ...left, limit: 5, limit_remaining: 2.5 }).says).toContain(says.keyCap("$2.50"));
  });

  test.each([
    [{ limit: 10, limit_reset: null, usage: 12 }, "spent"],
    [{ limit: 10, limit_reset: "daily", usage: 500, usage_daily: 10 }, "spent"],
    [{ limit: 10, limit_reset: "daily", usage: 500, usage_daily: 1 }, "left"],
    [{ limit: 10, limit_reset: "monthly", usage_monthly: 9, byok_usage_monthly: 2 }, "left"],
    [
      {
        limit: 10,
        limit_reset: "monthly",
        usage_monthly: 9,
        byok_usage_monthly: 2,
        include_byok_in_limit: true,
      },
      "spent",
    ],
    [{ limit: "10", limit_remaining: "0" }, "spent"],
    [{ limit: 0, limit_remaining: 0 }, "spent"],
  ])("its own limit is worked out where what is left is not told: %j is %s", (data, state) => {
    expect(told("key", data).says.includes(says.keyUsedUp)).toBe(state === "spent");
  });

  test.each([
    ["daily", "2026-11-26T00:00:00.000Z"],
    ["weekly", "2026-11-30T00:00:00.000Z"],
    ["monthly", "2026-12-01T00:00:00.000Z"],
  ])("a limit that is used up %s begins anew at midnight UTC", (interval, at) => {
    const data = { limit: 5, limit_remaining: 0, limit_reset: interval };
    expect(told("key", data).says).toEqual([says.keyUsedUp, says.beginsAnew(at, "00:00 UTC")]);
  });

  it("without any cap is taken, and nothing is said of the balance that it can't know", () => {
    expect(told("key", unlimited).says).toEqual([says.keyTaken]);
  });

  it("free requests of today are told from two of the three numbers", () => {
    const data = { ...unlimited, free_model_daily_requests: { used: 50, limit: 50 } };
    expect(told("key", data).says).toContain(says.freeUsedUp("2026-11-26T00:00:00.000Z"));
  });

  it("leads to the step about what stands in its way, once, with the answers", async () => {
    const at = async (address: string) => (await loadScreen(address))?.screen as never;
    const lead = async (data: unknown, address: string) =>
      describeLead("key", read("key", data), lookupMessages, now, await at(address))?.href;
    const place = "/missing-credits/check-balance?paid-when=longer-ago";
    expect(await lead(budget({}), place)).toBe(
      "/refused-requests/budget-spent?missing-credits.paid-when=longer-ago",
    );
    expect(await lead({ limit: 5, limit_remaining: 0 }, place)).toMatch(/^\/refused-requests\/key-limit\?/);
    expect(await lead({ ...unlimited, expires_at: "2026-01-01T00:00:00Z" }, place)).toMatch(
      /^\/refused-requests\/key-not-accepted\?/,
    );
    expect(await lead(budget({}), "/refused-requests/budget-spent")).toBeUndefined();
    // An answer of the step leads there.
    expect(await lead(budget({}), "/refused-requests/which-402")).toBeUndefined();
    expect(await lead(unlimited, place)).toBeUndefined();
  });
});

describe("a balance", () => {
  const credits = { total_credits: 25, total_usage: 4.25 };
  const key = (data: object) => ({ key: read("key", data) });

  it("is worth no more than the key that was looked up may use", () => {
    expect(told("credits", credits, key({ limit: 5, limit_remaining: 1.5 })).says).toEqual([
      says.creditsLeft("$20.75"),
      says.creditsCapped("$1.50"),
    ]);
    expect(told("credits", credits, key({ limit: 5, limit_remaining: 0 })).says).toContain(
      says.creditsLocked,
    );
    expect(told("credits", credits, key(fakeAccounts["budget-spent"]?.key ?? {})).says).toContain(
      says.creditsLocked,
    );
  });

  it("is what counts where it is the smaller one", () => {
    expect(told("credits", credits, key({ limit: 500, limit_remaining: 400 })).says).toEqual([
      says.creditsLeft("$20.75"),
    ]);
  });

  it("is read out of texts, too", () => {
    expect(told("credits", { total_credits: "25", total_usage: "4.25" }).says).toEqual([
      says.creditsLeft("$20.75"),
    ]);
  });
});

describe("a generation", () => {
  const free = { id: generationId, model: "acme/m", total_cost: 0, usage: 0 };

  it("by the own key of a provider cost nothing at OpenRouter, and something there", () => {
    const { says: sentences, lines } = told("generation", {
      ...free,
      is_byok: true,
      upstream_inference_cost: 0.0417,
    });
    expect(sentences).toEqual([says.generationOwnKey, says.providerBills("$0.042")]);
    expect(lines).toContainEqual({ label: lookupMessages.lines.costHere, value: "$0.00" });
    expect(lines).toContainEqual({ label: lookupMessages.lines.costThere, value: "$0.042" });
  });

  it("by the own key with a fee tells both", () => {
    const data = { ...free, is_byok: true, total_cost: 0.002, upstream_inference_cost: 0.04 };
    expect(told("generation", data).says).toEqual([
      says.generationOwnKeyFee("$0.002"),
      says.providerBills("$0.04"),
    ]);
  });

  it("by the own key is never free, though the provider's cost is not told", () => {
    for (const upstream of [undefined, null, 0])
      expect(told("generation", { ...free, is_byok: true, upstream_inference_cost: upstream }).says).toEqual([
        says.generationOwnKey,
        says.providerBillsToo,
      ]);
  });

  it("cost nothing only where no own key explains it", () => {
    expect(told("generation", { ...free, is_byok: false }).says).toEqual([says.generationFree]);
    expect(told("generation", { ...free, upstream_inference_cost: 0.5 }).says[0]).toBe(says.generationOwnKey);
    expect(told("generation", { ...free, is_byok: false, total_cost: 0.1 }).says).toEqual([]);
  });

  it("without output, and charged, can be disputed", () => {
    const empty = { ...free, is_byok: false, total_cost: 0.1, tokens_completion: 0, finish_reason: "" };
    expect(told("generation", empty).says).toEqual([says.generationEmpty]);
    expect(told("generation", { ...empty, finish_reason: "stop" }).says).toEqual([]);
    expect(told("generation", { ...empty, tokens_completion: 12, finish_reason: "error" }).says).toEqual([
      says.generationEmpty,
    ]);
    expect(told("generation", { ...empty, total_cost: 0 }).says).not.toContain(says.generationEmpty);
  });

  it("is read though its id is missing or its cost came as a text", () => {
    expect(read("generation", { model: "acme/m", total_cost: "0.25" })).toMatchObject({
      id: generationId,
      cost: 0.25,
    });
  });
});
