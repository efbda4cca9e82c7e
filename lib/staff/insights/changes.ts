import { addDays, type Range } from "@/lib/counts/days";
import { leastTold } from "@/lib/counts/hide-small";
import { type PageEnd, pageEnds } from "@/lib/counts/page-life";
import { addUp, type Sum } from "./issue-report";
import { numberIn } from "./spans";
import type { EndTrend } from "./trend";

/** A day on which pages were first counted under another version of a flow. */
export interface Change {
  /** `YYYY-MM-DD` in UTC. */
  readonly day: string;
  /** Such as `refunds@1f0c9a3e`; several where as many were new on one day. */
  readonly versions: readonly string[];
  readonly before: readonly string[];
}

/**
 * Finds the days on which a flow changed. A version that returns is a change again.
 *
 * @param seen on which days which versions were counted, the earliest first
 * @param range only changes after its first day, because no day of it is before that one
 */
export function changesOf(
  seen: readonly { readonly day: string; readonly version: string }[],
  range: Range,
): Change[] {
  const changes: Change[] = [];
  let before: readonly string[] = [];
  for (const day of new Set(seen.map((one) => one.day))) {
    const now = seen.filter((one) => one.day === day).map(({ version }) => version);
    const versions = now.filter((version) => !before.includes(version));
    // Counts from before versions were recorded may be of any version.
    if (before.length > 0 && versions.length > 0) changes.push({ day, versions, before });
    before = now;
  }
  return changes.filter(({ day }) => range.from < day && day <= range.to);
}

/** How pages ended before a change and after it. It says nothing of why. */
export type ChangeReport = ReturnType<typeof reportChanges>[number];

/** @param trends of the range, cut at the changes */
export function reportChanges(changes: readonly Change[], trends: readonly EndTrend[], range: Range) {
  return changes.map((change, at) => {
    const days = {
      before: { from: changes[at - 1]?.day ?? range.from, to: addDays(change.day, -1) },
      after: { from: change.day, to: addDays(changes[at + 1]?.day ?? addDays(range.to, 1), -1) },
    };
    const ends = pageEnds.map((end) => ({
      end,
      before: sumIn(trends, end, days.before),
      after: sumIn(trends, end, days.after),
    }));
    const started = {
      before: addUp(ends.map(({ before }) => before)),
      after: addUp(ends.map(({ after }) => after)),
    };
    return {
      ...change,
      /** The days before, back to the change before; and those after. */
      days,
      started,
      ends: ends.map(({ end, before, after }) => ({
        end,
        /** `share`: of all pages, 0 to 1. */
        before: { ...before, share: shareOf(before, started.before) },
        after: { ...after, share: shareOf(after, started.after) },
        difference: differenceOf([before, started.before], [after, started.after]),
      })),
    };
  });
}

function sumIn(trends: readonly EndTrend[], end: PageEnd, days: Range): Sum {
  const trend = trends.find((one) => one.end === end);
  const number = trend && numberIn(trend.spans, days);
  return { number: number ?? 0, isWhole: number !== undefined && trend?.isWhole === true };
}

const isKnown = ({ number, isWhole }: Sum): boolean => number > 0 || isWhole;

const shareOf = (part: Sum, all: Sum): number | undefined =>
  isKnown(part) && all.number >= leastTold ? part.number / all.number : undefined;

/** How many standard deviations 95 % of a normal distribution lie within. */
const z = 1.96;

/** The interval of a share by Wilson, which also holds for small numbers. */
function wilson(part: number, all: number): { least: number; most: number } {
  const share = part / all;
  const middle = (share + z ** 2 / (2 * all)) / (1 + z ** 2 / all);
  const reach = (z / (1 + z ** 2 / all)) * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2));
  return { least: Math.max(0, middle - reach), most: Math.min(1, middle + reach) };
}

/**
 * The difference of two shares, -1 to 1, with its 95 % interval, by Newcombe.
 *
 * @returns `undefined` if too few pages are shown
 * @see https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C873::AID-SIM779%3E3.0.CO;2-I method 10
 */
function differenceOf([part, all]: readonly [Sum, Sum], [laterPart, laterAll]: readonly [Sum, Sum]) {
  const [before, after] = [shareOf(part, all), shareOf(laterPart, laterAll)];
  if (before === undefined || after === undefined) return undefined;
  const [was, is] = [wilson(part.number, all.number), wilson(laterPart.number, laterAll.number)];
  const value = after - before;
  return {
    value,
    least: value - Math.hypot(after - is.least, was.most - before),
    most: value + Math.hypot(is.most - after, before - was.least),
  };
}
