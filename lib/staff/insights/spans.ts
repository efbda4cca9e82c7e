import { addDays, type Range } from "@/lib/counts/days";
import { leastTold } from "@/lib/counts/hide-small";

/** Days that are shown as one. */
export interface Span extends Range {
  /** 0, or `leastTold` and more. */
  readonly number: number;
}

/**
 * Joins days until each span holds zero or enough to be shown. Nothing is left out, so the spans add up to the number
 * of the range, and no small number can be derived: a span never says how its days share its number.
 *
 * @param numbers by day; absent if 0. Those out of the range count nothing
 * @param cuts days with which a span should begin. A cut stays if both sides of it may be shown
 * @returns spans in order, without a gap; `undefined` if the whole range is too small to be shown
 */
export function spansOf(
  range: Range,
  numbers: ReadonlyMap<string, number>,
  cuts: readonly string[],
): Span[] | undefined {
  const isIn = (day: string) => range.from <= day && day <= range.to;
  const spans: Span[] = [];
  let from = range.from;
  let open = 0;
  /** Spans before the last cut that stayed. */
  let fixed = 0;
  const close = (to: string) => {
    spans.push({ from, to, number: open });
    from = addDays(to, 1);
    open = 0;
  };
  /** Adds what is open to the last span with a number. @param least the first span that may be changed */
  const joinBack = (to: string, least: number) => {
    const at = spans.findLastIndex(({ number }) => number > 0);
    const joined = spans[at];
    if (joined === undefined || at < least) return;
    spans.splice(at);
    open += joined.number;
    from = joined.from;
    close(to);
  };
  for (const day of [...new Set([...numbers.keys(), ...cuts])].filter(isIn).sort()) {
    const before = addDays(day, -1);
    if (cuts.includes(day)) {
      if (open > 0) joinBack(before, fixed);
      else if (from < day) close(before);
      if (open === 0) fixed = spans.length;
    }
    const number = numbers.get(day) ?? 0;
    if (number === 0) continue;
    if (open === 0 && from < day) close(before);
    open += number;
    if (open >= leastTold) close(day);
  }
  if (open > 0) joinBack(range.to, 0);
  if (open > 0) return undefined;
  if (from <= range.to) close(range.to);
  return spans;
}

/** The Sunday that ends the week of a day. */
const endOfWeek = (day: string): string => addDays(day, (7 - new Date(day).getUTCDay()) % 7);

/**
 * Joins spans to weeks, Monday to Sunday. A span that reaches into the next week is not taken apart, so weeks tell nothing
 * that days do not.
 */
export function weeksOf(spans: readonly Span[], cuts: readonly string[]): Span[] {
  const weeks: Span[] = [];
  let open: Span | undefined;
  for (const part of spans.flatMap(atWeeks)) {
    open = open ? { from: open.from, to: part.to, number: open.number + part.number } : part;
    if (open.to < endOfWeek(open.from) && !cuts.includes(addDays(open.to, 1))) continue;
    weeks.push(open);
    open = undefined;
  }
  return open ? [...weeks, open] : weeks;
}

/** Days without a number belong to any week: they are parted where their first week ends, and where their last begins. */
function atWeeks(span: Span): Span[] {
  if (span.number > 0) return [span];
  const ends = [endOfWeek(span.from), addDays(endOfWeek(span.to), -7)].filter(
    (end) => span.from <= end && end < span.to,
  );
  const edges = [...new Set(ends), span.to].sort();
  return edges.map((to, at) => ({
    from: at === 0 ? span.from : addDays(edges[at - 1] ?? "", 1),
    to,
    number: 0,
  }));
}

/** The sum of spans within some days. @returns `undefined` if a span with a number reaches beyond them */
export function numberIn(spans: readonly Span[], { from, to }: Range): number | undefined {
  const touched = spans.filter((span) => span.number > 0 && span.from <= to && from <= span.to);
  if (touched.some((span) => span.from < from || to < span.to)) return undefined;
  return touched.reduce((all, { number }) => all + number, 0);
}
