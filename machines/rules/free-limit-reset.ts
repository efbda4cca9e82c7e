import type { Policy } from "@/content/policy";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/**
 * When the count of free requests may start again: the next time that UTC shows the hour of the policy. Fact F2; the
 * hour is not the source's, see `policy.mayApply`.
 *
 * @param now the present moment; at the very moment of a reset, the next one is a day ahead
 * @param policy hour of the day in UTC
 * @returns the moment; an invalid date when `now` is one
 */
export function freeLimitReset(now: Date, policy: Policy): Date {
  const shift = policy.mayApply.freeLimitResetHourUtc * hourMs;
  return new Date((Math.floor((now.getTime() - shift) / dayMs) + 1) * dayMs + shift);
}
