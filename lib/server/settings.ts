import { resolve } from "node:path";
import * as z from "zod/mini";
import { ownTokenName, type Role, roles } from "@/lib/desk/role";
import { type Labels, namesInTag, usualTags, valueNames } from "./help-desks/labels";

const adapterNames = ["file", "webhook", "email", "zendesk", "intercom", "plain", "freshdesk"] as const;

/** A place that tickets are delivered to. */
export type AdapterName = (typeof adapterNames)[number];

/** The shape of a value, and the sentence about it for a wrong one. */
type Kind<T> = readonly [shape: z.ZodMiniType<T>, must: string];

const whole = (what: string, least: number, most: number, range: string): Kind<number> => [
  z.pipe(z.coerce.number(), z.int().check(z.gte(least), z.lte(most))),
  `be a whole number${what}, ${range}`,
];
const count = (least: number) => whole("", least, Number.MAX_SAFE_INTEGER, `${least} or more`);
const days = (least: number) => whole(" of days", least, 3650, `${least} to 3650`);
const flag: Kind<boolean> = [z.stringbool({ truthy: ["1"], falsy: ["0"], case: "sensitive" }), "be 0 or 1"];
const levels = ["debug", "info", "warn", "error", "silent"] as const;

const text = (must: string, ...checks: z.core.$ZodCheck<string>[]): Kind<string> => [
  z.string().check(z.trim(), ...checks),
  must,
];
const filled = text("not be empty", z.minLength(1));
const token = text("have 16 characters or more", z.minLength(16));
/** A token of the desk, by the name that the audit list shows. */
export interface StaffToken {
  readonly name: string;
  readonly role: Role;
  readonly token: string;
}

const tokensIn = (text: unknown) =>
  namesIn(text).map((one) => {
    const [name, role, ...token] = one.split(":");
    return { name, role, token: token.join(":") };
  });
const areDifferent = (values: readonly string[]) => new Set(values).size === values.length;
const staffTokens: Kind<StaffToken[]> = [
  z.pipe(
    z.transform(tokensIn),
    z
      .array(
        z.object({
          name: z.string().check(
            z.regex(/^[a-z0-9][a-z0-9-]{0,29}$/),
            z.refine((name) => name !== ownTokenName),
          ),
          role: z.enum(roles),
          token: z.string().check(z.minLength(16)),
        }),
      )
      .check(
        z.refine((tokens) => areDifferent(tokens.map(({ name }) => name))),
        z.refine((tokens) => areDifferent(tokens.map(({ token: secret }) => secret))),
      ),
  ) as z.ZodMiniType<StaffToken[]>,
  `be tokens such as ana:agent:16-characters-or-more, with commas between: a name of small letters that is not "${ownTokenName}", then ${roles.join(", ")}, then the token. None may stand there twice`,
];
const whsec = text("begin with whsec_, as Standard Webhooks wants", z.startsWith("whsec_"));
const web = z.url({ protocol: /^https?$/ });
const webUrl = text("be an http or https address", web);
const postgres = z.url({ protocol: /^postgres(ql)?$/ });
const postgresUrl = text("be a PostgreSQL, such as postgres://user:password@host:5432/name", postgres);
const mail = z.url({ protocol: /^smtps?$/ });
const mailUrl = text("be a mail server, such as smtps://user:password@host", mail);

/** Allows http on loopback only. */
const isHttpsOrHere = (url: string) =>
  url.startsWith("https:") || ["localhost", "127.0.0.1", "[::1]"].includes(URL.parse(url)?.hostname ?? "");
const https = z.refine<string>(isHttpsOrHere);
const secureUrl = text("be an https address; http is for this machine itself alone", web, https);

/** As browsers write them, and without a sign that means something in a policy: they go into one as they are. */
const isOrigin = (url: string) =>
  /^https?:\/\/[a-z0-9.:[\]-]+$/.test(url) && URL.parse(url)?.origin === url && isHttpsOrHere(url);

