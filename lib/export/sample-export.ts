/**
 * Made-up Activity exports: for tests, for the bench, and for people who want to see what the analysis shows.
 * Nothing in them is real. Same case, rows and seed give the same bytes; there is no clock and no chance besides the seed.
 */

/** Ways to use OpenRouter in which nothing is wrong. */
export const calmCases = [
  /** Sessions in a person's waking hours, a few keys, apps and models. */
  "clean",
  /** One service that sends the same kind of request day and night. */
  "steady",
  /** Daytime use, and a large batch at the same hour in many nights. */
  "batch-nights",
  /** Used on Saturdays and Sundays only. */
  "weekend-only",
  /** A key is replaced by another, which then does the same work. */
  "rotation",
  /** Three weeks away, then as before. */
  "holiday",
  /** A little more every week. */
  "growth",
] as const;

/** One thing wrong each. */
export const troubleCases = [
  "loop",
  "slow-loop",
  "leak",
  "disabled",
  "dormant",
  "night",
  "spike-day",
  "spike-app",
  "dearer",
  "paid-twin",
  "plugin",
  "pdf",
  "dispute",
  "free-limit",
  "free-limit-credits",
  "reasoning",
  "cache",
  "unfinished",
  "byok",
  "web-search",
] as const;

export const sampleCases = [...calmCases, ...troubleCases] as const;
export type SampleCase = (typeof sampleCases)[number];

export interface SampleOptions {
  readonly case: SampleCase;
  /** About how many rows; a case with an incident has at least as many as the incident needs. */
  readonly rows: number;
  readonly seed: number;
}

/** Columns in the order of an export of August 2026. */
const header =
  "generation_id,created_at,cost_total,cost_web_search,cost_cache,cost_file_processing,byok_usage_inference,tokens_prompt,tokens_completion,tokens_reasoning,tokens_cached,model_permaslug,provider_name,variant,cancelled,streamed,user,finish_reason_raw,finish_reason_normalized,generation_time_ms,time_to_first_token_ms,app_name,api_key_name,api_key_disabled";

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const minuteMs = 60_000;
/** The day after the last one of every sample: 2026-08-24, a Monday. */
const endMs = Date.UTC(2026, 7, 24);

/** Prices in pico-dollars a token, so that every cost is a whole number. A dollar a million tokens is 1e6. */
interface Model {
  readonly slug: string;
  readonly provider: string;
  readonly prompt: number;
  readonly completion: number;
}

const everydayModels: readonly Model[] = [
  { slug: "deepseek/deepseek-chat", provider: "DeepInfra", prompt: 280_000, completion: 880_000 },
  { slug: "openai/gpt-4o-mini", provider: "OpenAI", prompt: 150_000, completion: 600_000 },
  { slug: "google/gemini-2.5-flash", provider: "Google", prompt: 300_000, completion: 1_000_000 },
  { slug: "mistralai/mistral-small", provider: "Mistral", prompt: 200_000, completion: 600_000 },
  { slug: "qwen/qwen3-32b", provider: "Novita", prompt: 180_000, completion: 500_000 },
];
const dearModel: Model = {
  slug: "anthropic/claude-opus-4.1",
  provider: "Anthropic",
  prompt: 15_000_000,
  completion: 75_000_000,
};
const strangeModel: Model = {
  slug: "anthropic/claude-sonnet-4",
  provider: "Google Vertex",
  prompt: 3_000_000,
  completion: 15_000_000,
};
const freeBase: Model = {
  slug: "deepseek/deepseek-chat-v3.1",
  provider: "Chutes",
  prompt: 270_000,
  completion: 1_000_000,
};

interface Row {
  at: number;
  key: string;
  app: string;
  model: Model;
  free: boolean;
  prompt: number;
  completion: number;
  reasoning: number;
  cached: number;
  /** Whole pico-dollars. `cost` is all of it; empty cells stand for 0 in the others. */
  cost: number;
  web: number;
  cache: number;
  file: number;
  byok: number;
  cancelled: boolean;
  finish: string;
}

