/** Days as `YYYY-MM-DD` in UTC, both included. */
export interface Range {
  readonly from: string;
  readonly to: string;
}

const dayMs = 86_400_000;

/** The day of an instant, in UTC. */
export const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

/** A day some days later, or earlier. */
export const addDays = (day: string, days: number): string => dayOf(new Date(Date.parse(day) + days * dayMs));

/** The last so many days up to one. */
export const lastDays = (today: string, days: number): Range => ({
  from: addDays(today, 1 - days),
  to: today,
});

/** How many days a range has. */
export const lengthOf = ({ from, to }: Range): number => (Date.parse(to) - Date.parse(from)) / dayMs + 1;

/** As many days, right before. */
export const daysBefore = (range: Range): Range => ({
  from: addDays(range.from, -lengthOf(range)),
  to: addDays(range.from, -1),
});

/** Whether there is such a day, in this millennium: a store knows no others. */
export const isDay = (text: string): boolean =>
  /^2\d{3}-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  dayOf(new Date(Date.parse(text))) === text;
