import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { troubleAnswers } from "@/lib/lookup/relay-contract";
import { type LookupAsk, runLookup } from "@/lib/lookup/run-lookup";
import { relay } from "@/lib/server/relay";
import { redact } from "@/lib/ticket/redact";
import type { LookupId } from "@/machines/step";
import { fakeKey, generationId } from "../../fake-openrouter/accounts";
import { type FakeOpenRouter, startFakeOpenRouter } from "../../fake-openrouter/server";

let fake: FakeOpenRouter;
beforeAll(async () => {
  fake = await startFakeOpenRouter();
});
afterAll(() => fake.stop());

const never = new AbortController().signal;

/** Both ways to ask: as a browser does, and as the relay's route does for it. */
const ways = {
  direct: (): Partial<LookupAsk> => ({}),
  relay: (timeout?: number): Partial<LookupAsk> => ({
    relay: async (check, body, signal) => {
      const world = { apiUrl: fake.apiUrl, statusUrl: fake.statusUrl, signal };
      const answer = await relay(check, body, timeout ? { ...world, timeout } : world);
      return answer instanceof Response ? answer : new Response(null, troubleAnswers[answer]);
    },
  }),
};

const look = <Id extends LookupId>(id: Id, account: string | undefined, more: Partial<LookupAsk> = {}) =>
  runLookup(id, {
    apiUrl: fake.apiUrl,
    key: account && fakeKey(account),
    generationId,
    signal: never,
    ...more,
  });

describe.each(["direct", "relay"] as const)("a check asked by %s", (via) => {
  const way = () => ways[via]();
  it("reads every account that has the official shape, and the SDK agrees", async () => {
    for (const id of ["key", "credits", "keys", "activity", "generation", "models"] as const) {
      for (const account of [
        "healthy",
        "empty",
        "negative",
        "organization",
        "byok",
        "free-used-up",
        "budget-spent",
      ]) {
        const outcome = await look(id, account, { ...way(), model: "deepseek/deepseek-chat" });
        expect({ id, account, ok: outcome.ok, via: outcome.via }).toEqual({ id, account, ok: true, via });
        if (outcome.ok) expect({ id, account, whole: outcome.whole }).toMatchObject({ whole: true });
      }
    }
  });

  it("tells keys of one name apart, by what a ticket does not strike out", async () => {
    const outcome = await look("keys", "twins", way());
    const names = outcome.ok ? outcome.reading.keys.map(({ name }) => name) : [];
    expect(names).toEqual(["ci (…1c9)", "ci (…77e)", "(…a0b)"]);
    expect(redact(names.join(", ")).text).toBe(names.join(", "));
  });

  it("tells a balance in dollars, below zero too, and never calls 0 and 0 empty", async () => {
    expect(await look("credits", "healthy", way())).toMatchObject({
      reading: { kind: "known", bought: 25, used: 4.25, left: 20.75 },
    });
    expect(await look("credits", "negative", way())).toMatchObject({ reading: { left: -0.37 } });
    expect(await look("credits", "ordinary", way())).toMatchObject({
      ok: true,
      reading: { kind: "unclear" },
    });
  });

  it("reads what is left of an answer whose shape has changed, and says so", async () => {
    expect(await look("key", "drifted", way())).toMatchObject({
      ok: true,
      whole: false,
      reading: { used: 4.25, limit: 5, left: 0.75, freeToday: undefined },
    });
    expect(await look("keys", "drifted", way())).toMatchObject({
      whole: false,
      reading: { keys: [{ name: "laptop" }], isWhole: false },
    });
    expect(await look("activity", "drifted", way())).toMatchObject({
      whole: false,
      reading: { usd: 1, byDay: [{ day: "2026-11-01" }] },
    });
    expect(await look("generation", "drifted", way())).toMatchObject({
      whole: false,
      reading: { cost: 0.1 },
    });
  });

  it.each([
    ["status-400", "bad-request"],
    ["status-401", "error"],
    ["disabled", "error"],
    ["expired-refused", "error"],
    ["status-402", "error"],
    ["status-403", "forbidden"],
    ["address", "address"],
    ["status-404", "not-found"],
    ["status-408", "slow"],
    ["status-429", "error"],
    ["status-500", "server"],
    ["status-502", "server"],
    ["status-503", "server"],
    ["status-418", "other"],
    ["html", "not-json"],
    ["cut", "broken"],
    ["huge", "broken"],
    ["redirect", "redirect"],
  ])("%s is %s", async (account, kind) => {
    expect(await look("key", account, way())).toMatchObject({ ok: false, failure: { kind } });
  });

  it("tells what the text of an error says, and when to come back", async () => {
    expect(await look("key", "status-402", way())).toMatchObject({
      failure: { error: { id: "max-tokens" } },
    });
    expect(await look("key", "key-limit", way())).toMatchObject({
      failure: { error: { id: "key-limit" } },
    });
    expect(await look("key", "status-429", way())).toMatchObject({
      failure: { error: { id: "free-day" }, retryAfter: 30 },
    });
  });

  it("follows no redirect, so the key goes nowhere else", async () => {
    const asked = fake.requests.length;
    const outcome = await look("key", "redirect", way());
    expect(outcome).toMatchObject({ ok: false, failure: { kind: "redirect" } });
    expect(fake.requests.slice(asked).map(({ url }) => url)).toEqual(["/api/v1/key"]);
  });

  it("asks for public things without the key", async () => {
    const asked = fake.requests.length;
    await look("models", "healthy", { ...way(), model: "a/b" });
    expect(fake.requests.slice(asked)).toMatchObject([{ url: "/api/v1/models", key: undefined }]);
  });

  it("gives up in time, and stops when the person goes on", async () => {
    const late = via === "relay" ? ways.relay(50) : { timeout: 50 };
    expect(await look("key", "hang", late)).toMatchObject({ failure: { kind: "timeout" } });
    const leaving = new AbortController();
    const asked = look("key", "hang", { ...way(), signal: leaving.signal });
    leaving.abort();
    await expect(asked).rejects.toThrow(/abort/i);
  });

  it("asks once: what failed is there with the next press", async () => {
    const fresh = await startFakeOpenRouter();
    const to =
      via === "direct"
        ? {}
        : {
            relay: async (check: LookupId, body: object, signal: AbortSignal) => {
              const answer = await relay(check, body, { ...fresh, signal });
              return answer instanceof Response ? answer : new Response(null, troubleAnswers[answer]);
            },
          };
    const press = () => look("key", "flaky", { ...to, apiUrl: fresh.apiUrl });
    expect(await press()).toMatchObject({ ok: false, failure: { kind: "server", status: 502 } });
    expect(fresh.requests).toHaveLength(1);
    expect(await press()).toMatchObject({ ok: true, reading: { used: 4.25 } });
    await fresh.stop();
  });

  it("says so when nobody is there", async () => {
    const nowhere = {
      apiUrl: "http://127.0.0.1:9",
      ...(via === "direct" ? {} : { relay: async () => new Response(null, { status: 502 }) }),
    };
    expect(await look("key", "healthy", nowhere)).toMatchObject({ failure: { kind: "unreachable" } });
  });
});

