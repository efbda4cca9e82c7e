import { calmCases, type SampleCase, sampleCases, troubleCases } from "./sample/cases";
import { chance } from "./sample/chance";
import { header, type Row, writeRow } from "./sample/rows";
import { type Scene, scripts } from "./sample/scripts";
import { dayMs, inventPerson, type Person, sessions, weightOfDay } from "./sample/use";

/**
 * Made-up Activity exports: for tests, for the bench, and for people who want to see what the analysis shows.
 * Nothing in them is real. Same case, rows and seed give the same bytes; there is no clock and no chance besides the seed.
 */

export { calmCases, type SampleCase, sampleCases, troubleCases };

export interface SampleOptions {
  readonly case: SampleCase;
  /** How many rows, exactly; a case with an incident has at least as many as the incident needs. */
  readonly rows: number;
  readonly seed: number;
}

/** The day after the last one of every sample: 2026-08-24, a Monday. */
const endMs = Date.UTC(2026, 7, 24);

/** A week day with a full share of use, between the second and the last third of the time. */
function chooseDay(person: Person, start: number, random: Scene["random"]): number {
  const earliest = Math.floor(person.days * 0.62);
  for (let index = earliest + random.whole(0, 4); ; index += 1) {
    const day = start + index * dayMs;
    if (weightOfDay(day) === 1 && weightOfDay(day + dayMs) === 1) return day;
  }
}

/** Whole numbers in the proportions of some weights, that add up to `all`. */
function share(all: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let given = 0;
  let due = 0;
  return weights.map((weight) => {
    due += (all * weight) / sum;
    const part = Math.round(due) - given;
    given += part;
    return part;
  });
}

interface WrittenRow {
  readonly id: string;
  readonly line: string;
  readonly planted: string | undefined;
}

/** The rows of a sample, day by day with the newest first. */
function* writtenRows(options: SampleOptions): Generator<WrittenRow[]> {
  const random = chance(options.seed * 1009 + sampleCases.indexOf(options.case));
  const person = inventPerson(random);
  const start = endMs - person.days * dayMs;
  const scene = { person, rows: options.rows, random, start, incidentDay: chooseDay(person, start, random) };
  const script = scripts[options.case](scene);
  const extra = new Map<number, Row[]>();
  for (const row of script.extra ?? []) {
    const day = Math.floor(row.at / dayMs);
    const list = extra.get(day);
    if (list) list.push(row);
    else extra.set(day, [row]);
  }
  const noise = options.case === "steady" ? 0.03 : 0.3;
  const days = Array.from({ length: person.days }, (_, index) => start + index * dayMs);
  const weights = days.map((day, index) => {
    const weight = script.weight?.(day, index) ?? weightOfDay(day);
    return weight === 0 ? 0 : weight * random.skewed(noise);
  });
  const ordinary = Math.max(options.rows - (script.extra?.length ?? 0), Math.ceil(options.rows * 0.3));
  const counts = share(ordinary, weights);

  // What came on top may reach beyond the last day.
  const later = [...extra.keys()].filter((day) => day * dayMs >= endMs).sort((a, b) => b - a);
  const earlier = days.map((day, index) => ({ day, index })).reverse();
  for (const { day, index } of [...later.map((day) => ({ day: day * dayMs, index: -1 })), ...earlier]) {
    const count = counts[index] ?? 0;
    const rows = count === 0 ? [] : (script.day?.(day, count, index) ?? sessions(day, count, person, random));
    for (const row of rows) script.change?.(row, index);
    const all = [...rows, ...(extra.get(Math.floor(day / dayMs)) ?? [])].sort((a, b) => b.at - a.at);
    yield all.map((row) => ({
      ...writeRow(row, script.disabled?.includes(row.key) ?? false, random),
      planted: row.planted,
    }));
  }
}

/**
 * Writes a made-up export.
 *
 * @returns its text in pieces, the header first, then day by day with the newest first
 */
export function* sampleExport(options: SampleOptions): Generator<string> {
  yield `${header}\n`;
  for (const rows of writtenRows(options)) if (rows.length > 0) yield rows.map(({ line }) => line).join("");
}

/**
 * A made-up export with what was planted in it.
 *
 * @returns its text, and the generation ids of each planted cause
 */
export function labelledSample(options: SampleOptions): {
  text: string;
  planted: ReadonlyMap<string, ReadonlySet<string>>;
} {
  const planted = new Map<string, Set<string>>();
  const pieces = [`${header}\n`];
  for (const rows of writtenRows(options))
    for (const { id, line, planted: cause } of rows) {
      pieces.push(line);
      if (cause !== undefined) planted.set(cause, (planted.get(cause) ?? new Set()).add(id));
    }
  return { text: pieces.join(""), planted };
}
