import { languageFacts } from "@/content/languages";
import { numbersIn } from "@/content/numbers";

export const { dollars, count, plural, listed, money, typed } = numbersIn<"one" | "other">(languageFacts.en);

/** An hour of the day in UTC, in words. */
export function hourUtc(hour: number): string {
  return hour === 0 ? "midnight UTC" : `${hour} o'clock UTC`;
}

/** Hours and minutes, such as `1 hour 5 minutes`; no hours are left out. */
export function duration(hours: number, minutes: number): string {
  const parts = [
    ...(hours === 0 ? [] : [plural(hours, { one: "# hour", other: "# hours" })]),
    plural(minutes, { one: "# minute", other: "# minutes" }),
  ];
  return parts.join(" ");
}
