import { type FindingOf, finding } from "../finding";
import { median } from "../robust";
import { thresholds } from "../thresholds";
import {
  costOf,
  countBefore,
  dayMs,
  dollar,
  groupRows,
  hourMs,
  rowsOf,
  stretches,
  type Usage,
} from "../usage";

const minuteMs = 60_000;
const limits = thresholds.runawayLoop;
const mostSampled = 2000;

/** Requests of one app that follow each other without a pause. */
interface Burst {
  readonly rows: Uint32Array;
  readonly from: number;
  readonly to: number;
  /** Share of requests that repeat the one before, or grow by a little. */
  readonly alike: number;
  readonly cost: number;
}

/**
 * A program that repeats itself: requests in even gaps, each like the one before or a little larger, long enough to
 * cost as much as a usual day. And requests that cause ever more requests, which are not alike but whose rate
 * explodes. Facts U2, U3. What has repeated before is a habit, and what always runs is a service.
 *
 * @returns one finding for each accident, however many keys share it
 */
export function findRunawayLoops(usage: Usage): FindingOf<"runaway-loop">[] {
  const accidents = usage.streams.flatMap((stream) => {
    // A loop has one model; other requests of the app can be between its requests.
    const loops = groupRows(usage.columns.model, stream).flatMap((rows) => {
      const repeated = burstsOf(usage, rows, repeats(usage, rows));
      return repeated.filter((burst) => isAccident(usage, burst, repeated));
    });
    return loops.length > 0 ? loops : fansOut(usage, stream);
  });
  return joinAccidents(usage, accidents)
    .filter((parts) => matters(usage, parts))
    .map((parts) => {
      const rows = withStrays(usage, parts);
      const [from, to] = [
        Math.min(...parts.map((part) => part.from)),
        Math.max(...parts.map((part) => part.to)),
      ];
      const minutes = parts.reduce((sum, part) => sum + (part.to - part.from), 0) / minuteMs;
      const own = Math.min(minutes, (to - from) / minuteMs);
      return finding(usage, "runaway-loop", rows, {
        minutes: own,
        perMinute: rows.length / Math.max(1, own),
        alikeShare: parts.reduce((sum, part) => sum + part.alike * part.rows.length, 0) / rows.length,
        times: timesUsual(usage, rows, from, to),
        keys: new Set(parts.map((part) => usage.columns.key.ids[part.rows[0] as number])).size,
      });
    });
}

/**
 * 1 if a request repeats the one before it: in an even gap, and a prompt of the same size as that and as
 * some earlier ones, or one that grows by the same step again. What a person types grows by another step each time.
 */
function repeats({ columns: { at, prompt } }: Usage, rows: Uint32Array): Uint8Array {
  const { leastGapMs, mostGapMs, gapTimes, alikeTokens, alikeSteps, mostGrowth, sameGrowth } = limits;
  const { sameTokens, mostGapOfSameMs } = limits;
  const good = new Uint8Array(rows.length);
  let gapBefore = 0;
  let growthBefore = Number.NaN;
  for (let index = 1; index < rows.length; index += 1) {
    const [row, before] = [rows[index] as number, rows[index - 1] as number];
    const gap = Math.max(leastGapMs, (at[row] as number) - (at[before] as number));
    const ratio = gap / gapBefore;
    const size = prompt[row] as number;
    const growth = size / (prompt[before] as number) - 1;
    const earlier = prompt[rows[Math.max(0, index - alikeSteps)] as number] as number;
    const isSame = Math.abs(growth) <= alikeTokens && Math.abs(size / earlier - 1) <= alikeTokens;
    const isStep = growth > 0 && growth <= mostGrowth && Math.abs(growth - growthBefore) <= sameGrowth;
    const isEven = gap <= mostGapMs && ratio <= gapTimes && ratio * gapTimes >= 1;
    const isVerySame = isSame && Math.abs(growth) <= sameTokens && gap <= mostGapOfSameMs;
    if (isVerySame || (isEven && (isSame || isStep))) good[index] = 1;
    gapBefore = gap;
    growthBefore = growth;
  }
  return good;
}

