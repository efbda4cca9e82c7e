import { type FindingOf, finding } from "../finding";
import { median } from "../robust";
import { type StrangerFacts, strangerFacts } from "../stranger-facts";
import { hourOfDay, quietHours, strangeness } from "../stranger-signs";
import { thresholds } from "../thresholds";
import {
  activeDays,
  costOf,
  countBefore,
  dayMs,
  dollar,
  groupRows,
  hourMs,
  rowsOf,
  rowsWhere,
  stretches,
  type Usage,
} from "../usage";

const limits = thresholds.stranger;

/** What is strange about some use; `undefined` if that is not enough to ask whose it is. */
function strangeFacts(usage: Usage, rows: Uint32Array): StrangerFacts | undefined {
  const { signs, isStrange } = strangeness(usage, rows);
  return isStrange ? strangerFacts(usage, rows, signs) : undefined;
}

/**
 * A key that is disabled by now and was used unlike the others. Facts U4, A2.
 * A key that merely was replaced by another did the same work, and is not named.
 */
export function findDisabledKeys(usage: Usage): FindingOf<"disabled-key">[] {
  const { columns, groups, total } = usage;
  if (columns.key.names.length <= 1) return [];
  return groups.flatMap((rows) => {
    const key = columns.key.ids[rows[0] as number];
    if (!rows.some((row) => columns.keyDisabled[row] === 1)) return [];
    if (costOf(usage, rows) < total * limits.leastShare) return [];
    const others = rowsWhere(usage, (row) => columns.key.ids[row] !== key);
    const { signs, weight } = strangeness(usage, rows, others);
    if (weight < limits.weightDisabled) return [];
    return [finding(usage, "disabled-key", rows, strangerFacts(usage, rows, signs))];
  });
}

/**
 * A new key with use that is new for the account: another app, other models, other hours, more money. Facts U4, A2,
 * A3. A new key that continues the old work is a rotated one, and is not reported.
 */
export function findNewKeys(usage: Usage): FindingOf<"new-key">[] {
  const { columns, groups } = usage;
  if (columns.key.names.length <= 1) return [];
  return groups.flatMap((rows) => {
    const facts = isNew(usage, rows, columns.byTime) && strangeFacts(usage, rows);
    return facts ? [finding(usage, "new-key", rows, facts)] : [];
  });
}

/**
 * An app that a key was never used with before, and that goes on beside the others: with dearer models, at night or for
 * far more money. Facts U4, A2, A3. A tool that takes another's place is no such app, and neither is the work of one day.
 */
export function findNewApps(usage: Usage): FindingOf<"new-app">[] {
  const { columns, groups } = usage;
  if (columns.app.names.length <= 1) return [];
  return groups.flatMap((ofKey) =>
    groupRows(columns.app, ofKey).flatMap((rows) => {
      if (rows === ofKey || !isNew(usage, rows, ofKey)) return [];
      const facts = strangeFacts(usage, rows);
      if (!facts?.signs.includes("app")) return [];
      return facts.days < 2 && !facts.signs.includes("hours") ? [] : [finding(usage, "new-app", rows, facts)];
    }),
  );
}

/** Whether others were used for some days before, and enough of the money is at stake. */
function isNew(usage: Usage, rows: Uint32Array, others: Uint32Array): boolean {
  const first = usage.columns.at[rows[0] as number] as number;
  return (
    costOf(usage, rows) >= Math.max(usage.total * limits.leastShare, limits.leastDollars * dollar) &&
    activeDays(usage, others.subarray(0, countBefore(usage, others, first))) >= limits.daysBefore
  );
}

/**
 * A key that was not used for weeks while others were, and then comes back with an app, models, hours or spending of
 * another kind. Facts U4, A2, A3. Coming back to the same work is nothing, and neither is a holiday of the whole account.
 */
export function findDormantKeys(usage: Usage): FindingOf<"dormant-key">[] {
  const { columns, groups, total } = usage;
  return groups.flatMap((rows) => {
    const { place, gap } = longestGap(columns.at, rows);
    if (gap < limits.gapDays * dayMs) return [];
    const after = rows.subarray(place);
    if (costOf(usage, after) < Math.max(total * limits.leastShare, limits.leastDollars * dollar)) return [];
    const [asleep, awake] = [rows[place - 1] as number, after[0] as number];
    const meanwhile = columns.byTime.subarray(
      countBefore(usage, columns.byTime, (columns.at[asleep] as number) + 1),
      countBefore(usage, columns.byTime, columns.at[awake] as number),
    );
    if (activeDays(usage, meanwhile) < limits.daysMeanwhile) return [];
    const facts = strangeFacts(usage, after);
    return facts
      ? [finding(usage, "dormant-key", after, { ...facts, gapDays: Math.floor(gap / dayMs) })]
      : [];
  });
}

function longestGap(at: Float64Array, rows: Uint32Array): { place: number; gap: number } {
  let place = 0;
  let gap = 0;
  for (let index = 1; index < rows.length; index += 1) {
    const length = (at[rows[index] as number] as number) - (at[rows[index - 1] as number] as number);
    if (length <= gap) continue;
    gap = length;
    place = index;
  }
  return { place, gap };
}

/**
 * A stretch of use, worth a usual day or more, in hours in which the account hardly ever sends anything, and with an app
 * or a model that is not its usual one. Facts A2, A3. The same work late at night is a deadline.
 */
export function findUnusualHours(usage: Usage): FindingOf<"unusual-hours">[] {
  const { columns, total, dayCost } = usage;
  const { inQuietShare, leastRequests, leastShare, pauseHours } = thresholds.unusualHours;
  if (!quietHours(usage, new Uint32Array(0)).some(Boolean)) return [];
  const usualDay = median(dayCost.filter((cost) => cost > 0));
  const least = Math.max(usualDay, total * leastShare, limits.leastDollars * dollar);
  return usage.groups.flatMap((ofKey) =>
    stretches(columns.at, ofKey, pauseHours * hourMs).flatMap((rows) => {
      if (rows.length < leastRequests || costOf(usage, rows) < least) return [];
      const quiet = quietHours(usage, rows);
      const inQuiet = rowsOf(rows, (row) => quiet[hourOfDay(columns.at[row] as number)] === true).length;
      const facts = inQuiet >= rows.length * inQuietShare && strangeFacts(usage, rows);
      return facts ? [finding(usage, "unusual-hours", rows, facts)] : [];
    }),
  );
}
