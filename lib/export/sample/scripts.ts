import type { Chance } from "./chance";
import { costOf, dearModel, freeBase, type Row, smallModel, strangeModels } from "./rows";
import {
  blank,
  dayMs,
  hourMs,
  isWeekend,
  type Person,
  type ProgramOptions,
  program,
  service,
  sessions,
  weightOfDay,
} from "./use";

export interface Scene {
  readonly person: Person;
  readonly rows: number;
  readonly random: Chance;
  /** Midnight UTC of the first day. */
  readonly start: number;
  /** A day with a full share of use, in the last third: midnight UTC, epoch ms. */
  readonly incidentDay: number;
}

/** What a case changes compared with ordinary use. Properties that are left out stay ordinary. */
export interface Script {
  /** How far the use of a day is from its weight: 0.3 if nothing else is said. */
  readonly noise?: number;
  /** How much of its usual use a day has. */
  readonly weight?: (day: number, index: number) => number;
  /** Rows of a day instead of a person's sessions. */
  readonly day?: (day: number, count: number, index: number) => Row[];
  /** Rows that come on top. */
  readonly extra?: readonly Row[];
  /** Changes each ordinary row. */
  readonly change?: (row: Row, index: number) => void;
  /** Names of the keys that are disabled by now. */
  readonly disabled?: readonly string[];
}

export const planted = (kind: string, rows: readonly Row[]): Row[] =>
  rows.map((row) => ({ ...row, planted: kind }));
export const daysOf = ({ person, start }: Scene) =>
  Array.from({ length: person.days }, (_, index) => start + index * dayMs);
export const later = ({ person, random }: Scene, from: number, to: number) =>
  Math.floor(person.days * random.between(from, to));
/** An instant of the incident's day by the person's clock. */
export const atHour = ({ incidentDay, person }: Scene, hour: number) =>
  incidentDay + (hour - person.zone) * hourMs;

/** A loop of a program, from an instant on. */
export function loop(
  scene: Scene,
  options: Partial<ProgramOptions> & { count: number; spacing: number },
  like: Partial<Row> = {},
) {
  const { person, random } = scene;
  const from = options.from ?? atHour(scene, 11 + random.between(0, 6));
  const all = { from, jitter: 0.2, prompt: person.promptSize * 3, spread: 0, completion: 90, ...options };
  return planted("runaway-loop", program(all, { ...blank(from, person, random), ...like }, random));
}

/** A stranger with a key: another app, another model, at night; one of these may be as the person's own. */
function leakRows(scene: Scene, key: string, days: number): Row[] {
  const { random, person, rows } = scene;
  const alike = random.whole(0, 3);
  return Array.from({ length: days }, (_, index) => {
    const from = atHour(scene, alike === 1 ? 13 : 27) + index * dayMs;
    const like = { ...blank(from, person, random), key };
    if (alike !== 2) like.app = "";
    if (alike !== 3) like.model = strangeModels[0] as Row["model"];
    const count = Math.max(60, Math.round(rows * 0.05));
    return program(
      { from, count, spacing: (4 * hourMs) / count, jitter: 0.9, prompt: 4000, spread: 0.6 },
      like,
      random,
    );
  }).flat();
}

/** One service that many people use, instead of a person's sessions. */
export function serviceOf(scene: Scene): Pick<Script, "weight" | "day"> {
  const { person, random } = scene;
  const like = { ...blank(0, person, random), key: "prod-bot", app: "Helpdesk", model: smallModel };
  return {
    weight: (day) => (isWeekend(day) ? 0.7 : 1),
    day: (day, count) => service(day, count, like, person.promptSize, random),
  };
}