/** Stretches in which most requests repeat the one before, seen through a window that slides over them. */
function burstsOf(usage: Usage, rows: Uint32Array, good: Uint8Array): Burst[] {
  const { at } = usage.columns;
  const { window, goodShare, pauseMs } = limits;
  const bursts: Burst[] = [];
  let inWindow = 0;
  let start = -1;
  let end = -1;
  const close = () => {
    if (start < 0) return;
    let [first, last] = [start, end];
    while (first < last && !good[first]) first += 1;
    while (last > first && !good[last]) last -= 1;
    start = -1;
    // The request before the first that repeats it is the first of the loop.
    const part = rows.subarray(Math.max(0, first - 1), last + 1);
    const [from, to] = [at[part[0] as number] as number, at[part[part.length - 1] as number] as number];
    const isLong = to - from >= limits.longMs && part.length >= limits.leastRequests;
    const isFast = to - from >= limits.fastMs && part.length >= limits.leastRequestsFast;
    if (!isLong && !isFast) return;
    let alike = 0;
    for (let index = first; index <= last; index += 1) alike += good[index] as number;
    bursts.push({ rows: part, from, to, alike: alike / (last - first + 1), cost: costOf(usage, part) });
  };
  for (let index = 0; index < rows.length; index += 1) {
    inWindow += good[index] as number;
    if (index >= window) inWindow -= good[index - window] as number;
    const gap =
      index === 0 ? 0 : (at[rows[index] as number] as number) - (at[rows[index - 1] as number] as number);
    if (gap > pauseMs) close();
    if (index < window - 1 || inWindow < window * goodShare) continue;
    const first = index - window + 1;
    if (start >= 0 && first > end + 1) close();
    if (start < 0) {
      start = first;
      // A window may reach back over a pause.
      for (let place = index; place > first; place -= 1)
        if ((at[rows[place] as number] as number) - (at[rows[place - 1] as number] as number) > pauseMs) {
          start = place;
          break;
        }
    }
    end = index;
  }
  close();
  return bursts;
}

const isAccident = (usage: Usage, burst: Burst, all: readonly Burst[]) =>
  burst.to - burst.from <= limits.mostDays * dayMs && !isHabit(usage, burst, all);

/** Whether an accident cost a part of the money that is worth a look, and as much as a usual day. */
function matters(usage: Usage, parts: readonly Burst[]): boolean {
  const cost = parts.reduce((sum, part) => sum + part.cost, 0);
  const least = Math.max(usage.total * limits.leastShare, limits.leastDollars * dollar);
  return cost >= least && cost >= Math.max(...parts.map((part) => usualDayAround(usage, part)));
}

/** The median cost of the days in use besides those of a burst, in pico-dollars; 0 if there are hardly any. */
function usualDayAround(usage: Usage, { from, to }: Burst): number {
  const [first, last] = [Math.floor(from / dayMs) - usage.firstDay, Math.floor(to / dayMs) - usage.firstDay];
  const others = usage.dayCost.filter((cost, day) => cost > 0 && (day < first || day > last));
  return others.length >= 3 ? median(others) : 0;
}

/** Whether such bursts were there before: on several days over a week, or from the beginning of the file on. */
function isHabit(usage: Usage, burst: Burst, all: readonly Burst[]): boolean {
  const { episodes, overDays } = thresholds.habit;
  const comparable = all.filter((other) => other.cost >= burst.cost * limits.habitShare);
  const isLasting = (some: readonly Burst[]) => {
    const days = new Set(some.map(({ from }) => Math.floor(from / dayMs)));
    const span = Math.max(...some.map(({ to }) => to)) - Math.min(...some.map(({ from }) => from));
    return days.size >= episodes && span >= overDays * dayMs;
  };
  const earlier = comparable.filter(({ to }) => to < burst.from);
  if (isLasting([...earlier, burst])) return earlier.length >= episodes || startsEarly(usage, comparable);
  return isLasting(comparable) && startsEarly(usage, comparable);
}

/** Whether the first of some bursts is so early that others may have been before the file: a weekly one within a week. */
function startsEarly({ firstDay, days }: Usage, bursts: readonly Burst[]): boolean {
  const starts = bursts.map(({ from }) => from / dayMs).sort((a, b) => a - b);
  const [first = 0] = starts;
  const between = starts.slice(1).map((start, index) => start - (starts[index] as number));
  const period = between.length > 0 ? median(between) * 1.2 : 0;
  return first - firstDay <= Math.max(limits.earlyDays, days * limits.earlyShare, period);
}

