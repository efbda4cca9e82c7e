import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { policy } from "@/content/policy";
import { businessDays } from "@/machines/refunds/rules";
import { refundDue } from "@/machines/rules/refund-due";

const due = (requestedAt: string, timeZone: string) =>
  refundDue(new Date(requestedAt), policy, timeZone).dueBy;

describe("refundDue", () => {
  test.each([
    ["a Monday", "2026-08-03T10:00:00-04:00", "America/New_York", "2026-08-17T10:00:00-04:00"],
    ["a Friday", "2026-08-07T10:00:00+02:00", "Europe/Berlin", "2026-08-21T10:00:00+02:00"],
    ["a Saturday ends on a Friday", "2026-08-08T10:00:00+09:00", "Asia/Tokyo", "2026-08-21T10:00:00+09:00"],
    ["a Sunday ends on a Friday", "2026-08-09T10:00:00+09:00", "Asia/Tokyo", "2026-08-21T10:00:00+09:00"],
    [
      "New York springs forward",
      "2026-03-05T10:00:00-05:00",
      "America/New_York",
      "2026-03-19T10:00:00-04:00",
    ],
    ["New York falls back", "2026-10-28T10:00:00-04:00", "America/New_York", "2026-11-11T10:00:00-05:00"],
    ["Berlin springs forward", "2026-03-25T10:00:00+01:00", "Europe/Berlin", "2026-04-08T10:00:00+02:00"],
    ["Berlin falls back", "2026-10-20T23:30:00+02:00", "Europe/Berlin", "2026-11-03T23:30:00+01:00"],
    [
      "Sydney, the other way round",
      "2026-09-30T10:00:00+10:00",
      "Australia/Sydney",
      "2026-10-14T10:00:00+11:00",
    ],
    ["a half hour zone", "2026-08-03T00:00:00+05:30", "Asia/Kolkata", "2026-08-17T00:00:00+05:30"],
    ["New Year is not taken out", "2026-12-28T10:00:00Z", "UTC", "2027-01-11T10:00:00Z"],
  ])("%s", (_, requestedAt, timeZone, expected) => {
    expect(due(requestedAt, timeZone).toISOString()).toBe(new Date(expected).toISOString());
  });

  it("knows the weekend of the person, not of Greenwich", () => {
    // Friday evening in Los Angeles, Saturday noon in Auckland.
    const moment = "2026-08-08T00:30:00Z";
    expect(due(moment, "America/Los_Angeles")).toEqual(new Date("2026-08-22T00:30:00Z"));
    expect(due(moment, "Pacific/Auckland")).toEqual(new Date("2026-08-21T00:30:00Z"));
  });

  test.each(["", "Mars/Olympus", "😀", "__proto__"])("an unknown zone (%s) counts as UTC", (timeZone) => {
    expect(due("2026-08-03T10:00:00Z", timeZone)).toEqual(due("2026-08-03T10:00:00Z", "UTC"));
  });

  it("is a plain date, and an invalid one for what is no date", () => {
    expect(Object.getPrototypeOf(due("2026-08-03T10:00:00Z", "Asia/Tokyo"))).toBe(Date.prototype);
    expect(due("soon", "UTC").getTime()).toBeNaN();
  });
});

