import type { KeyReading } from "./lookups/key";

/** Whether the key's own limit is used up. O4 */
export const isLimitSpent = (key: KeyReading): boolean => typeof key.left === "number" && key.left <= 0;

/** Whether a budget above the key is used up. O5 */
export const isBudgetSpent = ({ budget }: KeyReading): boolean => budget !== undefined && budget.left <= 0;

export const isExpired = ({ expiresAt }: KeyReading, now: Date): boolean =>
  expiresAt !== undefined && new Date(expiresAt) <= now;

/** The most that the key may still spend, by its own limit and the budgets above it: a cap, not money. O4 */
export function capOf({ left, budget }: KeyReading): number | undefined {
  const caps = [left, budget?.left].filter((cap) => typeof cap === "number");
  return caps.length === 0 ? undefined : Math.max(0, Math.min(...caps));
}
