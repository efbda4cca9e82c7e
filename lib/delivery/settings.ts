import { resolve } from "node:path";
import { z } from "zod";

const adapterNames = ["file", "webhook", "email"] as const;

/** A place that tickets are delivered to. */
export type AdapterName = (typeof adapterNames)[number];

const filled = z.string().trim().min(1);

const environment = z
  .object({
    DATA_DIR: filled.default("data"),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    DELIVER_TO: z
      .string()
      .default("file")
      .transform((text) => [...new Set(text.split(",").map((name) => name.trim()))])
      .pipe(z.array(z.enum(adapterNames)).min(1)),
    WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
    WEBHOOK_SECRET: filled.startsWith("whsec_").optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    SMTP_FROM: filled.optional(),
    SMTP_TO: filled.optional(),
    LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
    TRUST_PROXY: z.enum(["0", "1"]).default("0"),
    KEEP_DAYS: z.coerce.number().int().min(1).max(3650).default(90),
    KEEP_FILES_DAYS: z.coerce.number().int().min(0).max(3650).default(7),
    SUBMITS_PER_MINUTE: z.coerce.number().int().min(1).default(600),
    UPLOAD_MB_PER_HOUR: z.coerce.number().int().min(0).default(2000),
    METRICS_TOKEN: z.string().min(16).optional(),
  })
  .superRefine((env, context) => {
    const needs = {
      file: [],
      webhook: ["WEBHOOK_URL", "WEBHOOK_SECRET"],
      email: ["SMTP_URL", "SMTP_FROM", "SMTP_TO"],
    } as const;
    for (const adapter of env.DELIVER_TO) {
      for (const name of needs[adapter]) {
        if (env[name] === undefined) {
          context.addIssue({
            code: "custom",
            path: [name],
            message: `DELIVER_TO names ${adapter}, which needs it`,
          });
        }
      }
    }
  });

/** Everything that the person who runs this may set, read once. See the README for each. */
export interface Settings {
  /** Absolute path of the folder for the embedded store, the attached files and the `file` adapter. */
  readonly dataDir: string;
  /** PostgreSQL; the embedded store where absent. */
  readonly databaseUrl: string | undefined;
  readonly deliverTo: readonly AdapterName[];
  readonly webhook: { readonly url: string; readonly secret: string } | undefined;
  readonly smtp: { readonly url: string; readonly from: string; readonly to: string } | undefined;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
  /** Whether `X-Forwarded-For` comes from a proxy of ours. */
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
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => `- ${path.join(".")}: ${message}`);
    throw new Error(`These settings are wrong or missing:\n${lines.join("\n")}`);
  }
  const { data } = parsed;
  return {
    dataDir: resolve(data.DATA_DIR),
    databaseUrl: data.DATABASE_URL,
    deliverTo: data.DELIVER_TO,
    webhook:
      data.WEBHOOK_URL && data.WEBHOOK_SECRET
        ? { url: data.WEBHOOK_URL, secret: data.WEBHOOK_SECRET }
        : undefined,
    smtp:
      data.SMTP_URL && data.SMTP_FROM && data.SMTP_TO
        ? { url: data.SMTP_URL, from: data.SMTP_FROM, to: data.SMTP_TO }
        : undefined,
    logLevel: data.LOG_LEVEL,
    trustProxy: data.TRUST_PROXY === "1",
    keepDays: data.KEEP_DAYS,
    keepFilesDays: data.KEEP_FILES_DAYS,
    submitsPerMinute: data.SUBMITS_PER_MINUTE,
    uploadMegabytesPerHour: data.UPLOAD_MB_PER_HOUR,
    metricsToken: data.METRICS_TOKEN,
  };
}
