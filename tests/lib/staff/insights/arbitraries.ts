import fc from "fast-check";
import type { PlaceCount } from "@/lib/counts/hide-small";
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
