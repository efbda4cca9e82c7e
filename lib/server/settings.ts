import { resolve } from "node:path";
import { z } from "zod";

const adapterNames = ["file", "webhook", "email", "zendesk", "intercom", "plain", "freshdesk"] as const;

/** A place that tickets are delivered to. */
export type AdapterName = (typeof adapterNames)[number];

const filled = z.string().trim().min(1);

/** What goes in clear text must not leave this machine. Also asked where it is no address at all. */
const isHttpsOrHere = (text: string) =>
  text.startsWith("https:") ||
  (URL.canParse(text) && ["localhost", "127.0.0.1", "[::1]"].includes(new URL(text).hostname));

const deskUrl = z.url({ protocol: /^https?$/ }).refine(isHttpsOrHere);

/** As browsers write them, and without a sign that means something in a policy: they go into one as they are. */
const siteOrigin = z
  .string()
  .refine(
    (text) =>
      /^https?:\/\/[a-z0-9.:[\]-]+$/.test(text) &&
      URL.canParse(text) &&
      new URL(text).origin === text &&
      isHttpsOrHere(text),
  );

/** Days after delivery that files are kept, unless tickets go sooner. */
const usualFilesDays = 7;

/** What each desk needs; the rest it has from elsewhere. */
const needs = {
  file: [],
  webhook: ["WEBHOOK_URL", "WEBHOOK_SECRET"],
  email: ["SMTP_URL", "SMTP_FROM", "SMTP_TO"],
  zendesk: ["ZENDESK_URL", "ZENDESK_EMAIL", "ZENDESK_TOKEN"],
  intercom: ["INTERCOM_TOKEN"],
  plain: ["PLAIN_API_KEY"],
  freshdesk: ["FRESHDESK_URL", "FRESHDESK_API_KEY"],
} as const;

const namesIn = (text: string) => [...new Set(text.split(",").map((name) => name.trim()))];
const filledNamesIn = (text: string) => namesIn(text).filter(Boolean);

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  SITE_URL: deskUrl.optional(),
  DATA_DIR: filled.default("data"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DELIVER_TO: z
    .string()
    .default("file")
    .transform(namesIn)
    .pipe(z.array(z.enum(adapterNames)).min(1)),
  WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  WEBHOOK_SECRET: filled.startsWith("whsec_").optional(),
  WEBHOOK_ALLOW_PRIVATE: z.enum(["0", "1"]).default("0"),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SMTP_FROM: filled.optional(),
  SMTP_TO: filled.optional(),
  ZENDESK_URL: deskUrl.optional(),
  ZENDESK_EMAIL: filled.optional(),
  ZENDESK_TOKEN: filled.optional(),
  INTERCOM_URL: deskUrl.default("https://api.intercom.io"),
  INTERCOM_TOKEN: filled.optional(),
  PLAIN_URL: deskUrl.default("https://core-api.uk.plain.com/graphql/v1"),
  PLAIN_API_KEY: filled.optional(),
  FRESHDESK_URL: deskUrl.optional(),
  FRESHDESK_API_KEY: filled.optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  TRUST_PROXY: z.enum(["0", "1"]).default("0"),
  KEEP_DAYS: z.coerce.number().int().min(1).max(3650).default(90),
  KEEP_FILES_DAYS: z.coerce.number().int().min(0).max(3650).optional(),
  SUBMITS_PER_MINUTE: z.coerce.number().int().min(1).default(600),
  UPLOAD_MB_PER_HOUR: z.coerce.number().int().min(0).default(2000),
  METRICS_TOKEN: z.string().min(16).optional(),
  DESK_TOKEN: z.string().min(16).optional(),
  OPENROUTER_API_URL: deskUrl.default("https://openrouter.ai/api/v1"),
  OPENROUTER_STATUS_URL: deskUrl.default("https://status.openrouter.ai"),
  RELAY: z.enum(["0", "1"]).default("1"),
  RELAY_PER_MINUTE: z.coerce.number().int().min(1).default(300),
  INSIGHTS: z.enum(["0", "1"]).default("1"),
  FEEDBACK_DAYS: z.coerce.number().int().min(1).max(3650).default(90),
  EMBED_ORIGINS: z.string().default("").transform(filledNamesIn).pipe(z.array(siteOrigin)),
});

type Name = keyof z.input<typeof environment>;

