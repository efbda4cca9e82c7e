import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { policy } from "@/content/policy";
import { type RefundAmount, refundAmount, rules } from "@/machines/refunds/rules";

describe("refundAmount", () => {
  test.each<[string, RefundAmount | undefined]>([
    ["0.00", "under-limit"],
    ["9", "under-limit"],
    ["49.99", "under-limit"],
    ["49.999", "under-limit"],
    [`49.${"9".repeat(40)}`, "under-limit"],
    ["0049.99", "under-limit"],
    ["50", "limit-or-over"],
    ["50.00", "limit-or-over"],
    ["50.000", "limit-or-over"],
    ["50.01", "limit-or-over"],
    [`50.${"0".repeat(40)}1`, "limit-or-over"],
    ["100.00", "limit-or-over"],
    ["999999999.99", "limit-or-over"],
    ["", undefined],
    ["-1.00", undefined],
    ["1e2", undefined],
    ["49,99", undefined],
    [" 49.99", undefined],
    ["49.", undefined],
    ["NaN", undefined],
  ])("%s", (amount, option) => {
    expect(refundAmount(amount, policy)).toBe(option);
  });

  it("reads its limit from the policy", () => {
    const higher = { ...policy, refunds: { ...policy.refunds, ticketFromUsd: "75.50" } };
    expect(refundAmount("75.49", higher)).toBe("under-limit");
    expect(refundAmount("75.5", higher)).toBe("limit-or-over");
  });

  it("agrees with counting cents", () => {
    fc.assert(
      fc.property(fc.nat(20_000), (cents) => {
        const amount = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
        expect(refundAmount(amount, policy)).toBe(cents < 5000 ? "under-limit" : "limit-or-over");
      }),
    );
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void refundAmount(text, policy)));
  });
});

describe("a typed amount at the question how much was paid", () => {
  const answer = (text: string, locale?: string) =>
    rules["how-much"](text, { policy, now: new Date(0), timeZone: "UTC", locale });

  test.each<[string, string | undefined, RefundAmount | undefined]>([
    ["20", "en", "under-limit"],
    ["$49.99", "en", "under-limit"],
    ["$50", "en", "limit-or-over"],
    ["1,000", "en", "limit-or-over"],
    ["1.000", "en", undefined],
    ["1.000", undefined, undefined],
    ["1.000", "es", "limit-or-over"],
    ["1.000,50", "en", "limit-or-over"],
    ["1 000", "en", "limit-or-over"],
    ["49.999", "en", undefined],
    ["49.999", "es", "limit-or-over"],
    ["50€", "en", undefined],
    ["CA$20", "en", undefined],
    ["$0", "en", undefined],
    ["-5", "en", undefined],
    ["20 dollars", "en", "under-limit"],
    ["a lot", "en", undefined],
  ])("%j in %s is %s", (text, locale, option) => {
    expect(answer(text, locale)).toBe(option);
  });
});
