/** An instant as `<input type="datetime-local">` wants it, in the time zone of the browser. Empty for none. */
export function toLocalInput(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return "";
  const two = (value: number) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The instant that a local input means, as ISO 8601 in UTC; empty for a half-filled one. */
export function fromLocalInput(text: string): string {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString();
}

/** A moment for its reader, in their own time zone: without the day where it is that of `now`. */
export function describeMoment(moment: Date, now?: Date): string {
  const today = moment.toDateString() === now?.toDateString();
  return new Intl.DateTimeFormat("en-GB", {
    ...(today ? {} : { weekday: "long", day: "numeric", month: "long" }),
    hour: "2-digit",
    minute: "2-digit",
  }).format(moment);
}

/** A moment in UTC, such as `00:00 UTC`. */
export function describeUtc(moment: Date): string {
  const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "UTC" });
  return `${time.format(moment)} UTC`;
}

/** A day that belongs to no time zone, given as `YYYY-MM-DD`. */
export function describeDay(day: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`));
}
