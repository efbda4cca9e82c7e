import type { TextColumn } from "./columns";
import { hourOfDay, type StrangerSign } from "./stranger-signs";
import { activeDays, groupRows, type Usage } from "./usage";

/** The facts by which a person can say whether some use is theirs. */
export interface StrangerFacts {
  readonly days: number;
  readonly signs: readonly StrangerSign[];
  /** Most used first; an empty name is one that the file does not tell. */
  readonly apps: readonly string[];
  readonly models: readonly string[];
  /** Hours of UTC, from 0 to 23, between which all but a few requests came; equal where they came around the clock. */
  readonly fromHour: number;
  readonly toHour: number;
}

const mostNames = 3;
/** Fewer requests than this share are strays. */
const strayShare = 0.05;

export function strangerFacts(
  usage: Usage,
  rows: Uint32Array,
  signs: readonly StrangerSign[],
): StrangerFacts {
  const { columns } = usage;
  const names = (column: TextColumn) =>
    groupRows(column, rows)
      .sort((a, b) => b.length - a.length)
      .filter((group) => group.length >= rows.length * strayShare)
      .slice(0, mostNames)
      .map((group) => column.names[column.ids[group[0] as number] as number] ?? "");
  return {
    days: activeDays(usage, rows),
    signs,
    apps: names(columns.app),
    models: names(columns.model),
    ...hoursOf(columns.at, rows),
  };
}

/** The shortest part of the day that has all but a few of the rows. */
function hoursOf(at: Float64Array, rows: Uint32Array): { fromHour: number; toHour: number } {
  const counts = new Uint32Array(24);
  for (const row of rows) {
    const hour = hourOfDay(at[row] as number);
    counts[hour] = (counts[hour] as number) + 1;
  }
  const enough = rows.length * (1 - strayShare);
  for (let length = 1; length <= 18; length += 1)
    for (let from = 0; from < 24; from += 1) {
      let inside = 0;
      for (let step = 0; step < length; step += 1) inside += counts[(from + step) % 24] as number;
      if (inside >= enough) return { fromHour: from, toHour: (from + length) % 24 };
    }
  return { fromHour: 0, toHour: 0 };
}
