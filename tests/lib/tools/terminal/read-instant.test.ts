import fc from "fast-check";
import { expect, it, test } from "vitest";
import { readInstant, writeInstant } from "@/lib/tools/terminal/read-instant";
import { now } from "../../ticket/drafts";

const berlin = { now: () => now, timeZone: "Europe/Berlin", locale: "en" };

test.each([
  ["2026-08-24 10:30", "2026-08-24T08:30:00.000Z"],
  ["2026-08-24T10:30:15", "2026-08-24T08:30:15.000Z"],
  ["2026-01-24, 9:05", "2026-01-24T08:05:00.000Z"],
  ["2026-08-24", "2026-08-23T22:00:00.000Z"],
  ["10:30", "2026-08-24T08:30:00.000Z"],
  ["2026-08-24T10:30Z", "2026-08-24T10:30:00.000Z"],
  ["2026-08-24 10:30:00+05:30", "2026-08-24T05:00:00.000Z"],
  ["20 minutes ago", "2026-08-24T11:40:00.000Z"],
  ["2h ago", "2026-08-24T10:00:00.000Z"],
  ["1 day ago", "2026-08-23T12:00:00.000Z"],
])("%s in Berlin is %s", (text, expected) => {
  expect(readInstant(text, berlin)).toBe(expected);
});

test.each([
  "",
  "24",
  "yesterday",
  "2026-02-30 10:00",
  "2026-13-01",
  "2026-08-24 24:30",
  "25:00",
  "24/08/2026",
  "9999999 minutes ago",
])("%j can't be read", (text) => {
  expect(readInstant(text, berlin)).toBeUndefined();
});

it("reads back what it writes, to the minute, and never throws", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), (time) => {
      const iso = new Date(Math.floor(time / 60_000) * 60_000).toISOString();
      const back = readInstant(writeInstant(iso, berlin), berlin) ?? "";
      // In the hour that the clocks repeat, one text means two moments.
      expect([0, 3_600_000]).toContain(Math.abs(Date.parse(back) - Date.parse(iso)));
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => void readInstant(text, berlin)));
});
