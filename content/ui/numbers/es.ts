import { languageFacts } from "@/content/languages";
import { numbersIn } from "@/content/numbers";

export const { dollars, count, plural, listed, percent, money, typed } = numbersIn<"one" | "many" | "other">(
  languageFacts.es,
);

/** An hour of the day in UTC, in words, to follow "a": "la medianoche UTC", "las 14:00 UTC". */
export function hourUtc(hour: number): string {
  if (hour === 0) return "la medianoche UTC";
  return hour === 1 ? "la 1:00 UTC" : `las ${hour}:00 UTC`;
}
