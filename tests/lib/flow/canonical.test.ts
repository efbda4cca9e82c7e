import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatAddress } from "@/lib/flow/address";
import { canonical } from "@/lib/flow/canonical";
import { readAddress } from "@/lib/flow/read-address";
import { replay } from "@/lib/flow/replay";
import { everyFlow } from "../../machines/every-flow";
import { inventedAnswer } from "./arbitraries";

/** As if `used-any` had been called `spent-any`, and its option `unused` had been `nothing`. */
const aliases = {
  refunds: {
    steps: { "spent-any": "used-any" },
    options: { "used-any": { nothing: "unused" } },
  },
};
const answer = (step: string, option: string, issue: "refunds" | "invoices" = "refunds") => ({
  issue,
  step,
  option,
});

describe("canonical", () => {
  it("renames the step of the path", () => {
    expect(canonical({ issue: "refunds", step: "spent-any", answers: [] }, aliases)).toEqual({
      issue: "refunds",
      step: "used-any",
      answers: [],
    });
  });

  it("renames steps and options of answers, and keeps their order and the reference", () => {
    const address = {
      issue: "refunds",
      step: "bought-when",
      answers: [answer("how-much", "under-limit"), answer("spent-any", "nothing")],
      ref: "CASE-17",
    } as const;
    expect(canonical(address, aliases)).toEqual({
      ...address,
      answers: [answer("how-much", "under-limit"), answer("used-any", "unused")],
    });
  });

  it("renames an old option under the step's present name", () => {
    const address = { issue: "refunds", answers: [answer("used-any", "nothing")] } as const;
    expect(canonical(address, aliases)?.answers).toEqual([answer("used-any", "unused")]);
  });

  it("renames answers that another issue carried along, and leaves the same name in other issues alone", () => {
    const carried = { issue: "invoices", answers: [answer("spent-any", "x")] } as const;
    expect(canonical(carried, aliases)?.answers).toEqual([answer("used-any", "x")]);
    const own = {
      issue: "invoices",
      step: "spent-any",
      answers: [answer("spent-any", "x", "invoices")],
    } as const;
    expect(canonical(own, aliases)).toBeUndefined();
  });

  it("takes the last answer of several old steps that became one, and leaves out what told nothing", () => {
    const merged = {
      refunds: { steps: { first: "used-any", second: "used-any" }, leftOut: ["first=no", "gone"] },
    };
    const of = (...answers: ReturnType<typeof answer>[]) =>
      canonical({ issue: "refunds", answers }, merged)?.answers;
    expect(of(answer("first", "a"), answer("how-much", "under-limit"), answer("second", "b"))).toEqual([
      answer("used-any", "b"),
      answer("how-much", "under-limit"),
    ]);
    expect(of(answer("used-any", "a"), answer("first", "no"), answer("gone", "x"))).toEqual([
      answer("used-any", "a"),
    ]);
  });

  it.each([
    [
      "/missing-credits/ticket?paid-when=longer-ago&check-balance=not-there&other-account=found-there&move-credits=move-them",
      "/missing-credits/ticket?paid-when=longer-ago&check-balance=found-there",
    ],
    [
      "/missing-credits/other-account?paid-when=longer-ago",
      "/missing-credits/check-balance?paid-when=longer-ago",
    ],
    [
      "/declined-card/other-card?bank-says=international&allow-international=still-declined",
      "/declined-card/ticket?bank-says=international&allow-international=still-declined",
    ],
    [
      "/free-model-charges/ticket?which-model=ends-in-free&plugins-used=none&what-happened=both&own-provider-key=no-own-key&collect-generations=have-them",
      "/free-model-charges/ticket?which-model=ends-in-free&what-happened=charged",
    ],
    [
      "/free-model-charges/provider-bill?which-model=ends-in-free&plugins-used=none&what-happened=charged&own-provider-key=own-key",
      "/free-model-charges/provider-bill?which-model=ends-in-free&what-happened=own-key",
    ],
    ["/refunds/already-asked", "/refunds/used-any"],
    ["/refunds/bought-when?already-asked=not-yet&used-any=unused", "/refunds/bought-when?used-any=unused"],
    ["/refunds/asked-when?already-asked=already-asked", "/refunds/asked-when?used-any=already-asked"],
    [
      "/unauthorized-use/gather-details?change-password=done&check-recovery=cannot-do&revoke-keys=done",
      "/unauthorized-use/ticket?change-password=cannot-do&revoke-keys=done",
    ],
  ])("leads on from a link of before: %s", (old, now) => {
    const address = readAddress(old)?.address;
    const renamed = address && canonical(address);
    expect(renamed && formatAddress(renamed)).toBe(now);
    const { issue, step, answers } = renamed ?? { issue: "refunds" as const, step: undefined, answers: [] };
    expect(replay(everyFlow()[issue], step, answers)?.dropped).toEqual([]);
  });

  it("has nothing to say of an address that is up to date", () => {
    const address = { issue: "refunds", step: "used-any", answers: [answer("used-any", "unused")] } as const;
    expect(canonical(address, aliases)).toBeUndefined();
    expect(canonical({ issue: "refunds", answers: [] }, aliases)).toBeUndefined();
  });

  it("does not take an object's own names for old ones", () => {
    const address = {
      issue: "refunds",
      step: "constructor",
      answers: [answer("to-string", "valueOf")],
    } as const;
    expect(canonical(address, aliases)).toBeUndefined();
  });

  it("is done after one time", () => {
    fc.assert(
      fc.property(
        fc.array(inventedAnswer),
        fc.constantFrom("spent-any", "used-any", undefined),
        (answers, step) => {
          const renamed = canonical({ issue: "refunds", step, answers }, aliases);
          if (renamed) expect(canonical(renamed, aliases)).toBeUndefined();
        },
      ),
    );
  });
});
