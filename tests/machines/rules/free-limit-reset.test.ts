import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { policy } from "@/content/policy";
import { freeLimitReset } from "@/machines/rules/free-limit-reset";

const at = (text: string, hour = 0) =>
  freeLimitReset(new Date(text), {
    ...policy,
    mayApply: { ...policy.mayApply, freeLimitResetHourUtc: hour },
  }).toISOString();

describe("freeLimitReset", () => {
  it("is the next midnight UTC, wherever the person is", () => {
    expect(at("2026-11-24T12:00:00-05:00")).toBe("2026-11-25T00:00:00.000Z");
    expect(at("2026-12-31T23:59:59.999Z")).toBe("2027-01-01T00:00:00.000Z");
    expect(at("2026-11-25T00:00:00Z")).toBe("2026-11-26T00:00:00.000Z");
  });

  it("reads its hour from the policy", () => {
    expect(at("2026-11-24T02:59:00Z", 3)).toBe("2026-11-24T03:00:00.000Z");
    expect(at("2026-11-24T03:00:00Z", 3)).toBe("2026-11-25T03:00:00.000Z");
  });

  it("lies ahead, by a day at most, at that hour", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true }),
        fc.integer({ min: 0, max: 23 }),
        (now, hour) => {
          const reset = new Date(at(now.toISOString(), hour));
          const ahead = reset.getTime() - now.getTime();
          expect(ahead).toBeGreaterThan(0);
          expect(ahead).toBeLessThanOrEqual(86_400_000);
          expect(reset.toISOString().slice(11)).toBe(`${String(hour).padStart(2, "0")}:00:00.000Z`);
        },
      ),
    );
  });

  it("is no date for none", () => {
    expect(freeLimitReset(new Date("soon"), policy).getTime()).toBeNaN();
  });
});
