import { insightsMessages } from "@/content/ui/insights/en";
import { type Figure, leastTold } from "@/lib/counts/hide-small";
import type { Sum } from "@/lib/staff/insights/issue-report";

/** A number in words, for a cell of a table. */
export const figureText = (figure: Figure | undefined): string =>
  figure === undefined
    ? insightsMessages.unknown
    : figure === "few"
      ? insightsMessages.few(leastTold)
      : figure.toLocaleString("en-GB");

export const sumText = ({ number, isWhole }: Sum): string =>
  isWhole
    ? number.toLocaleString("en-GB")
    : number === 0
      ? insightsMessages.tooFew
      : insightsMessages.orMore(number);

export const rateText = (rate: number | undefined): string =>
  rate === undefined ? insightsMessages.unknown : `${Math.round(rate * 100)} %`;

/** Length of the bar for a figure. */
export const lengthOf = (figure: Figure | undefined): number =>
  figure === undefined || figure === "few" ? 0 : figure;
