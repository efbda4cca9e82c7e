import type { Range } from "@/lib/counts/days";
import { type Figure, leastTold } from "@/lib/counts/hide-small";
import { formatPlace, placesAt } from "@/lib/counts/place";
import { charts } from "@/machines/every-issue";
import { issues } from "@/machines/registry";

/**
 * All that was counted in a range of days, a line each, in the order of the flows. As coarse as the page that it is
 * linked from, for a line a day would tell small numbers by subtraction. The times of a step add up to its views, so
 * they are left out where one of them is small.
 *
 * Every cell is a name of the flows, a day or a number, so none is a formula to a spreadsheet, and none needs quotes.
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
        .map(({ kind, detail = "", figure }) => {
          const number = figure === "few" ? `fewer than ${leastTold}` : figure;
          return [range.from, range.to, issue, step, kind, detail, number].join(",");
        });
    }),
  );
  return [["from", "to", "issue", "step", "what", "detail", "number"].join(","), ...lines, ""].join("\r\n");
}
