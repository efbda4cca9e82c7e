import { daysBefore, isDay, lastDays, lengthOf, type Range } from "@/lib/counts/days";
import { isIssue, issues } from "@/machines/registry";

/** With which days a range is compared: those right before it, some of one's own, or none. */
const comparisons = ["before", "own", "none"] as const;

/** How fine the trend is. */
const grains = ["day", "week"] as const;

/** What somebody wants to see. */
export type InsightsRequest = Readonly<ReturnType<typeof readRequest>>;

const usualDays = 28;
/** Days up to which the trend is by day by default. */
const mostByDay = 42;

/**
 * Reads what the form of the page asks for. Never throws; what is absent is as usual.
 *
 * @param ask a value of the query by its name
 * @param today in UTC
 */
export function readRequest(ask: (name: string) => string | undefined, today: string) {
  const usual = lastDays(today, usualDays);
  const issue = ask("issue") ?? "";
  const comparison = comparisons.find((one) => one === ask("compare")) ?? "before";
  const range = readRange(ask("from") || usual.from, ask("to") || usual.to);
  const own =
    comparison === "own" ? readRange(ask("compare-from") ?? "", ask("compare-to") ?? "") : undefined;
  const problem = typeof range === "string" ? range : typeof own === "string" ? own : undefined;
  const shown = typeof range === "string" ? usual : range;
  return {
    issue: isIssue(issue) ? issue : issues[0],
    range: shown,
    comparison,
    compared: comparison === "before" ? daysBefore(shown) : typeof own === "string" ? undefined : own,
    grain: grains.find((one) => one === ask("by")) ?? (lengthOf(shown) > mostByDay ? "week" : "day"),
    /** Why the days that were asked for were not taken; the usual ones are then shown. */
    problem,
  };
}

function readRange(from: string, to: string): Range | "unreadable" | "reversed" {
  if (![from, to].every(isDay)) return "unreadable";
  return from <= to ? { from, to } : "reversed";
}
