import type { Range } from "@/lib/counts/days";
import { type Figure, leastTold } from "@/lib/counts/hide-small";
import { formatPlace, placesAt } from "@/lib/counts/place";
import { charts } from "@/machines/every-issue";
import { issues } from "@/machines/registry";
import { spansOf } from "./spans";
import { byDay, type Counted, trendOf } from "./trend";

/**
 * All counts of a range of days, one a line, in the order of the flows. The times of a step add up to its views,
 * so they are left out if one of them is small.
 *
 * Every cell is a name of the flows, a day or a number, so a spreadsheet takes no cell for a formula, and no cell needs quotes.
 */
export function toCsv(figures: ReadonlyMap<string, Figure>, range: Range): string {
  const lines = issues.flatMap((issue) =>
    Object.keys(charts[issue].states).flatMap((step) => {
      const rows = placesAt(issue, step).flatMap((place) => {
        const figure = figures.get(formatPlace(place));
        return figure === undefined ? [] : [{ ...place, figure }];
      });
      const areTimesTold = rows.every(({ kind, figure }) => kind !== "time" || figure !== "few");
      return rows
        .filter(({ kind }) => kind !== "time" || areTimesTold)
        .map(({ kind, detail, figure }) => lineOf(range, [issue, step, kind, detail], figure));
    }),
  );
  return inLines(lines);
}

/**
 * The same by day, as fine as may be shown: a line holds a day, or several if one has few. The lines of a place
 * follow each other without a gap and add up to its number. Ends are given for a whole problem, without times, in the
 * same spans as on the page, so that nothing follows from both together. A number that is small in the whole range
 * has one line.
 *
 * @param counted of each problem, in order
 */
export function toDailyCsv(counted: readonly Counted[]): string {
  return inLines(
    counted.flatMap((one) => {
      const { issue, range, figures, cuts } = one;
      const places = Object.keys(charts[issue].states).flatMap((step) => placesAt(issue, step));
      const lines = places.flatMap((place) => {
        const { kind, step, detail } = place;
        const figure = figures.get(formatPlace(place));
        if (figure === undefined || kind === "time") return [];
        if (figure === "few") return [lineOf(range, [issue, step, kind, detail], figure)];
        if (kind === "end") return [];
        const spans = spansOf(range, byDay(one, [formatPlace(place)]), cuts) ?? [];
        return spans.map((span) => lineOf(span, [issue, step, kind, detail], span.number));
      });
      const ends = trendOf(one)
        .filter(({ spans }) => spans.some(({ number }) => number > 0))
        .flatMap(({ end, spans }) => spans.map((span) => lineOf(span, [issue, "", "end", end], span.number)));
      return [...lines, ...ends];
    }),
  );
}

const lineOf = ({ from, to }: Range, names: readonly (string | undefined)[], figure: Figure): string =>
  [from, to, ...names.map((name) => name ?? ""), figure === "few" ? `fewer than ${leastTold}` : figure].join(
    ",",
  );

const inLines = (lines: readonly string[]): string =>
  [["from", "to", "issue", "step", "what", "detail", "number"].join(","), ...lines, ""].join("\r\n");
