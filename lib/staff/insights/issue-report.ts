import type { Figure } from "@/lib/counts/hide-small";
import { leastTold } from "@/lib/counts/hide-small";
import { pageEnds, type TimeBucket, timeBuckets } from "@/lib/counts/page-life";
import { endPlaces, formatPlace, framedPlace, type Place, placesAt } from "@/lib/counts/place";
import { charts } from "@/machines/every-issue";
import type { Issue } from "@/machines/registry";

/** A sum of the numbers that may be shown. */
export interface Sum {
  readonly number: number;
  /** False if small numbers were left out. */
  readonly isWhole: boolean;
}

/** The report of one issue, in the order of its flow. */
export type Report = Readonly<ReturnType<typeof reportOf>>;

/** @param figures of one range of days, by place */
export function reportOf(issue: Issue, figures: ReadonlyMap<string, Figure>) {
  const steps = Object.keys(charts[issue].states);
  const figure = (place: Place): Figure => figures.get(formatPlace(place)) ?? 0;
  const ends = pageEnds.map((end) => ({
    end,
    ...sum(endPlaces(issue, end).map((place) => figures.get(place) ?? 0)),
  }));
  const started = addUp(ends);
  return {
    /** Pages that ended, in whatever way. */
    started,
    /** How many of those pages were in frames of other sites. `undefined` if few were, or few were not. */
    framed: framedOf(figures.get(framedPlace(issue)) ?? 0, started),
    /** `rate`: share of the pages that ended, 0 to 1. `undefined` if too few did. */
    ends: ends.map((end) => ({ ...end, rate: rate(end, started) })),
    steps: steps.map((step) => stepReport(issue, step, figure)),
  };
}

function stepReport(issue: Issue, step: string, figure: (place: Place) => Figure) {
  const places = placesAt(issue, step);
  const views = figure({ kind: "view", issue, step });
  const end = places.find(({ kind, detail }) => kind === "end" && detail === "left");
  const left = end && figure(end);
  return {
    step,
    kind: charts[issue].states[step]?.meta.kind ?? "question",
    views,
    /** Pages that ended here without an outcome. `undefined` if a step is one. */
    left,
    /** The share that left, of those that saw the step, 0 to 1. `undefined` if one of the numbers is too small. */
    dropOff: left === undefined || left === "few" || views === "few" ? undefined : share(left, views),
    options: places
      .filter(({ kind }) => kind === "option")
      .map((place) => ({ option: place.detail ?? "", number: figure(place) })),
    /** The bucket of the median, of the times that may be shown. */
    medianTime: medianOf(
      timeBuckets.map((bucket) => [bucket, figure({ kind: "time", issue, step, detail: bucket })]),
    ),
    unhelpful: figure({ kind: "unhelpful", issue, step }),
  };
}

/** The sum of sums. */
export const addUp = (sums: readonly Sum[]): Sum => ({
  number: sums.reduce((all, { number }) => all + number, 0),
  isWhole: sums.every(({ isWhole }) => isWhole),
});

function sum(figures: readonly Figure[]): Sum {
  const told = figures.filter((figure) => figure !== "few");
  return { number: told.reduce((all, number) => all + number, 0), isWhole: told.length === figures.length };
}

/** The number outside of frames follows by subtraction, so it must not be small either. */
function framedOf(framed: Figure, { number, isWhole }: Sum): number | undefined {
  if (framed === "few") return undefined;
  const others = number - framed;
  return others === 0 || others >= leastTold || !isWhole ? framed : undefined;
}

/** A rate that left a part out would look as exact as one that did not. */
function rate(part: Sum, all: Sum): number | undefined {
  return part.number === 0 && !part.isWhole ? undefined : share(part.number, all.number);
}

/** Two numbers that pages can't make, but programs can, still give no more than all. */
const share = (part: number, all: number): number | undefined =>
  all < leastTold ? undefined : Math.min(1, part / all);

function medianOf(times: readonly (readonly [TimeBucket, Figure])[]): TimeBucket | undefined {
  const told = times.map(([bucket, figure]) => [bucket, figure === "few" ? 0 : figure] as const);
  const half = told.reduce((all, [, number]) => all + number, 0) / 2;
  let before = 0;
  for (const [bucket, number] of told) {
    before += number;
    if (number > 0 && before >= half) return bucket;
  }
  return undefined;
}
