/**
 * US dollars as a person writes them: no cents where there are none.
 *
 * @param decimal a decimal string, such as `"50.00"`
 * @returns such as `$50` or `$0.80`
 */
export function dollars(decimal: string): string {
  return `$${decimal.replace(/\.0+$/, "")}`;
}

/** An hour of the day in UTC, in words. */
export function hourUtc(hour: number): string {
  return hour === 0 ? "midnight UTC" : `${hour} o'clock UTC`;
}
