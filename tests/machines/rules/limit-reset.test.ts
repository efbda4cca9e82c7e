import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { policy } from "@/content/policy";
import { type LimitInterval, limitIntervals, limitReset } from "@/machines/rules/limit-reset";

const at = (interval: LimitInterval, text: string, hour = 0) =>
  limitReset(interval, new Date(text), {
    ...policy,
    mayApply: { ...policy.mayApply, limitResetHourUtc: hour },
  }).toISOString();

describe("limitReset", () => {
  test.each<[LimitInterval, string, string]>([
    ["daily", "2026-11-25T12:00:00Z", "2026-11-26T00:00:00.000Z"],
    ["daily", "2026-11-25T00:00:00Z", "2026-11-26T00:00:00.000Z"],
    ["weekly", "2026-11-25T12:00:00Z", "2026-11-30T00:00:00.000Z"],
    ["weekly", "2026-11-29T23:59:59Z", "2026-11-30T00:00:00.000Z"],
    ["weekly", "2026-11-30T00:00:00Z", "2026-12-07T00:00:00.000Z"],
    ["monthly", "2026-11-25T12:00:00Z", "2026-12-01T00:00:00.000Z"],
    ["monthly", "2026-12-31T23:00:00-05:00", "2027-02-01T00:00:00.000Z"],
    ["monthly", "2026-12-01T00:00:00Z", "2027-01-01T00:00:00.000Z"],
  ])("%s after %s is %s", (interval, now, reset) => {
    expect(at(interval, now)).toBe(reset);
  });

  it("reads its hour from the policy", () => {
    expect(at("daily", "2026-11-25T02:00:00Z", 3)).toBe("2026-11-25T03:00:00.000Z");
    expect(at("monthly", "2026-12-01T02:00:00Z", 3)).toBe("2026-12-01T03:00:00.000Z");
  });

  it("lies ahead, by one interval at most", () => {
    const most = { daily: 1, weekly: 7, monthly: 31 };
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true }),
        fc.constantFrom(...limitIntervals),
        (now, interval) => {
          const ahead = limitReset(interval, now, policy).getTime() - now.getTime();
          expect(ahead).toBeGreaterThan(0);
          expect(ahead).toBeLessThanOrEqual(most[interval] * 86_400_000);
        },
      ),
    );
  });
});
