import { languageFacts } from "@/content/languages";
import { leftToRight, numbersIn } from "@/content/numbers";

export const { dollars, count, plural, listed, percent, money, typed } = numbersIn<
  "zero" | "one" | "two" | "few" | "many" | "other"
>(languageFacts.ar);

/** An hour of the day in UTC, in words. */
export function hourUtc(hour: number): string {
  return hour === 0 ? "منتصف الليل بتوقيت UTC" : `الساعة ${hour}:00 بتوقيت UTC`;
}

// The counted nouns stand in the case that follows a preposition, a verb or another noun: `خلال ساعتين`.

export const minutes = (number: number): string =>
  plural(number, {
    zero: "أقل من دقيقة",
    one: "دقيقة واحدة",
    two: "دقيقتين",
    few: "# دقائق",
    many: "# دقيقة",
    other: "# دقيقة",
  });

export const hours = (number: number): string =>
  plural(number, {
    zero: "أقل من ساعة",
    one: "ساعة واحدة",
    two: "ساعتين",
    few: "# ساعات",
    many: "# ساعة",
    other: "# ساعة",
  });

export const days = (number: number): string =>
  plural(number, {
    zero: "أقل من يوم",
    one: "يوم واحد",
    two: "يومين",
    few: "# أيام",
    many: "# يومًا",
    other: "# يوم",
  });

export const businessDays = (number: number): string =>
  plural(number, {
    zero: "أقل من يوم عمل",
    one: "يوم عمل واحد",
    two: "يومَي عمل",
    few: "# أيام عمل",
    many: "# يوم عمل",
    other: "# يوم عمل",
  });

export const requests = (number: number): string =>
  plural(number, {
    zero: "# طلب",
    one: "طلب واحد",
    two: "طلبين",
    few: "# طلبات",
    many: "# طلبًا",
    other: "# طلب",
  });

/** Hours and minutes, such as `ساعتين و5 دقائق`; what is none is left out. */
export const duration = (hourCount: number, minuteCount: number): string =>
  hourCount === 0
    ? minutes(minuteCount)
    : listed([hours(hourCount), ...(minuteCount === 0 ? [] : [minutes(minuteCount)])]);

/** Sets a name that somebody else gave apart, so that what follows it does not join its direction. */
export const apart = (text: string): string => `\u2068${text}\u2069`;

/** How OpenRouter calls it, in one piece and on one line. */
export const autoTopUp = leftToRight("auto\u00a0top\u2011up");
