import { type FindingOf, finding } from "../finding";
import { median } from "../robust";
import { thresholds } from "../thresholds";
import { costOf, dayMs, hourMs, type Usage } from "../usage";

const minuteMs = 60_000;

/** Requests of one key without a pause. */
interface Burst {
  readonly rows: Uint32Array;
  readonly from: number;
  readonly to: number;
  /** Share of requests that are nearly the one before. */
  readonly alike: number;
  /** Requests in its busiest hour. */
  readonly peak: number;
}

/**
 * A program that sends request after request: far more an hour than the same key ever does, and mostly the same one.
 * Facts U2, U3. What comes back again and again, such as batch nights, is no accident, and neither is a steady load.
 *
 * @returns one finding for each accident; none where requests are merely many
 */
export function findRunawayLoops(usage: Usage): FindingOf<"runaway-loop">[] {
  const ofAll = requestsByHour(usage.columns.at, usage.columns.byTime);
  return usage.groups.flatMap((group) => {
    const bursts = burstsOf(usage, group);
    const hours = { ofKey: requestsByHour(usage.columns.at, group), ofAll };
    const accidents = bursts.filter((burst) => isAccident(burst, bursts, hours));
    return joinAccidents(accidents).flatMap((parts) => {
      const rows = concat(parts.map((part) => part.rows));
      const worst = parts.reduce((most, part) => (part.peak > most.peak ? part : most));
      if (costOf(usage, rows) <= usage.total * thresholds.runawayLoop.leastShare) return [];
      const minutes = parts.reduce((sum, part) => sum + (part.to - part.from) / minuteMs, 0);
      const facts = {
        minutes,
        perMinute: rows.length / Math.max(1, minutes),
        alikeShare: worst.alike,
        times: timesUsual(worst, hours),
      };
      return [finding(usage, "runaway-loop", rows, facts)];
    });
  });
}

function burstsOf({ columns }: Usage, group: Uint32Array): Burst[] {
  const { perMinute, pauseMinutes, leastRequests, leastMinutes } = thresholds.runawayLoop;
  const bursts: Burst[] = [];
  /** Places in the group where the burst begins and where its last full minute ends. */
  let start = -1;
  let end = -1;
  const close = () => {
    if (start < 0) return;
    const rows = group.subarray(start, end);
    const from = columns.at[rows[0] as number] as number;
    const to = columns.at[rows[rows.length - 1] as number] as number;
    start = -1;
    if (rows.length < leastRequests || to - from < leastMinutes * minuteMs) return;
    bursts.push({ rows, from, to, alike: alikeShare(columns, rows), peak: peakHour(columns.at, rows) });
  };
  let lastFull = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < group.length; ) {
    const minute = Math.floor((columns.at[group[index] as number] as number) / minuteMs);
    let next = index;
    while (
      next < group.length &&
      Math.floor((columns.at[group[next] as number] as number) / minuteMs) === minute
    )
      next += 1;
    if (next - index >= perMinute) {
      if (minute - lastFull > pauseMinutes) close();
      if (start < 0) start = index;
      end = next;
      lastFull = minute;
    }
    index = next;
  }
  close();
  return bursts;
}

function alikeShare({ prompt, model }: Usage["columns"], rows: Uint32Array): number {
  let alike = 0;
  for (let index = 1; index < rows.length; index += 1) {
    const [one, before] = [rows[index] as number, rows[index - 1] as number];
    const size = prompt[before] as number;
    if (
      model.ids[one] === model.ids[before] &&
      Math.abs((prompt[one] as number) - size) <= size * thresholds.runawayLoop.alikeTokens
    )
      alike += 1;
  }
  return alike / Math.max(1, rows.length - 1);
}

/** The most requests in any hour, counted from each request on. */
function peakHour(at: Float64Array, rows: Uint32Array): number {
  let peak = 0;
  let first = 0;
  for (let index = 0; index < rows.length; index += 1) {
    while ((at[rows[index] as number] as number) - (at[rows[first] as number] as number) >= hourMs)
      first += 1;
    peak = Math.max(peak, index - first + 1);
  }
  return peak;
}

