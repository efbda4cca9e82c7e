import { describe, expect, it } from "vitest";
import { policy } from "@/content/policy";
import { spokenFor } from "@/lib/flow/options";
import { checks, type Readings } from "@/lib/lookup/lookups/every-lookup";
import { type Known, signsOf } from "@/lib/lookup/signs";
import { charts } from "@/machines/every-issue";
import { issues } from "@/machines/registry";
import type { Sign } from "@/machines/step";
import { type FakeAccount, fakeAccounts, fakeModels, generationId } from "../../fake-openrouter/accounts";

const now = new Date("2026-11-25T12:00:00Z");

/** What all checks read of an account. */
function readingsOf({ key, credits, keys, activity, generation }: FakeAccount): Readings {
  return {
    key: checks.key.read({ data: key }, {}),
    credits: checks.credits.read({ data: credits }, {}),
    keys: checks.keys.read({ data: keys }, {}),
    activity: checks.activity.read({ data: activity }, {}),
    generation: checks.generation.read({ data: generation }, {}),
  };
}

/** Every step that looks something up, and the answer that what was looked up speaks for there. */
const of = (account: string, more: Partial<Known> = {}) => spoken(seenIn(account, more));

const spoken = (signs: readonly Sign[]): Record<string, string> =>
  Object.fromEntries(
    issues.flatMap((issue) =>
      Object.entries(charts[issue].states).flatMap(([step, { meta }]) => {
        const option = spokenFor(meta, signs);
        return option === undefined ? [] : [[`${issue}/${step}`, option]];
      }),
    ),
  );

const seenIn = (account: string, more: Partial<Known> = {}) =>
  signsOf({
    subject: { generationId },
    readings: readingsOf(fakeAccounts[account] ?? {}),
    strangers: [],
    keyNames: ["laptop", "server", "zz-unknown"],
    draft: {},
    freeModels: policy.freeModels,
    now,
    ...more,
  });

/** Account → exactly the answers that it speaks for. */
const expected: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  healthy: {
    "unexpected-charges/look-at-activity": "looked",
    "free-model-charges/which-model": "no-suffix",
    "free-model-charges/find-model": "no-suffix",
    "free-model-charges/what-happened": "charged",
    "free-model-charges/provider-bill": "no-own-key",
  },
};
const usual = expected.healthy ?? {};
const spent = {
  "refunds/used-any": "all-used",
  "refused-requests/find-error": "payment-required",
  "refused-requests/which-402": "balance",
};

