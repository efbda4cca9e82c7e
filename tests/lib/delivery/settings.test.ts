import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readSettings } from "@/lib/delivery/settings";

test("no setting is needed: tickets go into ./data", () => {
  expect(readSettings({})).toMatchObject({
    dataDir: resolve("data"),
    databaseUrl: undefined,
    deliverTo: ["file"],
    keepDays: 90,
  });
  expect(readSettings({ DATABASE_URL: "", DELIVER_TO: "file, file" }).deliverTo).toEqual(["file"]);
});

test.each([
  [{ DELIVER_TO: "webhook" }, ["WEBHOOK_URL", "WEBHOOK_SECRET"]],
  [{ DELIVER_TO: "file,email", SMTP_FROM: "a@example.org" }, ["SMTP_URL", "SMTP_TO"]],
  [{ DELIVER_TO: "carrier-pigeon" }, ["DELIVER_TO"]],
  [{ DATABASE_URL: "mysql://localhost" }, ["DATABASE_URL"]],
  [{ WEBHOOK_SECRET: "not-a-secret" }, ["WEBHOOK_SECRET"]],
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
  for (const name of names) expect(error).toContain(`- ${name}`);
  expect(error).not.toContain("not-a-secret");
  expect(error.split("\n- ")).toHaveLength(names.length + 1);
});
