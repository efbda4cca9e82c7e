import type { SampleCase } from "./cases";
import type { Chance } from "./chance";
import {
  costOf,
  dearModel,
  everydayModels,
  freeBase,
  pictureModel,
  type Row,
  smallModel,
  strangeModels,
} from "./rows";
import {
  blank,
  dayMs,
  hourMs,
  isWeekend,
  minuteMs,
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

/** What a case changes of ordinary use. Whatever is left out stays ordinary. */
export interface Script {
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

const planted = (kind: string, rows: readonly Row[]): Row[] => rows.map((row) => ({ ...row, planted: kind }));
const daysOf = ({ person, start }: Scene) =>
  Array.from({ length: person.days }, (_, index) => start + index * dayMs);
const later = ({ person, random }: Scene, from: number, to: number) =>
  Math.floor(person.days * random.between(from, to));
/** An instant of the incident's day by the person's clock. */
const atHour = ({ incidentDay, person }: Scene, hour: number) => incidentDay + (hour - person.zone) * hourMs;

/** A loop of a program, from an instant on. */
function loop(
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
function serviceOf(scene: Scene): Pick<Script, "weight" | "day"> {
  const { person, random } = scene;
  const like = { ...blank(0, person, random), key: "prod-bot", app: "Helpdesk", model: smallModel };
  return {
    weight: (day) => (isWeekend(day) ? 0.7 : 1),
    day: (day, count) => service(day, count, like, person.promptSize, random),
  };
}

/** A few days on which the free requests end at a limit, and a little free use on the others. */
function freeDays(scene: Scene, limit: number): Script {
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

/** Marks what `change` did to a row, where it says so. */
const changes = (kind: string, change: (row: Row, index: number) => boolean): Script => ({
  change: (row, index) => {
    if (change(row, index)) row.planted = kind;
  },
});

/** Ordinary rows of a colleague with a key of their own. */
function colleague(scene: Scene, from: number, like: Partial<Person>, share = 0.5): Row[] {
  const { person, random, rows } = scene;
  const other = { ...person, ...like };
  const each = (rows / person.days) * share;
  return daysOf(scene)
    .slice(from)
    .flatMap((day) => sessions(day, Math.round(each * weightOfDay(day) * random.skewed(0.3)), other, random));
}

export const scripts: Record<SampleCase, (scene: Scene) => Script> = {
  clean: () => ({}),
  steady: ({ person, random }) => ({
    weight: () => 1,
    day: (day, count) =>
      program(
        {
          from: day + random.between(0, 5) * 1000,
          count,
          spacing: (dayMs - minuteMs) / count,
          jitter: 0.5,
          prompt: person.promptSize,
          spread: 0.04,
        },
        {
          ...blank(day, person, random),
          key: person.keys[0] as string,
          app: "",
          model: person.models[0] as Row["model"],
        },
        random,
      ),
  }),
  "batch-nights": (scene) => {
    const { person, random, rows, start } = scene;
    const every = random.whole(1, 4);
    const hour = random.whole(1, 5) - person.zone;
    const nights = Math.floor(person.days / every);
    const count = Math.max(80, Math.round((rows * 0.5) / nights));
    const key = person.keys.at(-1) as string;
    return {
      weight: (day) => weightOfDay(day) * 0.5,
      extra: Array.from({ length: nights }, (_, night) => {
        const from = start + night * every * dayMs + hour * hourMs + random.between(0, 10) * minuteMs;
        const like = {
          ...blank(from, person, random),
          key,
          app: "nightly",
          model: person.models[0] as Row["model"],
        };
        const made = Math.round(count * random.between(0.8, 1.2));
        const spacing = Math.min(2500, (5 * hourMs) / count);
        return program({ from, count: made, spacing, jitter: 0.4, prompt: 2400, spread: 0.03 }, like, random);
      }).flat(),
    };
  },
  "weekend-only": () => ({ weight: (day) => (isWeekend(day) ? 1 : 0) }),
  rotation: (scene) => {
    const old = scene.person.keys[0] as string;
    const from = later(scene, 0.35, 0.6);
    return {
      change: (row, index) => {
        if (row.key === old && index >= from) row.key = `${old}-2`;
      },
      disabled: [old],
    };
  },
  holiday: (scene) => {
    const from = later(scene, 0.2, 0.3);
    const length = Math.min(21, Math.floor(scene.person.days * 0.45));
    return { weight: (day, index) => (index >= from && index < from + length ? 0 : weightOfDay(day)) };
  },
  growth: () => ({ weight: (day, index) => weightOfDay(day) * 1.018 ** index }),
  traveller: (scene) => {
    const { person, random } = scene;
    const [from, length] = [later(scene, 0.4, 0.6), random.whole(5, 12)];
    const away = { ...person, zone: person.zone + random.pick([-9, -7, 7, 9]) };
    return {
      day: (day, count, index) =>
        sessions(day, count, index >= from && index < from + length ? away : person, random),
    };
  },
  launch: (scene) => {
    const { person, random, rows } = scene;
    const like = { ...blank(0, person, random), key: "production", app: "Launchpad", model: smallModel };
    const each = (rows / person.days) * random.between(0.5, 1.2);
    return {
      extra: daysOf(scene)
        .slice(later(scene, 0.5, 0.75))
        .flatMap((day) =>
          service(day, Math.round(each * random.skewed(0.2)), like, person.promptSize, random),
        ),
    };
  },
  "new-colleague": (scene) => {
    const { person, random } = scene;
    const apps = random.next() < 0.5 ? person.apps : ["Cursor"];
    const models = random.next() < 0.5 ? person.models : everydayModels.slice(0, 2);
    const zone = person.zone + random.pick([0, 0, 6]);
    return { extra: colleague(scene, later(scene, 0.4, 0.7), { keys: ["dora"], apps, models, zone }) };
  },
  "month-end": () => ({
    weight: (day) => weightOfDay(day) * (new Date(day + 3 * dayMs).getUTCDate() <= 3 ? 3.5 : 1),
  }),
  evaluation: (scene) => {
    const { person, random } = scene;
    const count = random.whole(300, 600);
    const like = { ...blank(0, person, random), app: "promptfoo", model: smallModel };
    const options = { from: atHour(scene, 14), count, spacing: random.between(300, 900), jitter: 1 };
    return { extra: program({ ...options, prompt: 900, spread: 0.06 }, like, random) };
  },
  backfill: (scene) => {
    const { person, random, rows } = scene;
    const count = Math.round(Math.min(6000, rows * 0.5));
    const like = { ...blank(0, person, random), app: "backfill", model: smallModel };
    const options = {
      from: atHour(scene, 10),
      count,
      spacing: (random.between(3, 6) * hourMs) / count,
      jitter: 1,
    };
    return { extra: program({ ...options, prompt: 1200, spread: 0.5 }, like, random) };
  },
  "parallel-agents": ({ person, random }) => ({
    weight: (day) => (isWeekend(day) ? 0 : 1),
    day: (day, count) => {
      const agents = {
        ...person,
        keys: ["swarm"],
        apps: ["OpenHands"],
        models: [everydayModels[1] as Row["model"]],
      };
      // Four at a time: their rows lie between each other's.
      return [0, 1, 2, 3].flatMap((agent) =>
        sessions(day, Math.floor((count + agent) / 4), { ...agents, promptSize: 14_000 }, random),
      );
    },
  }),
  cron: (scene) => {
    const { person, random, rows } = scene;
    const count = Math.min(person.days * 96, Math.round(rows * 0.6)) - 1;
    const like = { ...blank(0, person, random), key: "cron", app: "uptime", model: smallModel };
    const options = {
      from: scene.start,
      spacing: (person.days * dayMs) / (count + 1),
      jitter: 0.02,
      prompt: 1500,
      spread: 0.004,
    };
    return { extra: program({ ...options, count }, like, random) };
  },
  "new-tool": (scene) => {
    const { random } = scene;
    const from = later(scene, 0.5, 0.6);
    const away = random.whole(6, 16);
    const [dearer] = everydayModels;
    return {
      weight: (day, index) => (index >= from - away && index < from ? 0 : weightOfDay(day)),
      change: (row, index) => {
        if (index < from) return;
        row.app = "OpenCode";
        row.model = dearer as Row["model"];
        row.cost = costOf(row) + row.cache;
      },
    };
  },
  migration: (scene) => {
    const from = later(scene, 0.4, 0.6);
    const old = scene.person.models[0] as Row["model"];
    return {
      change: (row, index) => {
        row.model = index < from ? old : { ...old, slug: `${old.slug}-next` };
        row.cost = costOf(row) + row.cache;
      },
    };
  },
  "price-change": (scene) => {
    const from = later(scene, 0.4, 0.6);
    const times = scene.random.between(1.3, 1.9);
    return {
      change: (row, index) => {
        if (index >= from) row.cost = Math.round(row.cost * times);
      },
    };
  },
  "some-cancelled": ({ random }) => ({
    change: (row) => {
      if (random.next() < 0.06) row.cancelled = true;
    },
  }),
  pictures: ({ person, random }) => ({
    weight: () => (random.next() < 0.45 ? 1 : 0),
    day: (day, count) =>
      sessions(day, count, { ...person, apps: ["Thumbnails"], models: [pictureModel] }, random).map((row) => {
        const made = { ...row, prompt: random.whole(60, 1500), completion: 1290, cached: 0, cache: 0 };
        return { ...made, cost: costOf(made) };
      }),
  }),
  "late-nights": (scene) => {
    const { person, random, rows } = scene;
    const each = Math.round((rows / person.days) * 2.5);
    const late = {
      ...person,
      zone: person.zone - 8,
      keys: person.keys.slice(0, 1),
      apps: person.apps.slice(0, 1),
    };
    return {
      extra: [0, 1].flatMap((night) => sessions(scene.incidentDay + night * dayMs, each, late, random)),
    };
  },

  loop: (scene) => {
    const { random, rows } = scene;
    const count = Math.max(500, Math.round(rows * random.between(0.25, 0.5)));
    // However many, it is over within a night.
    return {
      extra: loop(scene, { count, spacing: Math.min(random.between(700, 2500), (10 * hourMs) / count) }),
    };
  },
  "slow-loop": (scene) => {
    const { person, random, rows } = scene;
    const count = Math.min(3000, Math.max(400, Math.round(rows * 0.25)));
    const options = { count, spacing: random.between(9000, 13_000), jitter: 0.15, spread: 0.002 };
    return { extra: loop(scene, { ...options, prompt: person.promptSize * 5 }, { finish: "length" }) };
  },
  "slow-cadence": (scene) => {
    const { person, random } = scene;
    const spacing = random.between(1, 4) * minuteMs;
    const count = Math.round((random.between(9, 30) * hourMs) / spacing);
    return {
      extra: loop(scene, { count, spacing, jitter: 0.1, prompt: person.promptSize * 12, spread: 0.01 }),
    };
  },
  "growing-loop": (scene) => {
    const { person, random, rows } = scene;
    const growth = random.between(0.005, 0.04);
    const count = Math.max(600, Math.round(rows * 0.3));
    const options = {
      count,
      spacing: random.between(5000, 12_000),
      jitter: 0.35,
      prompt: person.promptSize * 3,
    };
    return { extra: loop(scene, { ...options, growth, from: atHour(scene, 19) }) };
  },
  "whole-file-loop": (scene) => {
    const { person, random } = scene;
    const like = blank(0, person, random);
    return {
      weight: (_, index) => (index >= person.days - 2 ? 1 : 0),
      day: (day, count) =>
        loop(
          scene,
          { from: day + 1000, count, spacing: (dayMs - minuteMs) / count, prompt: 9000, spread: 0.004 },
          like,
        ),
    };
  },
  "five-day-loop": (scene) => {
    const { person, random, rows } = scene;
    const count = Math.max(900, Math.round(rows * 0.4));
    const days = random.between(3.5, 5.5);
    return {
      extra: loop(scene, {
        count,
        spacing: (days * dayMs) / count,
        prompt: person.promptSize * 4,
        spread: 0.01,
      }),
    };
  },
  "shared-loop": (scene) => {
    const { random, rows } = scene;
    const count = Math.max(400, Math.round(rows * 0.12));
    const from = atHour(scene, 3);
    const like = { app: "Acme API", model: everydayModels[1] as Row["model"] };
    return {
      extra: ["prod", "staging", "desk"].flatMap((key) =>
        loop(
          scene,
          { from: from + random.between(0, 4000), count, spacing: 6000, spread: 0.001 },
          { ...like, key },
        ),
      ),
    };
  },
  "loop-beside-batch": (scene) => {
    const { person, random, rows } = scene;
    const key = person.keys.at(-1) as string;
    const each = Math.max(20, Math.round((rows * 0.25) / person.days));
    const nights = daysOf(scene).flatMap((day) => {
      const like = { ...blank(day, person, random), key, app: "nightly", model: smallModel };
      const from = day + (2 - person.zone) * hourMs;
      return program(
        { from, count: each, spacing: 11_000, jitter: 0.3, prompt: 1500, spread: 0.02 },
        like,
        random,
      );
    });
    const like = { key, app: "nightly", model: everydayModels[0] as Row["model"] };
    const count = Math.max(900, Math.round(rows * 0.3));
    return { extra: [...nights, ...loop(scene, { from: atHour(scene, 13), count, spacing: 4000 }, like)] };
  },
  "fan-out": (scene) => {
    const { random, rows, person } = scene;
    const count = Math.max(1000, Math.round(rows * 0.3));
    const from = atHour(scene, 11);
    const like = { ...blank(from, person, random), app: "agent-tree" };
    const minutes = random.between(8, 25);
    return {
      extra: Array.from({ length: count }, (_, index) => {
        const at = from + (minutes * minuteMs * Math.log2(index + 1)) / Math.log2(count);
        const row = {
          ...like,
          at,
          prompt: Math.round(6000 * random.skewed(0.4)),
          completion: random.whole(200, 900),
        };
        return { ...row, cost: costOf(row), planted: "runaway-loop" };
      }),
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
  "leak-day": (scene) => {
    const { person } = scene;
    const like = { keys: ["default"], apps: [""], promptSize: person.promptSize * 3 };
    return { extra: planted("leak", colleague(scene, later(scene, 0.6, 0.75), like, 1.2)) };
  },
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
  "spike-app": (scene) => {
    const { person, random, rows, incidentDay } = scene;
    const usual = Math.max(3, Math.round((rows / person.days) * 0.1));
    const app = { ...person, apps: ["newsletter"] };
    return {
      extra: daysOf(scene).flatMap((day) =>
        day === incidentDay
          ? planted("stands-out", sessions(day, Math.max(120, usual * 80), app, random))
          : sessions(day, usual, app, random),
      ),
    };
  },
  "app-day": (scene) => {
    const { person, random, rows } = scene;
    const count = Math.max(100, Math.round(rows * 0.05));
    const like = { ...blank(0, person, random), app: "backfill", model: dearModel };
    const options = {
      from: atHour(scene, 10),
      count,
      spacing: (5 * hourMs) / count,
      jitter: 1,
      completion: 700,
    };
    return { extra: planted("stands-out", program({ ...options, prompt: 9000, spread: 0.6 }, like, random)) };
  },
  "more-requests": (scene) => {
    const from = later(scene, 0.5, 0.75);
    const times = scene.random.between(3.5, 6);
    return {
      weight: (day, index) => weightOfDay(day) * (index >= from ? times : 1),
      ...changes("level-change", (_, index) => index >= from),
    };
  },
  "larger-prompts": (scene) => {
    const from = later(scene, 0.5, 0.75);
    const times = scene.random.between(4, 8);
    return changes("level-change", (row, index) => {
      if (index < from) return false;
      row.prompt = Math.round(row.prompt * times);
      row.cache = Math.round(row.cache * times);
      row.cost = costOf(row) + row.cache;
      return true;
    });
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
  "dearer-trial": (scene) => {
    const from = later(scene, 0.5, 0.7);
    const cheap = { ...serviceOf(scene) };
    return {
      ...cheap,
      ...changes("dearer-model", (row, index) => {
        // Two tries long before.
        if (index < from && !(index === 2 && scene.random.next() < 0.05)) return false;
        row.model = everydayModels[0] as Row["model"];
        row.cost = costOf(row);
        return index >= from;
      }),
    };
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
  pdf: ({ random }) =>
    changes("free-plugin", (row) => {
      if (random.next() > 0.3) return false;
      Object.assign(row, { model: freeBase, free: true, cache: 0, cost: 0 });
      if (random.next() > 0.2) return false;
      row.cost = row.file = 2_000_000_000 * random.whole(1, 40);
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
  "free-limit-credits": (scene) => freeDays(scene, 1000),
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
  "reasoning-doubles": (scene) => {
    const { person, random } = scene;
    const from = later(scene, 0.55, 0.75);
    const usual = random.between(800, 2500);
    const times = random.between(2, 2.6);
    return changes("reasoning", (row, index) => {
      row.model = person.models[0] as Row["model"];
      row.reasoning = Math.round(usual * random.skewed(0.5) * (index >= from ? times : 1));
      row.completion += row.reasoning;
      row.cost = costOf(row) + row.cache;
      return index >= from;
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
  "late-errors": (scene) => {
    const from = later(scene, 0.7, 0.8);
    return changes("unfinished", (row, index) => {
      if (index >= from && scene.random.next() < 0.4) row.finish = "error";
      return row.finish === "error" || row.cancelled;
    });
  },
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
};
