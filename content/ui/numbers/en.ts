import { languageFacts } from "@/content/languages";
import { numbersIn } from "@/content/numbers";

export const { dollars, count, plural, listed, money, typed } = numbersIn<"one" | "other">(languageFacts.en);

/** An amount in a sentence: dollars with their sign, other currencies by their code. `undefined` stays so. */
export const sum = <M extends { readonly amount: string; readonly currency: string } | undefined>(
  money: M,
): string | (M extends undefined ? undefined : never) =>
  (money &&
    (money.currency === "USD" ? dollars(money.amount) : `${money.amount} ${money.currency}`)) as string;

/** An hour of the day in UTC, in words. */
export function hourUtc(hour: number): string {
  return hour === 0 ? "midnight UTC" : `${hour} o'clock UTC`;
}

/**
 * About how long, in one unit, such as `4 hours`.
 *
 * @param minutes of any length; less than one counts as one
 */
export const span = (minutes: number): string =>
  minutes < 120
    ? plural(Math.max(1, Math.round(minutes)), { one: "# minute", other: "# minutes" })
    : minutes < 48 * 60
      ? plural(Math.round(minutes / 60), { one: "# hour", other: "# hours" })
      : plural(Math.round(minutes / 1440), { one: "# day", other: "# days" });

/** Hours and minutes, such as `1 hour 5 minutes`; no hours are left out. */
export function duration(hours: number, minutes: number): string {
  const parts = [
    ...(hours === 0 ? [] : [plural(hours, { one: "# hour", other: "# hours" })]),
    plural(minutes, { one: "# minute", other: "# minutes" }),
  ];
  return parts.join(" ");
}
