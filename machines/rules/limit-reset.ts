import type { Policy } from "@/content/policy";

/** How often the limit of a key or a budget resets. O4 */
export const limitIntervals = ["daily", "weekly", "monthly"] as const;

export type LimitInterval = (typeof limitIntervals)[number];

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** 1 January 1970 was a Thursday. */
const daysFromMonday = 3;

/**
 * When a limit resets: the next day, Monday or first of a month, by UTC. Facts O4, O5.
 *
 * @param now the present moment; at the very moment of a reset, the next one lies an interval ahead
 * @param policy hour of the day in UTC
 * @returns the moment; an invalid date when `now` is one
 */
export function limitReset(interval: LimitInterval, now: Date, policy: Policy): Date {
  const shift = policy.mayApply.limitResetHourUtc * hourMs;
  const shifted = new Date(now.getTime() - shift);
  const day = Math.floor(shifted.getTime() / dayMs);
  if (interval === "daily") return new Date((day + 1) * dayMs + shift);
  if (interval === "weekly") return new Date((day + 7 - ((day + daysFromMonday) % 7)) * dayMs + shift);
  return new Date(Date.UTC(shifted.getUTCFullYear(), shifted.getUTCMonth() + 1) + shift);
}
