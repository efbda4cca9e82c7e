import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { policy } from "@/content/policy";
import { type RefundWindow, refundWindow } from "@/machines/refunds/rules";
import { refundTimeLeft } from "@/machines/rules/refund-window";

const now = new Date("2026-08-24T12:00:00.000Z");
const minute = 60_000;
const window = policy.refunds.windowHours * 60 * minute;
const ago = (ms: number) => new Date(now.getTime() - ms);

describe("refundWindow and refundTimeLeft", () => {
  test.each<[string, number, RefundWindow | undefined, number]>([
    ["this moment", 0, "within-window", window],
    ["a ms before the end", window - 1, "within-window", 1],
    ["exactly the end", window, "within-window", 0],
    ["a ms after the end", window + 1, "window-over", 0],
    ["a year", 365 * window, "window-over", 0],
    ["a clock two minutes fast", -2 * minute, "within-window", window],
    ["a ms more than that", -2 * minute - 1, undefined, 0],
  ])("%s", (_, elapsed, option, left) => {
    expect(refundWindow(ago(elapsed), policy, now)).toBe(option);
    expect(refundTimeLeft(ago(elapsed), policy, now)).toBe(left);
  });

  it("has no answer for what is no date", () => {
    expect(refundWindow(new Date(Number.NaN), policy, now)).toBeUndefined();
    expect(refundTimeLeft(new Date(Number.NaN), policy, now)).toBe(0);
  });

  it("counts hours that passed, also over a change of clocks", () => {
    const day = { ...policy, refunds: { ...policy.refunds, windowHours: 24 } };
    const bought = new Date("2026-03-28T18:00:00+01:00");
    expect(refundWindow(bought, day, new Date("2026-03-29T19:00:00+02:00"))).toBe("within-window");
    expect(refundWindow(bought, day, new Date("2026-03-29T19:00:00.001+02:00"))).toBe("window-over");
  });

  it("reads its hours from the policy", () => {
    const longer = { ...policy, refunds: { ...policy.refunds, windowHours: policy.refunds.windowHours + 1 } };
    expect(refundWindow(ago(window + 1), longer, now)).toBe("within-window");
  });

  it("closes once and for all, and the time left says the same", () => {
    fc.assert(
      fc.property(fc.nat(3 * window), fc.nat(window), (elapsed, more) => {
        const left = refundTimeLeft(ago(elapsed), policy, now);
        expect(refundTimeLeft(ago(elapsed + more), policy, now)).toBe(Math.max(0, left - more));
        if (refundWindow(ago(elapsed), policy, now) === "window-over") {
          expect(refundWindow(ago(elapsed + more), policy, now)).toBe("window-over");
          expect(left).toBe(0);
        }
      }),
    );
  });

  it("is never negative, whatever the dates", () => {
    fc.assert(
      fc.property(fc.date(), fc.date(), (bought, at) => {
        const left = refundTimeLeft(bought, policy, at);
        expect(left >= 0 && left <= window).toBe(true);
      }),
    );
  });
});
