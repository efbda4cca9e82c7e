import { median } from "./robust";
import { thresholds } from "./thresholds";
import { costByDay, costOf, hourMs, type Usage } from "./usage";

/** What makes use look like somebody else's: an app, models, hours or spending that the person did not have before. */
export type StrangerSign = "app" | "model" | "hours" | "spending";

/**
 * Compares some use with what the person did otherwise.
 *
 * @param rows the use in question
 * @param otherwise rows of the person's own use, to compare with
 * @returns the signs; none where there is nothing to compare with
 */
export function strangerSigns(usage: Usage, rows: Uint32Array, otherwise: Uint32Array): StrangerSign[] {
  const { columns } = usage;
  const { mostly, spendingTimes } = thresholds.stranger;
  if (rows.length === 0 || otherwise.length === 0) return [];
  const signs: StrangerSign[] = [];

  const apps = new Set(Array.from(otherwise, (row) => columns.app.ids[row]));
  const models = new Set(Array.from(otherwise, (row) => columns.model.ids[row]));
  const ofNewApp = rows.filter((row) => !apps.has(columns.app.ids[row])).length;
  if (ofNewApp >= rows.length * mostly) signs.push("app");
  const ofNewModel = rows.filter((row) => !models.has(columns.model.ids[row]));
  if (ofNewModel.length > 0 && costOf(usage, ofNewModel) >= costOf(usage, rows) * mostly) signs.push("model");

  const quiet = quietHours(usage, otherwise);
  const inQuiet = rows.filter((row) => quiet[hourOfDay(columns.at[row] as number)]).length;
  if (inQuiet >= rows.length * mostly) signs.push("hours");

  const perDay = (of: Uint32Array) => median(costByDay(usage, of).filter((cost) => cost > 0));
  if (perDay(rows) >= perDay(otherwise) * spendingTimes) signs.push("spending");
  return signs;
}

/** Whether signs are enough to speak of it. */
export function isStrange(signs: readonly StrangerSign[]): boolean {
  const kinds = new Set(signs.map((sign) => (sign === "spending" ? "model" : sign)));
  return kinds.size >= thresholds.stranger.signs;
}

export const hourOfDay = (at: number) => Math.floor(at / hourMs) % 24;

/**
 * Hours of the day (UTC) in which the person hardly ever sends anything.
 *
 * @returns 24 truths; none is quiet where there are too few days to know or too few quiet hours to be a night
 */
export function quietHours({ columns, day, days }: Usage, rows: ArrayLike<number>): boolean[] {
  const { activeDaysForBaseline, quietShare, leastQuietHours } = thresholds.unusualHours;
  const seen = new Uint8Array(days * 24);
  const active = new Uint8Array(days);
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as number;
    seen[(day[row] as number) * 24 + hourOfDay(columns.at[row] as number)] = 1;
    active[day[row] as number] = 1;
  }
  const activeCount = active.reduce((sum, one) => sum + one, 0);
  const quiet = Array.from({ length: 24 }, (_, hour) => {
    let used = 0;
    for (let index = 0; index < days; index += 1) used += seen[index * 24 + hour] as number;
    return used <= Math.max(1, activeCount * quietShare);
  });
  const isKnown = activeCount >= activeDaysForBaseline && quiet.filter(Boolean).length >= leastQuietHours;
  return isKnown ? quiet : quiet.map(() => false);
}