describe("businessDays", () => {
  const zones = ["America/New_York", "Europe/Berlin", "Asia/Tokyo", "Australia/Sydney", "UTC", "nowhere"];

  test.each(zones)("%s: the last moment is in time, a ms later is overdue", (timeZone) => {
    const requestedAt = new Date("2026-03-06T15:00:00Z");
    const at = (ms: number) =>
      businessDays(
        requestedAt,
        policy,
        new Date(refundDue(requestedAt, policy, timeZone).dueBy.getTime() + ms),
        timeZone,
      );
    expect([at(-1), at(0), at(1)]).toEqual(["within-business-days", "within-business-days", "overdue"]);
  });

  it("has no answer for what is no date, or lies ahead", () => {
    const now = new Date("2026-08-03T10:00:00Z");
    expect(businessDays(new Date("soon"), policy, now, "UTC")).toBeUndefined();
    expect(businessDays(now, policy, new Date("soon"), "UTC")).toBeUndefined();
    expect(businessDays(new Date(now.getTime() + 120_001), policy, now, "UTC")).toBeUndefined();
    expect(businessDays(new Date(now.getTime() + 120_000), policy, now, "UTC")).toBe("within-business-days");
  });

  it("reads its days from the policy", () => {
    const three = { ...policy, refunds: { ...policy.refunds, ticketAfterBusinessDays: 3 } };
    const requestedAt = new Date("2026-08-06T10:00:00Z");
    expect(refundDue(requestedAt, three, "UTC").dueBy).toEqual(new Date("2026-08-11T10:00:00Z"));
  });

  const moment = fc.date({
    min: new Date("2020-01-01T00:00:00Z"),
    max: new Date("2040-01-01T00:00:00Z"),
    noInvalidDate: true,
  });

  it("becomes overdue once and for all", () => {
    fc.assert(
      fc.property(
        moment,
        fc.nat(30 * 86_400_000),
        fc.nat(1e9),
        fc.constantFrom(...zones),
        (asked, first, more, zone) => {
          const at = (ms: number) => businessDays(asked, policy, new Date(asked.getTime() + ms), zone);
          if (at(first) === "overdue") expect(at(first + more)).toBe("overdue");
        },
      ),
    );
  });

  it("takes between 11 and 14 days, and an hour for the clocks", () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...zones), (asked, zone) => {
        const days = (refundDue(asked, policy, zone).dueBy.getTime() - asked.getTime()) / 86_400_000;
        expect(days).toBeGreaterThan(11.9);
        expect(days).toBeLessThan(14.1);
      }),
    );
  });

  it("never throws, whatever the dates and the zone", () => {
    fc.assert(
      fc.property(fc.date(), fc.date(), fc.string(), (asked, now, zone) => {
        expect(["within-business-days", "overdue", undefined]).toContain(
          businessDays(asked, policy, now, zone),
        );
      }),
    );
  });
});

describe("with holidays", () => {
  const christmas = ["2026-12-25", "2027-01-01"];
  const berlin = (asked: string, holidays: readonly string[]) =>
    refundDue(new Date(asked), policy, "Europe/Berlin", holidays);

  it("leaves them out, and says which", () => {
    const asked = "2026-12-21T10:00:00+01:00";
    expect(berlin(asked, []).dueBy).toEqual(new Date("2027-01-04T10:00:00+01:00"));
    expect(berlin(asked, christmas)).toEqual({
      dueBy: new Date("2027-01-06T10:00:00+01:00"),
      leftOut: christmas,
    });
  });

  it("counts a holiday on a weekend once, and one outside not at all", () => {
    const asked = "2026-12-21T10:00:00+01:00";
    expect(berlin(asked, ["2026-12-26", "2026-12-21", "2027-01-05"])).toEqual({
      dueBy: new Date("2027-01-04T10:00:00+01:00"),
      leftOut: [],
    });
  });

  it("decides by them", () => {
    const decide = (holidays: readonly string[]) =>
      businessDays(
        new Date("2026-12-21T09:00:00Z"),
        policy,
        new Date("2027-01-05T09:00:00Z"),
        "Europe/Berlin",
        holidays,
      );
    expect(decide([])).toBe("overdue");
    expect(decide(christmas)).toBe("within-business-days");
  });

  const zones = ["America/New_York", "Europe/Berlin", "Asia/Kolkata", "Pacific/Auckland", "UTC"];
  const formats = new Map(
    zones.map((timeZone) => [timeZone, new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" })]),
  );
  const dayIn = (zone: string, ms: number) => formats.get(zone)?.format(ms) ?? "";

  it("agrees with a walk in steps of six hours that knows only what day it is", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3000 }),
        fc.constantFrom(...zones),
        fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 40 }),
        (start, zone, offsets) => {
          const asked = Date.UTC(2024, 0, 1, 12) + start * 86_400_000;
          const holidays = offsets.map((offset) => dayIn(zone, asked + offset * 86_400_000));
          const seen = new Set([dayIn(zone, asked)]);
          const business: string[] = [];
          const leftOut: string[] = [];
          for (let ms = asked; business.length < 10; ms += 6 * 3_600_000) {
            const day = dayIn(zone, ms);
            if (seen.has(day)) continue;
            seen.add(day);
            if ([0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) continue;
            (holidays.includes(day) ? leftOut : business).push(day);
          }
          const due = refundDue(new Date(asked), policy, zone, holidays);
          expect(dayIn(zone, due.dueBy.getTime())).toBe(business.at(-1));
          expect(due.leftOut).toEqual(leftOut);
        },
      ),
      { numRuns: 200 },
    );
  });
});