describe("which answer an account speaks for", () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ["healthy", usual],
    ["organization", usual],
    [
      "over-limit",
      {
        ...usual,
        "missing-credits/check-balance": "there-but-refused",
        "refused-requests/which-402": "key-limit",
        "refused-requests/which-403": "key-limit",
      },
    ],
    [
      "budget-spent",
      {
        ...usual,
        "missing-credits/check-balance": "there-but-refused",
        "refused-requests/find-error": "forbidden",
        "refused-requests/which-402": "budget",
        "refused-requests/which-403": "budget",
      },
    ],
    ["ordinary", usual],
    // A cap of which something is left stands in nobody's way.
    ["capped", usual],
    // A purchase may have arrived and be used up, or have gone into what was below zero.
    ["empty", { ...usual, ...spent }],
    ["negative", { ...usual, ...spent }],
    [
      "nothing-bought",
      {
        ...usual,
        "missing-credits/check-balance": "not-there",
        "refused-requests/find-error": "payment-required",
        "refused-requests/which-402": "never-bought",
        "refunds/used-any": "all-used",
      },
    ],
    ["runaway", { ...usual, "unexpected-charges/what-stands-out": "many-calls" }],
    [
      "byok",
      {
        "unexpected-charges/look-at-activity": "looked",
        "free-model-charges/what-happened": "own-key",
      },
    ],
    [
      "free-used-up",
      {
        "unexpected-charges/look-at-activity": "looked",
        "free-model-charges/which-model": "ends-in-free",
        "free-model-charges/find-model": "ends-in-free",
        "free-model-charges/what-happened": "refused",
        "refused-requests/find-error": "too-many",
        "refused-requests/which-429": "free-model",
        "free-model-charges/provider-bill": "no-own-key",
      },
    ],
    [
      "free-charged",
      {
        ...usual,
        "free-model-charges/which-model": "ends-in-free",
        "free-model-charges/find-model": "ends-in-free",
        "free-model-charges/what-happened": "plugin",
      },
    ],
  ])("%s", (account, suggestions) => {
    expect(of(account)).toEqual(suggestions);
  });

  it("says that credits arrived only when more were bought than at the first look", () => {
    const before = { kind: "known", bought: 5, used: 0, left: 5 } as const;
    expect(of("healthy", { before })).toMatchObject({
      "missing-credits/wait": "solved",
      "missing-credits/check-balance": "solved",
      "declined-card/check-entry": "solved",
    });
    const same = { ...before, bought: 25 };
    expect(of("healthy", { before: same })).not.toHaveProperty("missing-credits/wait");
    expect(of("healthy", { before: { kind: "unclear" } })).not.toHaveProperty("missing-credits/wait");
  });

  it("calls credits unused only when nothing was ever used, and used when a later day shows it", () => {
    expect(of("unused")).toMatchObject({ "refunds/used-any": "unused" });
    // Quiet as far as the API lists, but something was used once: maybe with a key that is not listed.
    const draft = { paid_at: "2026-11-25T08:00:00Z" };
    const quiet = { ...fakeAccounts.healthy, keys: fakeAccounts.unused?.keys, activity: [] } as FakeAccount;
    expect(of("healthy", { draft, readings: readingsOf(quiet) })).not.toHaveProperty("refunds/used-any");
    // Used today, and bought today: the use may have been before.
    expect(of("healthy", { draft })).not.toHaveProperty("refunds/used-any");
    // Bought yesterday, used today.
    const yesterday = { paid_at: "2026-11-24T20:00:00Z" };
    expect(of("healthy", { draft: yesterday })).toMatchObject({ "refunds/used-any": "partly-used" });
  });

  it("calls the keys revoked once each that was marked is disabled, or gone from a list that is whole", () => {
    const strangers = ["zz-unknown"];
    expect(of("stolen", { strangers })).toMatchObject({
      "unexpected-charges/what-stands-out": "unknown-key",
    });
    expect(of("stolen", { strangers })).not.toHaveProperty("unauthorized-use/revoke-keys");
    expect(of("healthy", { strangers })).toMatchObject({ "unauthorized-use/revoke-keys": "done" });
    // Typed by hand, and never one of theirs.
    expect(of("healthy", { strangers: ["the one in CI"] })).not.toHaveProperty(
      "unauthorized-use/revoke-keys",
    );
    const listing = (data: readonly unknown[]) =>
      of("stolen", {
        strangers,
        readings: { ...readingsOf(fakeAccounts.stolen ?? {}), keys: checks.keys.read({ data }, {}) },
      });
    expect(listing([{ name: "zz-unknown", disabled: true }])).toMatchObject({
      "unauthorized-use/revoke-keys": "done",
    });
    const more = Array.from({ length: 100 }, (_, index) => ({ name: `key ${index}` }));
    for (const rows of [[{ surprise: 1 }], [{ name: "laptop" }, { surprise: 1 }], more])
      expect(listing(rows)).not.toHaveProperty("unauthorized-use/revoke-keys");
  });

  it("speaks of the model and the generation that are asked about now, and of no other", () => {
    const models = (model: string) => checks.models.read({ data: fakeModels }, { model });
    const charged = readingsOf(fakeAccounts.healthy ?? {});
    const slug = "deepseek/deepseek-chat:free";
    const readings = { ...charged, models: models(slug) };
    // The generation's field was emptied, another model typed.
    expect(of("healthy", { readings, subject: { model: slug } })).toMatchObject({
      "free-model-charges/which-model": "ends-in-free",
    });
    expect(of("healthy", { readings, subject: { model: slug } })).not.toHaveProperty(
      "free-model-charges/what-happened",
    );
    expect(of("healthy", { readings, subject: { model: "a/b" } })).not.toHaveProperty(
      "free-model-charges/which-model",
    );
    // O7: the router of free models is free without the ending.
    const { router } = policy.freeModels;
    expect(models(router)).toMatchObject({ found: { isFree: true } });
    expect(of("", { readings: { models: models(router) }, subject: { model: router } })).toMatchObject({
      "free-model-charges/which-model": "ends-in-free",
    });
    // Free under a name of its own: neither answer is true of it.
    const stealth = {
      ...models(slug),
      slug: "acme/stealth",
      found: { ...models(slug)?.found, isFree: true },
    };
    expect(
      of("", {
        readings: { models: { ...stealth, found: { ...stealth.found, slug: "acme/stealth" } } as never },
        subject: { model: "acme/stealth" },
      }),
    ).toEqual({});
  });

  it("speaks only for options that the step has, where the step looks something up", () => {
    for (const issue of issues)
      for (const [step, { meta, on = {} }] of Object.entries(charts[issue].states)) {
        const signs = Object.entries("signs" in meta ? (meta.signs ?? {}) : {});
        const offersLook = "lookups" in meta || "offersExport" in meta;
        if (signs.length > 0) expect(offersLook, `${issue}/${step}`).toBe(true);
        for (const [sign, option] of signs)
          expect([...Object.keys(on), "solved"], `${issue}/${step}: ${sign}`).toContain(option);
      }
  });
});