interface Chance {
  /** From 0 up to 1, without 1. */
  next(): number;
  between(from: number, to: number): number;
  whole(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  /** Around 1, skewed to the right, as costs and lengths are. */
  skewed(spread: number): number;
}

/** Mulberry32: 32 bits of state are enough for made-up rows. */
function chance(seed: number): Chance {
  let state = (seed * 0x9e3779b1) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number) => from + next() * (to - from);
  return {
    next,
    between,
    whole: (from, to) => Math.floor(between(from, to + 1)),
    pick: (list) => list[Math.floor(next() * list.length)] as (typeof list)[number],
    skewed: (spread) =>
      Math.exp(spread * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())),
  };
}

/** What one made-up person is like. */
interface Person {
  readonly days: number;
  readonly keys: readonly string[];
  readonly apps: readonly string[];
  readonly models: readonly Model[];
  /** Hours between their clock and UTC. */
  readonly zone: number;
  readonly promptSize: number;
}

function inventPerson(random: Chance): Person {
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

const weightOfDay = (day: number) => ([0, 6].includes(new Date(day).getUTCDay()) ? 0.45 : 1);
const costOf = (row: Row) =>
  row.free ? 0 : Math.round(row.prompt * row.model.prompt + row.completion * row.model.completion);

function blank(at: number, person: Person, random: Chance): Row {
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

/** About `count` rows of one day, as a person works: sessions in waking hours, prompts that grow within one. */
function sessions(day: number, count: number, person: Person, random: Chance): Row[] {
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

/** A program's rows: one after the other, nearly the same each time. `spacing` in milliseconds, `jitter` as a share. */
function program(
  options: { from: number; count: number; spacing: number; jitter: number; prompt: number; spread: number },
  like: Row,
  random: Chance,
): Row[] {
  const rows: Row[] = [];
  let at = options.from;
  for (let index = 0; index < options.count; index += 1) {
    const row = { ...like, at };
    row.prompt = Math.round(options.prompt * random.between(1 - options.spread, 1 + options.spread));
    row.completion = Math.round(220 * random.skewed(0.25));
    row.cost = costOf(row);
    rows.push(row);
    at += options.spacing * random.between(1 - options.jitter, 1 + options.jitter);
  }
  return rows;
}

interface Scene {
  readonly person: Person;
  readonly rows: number;
  readonly random: Chance;
  /** Midnight UTC of the first day. */
  readonly start: number;
  /** A day with a full share of use, in the last third: midnight UTC, epoch ms. */
  readonly incidentDay: number;
}

/** What a case changes of ordinary use. Whatever is left out stays ordinary. */
interface Script {
  /** How much of its usual use a day has. */
  readonly weight?: (day: number, index: number) => number;
  /** Rows of a day instead of a person's sessions. */
  readonly day?: (day: number, count: number) => Row[];
  /** Rows that come on top. */
  readonly extra?: readonly Row[];
  /** Changes each ordinary row. */
  readonly change?: (row: Row, index: number) => void;
  /** Names of the keys that are disabled by now. */
  readonly disabled?: readonly string[];
}

/** A stranger with a key: another app, another model, at night; one of these may be as the person's own. */
function leakRows(scene: Scene, key: string, days: number): Row[] {
  const { random, person, rows } = scene;
  const alike = random.whole(0, 3);
  return Array.from({ length: days }, (_, index) => {
    const hour = (alike === 1 ? 13 : 27) - person.zone;
    const from = scene.incidentDay + index * dayMs + hour * hourMs;
    const like = { ...blank(from, person, random), key };
    if (alike !== 2) like.app = "";
    if (alike !== 3) like.model = strangeModel;
    const count = Math.max(60, Math.round(rows * 0.05));
    return program(
      { from, count, spacing: (4 * hourMs) / count, jitter: 0.9, prompt: 2600, spread: 0.6 },
      like,
      random,
    );
  }).flat();
}

const scripts: Record<SampleCase, (scene: Scene) => Script> = {
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
          model: person.models[0] as Model,
        },
        random,
      ),
  }),
  "batch-nights": ({ person, random, rows, start }) => {
    const every = random.whole(1, 4);
    const hour = random.whole(1, 5) - person.zone;
    const nights = Math.floor(person.days / every);
    const count = Math.max(80, Math.round((rows * 0.5) / nights));
    return {
      weight: (day) => weightOfDay(day) * 0.5,
      extra: Array.from({ length: nights }, (_, night) => {
        const from = start + night * every * dayMs + hour * hourMs + random.between(0, 10) * minuteMs;
        const like = {
          ...blank(from, person, random),
          key: person.keys.at(-1) as string,
          app: "nightly",
          model: person.models[0] as Model,
        };
        return program(
          {
            from,
            count: Math.round(count * random.between(0.8, 1.2)),
            spacing: Math.min(2500, (5 * hourMs) / count),
            jitter: 0.4,
            prompt: 2400,
            spread: 0.03,
          },
          like,
          random,
        );
      }).flat(),
    };
  },
  "weekend-only": () => ({ weight: (day) => (weightOfDay(day) < 1 ? 1 : 0) }),
  rotation: ({ person, random }) => {
    const old = person.keys[0] as string;
    const from = Math.floor(person.days * random.between(0.35, 0.6));
    return {
      change: (row, index) => {
        if (row.key === old && index >= from) row.key = `${old}-2`;
      },
      disabled: [old],
    };
  },
  holiday: ({ person, random }) => {
    const from = Math.floor(person.days * random.between(0.2, 0.3));
    const length = Math.min(21, Math.floor(person.days * 0.45));
    return { weight: (day, index) => (index >= from && index < from + length ? 0 : weightOfDay(day)) };
  },
  growth: () => ({ weight: (day, index) => weightOfDay(day) * 1.018 ** index }),

  loop: (scene) => {
    const { person, random, rows, incidentDay } = scene;
    const from = incidentDay + (11 + random.between(0, 6) - person.zone) * hourMs;
    const count = Math.max(500, Math.round(rows * random.between(0.25, 0.5)));
    return {
      extra: program(
        {
          from,
          count,
          // However many, it is over within a night.
          spacing: Math.min(random.between(700, 2500), (10 * hourMs) / count),
          jitter: 0.2,
          prompt: person.promptSize * 2.5,
          spread: 0,
        },
        blank(from, person, random),
        random,
      ),
    };
  },
  "slow-loop": (scene) => {
    const { person, random, rows, incidentDay } = scene;
    const from = incidentDay + (14 + random.between(0, 4) - person.zone) * hourMs;
    const count = Math.min(3000, Math.max(400, Math.round(rows * 0.25)));
    const like = { ...blank(from, person, random), finish: "length" };
    return {
      extra: program(
        {
          from,
          count,
          spacing: random.between(9000, 13_000),
          jitter: 0.15,
          prompt: person.promptSize * 5,
          spread: 0.002,
        },
        like,
        random,
      ),
    };
  },
  leak: (scene) => ({ extra: leakRows(scene, "test-old", 3) }),
  disabled: (scene) => ({ extra: leakRows(scene, "demo", 2), disabled: ["demo"] }),
  dormant: (scene) => {
    const { person, random, rows, start } = scene;
    const like = (at: number) => ({ ...blank(at, person, random), key: "old-project" });
    const early = Array.from({ length: 5 }, (_, index) =>
      program(
        {
          from: start + index * dayMs + (15 - person.zone) * hourMs,
          count: Math.max(6, Math.round(rows * 0.004)),
          spacing: 40_000,
          jitter: 0.8,
          prompt: 2000,
          spread: 0.5,
        },
        like(start),
        random,
      ),
    ).flat();
    return { extra: [...early, ...leakRows(scene, "old-project", 2)] };
  },
  night: (scene) => {
    const { person, random, rows, incidentDay } = scene;
    const from = incidentDay + (26.5 - person.zone) * hourMs;
    const count = Math.max(120, Math.round(rows * 0.08));
    const like = { ...blank(from, person, random), key: person.keys[0] as string, model: strangeModel };
    return {
      extra: program(
        { from, count, spacing: (3.5 * hourMs) / count, jitter: 0.9, prompt: 3000, spread: 0.6 },
        like,
        random,
      ),
    };
  },
  "spike-day": (scene) => {
    const { person, random, rows, incidentDay } = scene;
    const count = Math.round((rows / person.days) * random.between(8, 12));
    const extra = sessions(incidentDay, Math.max(60, count), person, random);
    return { extra };
  },
  "spike-app": (scene) => {
    const { person, random, rows, start, incidentDay } = scene;
    const usual = Math.max(3, Math.round((rows / person.days) * 0.1));
    const app = { ...person, apps: ["newsletter"] };
    const days = Array.from({ length: person.days }, (_, index) => start + index * dayMs);
    return {
      extra: days.flatMap((day) =>
        sessions(day, day === incidentDay ? Math.max(50, usual * 80) : usual, app, random),
      ),
    };
  },
  dearer: (scene) => {
    const { person, random } = scene;
    const from = Math.floor(person.days * random.between(0.5, 0.7));
    return {
      change: (row, index) => {
        if (index < from || random.next() > 0.35) return;
        row.model = dearModel;
        row.cache = 0;
        row.cost = costOf(row);
      },
    };
  },
  "paid-twin": ({ random }) => ({
    change: (row) => {
      if (random.next() > 0.6) return;
      row.model = freeBase;
      row.free = random.next() < 0.6;
      row.cache = 0;
      row.cost = costOf(row);
    },
  }),
  plugin: ({ random }) => ({
    change: (row) => {
      if (random.next() > 0.3) return;
      Object.assign(row, { model: freeBase, free: true, cache: 0, cost: 0 });
      if (random.next() < 0.4) row.cost = row.web = 7_000_000_000 * random.whole(1, 3);
    },
  }),
  pdf: ({ random }) => ({
    change: (row) => {
      if (random.next() > 0.3) return;
      Object.assign(row, { model: freeBase, free: true, cache: 0, cost: 0 });
      if (random.next() < 0.2) row.cost = row.file = 2_000_000_000 * random.whole(1, 40);
    },
  }),
  dispute: ({ random }) => ({
    change: (row) => {
      if (random.next() > 0.3) return;
      const cost = random.next() < 0.1 ? row.cost : 0;
      Object.assign(row, { model: freeBase, free: true, cache: 0, cost });
    },
  }),
  "free-limit": (scene) => freeDays(scene, 50),
  "free-limit-credits": (scene) => freeDays(scene, 1000),
  reasoning: ({ person, random }) => {
    const from = Math.floor(person.days * random.between(0.6, 0.75));
    const thinker = person.models[0] as Model;
    return {
      change: (row, index) => {
        if (row.model !== thinker) return;
        row.reasoning = Math.round(row.completion * random.between(0, 0.15));
        if (index < from) return;
        row.reasoning = Math.round(9000 * random.skewed(0.4));
        row.completion += row.reasoning;
        row.cost = costOf(row) + row.cache;
      },
    };
  },
  cache: ({ random }) => ({
    change: (row) => {
      if (random.next() > 0.7) return;
      row.cached = 0;
      row.cache = Math.round(row.prompt * row.model.prompt * 0.9);
      row.cost = costOf(row) + row.cache;
    },
  }),
  unfinished: ({ random }) => ({
    change: (row) => {
      if (random.next() > 0.3) return;
      if (random.next() < 0.5) row.cancelled = true;
      else row.finish = "error";
    },
  }),
  byok: ({ random }) => ({
    change: (row) => {
      if (random.next() > 0.4) return;
      row.byok = row.cost;
      row.cost = Math.round(row.cost * 0.05);
      row.cache = 0;
    },
  }),
  "web-search": ({ random }) => ({
    change: (row) => {
      if (random.next() > 0.25) return;
      row.web = 7_000_000_000 * random.whole(1, 2);
      row.cost += row.web;
    },
  }),
};

