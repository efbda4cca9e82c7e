/** For whom a moment is put into words. */
interface Reader {
  /** BCP 47. */
  readonly locale: string;
  /** IANA name; that of the device where left out. */
  readonly timeZone?: string;
}

/**
 * A moment for its reader, without the day where it is that of `now`.
 *
 * @returns such as `14:05`, or `Tuesday 24 November at 14:05`
 */
export function describeMoment(moment: Date, { locale, timeZone }: Reader, now?: Date): string {
  // A clock asks every second, and the device knows its own days without a formatter.
  const dayOf = (at: Date) => (timeZone ? at.toLocaleDateString("en-CA", { timeZone }) : at.toDateString());
  const isToday = now !== undefined && dayOf(moment) === dayOf(now);
  return new Intl.DateTimeFormat(locale, {
    ...(isToday ? {} : { weekday: "long", day: "numeric", month: "long" }),
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  }).format(moment);
}

/** A moment in UTC, such as `00:00 UTC`. */
export function describeUtc(moment: Date, locale: string): string {
  const time = new Intl.DateTimeFormat(locale, {
    hour: "2-digit",
    minute: "2-digit",
    // UTC is shown in 24 hours in every language.
    hourCycle: "h23",
    timeZone: "UTC",
  });
  return `${time.format(moment)} UTC`;
}

/** A moment in UTC with its day, where that is not the day of `now` in UTC: such as `Tuesday 1 December at 00:00 UTC`. */
export const describeMomentUtc = (moment: Date, locale: string, now: Date): string =>
  `${describeMoment(moment, { locale, timeZone: "UTC" }, now)} UTC`;

/** A day that belongs to no time zone, given as `YYYY-MM-DD`. */
export function describeWeekday(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`));
}
