import { numbersIn } from "../numbers";

export const { dollars, count, plural, listed } = numbersIn<"one" | "other">("en-GB", "en-US");

/** An hour of the day in UTC, in words. */
export function hourUtc(hour: number): string {
  return hour === 0 ? "midnight UTC" : `${hour} o'clock UTC`;
}
