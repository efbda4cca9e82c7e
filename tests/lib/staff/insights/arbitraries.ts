import fc from "fast-check";
import { addDays } from "@/lib/counts/days";
import type { DayCount, PlaceCount } from "@/lib/counts/hide-small";
import { formatPlace, type Place, placesAt } from "@/lib/counts/place";
import { charts } from "@/machines/every-issue";
import { issues } from "@/machines/registry";

/** Everything that can be counted. */
export const everyPlace: readonly Place[] = issues.flatMap((issue) =>
  Object.keys(charts[issue].states).flatMap((step) => placesAt(issue, step)),
);

/** Counts of some places of one issue, small ones often. */
export const someCounts: fc.Arbitrary<PlaceCount[]> = fc.uniqueArray(
  fc.record({
    place: fc.constantFrom(...everyPlace.filter(({ issue }) => issue === "refunds").map(formatPlace)),
    number: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 400 })),
  }),
  { selector: ({ place }) => place, maxLength: 120 },
);

/** Sums over all days. */
export function addUp(days: readonly DayCount[]): PlaceCount[] {
  const sums = new Map<string, number>();
  for (const { place, number } of days) sums.set(place, (sums.get(place) ?? 0) + number);
  return [...sums].map(([place, number]) => ({ place, number }));
}

/** Counts of one issue in the 30 days from a first one, few a day. */
export const someDays = (first: string): fc.Arbitrary<DayCount[]> =>
  fc.uniqueArray(
    fc.record({
      day: fc.nat(29).map((index) => addDays(first, index)),
      place: fc.constantFrom(
        ...everyPlace.filter(({ issue, kind }) => issue === "refunds" && kind !== "time").map(formatPlace),
      ),
      number: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 40 })),
    }),
    { selector: ({ day, place }) => day + place, maxLength: 200, size: "max" },
  );
