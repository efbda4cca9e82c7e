import type { Chance } from "./chance";
import { costOf, everydayModels, type Model, type Row } from "./rows";

export const dayMs = 86_400_000;
export const hourMs = 3_600_000;
export const minuteMs = 60_000;

/** What one made-up person is like. */
export interface Person {
  readonly days: number;
  readonly keys: readonly string[];
  readonly apps: readonly string[];
  readonly models: readonly Model[];
  /** Hours between their clock and UTC. */
  readonly zone: number;
  readonly promptSize: number;
}

export function inventPerson(random: Chance): Person {
  const models = [...everydayModels];
  models.splice(random.whole(0, models.length - 1), 1);
  return {
    days: random.whole(28, 56),
    keys: [["laptop", "server"], ["main"], ["dev", "prod", "ci"]][random.whole(0, 2)] as string[],
    apps: [["Cline", "Open WebUI"], ["Chatbox"], ["Roo Code", "SillyTavern"]][random.whole(0, 2)] as string[],
    models: models.slice(0, random.whole(2, 3)),
    zone: random.whole(-8, 9),
    promptSize: random.between(1500, 6000),
  };
}

export const isWeekend = (day: number): boolean => [0, 6].includes(new Date(day).getUTCDay());
export const weightOfDay = (day: number): number => (isWeekend(day) ? 0.45 : 1);

export function blank(at: number, person: Person, random: Chance): Row {
  return {
    at,
    key: random.pick(person.keys),
    app: random.pick(person.apps),
    model: random.pick(person.models),
    free: false,
    prompt: 0,
    completion: 0,
    reasoning: 0,
    cached: 0,
    cost: 0,
    web: 0,
    cache: 0,
    file: 0,
    byok: 0,
    cancelled: false,
    finish: "stop",
  };
}

/** Rows of one day, as a person works: sessions in waking hours, prompts that grow within one. */
export function sessions(day: number, count: number, person: Person, random: Chance): Row[] {
  const rows: Row[] = [];
  while (rows.length < count) {
    const hour = 9 + 12.5 * ((random.next() + random.next()) / 2) - person.zone;
    let at = day + hour * hourMs;
    const first = blank(at, person, random);
    let prompt = person.promptSize * random.skewed(0.4);
    const length = Math.min(count - rows.length, random.whole(2, 24));
    for (let step = 0; step < length; step += 1) {
      const row = { ...first, at };
      row.prompt = Math.round(prompt);
      row.completion = Math.round(350 * random.skewed(0.7));
      row.cached = step > 0 && random.next() < 0.5 ? Math.round(prompt * 0.6) : 0;
      row.cost = costOf(row);
      if (row.cached > 0) {
        row.cache = -Math.round(row.cached * row.model.prompt * 0.5);
        row.cost += row.cache;
      }
      if (random.next() < 0.01) row.cancelled = true;
      else if (random.next() < 0.006) row.finish = "error";
      rows.push(row);
      prompt *= random.between(1.005, 1.09);
      at += random.between(6, 70) * 1000;
    }
  }
  return rows;
}

export interface ProgramOptions {
  readonly from: number;
  readonly count: number;
  /** Milliseconds between two requests; `jitter` is a share of them, or Poisson if it is 1. */
  readonly spacing: number;
  readonly jitter: number;
  readonly prompt: number;
  /** Share by which prompts differ. */
  readonly spread: number;
  readonly completion?: number;
  /** Prompts grow by this share a request, up to sixfold, and then start again. */
  readonly growth?: number;
}

/** A program's rows, one after the other. */
export function program(options: ProgramOptions, like: Row, random: Chance): Row[] {
  const { count, spacing, jitter, prompt, spread, completion = 220, growth = 0 } = options;
  let at = options.from;
  let size = prompt;
  return Array.from({ length: count }, () => {
    const row = { ...like, at };
    row.prompt = Math.round(size * random.between(1 - spread, 1 + spread));
    row.completion = Math.round(completion * random.skewed(0.25));
    row.cost = costOf(row);
    size = size > prompt * 6 ? prompt : size * (1 + growth);
    at += spacing * (jitter === 1 ? -Math.log(1 - random.next()) : random.between(1 - jitter, 1 + jitter));
    return row;
  });
}

/** Requests of many people to one service in a day: at any hour, more by day, prompts of all sizes. */
export function service(day: number, count: number, like: Row, prompt: number, random: Chance): Row[] {
  return Array.from({ length: count }, () => {
    const hour = random.next() < 0.3 ? random.between(0, 24) : 14 + 5 * Math.log(random.skewed(1));
    const row = { ...like, at: day + ((hour + 48) % 24) * hourMs };
    row.prompt = Math.round(prompt * random.skewed(0.5));
    row.completion = Math.round(240 * random.skewed(0.5));
    row.cost = costOf(row);
    return row;
  });
}