const namesIn = (text: unknown) =>
  [
    ...new Set(
      String(text)
        .trim()
        .split(/\s*,\s*/),
    ),
  ].filter(Boolean);
const desks: Kind<AdapterName[]> = [
  z.pipe(z.transform(namesIn), z.array(z.enum(adapterNames)).check(z.minLength(1))),
  `be one or more of ${adapterNames.join(", ")}, with commas between`,
];
const pairsIn = (text: unknown) =>
  namesIn(text).map((pair) => {
    const [name, ...field] = pair.split("=");
    return [name?.trim() ?? "", field.join("=").trim()];
  });
/** @param shape of the desk's own name for a field */
const pairs = (example: string, shape = /./): Kind<Labels["fields"]> => [
  z.pipe(
    z.transform(pairsIn),
    z.array(z.tuple([z.enum(valueNames), z.string().check(z.regex(shape))])) as z.ZodMiniType<
      Labels["fields"],
      string[][]
    >,
  ),
  `be pairs such as ${example}, with commas between. What can go into a field: ${valueNames.join(", ")}`,
];
const hasKnownNames = (tag: string) =>
  namesInTag(tag).every((name) => (valueNames as readonly string[]).includes(name));
const tags: Kind<readonly string[]> = [
  z.pipe(z.transform(namesIn), z.array(z.string().check(z.refine(hasKnownNames)))),
  `be tags such as billing,{issue}, with commas between. What can stand in braces: ${valueNames.join(", ")}`,
];
const labelTypes: Kind<readonly string[]> = [
  z.pipe(z.transform(namesIn), z.array(z.string().check(z.regex(/^lt_\w+$/)))),
  "be ids of label types, which begin with lt_, with commas between",
];
const origins: Kind<string[]> = [
  z.pipe(z.transform(namesIn), z.array(z.string().check(z.refine(isOrigin)))),
  "be origins such as https://shop.example.com, with commas between: https but for this machine itself, no path, no *",
];

const isReader = (origin: string) => origin === "*" || isOrigin(origin);
const readers: Kind<string[]> = [
  z.pipe(z.transform(namesIn), z.array(z.string().check(z.refine(isReader)))),
  "be * for every site, or origins such as https://shop.example.com, with commas between",
];

/** Everything that the person who runs this may set. See the README for each. */
export type Settings = Readonly<ReturnType<typeof readSettings>>;

