import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { bucketOf } from "@/lib/counts/page-life";
import { formatPlace, readPlace } from "@/lib/counts/place";
import { readBeacon } from "@/lib/counts/read-beacon";
import { everyPlace } from "../staff/insights/arbitraries";

test.each([
  [0, "under-10s"],
  [9.99, "under-10s"],
  [10, "10s-to-30s"],
  [59, "30s-to-1min"],
  [60, "1min-to-3min"],
  [180, "3min-to-10min"],
  [600, "over-10min"],
  [1e9, "over-10min"],
])("%d seconds are %s", (seconds, bucket) => {
  expect(bucketOf(seconds)).toBe(bucket);
});

test("every place that can be counted is read as what it was written from", () => {
  expect(everyPlace.length).toBeGreaterThan(500);
  for (const place of everyPlace) expect(readPlace(formatPlace(place))).toEqual(place);
});

test.each([
  "view:refunds/nonsense",
  "view:coffee/used-any",
  "view:refunds/__proto__",
  "view:refunds/used-any/unused",
  "option:refunds/used-any",
  "option:refunds/used-any/within-window",
  "option:refunds/used-any/constructor",
  "option:refunds/solved/need-support",
  "time:refunds/used-any/11s",
  "end:refunds/used-any/solved",
  "end:refunds/solved/left",
  "end:refunds/use-button/ticket",
  "view:refunds/used-any ",
  "VIEW:refunds/used-any",
  "email:ada@example.org",
])("%s is no place", (text) => {
  expect(readPlace(text)).toBeUndefined();
});

describe("a beacon", () => {
  it("of a page is taken whole", () => {
    const told = [
      "view:refunds/used-any",
      "option:refunds/used-any/unused",
      "view:refunds/bought-when",
      "time:refunds/used-any/under-10s",
      "time:refunds/bought-when/10s-to-30s",
      "end:refunds/bought-when/left",
    ];
    expect(readBeacon(told)).toEqual({ issue: "refunds", places: told });
    expect(readBeacon([])).toEqual({ issue: undefined, places: [] });
  });

  it("says nothing twice, ends once, stays one time at a step, and is of one problem", () => {
    expect(
      readBeacon([
        "view:refunds/used-any",
        "view:refunds/used-any",
        "time:refunds/used-any/under-10s",
        "time:refunds/used-any/over-10min",
        "end:refunds/used-any/left",
        "end:refunds/solved/solved",
        "view:invoices/what-you-need",
        "unhelpful:refunds/used-any",
        "view:refunds/gone",
      ]),
    ).toEqual({
      issue: "refunds",
      places: ["view:refunds/used-any", "time:refunds/used-any/under-10s", "end:refunds/used-any/left"],
    });
  });

  it("stood in a frame once, of its own problem; a version it can't tell", () => {
    const told = ["framed", "view:refunds/used-any", "framed", "framed:refunds", "flow:refunds@1f0c9a3e"];
    expect(readBeacon(told)?.places).toEqual(["view:refunds/used-any", "framed:refunds"]);
    expect(readBeacon(["framed"])).toEqual({ issue: undefined, places: [] });
  });

  it.each([null, {}, "view:refunds/used-any", [1], Array(201).fill("view:refunds/used-any")])(
    "is a list of texts, of some length at most: %j is not",
    (body) => {
      expect(readBeacon(body)).toBeUndefined();
    },
  );

  it("holds nothing but known places, whatever is sent", () => {
    const known = new Set(everyPlace.map(formatPlace));
    const text = fc.oneof(
      fc.constantFrom(...known),
      fc.string({ unit: "binary", maxLength: 80 }),
      fc.constantFrom(...known).chain((place) => fc.string().map((more) => place + more)),
    );
    fc.assert(
      fc.property(fc.oneof(fc.array(text, { maxLength: 220 }), fc.jsonValue()), (body) => {
        const places = readBeacon(body)?.places ?? [];
        expect(places.filter((place) => !known.has(place))).toEqual([]);
        expect(new Set(places).size).toBe(places.length);
        expect(places.filter((place) => place.startsWith("end:")).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