/** What does not go together, or is missing for something else; looked for even where a value by itself is wrong. */
function contradictions(env: Partial<Readonly<Record<Name, string>>>): [Name, string][] {
  const named = namesIn(env.DELIVER_TO ?? "file");
  const found = adapterNames.flatMap((adapter) =>
    needs[adapter].flatMap((name): [Name, string][] => {
      const isNamed = named.includes(adapter);
      const isSet = env[name] !== undefined;
      if (isNamed && !isSet) return [[name, `is missing: DELIVER_TO names ${adapter}, which needs it.`]];
      // Tickets would go elsewhere, and nobody would notice.
      if (isSet && !isNamed)
        return [[name, `is set, but DELIVER_TO does not name ${adapter}: add it there, or leave this out.`]];
      return [];
    }),
  );
  if (Number(env.KEEP_FILES_DAYS) > Number(env.KEEP_DAYS))
    found.push(["KEEP_FILES_DAYS", "is more than KEEP_DAYS: files go with their ticket at the latest."]);
  return found;
}

const days = (least: number) => `must be a whole number of days, ${least} to 3650.`;
const onOrOff = "must be 0 or 1.";
const secureUrl = "must be an https address; http is for this machine itself alone.";
const notEmpty = "must not be empty.";
const token = "must have 16 characters or more.";
const positive = "must be a whole number, 1 or more.";

/** What a value must be, for who has set another. */
const wanted: Readonly<Record<Name, string>> = {
  PORT: "must be a whole number, 0 to 65535.",
  SITE_URL: secureUrl,
  DATA_DIR: notEmpty,
  DATABASE_URL: "must be the address of a PostgreSQL, such as postgres://user:password@host:5432/name.",
  DELIVER_TO: `must be one or more of ${adapterNames.join(", ")}, with commas between.`,
  WEBHOOK_URL: "must be an http or https address.",
  WEBHOOK_SECRET: "must begin with whsec_, as Standard Webhooks wants.",
  WEBHOOK_ALLOW_PRIVATE: onOrOff,
  SMTP_URL: "must be the address of a mail server, such as smtps://user:password@host.",
  SMTP_FROM: notEmpty,
  SMTP_TO: notEmpty,
  ZENDESK_URL: secureUrl,
  ZENDESK_EMAIL: notEmpty,
  ZENDESK_TOKEN: notEmpty,
  INTERCOM_URL: secureUrl,
  INTERCOM_TOKEN: notEmpty,
  PLAIN_URL: secureUrl,
  PLAIN_API_KEY: notEmpty,
  FRESHDESK_URL: secureUrl,
  FRESHDESK_API_KEY: notEmpty,
  LOG_LEVEL: "must be debug, info, warn, error or silent.",
  TRUST_PROXY: onOrOff,
  KEEP_DAYS: days(1),
  KEEP_FILES_DAYS: days(0),
  SUBMITS_PER_MINUTE: positive,
  UPLOAD_MB_PER_HOUR: "must be a whole number, 0 or more.",
  METRICS_TOKEN: token,
  DESK_TOKEN: token,
  OPENROUTER_API_URL: secureUrl,
  OPENROUTER_STATUS_URL: secureUrl,
  RELAY: onOrOff,
  RELAY_PER_MINUTE: positive,
  INSIGHTS: onOrOff,
  FEEDBACK_DAYS: days(1),
  EMBED_ORIGINS:
    "must be origins such as https://shop.example.com, with commas between: https but for this machine itself, no path, no *.",
};

/** Everything that the person who runs this may set, read once. See the README for each. */
export interface Settings {
  /** Absolute path of the folder for the embedded store, the attached files and the `file` adapter. */
  readonly dataDir: string;
  /** PostgreSQL; the embedded store where absent. */
  readonly databaseUrl: string | undefined;
  readonly deliverTo: readonly AdapterName[];
  readonly webhook:
    | { readonly url: string; readonly secret: string; readonly allowPrivate: boolean }
    | undefined;
  readonly smtp: { readonly url: string; readonly from: string; readonly to: string } | undefined;
  readonly zendesk: { readonly url: string; readonly email: string; readonly token: string } | undefined;
  readonly intercom: { readonly url: string; readonly token: string } | undefined;
  readonly plain: { readonly url: string; readonly apiKey: string } | undefined;
  readonly freshdesk: { readonly url: string; readonly apiKey: string } | undefined;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
  /** Whether `X-Forwarded-For`, `-Host` and `-Proto` come from a proxy of ours. */
  readonly trustProxy: boolean;
  /** Days after which a ticket is deleted here, once no delivery waits any more. */
  readonly keepDays: number;
  /** Days after delivery that attached files are kept. */
  readonly keepFilesDays: number;
  /** Submissions a minute that this process takes, from everybody together. */
  readonly submitsPerMinute: number;
  /** Megabytes of files an hour, from everybody together. */
  readonly uploadMegabytesPerHour: number;
  /** Who shows it may read `/metrics`; nobody where absent. */
  readonly metricsToken: string | undefined;
  /** Who shows it may read `/desk`; where absent, the one that was made at the first start. See `lib/server/log-in/token.ts`. */
  readonly deskToken: string | undefined;
  /** Where the site is for the outside, such as `https://billing.example.org`. */
  readonly siteUrl: string | undefined;
  /** Sites that may show steps in a frame, such as `https://shop.example.com`. */
  readonly embedOrigins: readonly string[];
  readonly live: LiveSettings;
  /** Whether it is counted how often steps are seen. */
  readonly isCounting: boolean;
  /** Days that feedback on a page is kept. */
  readonly feedbackDays: number;
}