/** Requests in each hour, by hours since 1970; hours without any are left out. */
type ByHour = ReadonlyMap<number, number>;
/** What is usual: for the key that sent the burst, and for all keys together. */
interface Usual {
  readonly ofKey: ByHour;
  readonly ofAll: ByHour;
}

function requestsByHour(at: Float64Array, rows: Uint32Array): ByHour {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const hour = Math.floor((at[row] as number) / hourMs);
    counts.set(hour, (counts.get(hour) ?? 0) + 1);
  }
  return counts;
}

/**
 * How many times the usual busiest hour of a day a burst reaches: of the same key on its other days; of all keys
 * where it has too few days; of the other hours of the file where there is no other day.
 *
 * @returns 0 where there is nothing to compare with
 */
function timesUsual(burst: Burst, { ofKey, ofAll }: Usual): number {
  const peaks = peaksOfOtherDays(burst, ofKey);
  const known = peaks.length >= 3 ? peaks : peaksOfOtherDays(burst, ofAll);
  if (known.length >= 3) return burst.peak / median(known);
  const [first, last] = [Math.floor(burst.from / hourMs), Math.floor(burst.to / hourMs)];
  const others = [...ofAll].filter(([hour]) => hour < first || hour > last).map(([, count]) => count);
  return others.length >= 3 ? burst.peak / median(others) : 0;
}

function peaksOfOtherDays(burst: Burst, byHour: ByHour): number[] {
  const [first, last] = [Math.floor(burst.from / dayMs), Math.floor(burst.to / dayMs)];
  const peaks = new Map<number, number>();
  for (const [hour, count] of byHour) {
    const day = Math.floor((hour * hourMs) / dayMs);
    if ((day < first || day > last) && count > (peaks.get(day) ?? 0)) peaks.set(day, count);
  }
  return [...peaks.values()];
}

function isAccident(burst: Burst, bursts: readonly Burst[], usual: Usual): boolean {
  const {
    mostDays,
    alikeShare: alike,
    timesWhenAlike,
    timesAlone,
    leastRequestsAlone,
  } = thresholds.runawayLoop;
  if (burst.to - burst.from > mostDays * dayMs) return false;
  const times = timesUsual(burst, usual);
  const stands =
    (burst.alike >= alike && times >= timesWhenAlike) ||
    (times >= timesAlone && burst.rows.length >= leastRequestsAlone);
  return stands && !isHabit(burst, bursts);
}

/** Whether the same key has bursts of this kind on other days, spread over a week or more. */
function isHabit(burst: Burst, bursts: readonly Burst[]): boolean {
  const { habitRate, sameAccidentHours } = thresholds.runawayLoop;
  const others = bursts.filter(
    (other) =>
      other.peak >= burst.peak * habitRate &&
      (other.from - burst.to > sameAccidentHours * hourMs ||
        burst.from - other.to > sameAccidentHours * hourMs),
  );
  const days = new Set(others.map(({ from }) => Math.floor(from / dayMs)));
  const span =
    (Math.max(burst.from, ...others.map(({ from }) => from)) -
      Math.min(burst.from, ...others.map(({ from }) => from))) /
    dayMs;
  return days.size + 1 >= thresholds.habit.episodes && span >= thresholds.habit.overDays;
}

function joinAccidents(bursts: readonly Burst[]): Burst[][] {
  const joined: Burst[][] = [];
  for (const burst of bursts) {
    const before = joined.at(-1);
    const gap = burst.from - (before?.at(-1)?.to ?? Number.NEGATIVE_INFINITY);
    if (before && gap <= thresholds.runawayLoop.sameAccidentHours * hourMs) before.push(burst);
    else joined.push([burst]);
  }
  return joined;
}

function concat(parts: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let length = 0;
  for (const part of parts) {
    all.set(part, length);
    length += part.length;
  }
  return all;
}
