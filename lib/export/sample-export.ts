import { type Chance, chance } from "./sample/chance";
import { header, type Row, writeRow } from "./sample/rows";
import { type SampleCase, type Scene, type Script, scripts } from "./sample/scripts";
import { dayMs, inventPerson, type Person, sessions, weightOfDay } from "./sample/use";

/**
 * Made-up Activity exports, for people who want to see what the analysis shows; `tests/fixtures/sample-cases.ts` has more of them.
 * Nothing in them is real. Same case, rows and seed give the same bytes; there is no clock and no chance besides the seed.
 */

export { header, type SampleCase };

/** Set apart the chance of one case from that of another with the same seed. */
const numbers: Readonly<Record<SampleCase, number>> = {
  clean: 0,
  loop: 21,
  "prompt-growth": 30,
  leak: 31,
  "new-app": 33,
  disabled: 34,
  dormant: 35,
  night: 36,
  "spike-day": 37,
  "more-requests": 40,
  dearer: 42,
  "paid-twin": 44,
  plugin: 45,
  dispute: 47,
  "free-limit": 48,
  reasoning: 50,
  cache: 52,
  unfinished: 53,
  "charged-empty": 55,
  byok: 56,
  "web-search": 57,
};

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

/**
 * The rows of a sample, day by day with the newest first.
 *
 * @param wanted how many rows
 */
export function* writtenRows(
  makeScript: (scene: Scene) => Script,
  wanted: number,
  random: Chance,
): Generator<WrittenRow[]> {
  const person = inventPerson(random);
  const start = endMs - person.days * dayMs;
  const scene = { person, rows: wanted, random, start, incidentDay: chooseDay(person, start, random) };
  const script = makeScript(scene);
  const extra = new Map<number, Row[]>();
  for (const row of script.extra ?? []) {
    const day = Math.floor(row.at / dayMs);
    const list = extra.get(day);
    if (list) list.push(row);
    else extra.set(day, [row]);
  }
  const days = Array.from({ length: person.days }, (_, index) => start + index * dayMs);
  const weights = days.map((day, index) => {
    const weight = script.weight?.(day, index) ?? weightOfDay(day);
    return weight === 0 ? 0 : weight * random.skewed(script.noise ?? 0.3);
  });
  const ordinary = Math.max(wanted - (script.extra?.length ?? 0), Math.ceil(wanted * 0.3));
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
export function* sampleExport({ case: name, rows, seed }: SampleOptions): Generator<string> {
  yield `${header}\n`;
  for (const day of writtenRows(scripts[name], rows, chance(seed * 1009 + numbers[name])))
    if (day.length > 0) yield day.map(({ line }) => line).join("");
}