/**
 * Reads the settings.
 *
 * @param env such as `process.env`; an empty value counts as absent
 * @throws one sentence a wrong setting, without its value: it may be a secret
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>) {
  const wrong = new Map<string, string>();
  function read<T>(name: string, kind: Kind<T>): T | undefined;
  function read<T>(name: string, kind: Kind<T>, absent: NoInfer<T>): T;
  function read<T>(name: string, [shape, must]: Kind<T>, absent?: T) {
    if (!env[name]) return absent;
    const { success, data } = shape.safeParse(env[name]);
    if (!success) wrong.set(name, `must ${must}.`);
    return success ? data : absent;
  }
  /** The settings of a desk, where `DELIVER_TO` names it. */
  function desk<T>(
    name: AdapterName,
    parts: (
      need: <U>(variable: string, kind: Kind<U>) => U,
      may: <U>(variable: string, kind: Kind<U>, absent: NoInfer<U>) => U,
    ) => T,
  ) {
    const isNamed = namesIn(env.DELIVER_TO || "file").some((one) => one === name);
    // Tickets would silently be sent elsewhere.
    const unnamed = `is set, but DELIVER_TO does not name ${name}: add it there, or leave this out.`;
    const missing = `is missing: DELIVER_TO names ${name}, which needs it.`;
    const given = parts(
      (variable, kind) => {
        if (isNamed === !env[variable]) wrong.set(variable, isNamed ? missing : unnamed);
        // If it is missing or wrong the start stops.
        return read(variable, kind) as never;
      },
      (variable, kind, absent) => {
        if (!isNamed && env[variable]) wrong.set(variable, unnamed);
        return read(variable, kind, absent);
      },
    );
    return isNamed ? given : undefined;
  }
  /** Reads settings that only make sense together. @returns `undefined` if none of them is set */
  function together<T>(names: readonly string[], parts: () => T): T | undefined {
    const set = names.filter((name) => env[name]);
    for (const name of names)
      if (set.length > 0 && !env[name]) wrong.set(name, `is missing: ${set[0]} needs it.`);
    return set.length > 0 ? parts() : undefined;
  }
  // Next reads it itself.
  read("PORT", whole("", 0, 65_535, "0 to 65535"));
  const keepDays = read("KEEP_DAYS", days(1), 90);
  const found = {
    /** Absolute path of the folder for the embedded store, the attached files and the `file` adapter. */
    dataDir: resolve(/* turbopackIgnore: true */ read("DATA_DIR", filled, "data")),
    /** PostgreSQL; the embedded store where absent. */
    databaseUrl: read("DATABASE_URL", postgresUrl),
    deliverTo: read("DELIVER_TO", desks, ["file"]),
    webhook: desk("webhook", (need) => ({
      url: need("WEBHOOK_URL", webUrl),
      secret: need("WEBHOOK_SECRET", whsec),
      allowPrivate: read("WEBHOOK_ALLOW_PRIVATE", flag, false),
    })),
    smtp: desk("email", (need) => ({
      url: need("SMTP_URL", mailUrl),
      from: need("SMTP_FROM", filled),
      to: need("SMTP_TO", filled),
    })),
    zendesk: desk("zendesk", (need, may) => ({
      url: need("ZENDESK_URL", secureUrl),
      email: need("ZENDESK_EMAIL", filled),
      token: need("ZENDESK_TOKEN", filled),
      fields: may("ZENDESK_FIELDS", pairs("issue=123", /^\d+$/), []),
      tags: may("ZENDESK_TAGS", tags, usualTags),
    })),
    intercom: desk("intercom", (need, may) => ({
      url: read("INTERCOM_URL", secureUrl, "https://api.intercom.io"),
      token: need("INTERCOM_TOKEN", filled),
      fields: may("INTERCOM_FIELDS", pairs("issue=Billing issue"), []),
      tags: may("INTERCOM_TAGS", tags, []),
    })),
    plain: desk("plain", (need, may) => ({
      url: read("PLAIN_URL", secureUrl, "https://core-api.uk.plain.com/graphql/v1"),
      apiKey: need("PLAIN_API_KEY", filled),
      fields: may("PLAIN_FIELDS", pairs("issue=billing_issue"), []),
      tags: may("PLAIN_TAGS", labelTypes, []),
    })),
    freshdesk: desk("freshdesk", (need, may) => ({
      url: need("FRESHDESK_URL", secureUrl),
      apiKey: need("FRESHDESK_API_KEY", filled),
      fields: may("FRESHDESK_FIELDS", pairs("issue=cf_issue", /^cf_\w+$/), []),
      tags: may("FRESHDESK_TAGS", tags, usualTags),
    })),
    logLevel: read("LOG_LEVEL", [z.enum(levels), `be one of ${levels.join(", ")}`], "info"),
    /** Whether `X-Forwarded-For`, `-Host` and `-Proto` come from a proxy of ours. */
    trustProxy: read("TRUST_PROXY", flag, false),
    /** Days after which a ticket is deleted here, once no delivery waits any more. */
    keepDays,
    /** Days after delivery that attached files are kept, unless tickets go sooner. */
    keepFilesDays: read("KEEP_FILES_DAYS", days(0), Math.min(7, keepDays)),
    /** Submissions a minute that this process takes, from everybody together. */
    submitsPerMinute: read("SUBMITS_PER_MINUTE", count(1), 600),
    /** Megabytes of files an hour, from everybody together. */
    uploadMegabytesPerHour: read("UPLOAD_MB_PER_HOUR", count(0), 2000),
    /** The token for `/metrics`; without one the page does not exist. */
    metricsToken: read("METRICS_TOKEN", token),
    /** The token for `/desk`; without one the first start makes it. See `lib/server/log-in/token.ts`. */
    deskToken: read("DESK_TOKEN", token),
    /** Further tokens of the desk, each with a name and what it allows. Where some are set and `DESK_TOKEN` is not, none is made. */
    deskTokens: read("DESK_TOKENS", staffTokens, []),
    /** Days that the audit list of the desk keeps a line. */
    auditDays: read("AUDIT_DAYS", days(1), 365),
    /** The public address of the site, such as `https://billing.example.org`. */
    siteUrl: read("SITE_URL", secureUrl),
    /** Sites that may show steps in a frame, such as `https://shop.example.com`. */
    embedOrigins: read("EMBED_ORIGINS", origins, []),
    /** Sites whose pages may read the API, such as `https://shop.example.com`; `*` for all. */
    apiOrigins: read("API_ORIGINS", readers, []),
    /** Where live checks look things up. */
    live: {
      /** Address of the API. Browsers that look something up get it, and may connect to it. */
      apiUrl: read("OPENROUTER_API_URL", secureUrl, "https://openrouter.ai/api/v1"),
      statusUrl: read("OPENROUTER_STATUS_URL", secureUrl, "https://status.openrouter.ai"),
      /** Whether this server makes calls for browsers that may not. */
      isRelayOn: read("RELAY", flag, true),
      /** Calls a minute that it makes, for everybody together. */
      relayPerMinute: read("RELAY_PER_MINUTE", count(1), 300),
    },
    /** Alerts the operator once when a desk is down, and once when it works again; off if neither way is set. */
    alert: {
      webhook: together(["ALERT_WEBHOOK_URL", "ALERT_WEBHOOK_SECRET"], () => ({
        url: read("ALERT_WEBHOOK_URL", webUrl, ""),
        secret: read("ALERT_WEBHOOK_SECRET", whsec, ""),
        allowPrivate: read("ALERT_WEBHOOK_ALLOW_PRIVATE", flag, false),
      })),
      mail: together(["ALERT_SMTP_URL", "ALERT_MAIL_FROM", "ALERT_MAIL_TO"], () => ({
        url: read("ALERT_SMTP_URL", mailUrl, ""),
        from: read("ALERT_MAIL_FROM", filled, ""),
        to: read("ALERT_MAIL_TO", filled, ""),
      })),
      /** Attempts of one ticket that failed. */
      afterFailures: read("ALERT_AFTER_FAILURES", count(1), 5),
      /** Age of a ticket that a desk has not taken. */
      afterMinutes: read("ALERT_AFTER_MINUTES", count(1), 15),
    },
    /** Whether it is counted how often steps are seen. */
    isCounting: read("INSIGHTS", flag, true),
    /** Days that feedback on a page is kept. */
    feedbackDays: read("FEEDBACK_DAYS", days(1), 90),
  };
  if (found.keepFilesDays > keepDays && !wrong.has("KEEP_DAYS"))
    wrong.set("KEEP_FILES_DAYS", "is more than KEEP_DAYS: files go with their ticket at the latest.");
  if (found.deskTokens.some(({ token: named }) => named === found.deskToken))
    wrong.set(
      "DESK_TOKENS",
      "must not hold DESK_TOKEN: what it opens would depend on which of the two is looked at.",
    );
  if (wrong.size === 0) return found;
  const lines = [...wrong].map(([name, sentence]) => `- ${name} ${sentence}`);
  throw new Error(`These settings are wrong or missing:\n${lines.join("\n")}`);
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
