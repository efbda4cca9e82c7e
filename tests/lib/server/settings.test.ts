import { resolve } from "node:path";
import { expect, test } from "vitest";
import { usualTags } from "@/lib/server/help-desks/labels";
import { readSettings } from "@/lib/server/settings";

test("no setting is needed: tickets go into ./data", () => {
  expect(readSettings({})).toMatchObject({
    dataDir: resolve("data"),
    databaseUrl: undefined,
    deliverTo: ["file"],
    keepDays: 90,
    isCounting: true,
    feedbackDays: 90,
  });
  expect(readSettings({ DATABASE_URL: "", DELIVER_TO: "file, file" }).deliverTo).toEqual(["file"]);
});

test("tokens of the desk have a name and a role", () => {
  expect(
    readSettings({ DESK_TOKENS: "ana:agent:a-token-of-ana:with-colon, lead-2:admin:the-token-of-lead" })
      .deskTokens,
  ).toEqual([
    { name: "ana", role: "agent", token: "a-token-of-ana:with-colon" },
    { name: "lead-2", role: "admin", token: "the-token-of-lead" },
  ]);
});

const desk = {
  DELIVER_TO: "zendesk",
  ZENDESK_URL: "https://acme.zendesk.com",
  ZENDESK_EMAIL: "a@example.org",
  ZENDESK_TOKEN: "z",
};

test.each([
  [{ DELIVER_TO: "webhook" }, ["WEBHOOK_URL", "WEBHOOK_SECRET"]],
  [{ DELIVER_TO: "file,email", SMTP_FROM: "a@example.org" }, ["SMTP_URL", "SMTP_TO"]],
  [{ DELIVER_TO: "zendesk", ZENDESK_EMAIL: "a@example.org" }, ["ZENDESK_URL", "ZENDESK_TOKEN"]],
  [{ DELIVER_TO: "intercom,plain" }, ["INTERCOM_TOKEN", "PLAIN_API_KEY"]],
  [{ DELIVER_TO: "freshdesk", FRESHDESK_API_KEY: "not-a-secret" }, ["FRESHDESK_URL"]],
  [
    { DELIVER_TO: "freshdesk", FRESHDESK_URL: "http://acme.freshdesk.com", FRESHDESK_API_KEY: "k" },
    ["FRESHDESK_URL"],
  ],
  [{ WEBHOOK_URL: "https://example.org/hook" }, ["WEBHOOK_URL"]],
  [{ DELIVER_TO: "file,plain", PLAIN_API_KEY: "p", ZENDESK_TOKEN: "not-a-secret" }, ["ZENDESK_TOKEN"]],
  [{ KEEP_DAYS: "5", KEEP_FILES_DAYS: "6" }, ["KEEP_FILES_DAYS"]],
  [{ KEEP_FILES_DAYS: "91" }, ["KEEP_FILES_DAYS"]],
  [{ KEEP_DAYS: "soon", KEEP_FILES_DAYS: "91" }, ["KEEP_DAYS"]],
  [{ DELIVER_TO: " , " }, ["DELIVER_TO"]],
  [{ PORT: "three thousand" }, ["PORT"]],
  [{ SITE_URL: "billing.example.org" }, ["SITE_URL"]],
  [{ DESK_TOKEN: "not-a-secret" }, ["DESK_TOKEN"]],
  [{ DESK_TOKENS: "ana:agent:not-a-secret" }, ["DESK_TOKENS"]],
  [{ DESK_TOKENS: "ana:owner:not-a-secret-of-ana-at-all" }, ["DESK_TOKENS"]],
  [{ DESK_TOKENS: "desk:admin:not-a-secret-of-ana-at-all" }, ["DESK_TOKENS"]],
  [{ DESK_TOKENS: "Ana Lopez:admin:not-a-secret-of-ana-at-all" }, ["DESK_TOKENS"]],
  [{ DESK_TOKENS: "ana:agent:not-a-secret-of-ana,ana:admin:not-a-secret-of-bob" }, ["DESK_TOKENS"]],
  [{ DESK_TOKENS: "ana:agent:not-a-secret-of-ana,bob:admin:not-a-secret-of-ana" }, ["DESK_TOKENS"]],
  [{ DESK_TOKEN: "not-a-secret-of-ana", DESK_TOKENS: "ana:agent:not-a-secret-of-ana" }, ["DESK_TOKENS"]],
  [{ AUDIT_DAYS: "0" }, ["AUDIT_DAYS"]],
  [{ ALERT_WEBHOOK_URL: "https://ops.example.org" }, ["ALERT_WEBHOOK_SECRET"]],
  [{ ALERT_MAIL_TO: "ops@example.org" }, ["ALERT_SMTP_URL", "ALERT_MAIL_FROM"]],
  [{ ALERT_AFTER_FAILURES: "0" }, ["ALERT_AFTER_FAILURES"]],
  [{ KEEP_DAYS: "1.5" }, ["KEEP_DAYS"]],
  [{ EMBED_ORIGINS: "http://shop.example.com" }, ["EMBED_ORIGINS"]],
  [{ EMBED_ORIGINS: "https://shop.example.com,https://*.example.com" }, ["EMBED_ORIGINS"]],
  [{ EMBED_ORIGINS: "https://shop.example.com/" }, ["EMBED_ORIGINS"]],
  [{ EMBED_ORIGINS: "https://shop.example.com;script-src" }, ["EMBED_ORIGINS"]],
  [{ EMBED_ORIGINS: "https://Shop.example.com:443, shop.example.com" }, ["EMBED_ORIGINS"]],
  [{ DELIVER_TO: "carrier-pigeon" }, ["DELIVER_TO"]],
  [{ DATABASE_URL: "mysql://localhost" }, ["DATABASE_URL"]],
  [{ WEBHOOK_SECRET: "not-a-secret" }, ["WEBHOOK_SECRET"]],
  [{ INSIGHTS: "yes", FEEDBACK_DAYS: "0" }, ["INSIGHTS", "FEEDBACK_DAYS"]],
  [{ ZENDESK_FIELDS: "issue=1" }, ["ZENDESK_FIELDS"]],
  [{ ...desk, ZENDESK_FIELDS: "issue=1,not-a-secret=2" }, ["ZENDESK_FIELDS"]],
  [{ ...desk, ZENDESK_FIELDS: "issue=billing" }, ["ZENDESK_FIELDS"]],
  [{ ...desk, ZENDESK_FIELDS: "issue" }, ["ZENDESK_FIELDS"]],
  [{ ...desk, ZENDESK_TAGS: "billing,{isue}" }, ["ZENDESK_TAGS"]],
  [{ ...desk, PLAIN_TAGS: "lt_1" }, ["PLAIN_TAGS"]],
  [{ DELIVER_TO: "plain", PLAIN_API_KEY: "p", PLAIN_TAGS: "billing" }, ["PLAIN_TAGS"]],
  [{ DELIVER_TO: "intercom", INTERCOM_TOKEN: "i", INTERCOM_FIELDS: "issue=" }, ["INTERCOM_FIELDS"]],
  [{ KEEP_DAYS: "0", LOG_LEVEL: "loud" }, ["KEEP_DAYS", "LOG_LEVEL"]],
])("%j: each wrong setting is named, and no value of one", (env: Record<string, string>, names) => {
  const error = (() => {
    try {
      readSettings(env);
    } catch (thrown) {
      return String(thrown);
    }
    return "";
  })();
  for (const name of names) expect(error).toMatch(new RegExp(`^- ${name} (must|is) .*\\.$`, "m"));
  expect(error).not.toContain("not-a-secret");
  expect(error.split("\n- ")).toHaveLength(names.length + 1);
});