/** Where live checks look things up. */
export interface LiveSettings {
  /** Of the API. Browsers that check something are told it, and may reach it. */
  readonly apiUrl: string;
  readonly statusUrl: string;
  /** Whether this server makes calls for browsers that may not. */
  readonly isRelayOn: boolean;
  /** Calls a minute that it makes, for everybody together. */
  readonly relayPerMinute: number;
}

/**
 * Reads the settings.
 *
 * @param env such as `process.env`; an empty value counts as absent
 * @throws one sentence a wrong setting, without its value: it may be a secret
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(present);
  const wrong = new Map<string, string>(contradictions(present));
  // What a value must be says more than that it does not go with another.
  for (const { path } of parsed.error?.issues ?? []) {
    const name = path[0] as Name;
    wrong.set(name, wanted[name]);
  }
  if (!parsed.success || wrong.size > 0) {
    const lines = [...wrong].map(([name, sentence]) => `- ${name} ${sentence}`);
    throw new Error(`These settings are wrong or missing:\n${lines.join("\n")}`);
  }
  const { data } = parsed;
  return {
    dataDir: resolve(data.DATA_DIR),
    databaseUrl: data.DATABASE_URL,
    deliverTo: data.DELIVER_TO,
    webhook: whole({
      url: data.WEBHOOK_URL,
      secret: data.WEBHOOK_SECRET,
      allowPrivate: data.WEBHOOK_ALLOW_PRIVATE === "1",
    }),
    smtp: whole({ url: data.SMTP_URL, from: data.SMTP_FROM, to: data.SMTP_TO }),
    zendesk: whole({ url: data.ZENDESK_URL, email: data.ZENDESK_EMAIL, token: data.ZENDESK_TOKEN }),
    intercom: whole({ url: data.INTERCOM_URL, token: data.INTERCOM_TOKEN }),
    plain: whole({ url: data.PLAIN_URL, apiKey: data.PLAIN_API_KEY }),
    freshdesk: whole({ url: data.FRESHDESK_URL, apiKey: data.FRESHDESK_API_KEY }),
    logLevel: data.LOG_LEVEL,
    trustProxy: data.TRUST_PROXY === "1",
    keepDays: data.KEEP_DAYS,
    keepFilesDays: data.KEEP_FILES_DAYS ?? Math.min(usualFilesDays, data.KEEP_DAYS),
    submitsPerMinute: data.SUBMITS_PER_MINUTE,
    uploadMegabytesPerHour: data.UPLOAD_MB_PER_HOUR,
    metricsToken: data.METRICS_TOKEN,
    deskToken: data.DESK_TOKEN,
    siteUrl: data.SITE_URL,
    live: {
      apiUrl: data.OPENROUTER_API_URL,
      statusUrl: data.OPENROUTER_STATUS_URL,
      isRelayOn: data.RELAY === "1",
      relayPerMinute: data.RELAY_PER_MINUTE,
    },
    isCounting: data.INSIGHTS === "1",
    feedbackDays: data.FEEDBACK_DAYS,
    embedOrigins: data.EMBED_ORIGINS,
  };
}

let ofProcess: Settings | undefined;

/**
 * The settings of this process, read from its environment once.
 *
 * @throws as {@link readSettings}
 */
export const settings = (): Settings => {
  ofProcess ??= readSettings(process.env);
  return ofProcess;
};

/** The settings of a desk, where all of them are there. */
function whole<T extends object>(parts: T): { [Key in keyof T]: Exclude<T[Key], undefined> } | undefined {
  const isWhole = Object.values(parts).every((part) => part !== undefined);
  return isWhole ? (parts as { [Key in keyof T]: Exclude<T[Key], undefined> }) : undefined;
}