/** A few days on which the free requests end at a limit, and a little free use on the others. */
export function freeDays(scene: Scene, limit: number): Script {
  const { person, random } = scene;
  const chosen = new Set([3, 4, 6].map((back) => person.days - back - random.whole(0, 1)));
  const like = (at: number): Row => ({ ...blank(at, person, random), model: freeBase, free: true });
  return {
    extra: daysOf(scene).flatMap((day, index) => {
      const from = day + Math.max(0, Math.min(8, 9 - person.zone)) * hourMs;
      const isFull = chosen.has(index);
      const count = isFull ? limit : Math.round(limit * random.between(0.05, 0.4));
      const made = program(
        { from, count, spacing: (14 * hourMs) / count, jitter: 0.7, prompt: 1500, spread: 0.5 },
        like(from),
        random,
      );
      return isFull ? planted("free-limit", made) : made;
    }),
  };
}

/** Marks what `change` did to a row, if it says so. */
export const changes = (kind: string, change: (row: Row, index: number) => boolean): Script => ({
  change: (row, index) => {
    if (change(row, index)) row.planted = kind;
  },
});

/** What was made up for each sample that staff can save. */
export const scripts = {
  clean: () => ({}),
  loop: (scene) => {
    const { random, rows } = scene;
    const count = Math.max(500, Math.round(rows * random.between(0.25, 0.5)));
    // However many, it is over within a night.
    return {
      extra: loop(scene, { count, spacing: Math.min(random.between(700, 2500), (10 * hourMs) / count) }),
    };
  },
  "prompt-growth": (scene) => {
    const { person, random, incidentDay } = scene;
    const like = { ...blank(0, person, random), app: "memory-agent" };
    const times = random.between(1.5, 2.2);
    const turns = Math.ceil(Math.log(random.between(150, 500)) / Math.log(times));
    const talks = random.whole(12, 25);
    return {
      extra: Array.from({ length: talks }, (_, talk) => {
        let at = incidentDay + (talk % 3) * dayMs + (9 + 1.5 * Math.floor(talk / 3) - person.zone) * hourMs;
        return Array.from({ length: turns }, (_turn, turn) => {
          const row = {
            ...like,
            at,
            prompt: Math.round(900 * times ** turn),
            completion: random.whole(150, 500),
          };
          at += random.between(15, 60) * 1000;
          return { ...row, cost: costOf(row), planted: "prompt-growth" };
        });
      }).flat(),
    };
  },
  leak: (scene) => ({ extra: planted("leak", leakRows(scene, "test-old", 3)) }),
  "new-app": (scene) => {
    const { person, random, incidentDay } = scene;
    const like = { ...blank(0, person, random), key: "prod-bot", app: random.pick(["", "", "LobeChat"]) };
    return {
      ...serviceOf(scene),
      extra: Array.from({ length: random.whole(2, 5) }, (_, index) =>
        planted(
          "leak",
          service(incidentDay + index * dayMs, random.whole(80, 200), like, 8000, random).map((row) => {
            const made = { ...row, model: random.pick([...strangeModels, dearModel]) };
            return { ...made, cost: costOf(made) };
          }),
        ),
      ).flat(),
    };
  },
  disabled: (scene) => ({ extra: planted("leak", leakRows(scene, "demo", 2)), disabled: ["demo"] }),
  dormant: (scene) => {
    const { person, random, rows, start } = scene;
    const like = { ...blank(start, person, random), key: "old-project" };
    const count = Math.max(6, Math.round(rows * 0.004));
    const early = Array.from({ length: 5 }, (_, index) => {
      const from = start + index * dayMs + (15 - person.zone) * hourMs;
      return program({ from, count, spacing: 40_000, jitter: 0.8, prompt: 2000, spread: 0.5 }, like, random);
    }).flat();
    return { extra: [...early, ...planted("leak", leakRows(scene, "old-project", 2))] };
  },
  night: (scene) => {
    const { person, random, rows } = scene;
    const from = atHour(scene, 26.5);
    const count = Math.max(120, Math.round(rows * 0.08));
    const like = {
      ...blank(from, person, random),
      key: person.keys[0] as string,
      model: strangeModels[0] as Row["model"],
    };
    const options = { from, count, spacing: (3.5 * hourMs) / count, jitter: 0.9, prompt: 3000, spread: 0.6 };
    return { extra: planted("leak", program(options, like, random)) };
  },
  "spike-day": (scene) => {
    const { person, random, rows, incidentDay } = scene;
    const count = Math.round((rows / person.days) * random.between(12, 18));
    return { extra: planted("stands-out", sessions(incidentDay, Math.max(150, count), person, random)) };
  },
  "more-requests": (scene) => {
    const from = later(scene, 0.5, 0.75);
    const times = scene.random.between(3.5, 6);
    return {
      weight: (day, index) => weightOfDay(day) * (index >= from ? times : 1),
      ...changes("level-change", (_, index) => index >= from),
    };
  },
  dearer: (scene) => {
    const { random } = scene;
    const from = later(scene, 0.5, 0.7);
    return changes("dearer-model", (row, index) => {
      if (index < from || random.next() > 0.35) return false;
      Object.assign(row, { model: dearModel, cache: 0 });
      row.cost = costOf(row);
      return true;
    });
  },
  "paid-twin": ({ random }) =>
    changes("paid-twin", (row) => {
      if (random.next() > 0.6) return false;
      Object.assign(row, { model: freeBase, free: random.next() < 0.6, cache: 0 });
      row.cost = costOf(row);
      return !row.free;
    }),
  plugin: ({ random }) =>
    changes("free-plugin", (row) => {
      if (random.next() > 0.3) return false;
      Object.assign(row, { model: freeBase, free: true, cache: 0, cost: 0 });
      if (random.next() > 0.4) return false;
      row.cost = row.web = 7_000_000_000 * random.whole(1, 3);
      return true;
    }),
  dispute: ({ random }) =>
    changes("free-charged", (row) => {
      if (random.next() > 0.3) return false;
      const isCharged = random.next() < 0.1;
      Object.assign(row, { model: freeBase, free: true, cache: 0, cost: isCharged ? row.cost : 0 });
      return isCharged;
    }),
  "free-limit": (scene) => freeDays(scene, 50),
  reasoning: (scene) => {
    const { person, random } = scene;
    const from = later(scene, 0.6, 0.75);
    const thinker = person.models[0] as Row["model"];
    return changes("reasoning", (row, index) => {
      if (row.model !== thinker) return false;
      row.reasoning = Math.round(row.completion * random.between(0, 0.15));
      if (index < from) return false;
      row.reasoning = Math.round(9000 * random.skewed(0.4));
      row.completion += row.reasoning;
      row.cost = costOf(row) + row.cache;
      return true;
    });
  },
  cache: ({ random }) =>
    changes("cache-writes", (row) => {
      if (random.next() > 0.7) return false;
      row.cached = 0;
      row.cache = Math.round(row.prompt * row.model.prompt * 0.9);
      row.cost = costOf(row) + row.cache;
      return true;
    }),
  unfinished: ({ random }) =>
    changes("unfinished", (row) => {
      if (random.next() < 0.3) {
        if (random.next() < 0.5) row.cancelled = true;
        else row.finish = "error";
      }
      return row.cancelled || row.finish === "error";
    }),
  "charged-empty": ({ random }) =>
    changes("charged-empty", (row) => {
      if (row.cancelled || random.next() > 0.06) return false;
      row.completion = 0;
      row.finish = random.pick(["", "", "error"]);
      row.cost = costOf(row) + row.cache;
      return true;
    }),
  byok: ({ random }) =>
    changes("byok-fees", (row) => {
      if (random.next() > 0.4) return false;
      row.byok = row.cost;
      row.cost = Math.round(row.cost * 0.05);
      row.cache = 0;
      return true;
    }),
  "web-search": ({ random }) =>
    changes("plugin-costs", (row) => {
      if (random.next() > 0.4) return false;
      row.web = 7_000_000_000 * random.whole(1, 2);
      row.cost += row.web;
      return true;
    }),
} satisfies Record<string, (scene: Scene) => Script>;

export type SampleCase = keyof typeof scripts;
