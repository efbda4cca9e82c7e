import type { Range } from "@/lib/counts/days";
import type { DayCount, Figure } from "@/lib/counts/hide-small";
import { pageEnds } from "@/lib/counts/page-life";
import { endPlaces } from "@/lib/counts/place";
import type { Issue } from "@/machines/registry";
import { spansOf } from "./spans";

/** How often pages ended in one way, over a range of days. */
export type EndTrend = Readonly<ReturnType<typeof trendOf>[number]>;

/** What to look at: one issue in a range of days. */
export interface Counted {
  readonly issue: Issue;
  readonly range: Range;
  /** Counts of the range, by place. */
  readonly figures: ReadonlyMap<string, Figure>;
  /** Counts of the range, by day. */
  readonly days: readonly DayCount[];
  /** First days of a changed flow. */
  readonly cuts: readonly string[];
}

/** Numbers by day of all places that may be shown in the range; the others are in no sum. */
export function byDay({ figures, days }: Counted, places: readonly string[]): Map<string, number> {
  const told = new Set(places.filter((place) => typeof figures.get(place) === "number"));
  const numbers = new Map<string, number>();
  for (const { day, place, number } of days)
    if (told.has(place)) numbers.set(day, (numbers.get(day) ?? 0) + number);
  return numbers;
}

/** Every way in which pages end, by how much of it may be shown. */
export function trendOf(counted: Counted) {
  const { issue, range, figures, cuts } = counted;
  return pageEnds.map((end) => {
    const places = endPlaces(issue, end);
    return {
      end,
      /** Without a gap, as fine as may be shown. */
      spans: spansOf(range, byDay(counted, places), cuts) ?? [],
      /** False if small numbers were left out. */
      isWhole: places.every((place) => figures.get(place) !== "few"),
    };
  });
}