test("fields and tags of a desk, by what a ticket tells; a few tags where nothing is set", () => {
  const given = readSettings({
    ...desk,
    ZENDESK_FIELDS: "issue=123, verdict = 124,amount=125",
    ZENDESK_TAGS: "billing,{issue}",
  });
  expect(given.zendesk).toMatchObject({
    fields: [
      ["issue", "123"],
      ["verdict", "124"],
      ["amount", "125"],
    ],
    tags: ["billing", "{issue}"],
  });
  expect(readSettings(desk).zendesk).toMatchObject({ fields: [], tags: usualTags });
  const other = readSettings({
    DELIVER_TO: "intercom",
    INTERCOM_TOKEN: "i",
    INTERCOM_FIELDS: "issue=Billing issue",
  });
  expect(other.intercom).toMatchObject({ fields: [["issue", "Billing issue"]], tags: [] });
});

test("sites that may show steps in a frame: none, or those of a list", () => {
  expect(readSettings({}).embedOrigins).toEqual([]);
  expect(
    readSettings({
      EMBED_ORIGINS: " https://shop.example.com,http://localhost:8080, https://shop.example.com,",
    }).embedOrigins,
  ).toEqual(["https://shop.example.com", "http://localhost:8080"]);
});

test("files never outlive their ticket, though nobody said how long they are kept", () => {
  expect(readSettings({ KEEP_DAYS: "3" }).keepFilesDays).toBe(3);
  expect(readSettings({}).keepFilesDays).toBe(7);
});

test("each desk has what it was given, and the vendors' own addresses where it was given none", () => {
  const settings = readSettings({
    DELIVER_TO: "zendesk,intercom,plain,freshdesk",
    ZENDESK_URL: "https://acme.zendesk.com",
    ZENDESK_EMAIL: "a@example.org",
    ZENDESK_TOKEN: "z",
    INTERCOM_TOKEN: "i",
    PLAIN_API_KEY: "p",
    FRESHDESK_URL: "http://localhost:4000",
    FRESHDESK_API_KEY: "f",
  });
  expect(settings).toMatchObject({
    zendesk: { url: "https://acme.zendesk.com", email: "a@example.org", token: "z" },
    intercom: { url: "https://api.intercom.io", token: "i" },
    plain: { url: "https://core-api.uk.plain.com/graphql/v1", apiKey: "p" },
    freshdesk: { url: "http://localhost:4000", apiKey: "f" },
    webhook: undefined,
    smtp: undefined,
  });
});