/** A few days on which the free requests end at a limit, and a little free use on the others. */
function freeDays({ person, random, start }: Scene, limit: number): Script {
  const chosen = new Set([3, 4, 6].map((back) => person.days - back - random.whole(0, 1)));
  const like = (at: number): Row => ({ ...blank(at, person, random), model: freeBase, free: true });
  return {
    extra: Array.from({ length: person.days }, (_, index) => {
      const from = start + index * dayMs + Math.max(0, Math.min(8, 9 - person.zone)) * hourMs;
      const count = chosen.has(index) ? limit : Math.round(limit * random.between(0.05, 0.4));
      return program(
        { from, count, spacing: (14 * hourMs) / count, jitter: 0.7, prompt: 1500, spread: 0.5 },
        like(from),
        random,
      );
    }).flat(),
  };
}

/** A week day with a full share of use, between the second and the last third of the time. */
function chooseDay(person: Person, start: number, random: Chance): number {
  const earliest = Math.floor(person.days * 0.62);
  for (let index = earliest + random.whole(0, 4); ; index += 1) {
    const day = start + index * dayMs;
    if (weightOfDay(day) === 1 && weightOfDay(day + dayMs) === 1) return day;
  }
}

/**
 * Writes a made-up export.
 *
 * @returns its text in pieces, the header first, then day by day with the newest first
 */
