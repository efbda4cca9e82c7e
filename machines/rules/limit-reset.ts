import type { Policy } from "@/content/policy";

/** How often the limit of a key begins anew. */
export type LimitInterval = "daily" | "weekly" | "monthly";

const dayMs = 86_400_000;

/**
 * When the limit of a key begins anew, by UTC: every day, every Monday, or on the first of a month. Fact O4.
 *
 * @param now the present moment; at the very moment of a reset, the next one
 * @param policy hour of the day in UTC
 */
export function limitReset(interval: LimitInterval, now: Date, policy: Policy): Date {
  const shift = policy.mayApply.limitResetHourUtc * 3_600_000;
  const day = Math.floor((now.getTime() - shift) / dayMs);
  const today = new Date(day * dayMs);
  if (interval === "monthly")
    return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 1) + shift);
  // 1970 began on a Thursday, so day 4 was a Monday.
  const days = interval === "daily" ? 1 : 7 - ((((day - 4) % 7) + 7) % 7);
  return new Date((day + days) * dayMs + shift);
}
