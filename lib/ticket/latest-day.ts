/** The latest day that is not in the future, as `YYYY-MM-DD`: it has begun somewhere on earth. */
export const latestDay = (now: Date): string =>
  new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