it("finds a model, its free variant, and names that look alike", async () => {
  expect(await look("models", undefined, { model: "deepseek/deepseek-chat" })).toMatchObject({
    reading: {
      found: { isFree: false, input: 0.3, output: 1.2 },
      freeTwin: "deepseek/deepseek-chat:free",
      nearest: [],
    },
  });
  expect(await look("models", undefined, { model: "deepsek/deepseek-chat:fre" })).toMatchObject({
    reading: { found: undefined, nearest: ["deepseek/deepseek-chat:free", "deepseek/deepseek-chat"] },
  });
  expect(await look("models", undefined, { model: "nothing-like-any-of-them-at-all" })).toMatchObject({
    reading: { found: undefined, nearest: [] },
  });
});

it("reads the feed of the status page, only through the relay", async () => {
  expect(await look("status", undefined, ways.relay())).toMatchObject({
    ok: true,
    reading: { incidents: [{ title: "Slow answers <b>" }] },
  });
});

it("tells the relay's own words from the API's", async () => {
  const own = (status: number) =>
    look("key", "healthy", { relay: async () => new Response("{}", { status }) });
  expect(await own(404)).toMatchObject({ failure: { kind: "relay-off" } });
  expect(await own(429)).toMatchObject({ failure: { kind: "relay-busy" } });
  expect(await own(504)).toMatchObject({ failure: { kind: "timeout" } });
});

it("tells nothing any more once it is given up, not even why there was no answer", async () => {
  const given = new AbortController();
  const whyNoAnswer = async () => {
    given.abort(new Error("left"));
    return "unreachable" as const;
  };
  const nobody = { apiUrl: "http://127.0.0.1:1/api/v1", signal: given.signal, whyNoAnswer };
  await expect(look("key", "healthy", nobody)).rejects.toThrow("left");
});
