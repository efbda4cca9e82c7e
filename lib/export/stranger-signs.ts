import { median } from "./robust";
import { thresholds } from "./thresholds";
import {
  costByDay,
  costOf,
  countBefore,
  dayMs,
  hourMs,
  priceOfMoney,
  pricePerToken,
  rowsOf,
  type Usage,
} from "./usage";

/** What makes use look unlike the rest: an app, models, hours or spending that were not there before. */
export type StrangerSign = "app" | "model" | "hours" | "spending";

interface Strangeness {
  readonly signs: readonly StrangerSign[];
  /** How much the signs weigh together. */
  readonly weight: number;
  /** Whether that is enough to ask whose use it is. */
  readonly isStrange: boolean;
}

const limits = thresholds.stranger;
const nothing: Strangeness = { signs: [], weight: 0, isStrange: false };

/**
 * Compares some use with the rest of the account.
 *
 * A new app counts, and more if it has no name while the others have one. So do a model that costs more, use in the
 * account's night, and more money a day than usual. Use that lasts to the end of the file under a name of its own is
 * the new normal: a launch, a new colleague, another tool. Use that replaced earlier use is the same person.
 *
 * @param rows the use in question, oldest first: it is no part of what is usual
 * @param otherwise rows of the rest to compare with, oldest first; what came before the use where left out
 */
export function strangeness(usage: Usage, rows: Uint32Array, otherwise?: Uint32Array): Strangeness {
  const { columns, day, days } = usage;
  const { byTime, at, app, model } = columns;
  const inUse = new Uint8Array(columns.count);
  for (const row of rows) inUse[row] = 1;
  const rest = rowsOf(byTime, (row) => inUse[row] === 0);
  const first = at[rows[0] as number] as number;
  const before = otherwise ?? rest.subarray(0, countBefore(usage, rest, first));
  if (before.length === 0 || rows.length === 0) return nothing;
  if (otherwise === undefined && isReplaced(usage, rest, first)) return nothing;
  const signs: StrangerSign[] = [];
  let weight = 0;

  const apps = new Uint8Array(app.names.length);
  const models = new Uint8Array(model.names.length);
  let named = 0;
  for (const row of before) {
    apps[app.ids[row] as number] = 1;
    models[model.ids[row] as number] = 1;
    if (app.ids[row] !== 0) named += 1;
  }
  const ofNewApp = rowsOf(rows, (row) => apps[app.ids[row] as number] === 0);
  const isNewApp = ofNewApp.length >= rows.length * limits.mostly;
  const isNameless = isNewApp && rowsOf(ofNewApp, (row) => app.ids[row] === 0).length >= ofNewApp.length / 2;
  if (isNewApp) signs.push("app");
  if (isNewApp) weight += isNameless && named > before.length / 2 ? 2 : 1;

  let isDear = false;
  const ofNewModel = rowsOf(rows, (row) => models[model.ids[row] as number] === 0);
  if (ofNewModel.length > 0 && costOf(usage, ofNewModel) >= costOf(usage, rows) * limits.mostly) {
    signs.push("model");
    isDear = pricePerToken(usage, ofNewModel) >= priceOfMoney(usage, before) * limits.dearTimes;
    weight += isDear ? 1.5 : 0.5;
  }

  const quiet = quietHours(usage, rows);
  const inQuiet = rowsOf(rows, (row) => quiet[hourOfDay(at[row] as number)] === true).length;
  const isAtNight = inQuiet >= rows.length * limits.mostlyQuiet;
  if (isAtNight) {
    signs.push("hours");
    weight += 2;
  }

  const perDay = (of: Uint32Array) => median(costByDay(usage, of).filter((cost) => cost > 0));
  const times = perDay(rows) / perDay(before);
  if (times >= limits.spendingTimes) {
    signs.push("spending");
    weight += times >= limits.spendingFarTimes ? 1.5 : 1;
  }

  const activeOn = new Uint8Array(days);
  for (const row of rows) activeOn[day[row] as number] = 1;
  const active = activeOn.reduce((sum, one) => sum + one, 0);
  const last = at[rows[rows.length - 1] as number] as number;
  const left = ((at[byTime[byTime.length - 1] as number] as number) - last) / dayMs;
  if (left >= limits.endedDays && active <= limits.episodeDays) weight += 0.5;
  if (left < limits.endedDays && active >= limits.lastingDays && !isNameless && !isAtNight) weight -= 1.5;
  // A more expensive model or more money alone does not point to another person.
  if (!isNewApp && !signs.includes("model")) return { ...nothing, signs };
  // A tool with a name, by day and for the usual price, is a new tool, and work of one day is a job.
  const isPlain = isNewApp && !isNameless && !isDear && !isAtNight;
  const least = isPlain ? limits.weightOfPlain : limits.weight;
  return { signs, weight, isStrange: weight >= least && !(isPlain && active < 2) };
}

/** Whether the earlier use all but ended when the new one began, and the account was busy before. */
function isReplaced(usage: Usage, rest: Uint32Array, first: number): boolean {
  const { at } = usage.columns;
  const begin = at[rest[0] as number] as number;
  const end = at[usage.columns.byTime[usage.columns.count - 1] as number] as number;
  const before = countBefore(usage, rest, first);
  const [rateBefore, rateSince] = [
    before / Math.max(dayMs, first - begin),
    (rest.length - before) / Math.max(dayMs, end - first),
  ];
  return rateSince < rateBefore * limits.replacedShare;
}

export const hourOfDay = (at: number) => Math.floor(at / hourMs) % 24;

/**
 * The account's night: hours of the day (UTC) in a row in which hardly ever anything is sent.
 *
 * @param without rows that do not count as usual
 * @returns 24 truths; none is quiet if there are too few days or there is no night
 */
export function quietHours({ columns, firstDay, days, hours }: Usage, without: Uint32Array): boolean[] {
  const { activeDaysForBaseline, quietShare, leastQuietHours, mostQuietHours } = thresholds.unusualHours;
  const seen = hours.slice();
  for (const row of without) {
    const hour = Math.floor((columns.at[row] as number) / hourMs) - firstDay * 24;
    seen[hour] = (seen[hour] as number) - 1;
  }
  const used = new Uint32Array(24);
  let active = 0;
  for (let day = 0; day < days; day += 1) {
    let any = 0;
    for (let hour = 0; hour < 24; hour += 1) {
      if (!seen[day * 24 + hour]) continue;
      any = 1;
      used[hour] = (used[hour] as number) + 1;
    }
    active += any;
  }
  const none = Array.from(used, () => false);
  if (active < activeDaysForBaseline) return none;
  const isQuiet = (hour: number) => (used[hour % 24] as number) <= Math.max(1, active * quietShare);
  let [start, length] = [0, 0];
  for (let from = 0; from < 24; from += 1) {
    let run = 0;
    while (run < 24 && isQuiet(from + run)) run += 1;
    if (run > length) [start, length] = [from, run];
  }
  if (length < leastQuietHours) return none;
  // Take the middle of a longer stretch: its ends are the hours just before and after work.
  const night = Math.min(length, mostQuietHours);
  const from = start + Math.floor((length - night) / 2);
  return none.map((_, hour) => (hour - from + 48) % 24 < night);
}
