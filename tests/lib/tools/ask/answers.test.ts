import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { errorAnswer } from "@/lib/tools/ask/answers";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const now = new Date("2026-11-28T12:00:00Z");

describe("an error that names when requests are taken again", () => {
  it.each([
    ['403 {"limit_source":"openrouter_workspace_budget","resets_at":"2026-12-01T00:00:00Z"}', "1 December"],
    ["403 Key limit exceeded (weekly limit)", "30 November"],
    ["402 Payment Required Retry-After: Wed, 02 Dec 2026 07:30:00 GMT", "2 December"],
  ])("says the day, too: %s", (text, day) => {
    const { about, comesBackAt } = errorAnswer(text, now);
    expect(comesBackAt).not.toBeNull();
    expect(about).toContain(day);
    expect(about).toContain("UTC");
  });

  it("leaves the day out where it is today", () => {
    expect(errorAnswer("402 in_flight_budget_exhausted Retry-After: 90", now).about).toContain("12:01 UTC");
  });
});

describe("the command line", () => {
  const ask = (words: readonly string[], input: string) => {
    const start = ["--import", "./lib/tools/register-source.mjs", "lib/tools/ask/ask-cli.ts", ...words];
    const { stdout, status } = spawnSync(process.execPath, start, { cwd: root, input, encoding: "utf8" });
    return {
      status,
      lines: stdout
        .trim()
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    };
  };

  it("answers each line, and says what is wrong with one that is no JSON string", () => {
    const { status, lines } = ask(
      ["find-issue"],
      '"I want my money back"\nno json\n42\n"mi tarjeta fue rechazada"\n',
    );
    expect(status).toBe(0);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatchObject({
      isBilling: true,
      issues: [{ issue: "refunds", step: "used-any" }],
    });
    for (const line of lines.slice(1, 3)) expect(line.error).toContain("JSON string");
    expect(lines[3].issues[0]).toMatchObject({ issue: "declined-card", address: "/es/declined-card" });
  });

  it("explains errors, and stops at a language that there is none of", () => {
    expect(ask(["explain-error"], '"HTTP 402"\n').lines[0]).toMatchObject({ known: true, isMoney: true });
    expect(ask(["find-issue", "--language", "fr"], "").status).toBe(2);
  });

  it.each([
    [["find-issue", "--nonsense"]],
    [["find-issue", "my card was declined"]],
    [["explain-error", "--language", "es"]],
  ])("refuses what it would not heed: %j", (words) => {
    expect(ask(words, '"HTTP 402"\n')).toEqual({ status: 2, lines: [] });
  });
});