/** Requests that each call for more: half of a burst comes in its last moments. No two of them need be alike. */
function fansOut(usage: Usage, rows: Uint32Array): Burst[] {
  const { at } = usage.columns;
  const { pauseMs, leastRequests, mostMs, lastPart, leastShare } = limits.fanOut;
  return stretches(at, rows, pauseMs).flatMap((part) => {
    if (part.length < leastRequests) return [];
    const [from, to] = [at[part[0] as number] as number, at[part[part.length - 1] as number] as number];
    const late = part.length - countBefore(usage, part, to - (to - from) * lastPart);
    if (to - from > mostMs || late < part.length / 2) return [];
    const burst = { rows: part, from, to, alike: 0, cost: costOf(usage, part) };
    return burst.cost >= usage.total * leastShare ? [burst] : [];
  });
}

/** Bursts at one time, or soon after one another in one key, are one accident. */
function joinAccidents({ columns }: Usage, bursts: readonly Burst[]): Burst[][] {
  const joined: Burst[][] = [];
  const name = (column: Usage["columns"]["key"], { rows }: Burst) =>
    column.ids[rows[rows.length >> 1] as number];
  const belongs = (one: Burst, other: Burst) => {
    const gap = Math.max(one.from, other.from) - Math.min(one.to, other.to);
    if (name(columns.key, one) === name(columns.key, other)) return gap <= limits.sameAccidentHours * hourMs;
    // Several keys share it where most of it is at the same time, and the same.
    const shorter = Math.min(one.to - one.from, other.to - other.from);
    return -gap >= shorter / 2 && name(columns.model, one) === name(columns.model, other);
  };
  for (const burst of [...bursts].sort((a, b) => a.from - b.from)) {
    const known = joined.find((parts) => parts.some((part) => belongs(part, burst)));
    if (known) known.push(burst);
    else joined.push([burst]);
  }
  return joined;
}

const streamOf = ({ streams, columns: { key, app } }: Usage, row: number) =>
  streams.find(([first = 0]) => key.ids[first] === key.ids[row] && app.ids[first] === app.ids[row]);

/**
 * The rows of an accident, and those around them that are of the same program, though a person's own requests came in
 * between and hid the cadence: the same app and model, and the size that the prompts of the loop have.
 */
function withStrays(usage: Usage, parts: readonly Burst[]): Uint32Array {
  const { prompt, model } = usage.columns;
  const chosen = new Uint8Array(usage.columns.count);
  for (const { rows, from, to, alike } of parts) {
    // A sample of the rows is enough.
    const every = Math.ceil(rows.length / mostSampled);
    const size = median(rows.filter((_, index) => index % every === 0).map((row) => prompt[row] as number));
    const isOfSize = (row: number) =>
      model.ids[row] === model.ids[rows[0] as number] &&
      Math.abs((prompt[row] as number) / size - 1) <= limits.strayTokens;
    // Prompts that grow have no size of their own.
    const hasSize = alike > 0 && rowsOf(rows, isOfSize).length >= rows.length * limits.sizeShare;
    const stream = hasSize ? streamOf(usage, rows[0] as number) : undefined;
    if (stream === undefined) {
      for (const row of rows) chosen[row] = 1;
      continue;
    }
    const around = Math.min(to - from, limits.strayHours * hourMs);
    const first = countBefore(usage, stream, from - around);
    const last = countBefore(usage, stream, to + around + 1);
    for (const row of stream.subarray(first, last)) if (isOfSize(row)) chosen[row] = 1;
  }
  return rowsOf(usage.columns.byTime, (row) => chosen[row] === 1);
}

/** How many times the usual busiest hour of a day the busiest hour of some rows is; 0 if there is nothing to compare with. */
function timesUsual(
  { columns, firstDay, hours, days }: Usage,
  rows: Uint32Array,
  from: number,
  to: number,
): number {
  const byHour = new Map<number, number>();
  for (const row of rows) {
    const hour = Math.floor((columns.at[row] as number) / hourMs);
    byHour.set(hour, (byHour.get(hour) ?? 0) + 1);
  }
  const [first, last] = [Math.floor(from / dayMs) - firstDay, Math.floor(to / dayMs) - firstDay];
  const peaks: number[] = [];
  for (let day = 0; day < days; day += 1) {
    if (day >= first && day <= last) continue;
    const most = hours.subarray(day * 24, day * 24 + 24).reduce((a, b) => Math.max(a, b), 0);
    if (most > 0) peaks.push(most);
  }
  return peaks.length >= 3 ? Math.max(...byHour.values()) / median(peaks) : 0;
}