export function* sampleExport(options: SampleOptions): Generator<string> {
  yield `${header}\n`;
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
  const days = Array.from({ length: person.days }, (_, index) => {
    const day = start + index * dayMs;
    return { day, index, weight: script.weight?.(day, index) ?? weightOfDay(day) };
  });
  const weights = days.reduce((sum, { weight }) => sum + weight, 0);
  const ordinary = Math.max(options.rows - (script.extra?.length ?? 0), options.rows * 0.3);
  const noise = options.case === "steady" ? 0.03 : 0.3;

  for (const { day, index, weight } of days.reverse()) {
    const count = Math.round((ordinary * weight * random.skewed(noise)) / weights);
    const rows = count === 0 ? [] : (script.day?.(day, count) ?? sessions(day, count, person, random));
    for (const row of rows) script.change?.(row, index);
    const all = [...rows, ...(extra.get(Math.floor(day / dayMs)) ?? [])].sort((a, b) => b.at - a.at);
    if (all.length > 0) yield all.map((row) => writeRow(row, script.disabled, random)).join("");
  }
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

function writeRow(row: Row, disabled: readonly string[] | undefined, random: Chance): string {
  const at = Math.floor(row.at);
  const id = Array.from({ length: 20 }, () => letters[Math.floor(random.next() * letters.length)]).join("");
  const ms = Math.round(300 + row.completion * random.between(6, 14));
  const finish = row.cancelled ? "" : row.finish;
  return `${[
    `gen-${Math.floor(at / 1000)}-${id}`,
    new Date(at).toISOString().replace("T", " ").replace("Z", ""),
    dollars(row.cost) || "0",
    dollars(row.web),
    dollars(row.cache),
    dollars(row.file),
    dollars(row.byok),
    row.prompt,
    row.completion,
    row.reasoning,
    row.cached,
    row.free ? `${row.model.slug}:free` : row.model.slug,
    row.model.provider,
    row.free ? "free" : "standard",
    row.cancelled,
    true,
    "",
    finish,
    finish,
    ms,
    Math.round(ms * 0.2),
    row.app,
    row.key,
    disabled?.includes(row.key) ?? false,
  ].join(",")}\n`;
}

/** Whole pico-dollars as a decimal; empty for 0, as exports have it. */
function dollars(pico: number): string {
  if (pico === 0) return "";
  const digits = Math.abs(pico).toString().padStart(13, "0");
  const decimals = digits.slice(-12).replace(/0+$/, "");
  return `${pico < 0 ? "-" : ""}${digits.slice(0, -12)}${decimals === "" ? "" : `.${decimals}`}`;
}
